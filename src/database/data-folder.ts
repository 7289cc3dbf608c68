import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, open, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
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

/** Is there no embedded database yet? Throws ConfigError, and changes nothing, if this version cannot open what is there. */
export function needsCreation(folder: string): boolean {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return true;
  const missing = ["PG_VERSION", "base", "global/pg_control", "pg_wal"].find((path) => !existsSync(join(folder, path)));
  if (missing) throw new ConfigError([damaged(folder, `${missing} is missing`)]);
  const version = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (version !== VERSION) throw new ConfigError([foreign(folder, version)]);
  return false;
}

export const damaged = (folder: string, reason: string): string =>
  `The data folder ${folder} is damaged (${reason}). Put a backup in its place, or move it away to begin with an empty one; nothing was deleted.`;

const foreign = (folder: string, version: string): string =>
  `The data folder ${folder} was written by PostgreSQL ${version}, and this Bellhop reads ${VERSION}. Start the Bellhop that wrote it, or name another folder with DATA_DIR; nothing was changed.`;

const CREATOR = fileURLToPath(new URL("create-data.ts", import.meta.url));

/**
 * Creates the embedded database: under another name first, so that an interrupted creation is never taken for a database,
 * and in a process of its own, because it leaves 140 MB of memory behind.
 */
export async function createData(folder: string): Promise<void> {
  await removeUnfinished(folder);
  const unfinished = await mkdtemp(`${folder}${UNFINISHED}`);
  // Code that runs once is not worth V8's second, optimizing compiler: it would take a third of the time.
  await promisify(execFile)(process.execPath, ["--liftoff-only", CREATOR, unfinished]);
  await syncAll(unfinished);
  // An empty folder may stand there; rename replaces it on some systems only.
  if (existsSync(folder)) await rmdir(folder);
  await rename(unfinished, folder);
  await sync(dirname(folder));
}

const UNFINISHED = ".unfinished-";

async function removeUnfinished(folder: string): Promise<void> {
  const parent = dirname(folder);
  const left = (await readdir(parent)).filter((name) => name.startsWith(`${basename(folder)}${UNFINISHED}`));
  await Promise.all(left.map((name) => rm(join(parent, name), { recursive: true })));
}

/** Makes everything in a folder survive a power failure. */
async function syncAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all([folder, ...entries.map((entry) => join(entry.parentPath, entry.name))].map(sync));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
