import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ConfigError } from "../kernel/errors.ts";

/** The major version of the PostgreSQL inside @electric-sql/pglite; another one cannot read the same files. */
const VERSION = "18";

/** Makes the folder around the embedded database, readable by its owner only. Throws ConfigError. */
export function makeParent(folder: string): void {
  const parent = dirname(folder);
  try {
    mkdirSync(parent, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError([`The data folder ${parent} cannot be made: name another one with DATA_DIR (${reason}).`]);
  }
}

/**
 * Says whether the embedded database has to be created. Throws ConfigError, and changes nothing, if what is there cannot be
 * opened by this version. What an interrupted creation left behind never held anything, and is removed.
 */
export function needsCreation(folder: string): boolean {
  if (existsSync(unfinishedMark(folder))) rmSync(folder, { recursive: true, force: true });
  if (!existsSync(folder) || readdirSync(folder).length === 0) return true;
  const missing = ["PG_VERSION", "base", "global/pg_control", "pg_wal"].find((path) => !existsSync(join(folder, path)));
  if (missing) throw new ConfigError([damaged(folder, `${missing} is missing`)]);
  const version = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (version !== VERSION) throw new ConfigError([foreign(folder, version)]);
  return false;
}

/** Runs the creation of the embedded database so that an interrupted one is known for what it is. */
export async function createWhole<Result>(folder: string, create: () => Promise<Result>): Promise<Result> {
  writeFileSync(unfinishedMark(folder), "This file is removed when the embedded database has been created.\n");
  const result = await create();
  await syncFolder(folder);
  rmSync(unfinishedMark(folder));
  return result;
}

const unfinishedMark = (folder: string): string => `${folder}.unfinished`;

/** Makes everything in the folder survive a power failure: PostgreSQL does so itself only with what it writes later. */
async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all([folder, ...entries.map((entry) => join(entry.parentPath, entry.name))].map(syncPath));
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const damaged = (folder: string, reason: string): string =>
  `The data folder ${folder} is damaged (${reason}). Put a backup in its place, or move it away to begin with an empty one; nothing was deleted.`;

const foreign = (folder: string, version: string): string =>
  `The data folder ${folder} was written by PostgreSQL ${version}, and this Bellhop reads ${VERSION}. Start the Bellhop that wrote it, or name another folder with DATA_DIR; nothing was changed.`;
