import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { ConfigError } from "../../kernel/errors.ts";
import { DAMAGED } from "./put-back.ts";

/**
 * Writes a gzipped file that only its owner reads, and gives it its name once all of it is on the disk: a file of that name
 * is whole. Throws ConfigError if there is one already, or none can be written there; then nothing is left behind.
 */
export async function writeWhole<Result>(
  file: string,
  signal: AbortSignal,
  work: (write: (text: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  if (await stat(file).catch(() => undefined))
    throw new ConfigError([`${file} is there already: name another file, or move it away.`]);
  const unfinished = `${file}.unfinished`;
  try {
    const result = await writeGzipped(unfinished, signal, work);
    await sync(unfinished);
    await rename(unfinished, file);
    await sync(dirname(file));
    return result;
  } catch (error) {
    throw isOfFiles(error) ? new ConfigError([`${file} cannot be written: ${error.message}.`]) : error;
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function writeGzipped<Result>(
  file: string,
  signal: AbortSignal,
  work: (write: (text: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const zipped = createGzip();
  const written = createWriteStream(file, { mode: 0o600, signal });
  const ended = finished(zipped.pipe(written));
  // What goes wrong on the disk is thrown by whoever writes next, and at the end.
  const failed = new Promise<never>((_, reject) => ended.catch(reject));
  failed.catch(() => undefined);
  try {
    const result = await work(async (text) => {
      if (!zipped.write(text)) await Promise.race([once(zipped, "drain"), failed]);
    });
    zipped.end();
    await ended;
    return result;
  } catch (error) {
    zipped.destroy();
    written.destroy();
    await ended.catch(() => undefined);
    throw error;
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isOfFiles = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "syscall" in error;

/** The lines of a gzipped file, one after the other. Throws ConfigError if it cannot be read, or is not whole. */
export async function* readLines(file: string, signal: AbortSignal): AsyncGenerator<string> {
  const read = createReadStream(file, { signal });
  const unzipped = read.on("error", (error) => unzipped.destroy(error)).pipe(createGunzip());
  let rest = "";
  try {
    for await (const part of unzipped.setEncoding("utf8")) {
      const lines = (rest + part).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    if (isOfFiles(error)) throw new ConfigError([`${file} cannot be read: ${error.message}.`]);
    throw (error as NodeJS.ErrnoException).code?.startsWith("Z_") ? new ConfigError([DAMAGED]) : error;
  } finally {
    read.destroy();
    unzipped.destroy();
  }
  if (rest !== "") throw new ConfigError([DAMAGED]);
}
