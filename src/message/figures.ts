import { type ChartBlock, type TableBlock, table } from "./card.ts";
import { clip, leftOut, visible } from "./literal-text.ts";

/** A chart's figures: a row for each point, a column for each series. */
export const tableOf = ({ title, axis, points, series }: ChartBlock): TableBlock =>
  table(
    title,
    [axis, ...series.map(({ name }) => name)],
    points.map((point, at) => [point, ...series.map(({ values }) => String(values[at] ?? ""))]),
  );

/** The table with rows as long as its head, and something to see in each cell. */
export function filled({ caption, columns, rows }: TableBlock): TableBlock {
  const shown = (cell: string | undefined): string => (cell === undefined || cell.trim() === "" ? NOTHING : cell);
  return table(
    caption,
    columns.map(shown),
    rows.map((row) => columns.map((_column, at) => shown(row[at]))),
  );
}

const NOTHING = "–";

/** Each row as a line: what it is about, then every other cell after the name of its column. */
export function rowsInWords(block: TableBlock): string[] {
  const { columns, rows } = filled(block);
  if (columns.length === 0) return [];
  return rows.map(([about = "", ...cells]) => {
    const said = cells.map((cell, at) => `${columns[at + 1]} ${cell}`).join(", ");
    return said === "" ? about : `${about}: ${said}`;
  });
}

/** The rows in words, in about so many UTF-16 units; the last line says how many are left out. May be empty. */
export function rowsThatFit(block: TableBlock, allowance: number): string {
  const lines = rowsInWords(block).map((line) => clip(line, Math.floor(allowance / 2)));
  const { shown, more } = asManyAsFit(lines, { room: allowance }, (line) => line.length);
  return [...shown, ...(more === undefined ? [] : [more])].join("\n");
}

/** As many from the first on as there is room for, in the unit of `sizeOf`; and a line for how many are not among them. */
export function asManyAsFit<Item>(
  items: readonly Item[],
  { most = items.length, room }: { readonly most?: number; readonly room: number },
  sizeOf: (item: Item) => number,
): { readonly shown: Item[]; readonly more: string | undefined } {
  const shown: Item[] = [];
  let left = room;
  for (const item of items.slice(0, most)) {
    left -= sizeOf(item);
    if (left < 0) break;
    shown.push(item);
  }
  const missing = items.length - shown.length;
  return { shown, more: missing > 0 ? leftOut(missing) : undefined };
}

/** How much of a chart can be drawn; `label` in UTF-16 units. */
interface Drawable {
  readonly title: number;
  readonly axis: number;
  readonly label: number;
  readonly points: number;
  readonly series: number;
}

/**
 * The chart with its words as they can be shown. Undefined when it cannot be drawn truly: with too many points or series,
 * with names that are empty or the same once they are clipped, or without a value for each point.
 */
export function drawable({ shape, title, axis, points, series }: ChartBlock, most: Drawable): ChartBlock | undefined {
  if (points.length > most.points || series.length > most.series) return undefined;
  const short = (text: string, limit: number): string => clip(visible(text), limit).trim();
  const shown: ChartBlock = {
    kind: "chart",
    shape,
    title: short(title, most.title),
    axis: short(axis, most.axis),
    points: points.map((point) => short(point, most.label)),
    series: series.map(({ name, values }) => ({ name: short(name, most.label), values })),
  };
  const isWhole =
    shown.title !== "" &&
    areDistinct(shown.points) &&
    areDistinct(shown.series.map(({ name }) => name)) &&
    series.every(({ values }) => values.length === points.length && values.every(Number.isFinite));
  return isWhole ? shown : undefined;
}

const areDistinct = (names: readonly string[]): boolean =>
  names.length > 0 && !names.includes("") && new Set(names).size === names.length;
