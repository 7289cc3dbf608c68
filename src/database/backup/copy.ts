import { constants } from "node:fs";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Database } from "../../kernel/ports.ts";

const COPY = ".copy-";

/**
 * Copies the files of the embedded database as they are at one moment, beside it, and gives the folder of the copy: opened
 * elsewhere it recovers as after a crash. Everybody waits while the files are copied, and for nothing else: reading all rows
 * would take many times as long. Throws what the file system throws, with nothing left behind.
 * @param folder of the database, which this process has open
 */
export async function copyData(database: Database, folder: string): Promise<string> {
  const copy = await mkdtemp(`${folder}${COPY}`);
  const copied = join(copy, basename(folder));
  try {
    // The only connection is lent meanwhile, so nothing is written.
    await database.transaction(() => cp(folder, copied, { recursive: true, mode: constants.COPYFILE_FICLONE }));
    return copied;
  } catch (error) {
    await rm(copy, { recursive: true, force: true });
    throw error;
  }
}

/** Removes copies that nobody came for. */
export async function removeCopies(folder: string): Promise<void> {
  const parent = dirname(folder);
  const names = await readdir(parent).catch((): string[] => []);
  const left = names.filter((name) => name.startsWith(`${basename(folder)}${COPY}`));
  await Promise.all(left.map((name) => rm(join(parent, name), { recursive: true, force: true })));
}
