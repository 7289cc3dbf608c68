import { UserError, userError } from "../../../kernel/errors.ts";
import type { Say, TextKey, ValuesOf } from "../../../texts/catalog.ts";

/** What is wrong in a file, and where. */
export interface Problem {
  /** From 1. */
  readonly line: number;
  readonly says: (say: Say) => string;
}

/** What was read of a file: everything, or what is wrong with it. */
export type ReadFile<Item> = { readonly items: readonly Item[] } | { readonly problems: readonly Problem[] };

export const problem = <Key extends TextKey>(line: number, key: Key, ...values: ValuesOf<Key>): Problem => ({
  line,
  says: userError(key, ...values).says,
});

/** What `read` makes of a line, or the problem that it throws. Any other error is thrown. */
export function readLine<Item>(line: number, read: () => Item): { readonly item: Item } | Problem {
  try {
    return { item: read() };
  } catch (error) {
    if (error instanceof UserError) return { line, says: error.says };
    throw error;
  }
}

/** What became of an import, for whoever asked for it on the command line. Nothing is imported by half. */
export interface ImportOutcome {
  readonly done: boolean;
  readonly says: readonly string[];
}

/** The problems in the order of their lines, at most so many, and that nothing was imported. */
export function problemsSaid(problems: readonly Problem[], say: Say, most: number): string[] {
  const shown = problems.toSorted((a, b) => a.line - b.line).slice(0, most);
  const more = problems.length - shown.length;
  return [
    ...shown.map(({ line, says }) => say("import.line", { line, problem: says(say) })),
    ...(more > 0 ? [say("import.more", { count: more })] : []),
    say("import.nothing"),
  ];
}

const MOST_SHOWN = 50;

export const refused = (problems: readonly Problem[], say: Say): ImportOutcome => ({
  done: false,
  says: problemsSaid(problems, say, MOST_SHOWN),
});
