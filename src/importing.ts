import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { z } from "zod";
import { CalendarImport, ImportOutcome } from "./features/calendar/index.ts";
import { TipsImport } from "./features/content/index.ts";
import { ConfigError } from "./kernel/errors.ts";

/** A file that is to be imported, and what as. */
export interface Importing {
  /** What the running process, or this one, is asked to do. */
  readonly request: readonly string[];
  readonly file: string;
}

/** What can be imported, as asked. */
export const Importable = z.union([CalendarImport, TipsImport]);

/** Reads the words after `import`; undefined when nothing can be imported that way. */
export function readImporting(words: readonly string[]): Importing | undefined {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: {
      unit: { type: "string" },
      organization: { type: "string" },
      "dry-run": { type: "boolean", default: false },
    },
    allowPositionals: true,
    strict: false,
  });
  const { "dry-run": dryRun, ...named } = values;
  const [what, file, ...more] = positionals;
  const asked = Importable.safeParse({ what, dryRun, ...named });
  const unknown = Object.keys(named).filter((name) => !(name in (asked.data ?? {})));
  if (!asked.success || file === undefined || more.length + unknown.length > 0) return undefined;
  return { request: ["import", JSON.stringify(asked.data)], file };
}

/** The text of the file. Throws ConfigError when it cannot be read. */
export const textOf = async ({ file }: Importing): Promise<string> => {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new ConfigError([`${file} cannot be read: ${(error as Error).message}.`]);
  }
};

/** Says what became of it, and returns the exit code. */
export async function sayOutcome(answer: AsyncIterable<string>): Promise<number> {
  const { done, says } = ImportOutcome.parse(JSON.parse(await text(answer)));
  const out = done ? process.stdout : process.stderr;
  for (const sentence of says) out.write(`${sentence}\n`);
  return done ? 0 : 1;
}
