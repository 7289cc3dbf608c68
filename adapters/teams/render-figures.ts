import type { CardElement, ITable } from "@microsoft/teams.cards";
import type { ChartBlock, TableBlock } from "../../src/message/card.ts";
import { asManyAsFit, drawable, filled, rowsThatFit, tableOf } from "../../src/message/figures.ts";
import { clip } from "../../src/message/literal-text.ts";
import { LIMITS } from "./limits.ts";
import { type Look, literal, paragraph } from "./rich-text.ts";

/** The table, as many of its rows as fit in so many characters of JSON; in words where it is too wide. */
export function drawTable(block: TableBlock, allowance: number): CardElement[] {
  const { columns, rows } = filled(block);
  const size = (row: readonly string[]): number => JSON.stringify(drawRow(row)).length;
  const { shown, more = "" } = asManyAsFit(rows, { most: LIMITS.tableRows, room: Math.max(allowance, LEAST) }, size);
  const isWide = columns.length > LIMITS.tableColumns;
  if (columns.length === 0 || isWide || shown.length === 0) {
    return [...caption(block), ...plain(rowsThatFit(block, allowance))];
  }
  return [...caption(block), grid(columns, shown), ...plain(more)];
}

/** Room for a week's figures, however little there is for each text of the card. */
const LEAST = 6_000;

const grid = (columns: readonly string[], rows: readonly (readonly string[])[]): ITable => ({
  type: "Table",
  columns: columns.map((column, at) => ({ width: widthOf([column, ...rows.map((row) => row[at] ?? "")]) })),
  rows: [drawRow(columns, HEAD), ...rows.map((row) => drawRow(row))],
});

/** In proportion to the longest cell, so that few words are broken on a phone; no column crowds out the others. */
const widthOf = (cells: readonly string[]): number => 2 + Math.min(20, Math.max(...cells.map(({ length }) => length)));

const HEAD: Look = { size: "Small", weight: "Bolder" };

const drawRow = (cells: readonly string[], look?: Look) => ({
  type: "TableRow" as const,
  cells: cells.map((cell) => ({
    type: "TableCell" as const,
    items: [{ type: "RichTextBlock" as const, inlines: literal(clip(cell, LIMITS.tableCell), look) }],
  })),
});

const caption = ({ caption: text }: TableBlock): CardElement[] =>
  paragraph([{ text, bold: true }], LIMITS.tableCaption);

const plain = (text: string): CardElement[] => paragraph([{ text }], text.length);

/** The chart, with its figures for where Teams does not draw it; they alone where it cannot be drawn at all. */
export function drawChart(block: ChartBlock, allowance: number): CardElement[] {
  const figures = drawTable(tableOf(block), allowance);
  const chart = drawable(block, LIMITS.chart);
  if (!chart) return figures;
  const drawn = { ...plot(chart), fallback: { type: "Container" as const, items: figures } };
  return JSON.stringify(drawn).length <= Math.max(allowance, LEAST) ? [drawn] : figures;
}

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards */
const plot = ({ shape, title, axis, points, series }: ChartBlock) => ({
  type: shape === "line" ? ("Chart.Line" as const) : ("Chart.VerticalBar.Grouped" as const),
  title,
  showTitle: true,
  ...(axis !== "" && { xAxisTitle: axis }),
  data: series.map(({ name, values }) => ({
    legend: name,
    values: points.map((x, at) => ({ x, y: values[at] ?? 0 })),
  })),
});
