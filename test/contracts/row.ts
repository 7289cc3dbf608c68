import type { Shown } from "./product.ts";

/** What people are shown at one point of the walk, as it is written down by reading.ts. */
interface Row {
  readonly what: string;
  readonly slack: string;
  /** Absent: just as on Slack. */
  readonly teams?: string;
}

/** A row for everything that a part of the walk shows. */
export type Rows<Part extends (...all: never[]) => Promise<Readonly<Record<string, Shown>>>> = {
  readonly [Name in keyof Awaited<ReturnType<Part>>]: Row;
};
