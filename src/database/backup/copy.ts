import { constants } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { systemClock } from "../../kernel/clock.ts";
import type { Database } from "../../kernel/ports.ts";

const COPY = ".copy-";
/** Files that are looked at and copied at a time. */
const AT_ONCE = 32;

/**
 * Copies the files of the embedded database as they are at one moment, beside it, and gives the folder of the copy: opened
 * elsewhere it recovers as after a crash. Most is copied while everybody goes on; they wait only until what has changed
 * meanwhile is copied once more. Throws what the file system throws, with nothing left behind.
 * @param folder of the database, which this process has open
 */
export async function copyData(database: Database, folder: string): Promise<string> {
  const copy = await mkdtemp(`${folder}${COPY}`);
  const copied = join(copy, basename(folder));
  try {
    const known = await copyUnknown(folder, copied, new Map());
    // The only connection is lent meanwhile, so nothing is written.
    await database.transaction(() => copyUnknown(folder, copied, known));
    return copied;
  } catch (error) {
    await rm(copy, { recursive: true, force: true });
    throw error;
  }
}

/** Milliseconds: a file that was written so shortly before it was looked at may be written once more at the same time. */
const FRESH = 2_000;

/**
 * Copies each file that is not as it is known, and takes away what is not there any more. Gives what is known then: each file
 * as it was before it was copied.
 */
async function copyUnknown(
  folder: string,
  copy: string,
  known: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pathOf = ({ parentPath, name }: (typeof entries)[number]): string => relative(folder, join(parentPath, name));
  await mkdir(copy, { recursive: true, mode: 0o700 });
  for (const entry of entries.filter((one) => one.isDirectory()))
    await mkdir(join(copy, pathOf(entry)), { recursive: true, mode: 0o700 });
  const found = new Map<string, string>();
  const copyOne = async (path: string): Promise<void> => {
    const seen = await look(join(folder, path));
    if (seen === undefined) return;
    found.set(path, seen);
    if (seen === FRESHLY_WRITTEN || known.get(path) !== seen) await copyThere(join(folder, path), join(copy, path));
  };
  const paths = entries.filter((one) => one.isFile()).map(pathOf);
  for (let at = 0; at < paths.length; at += AT_ONCE) await Promise.all(paths.slice(at, at + AT_ONCE).map(copyOne));
  for (const path of known.keys()) if (!found.has(path)) await rm(join(copy, path), { force: true });
  return found;
}

const FRESHLY_WRITTEN = "fresh";

/** How a file can be told from what it becomes; undefined if it is gone. */
async function look(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(ifThere);
  if (!found) return undefined;
  const isFresh = systemClock.now().getTime() - found.mtimeMs < FRESH;
  return isFresh ? FRESHLY_WRITTEN : `${found.mtimeMs} ${found.size}`;
}

const copyThere = (from: string, to: string): Promise<unknown> =>
  copyFile(from, to, constants.COPYFILE_FICLONE).catch(ifThere);

/** The database takes away files that it does not need any more. */
function ifThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/** Removes copies that nobody came for. */
export async function removeCopies(folder: string): Promise<void> {
  const parent = dirname(folder);
  const names = await readdir(parent).catch((): string[] => []);
  const left = names.filter((name) => name.startsWith(`${basename(folder)}${COPY}`));
  await Promise.all(left.map((name) => rm(join(parent, name), { recursive: true, force: true })));
}
