/** What a file says of a tip, in this order. `what` has to be there; what is left out or empty is not known. */
export const COLUMNS = [
  "organization",
  "what",
  "why",
  "how",
  "strategy",
  "themes",
  "trades",
  "language",
  "unit",
  "state",
  "id",
] as const;
export type Column = (typeof COLUMNS)[number];
/** For somebody who reads them: the tip is known by what it says. */
export const READABLE_COLUMNS = COLUMNS.filter((column) => column !== "organization" && column !== "id");

export type Cells = Readonly<Partial<Record<Column, string>>>;

/** One tip as it stands in a file. */
export interface Line {
  /** From 1. */
  readonly line: number;
  readonly cells: Cells;
}

export const isColumn = (name: string): name is Column => COLUMNS.some((column) => column === name);
