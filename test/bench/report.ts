export interface BenchSettings {
  readonly rounds: number;
  readonly seconds: number;
  /** How long benches last that show what stays the same in the long run. */
  readonly minutes: number;
  readonly databaseUrl: string;
}

/** One line of a bench's table. */
export type Row = Readonly<Record<string, string | number>>;
export type Bench = (settings: BenchSettings) => Promise<Row[]>;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = low] = sorted.length % 2 ? [sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}

/** To three significant digits, as a number. */
export const round = (value: number): number => Number(value.toPrecision(3));

/** Rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, columns.map(() => "---"), ...rows.map((row) => columns.map((column) => String(row[column])))];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}
