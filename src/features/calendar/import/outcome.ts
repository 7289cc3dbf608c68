/** What is wrong in a file, and where. */
export interface Problem {
  /** From 1. */
  readonly line: number;
  readonly says: string;
}

/** What was read of a file: everything, or what is wrong with it. */
export type ReadFile<Item> = { readonly items: readonly Item[] } | { readonly problems: readonly Problem[] };

/** What became of an import, for whoever asked for it on the command line. Nothing is imported by half. */
export interface ImportOutcome {
  readonly done: boolean;
  readonly says: readonly string[];
}

const MOST_SHOWN = 50;

export const refused = (problems: readonly Problem[]): ImportOutcome => ({
  done: false,
  says: [
    ...problems
      .toSorted((a, b) => a.line - b.line)
      .slice(0, MOST_SHOWN)
      .map(({ line, says }) => `Line ${line}: ${says}`),
    ...(problems.length > MOST_SHOWN ? [`… and ${problems.length - MOST_SHOWN} more.`] : []),
    "Nothing was imported.",
  ],
});
