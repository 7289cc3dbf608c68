import type { DataTableBlock, KnownBlock } from "@slack/web-api";
import type { Block, ChartBlock, TableBlock } from "../../src/message/card.ts";
import { asManyAsFit, drawable, filled, rowsThatFit, tableOf } from "../../src/message/figures.ts";
import { clip, visible } from "../../src/message/literal-text.ts";
import { LIMITS } from "./limits.ts";
import { literal, paragraph } from "./rich-text.ts";

/** https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block, which Slack's own types do not have yet */
export interface DrawnChart {
  readonly type: "data_visualization";
  readonly title: string;
  readonly chart: {
    readonly type: "bar" | "line";
    readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[];
    readonly axis_config: { readonly categories: readonly string[]; readonly x_label?: string };
  };
}
interface Point {
  readonly label: string;
  readonly value: number;
}

export type DrawnBlock = KnownBlock | DrawnChart;

/** Messages alone show tables and charts, and few of them. */
export type Surface = "message" | "view";

/** Is the block at this place one of the few that the surface shows as it is? */
export function isShown(blocks: readonly Block[], at: number, surface: Surface): boolean {
  const kind = blocks[at]?.kind;
  if (surface === "view" || (kind !== "table" && kind !== "chart")) return false;
  const before = blocks.slice(0, at).filter((block) => block.kind === kind).length;
  return before < (kind === "table" ? LIMITS.tables : LIMITS.charts);
}

/** The table, as many of its rows as fit in so many characters of JSON; in words where it cannot be shown. */
export const drawTable = (block: TableBlock, allowance: number, shown: boolean): DrawnBlock[] =>
  (shown ? dataTable(block, Math.max(allowance, LEAST)) : undefined) ?? inWords(block, allowance);

/** The chart; in words where it cannot be shown, or not all of it. */
export function drawChart(block: ChartBlock, allowance: number, shown: boolean): DrawnBlock[] {
  const drawn = shown ? dataVisualization(block) : undefined;
  return drawn && sizeOf(drawn) <= Math.max(allowance, LEAST) ? [drawn] : inWords(tableOf(block), allowance);
}

/** Room for a week's figures, however little there is for each text of the card. */
const LEAST = 2_500;

function dataTable(block: TableBlock, most: number): DrawnBlock[] | undefined {
  const { columns, rows } = filled(block);
  if (columns.length === 0 || columns.length > LIMITS.tableColumns || block.caption.trim() === "") return undefined;
  const head = columns.map(cell);
  const room = Math.min(most, LIMITS.tableText) - sizeOf(head);
  const { shown, more } = asManyAsFit(rows, { most: LIMITS.tableRows, room }, (row) => sizeOf(row.map(cell)));
  if (shown.length === 0) return undefined;
  const table: DataTableBlock = {
    type: "data_table",
    caption: clip(visible(block.caption), LIMITS.tableCaption),
    rows: [head, ...shown.map((row) => row.map(cell))],
    page_size: shown.length,
  };
  return [table, ...paragraph(literal(more ?? ""))];
}

const cell = (text: string) => ({ type: "raw_text" as const, text: clip(visible(text), LIMITS.tableCell) });
const sizeOf = (drawn: unknown): number => JSON.stringify(drawn).length;

function dataVisualization(block: ChartBlock): DrawnChart | undefined {
  const chart = drawable(block, LIMITS.chart);
  if (!chart) return undefined;
  const { shape, title, axis, points, series } = chart;
  return {
    type: "data_visualization",
    title,
    chart: {
      type: shape,
      series: series.map(({ name, values }) => ({
        name,
        data: points.map((label, at) => ({ label, value: values[at] ?? 0 })),
      })),
      axis_config: { categories: points, ...(axis !== "" && { x_label: axis }) },
    },
  };
}

function inWords(block: TableBlock, allowance: number): DrawnBlock[] {
  const caption = clip(block.caption, LIMITS.tableCaption);
  const rows = rowsThatFit(block, allowance);
  const between = caption !== "" && rows !== "" ? "\n" : "";
  return paragraph([...literal(caption, true), ...literal(between + rows)]);
}
