import { existsSync } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { type Contents, putBack, readLines, takeBackup, writeWhole } from "./database/backup/index.ts";
import { type DatabaseOptions, openAsItIs, type StoredDatabase } from "./database/index.ts";
import { ConfigError, DatabaseUnavailable } from "./kernel/errors.ts";
import { createLog } from "./log.ts";

/** A database, or a copy of the embedded one, made for this and of no use afterwards. */
type Source = DatabaseOptions | { readonly copy: string };

/** Writes everything of a database to a file, says so, and returns the exit code. Throws ConfigError. */
export async function backUp(file: string, source: Source): Promise<number> {
  if (!("copy" in source)) return backUpFrom(file, source);
  try {
    return await backUpFrom(file, { folder: source.copy });
  } finally {
    await rm(dirname(source.copy), { recursive: true, force: true });
  }
}

async function backUpFrom(file: string, options: DatabaseOptions): Promise<number> {
  if ("folder" in options && !existsSync(options.folder))
    throw new ConfigError([`There is no database in ${dirname(options.folder)} yet, so there is nothing to back up.`]);
  return unlessStopped("Stopped: no backup was written. The database is as it was.", async (signal) => {
    const contents = await using(options, (database) =>
      writeWhole(file, signal, (write) => takeBackup(database, write, signal)),
    );
    const { size } = await stat(file);
    const megabytes = (size / 1_000_000).toFixed(1);
    process.stdout.write(
      `${file} has everything: ${inWords(contents)}, ${megabytes} MB. Keep it where nobody else reads it.\n`,
    );
    process.stdout.write(keysNeeded(contents, "To restore it, you need"));
  });
}

/** Puts a backup into an empty database, says so, and returns the exit code. Throws ConfigError. */
export const restore = (file: string, options: DatabaseOptions): Promise<number> =>
  unlessStopped("Stopped: nothing was restored. The database is empty, as it was.", async (signal) => {
    const contents = await using(options, (database) => putBack(database, readLines(file, signal), signal));
    process.stdout.write(
      `Restored ${inWords(contents)}. Stop the Bellhop that it is from before you start this one: both would send what waits.\n`,
    );
    process.stdout.write(keysNeeded(contents, "Start it with"));
  });

const inWords = ({ tables, rows }: Contents): string => `${rows} rows of ${tables} tables`;

const keysNeeded = ({ keys }: Contents, need: string): string =>
  keys.length === 0 ? "" : `${need} the same BELLHOP_KEYS, with ${keys.join(", ")}: tokens are sealed with that.\n`;

async function using<Result>(
  options: DatabaseOptions,
  work: (database: StoredDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await openAsItIs(options, { log: await createLog("warn") });
  try {
    return await work(database);
  } catch (error) {
    throw error instanceof DatabaseUnavailable
      ? new ConfigError(["The database does not answer. Nothing was changed."])
      : error;
  } finally {
    await database.close();
  }
}

/** Does it until the operator stops it: then it says what that means. Returns the exit code. */
async function unlessStopped(stopped: string, work: (signal: AbortSignal) => Promise<void>): Promise<number> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
  try {
    await work(stopping.signal);
    return 0;
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    process.stderr.write(`${stopped}\n`);
    return 1;
  } finally {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.off(signal, stop);
  }
}
