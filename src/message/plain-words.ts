import type { Block, BlockKind, Card, Span } from "./card.ts";
import { rowsInWords, tableOf } from "./figures.ts";

/** What a card's blocks say, line by line and without their look; what one only does is not said. */
export const linesOf = ({ blocks }: Card): string[] => blocks.flatMap(spoken);

/** The whole card for who does not see it: its summary first, then what `lines` say beyond it. May be empty. */
export function plainWords(summary: string, lines: readonly string[]): string {
  let words = summary.trim() === "" ? "" : summary;
  for (const line of lines) {
    if (line.trim() === "" || summary.includes(line)) continue;
    words += words === "" ? line : `\n${line}`;
  }
  return words;
}

export const readOut = (span: Span): string => ("at" in span ? span.fallback : span.text);

type Speaker<Kind extends BlockKind> = (block: Extract<Block, { kind: Kind }>) => string[];

const speakers: { readonly [Kind in BlockKind]: Speaker<Kind> } = {
  text: ({ spans }) => [spans.map(readOut).join("")],
  facts: ({ facts }) => facts.map(({ label, value }) => `${label}: ${value}`),
  quote: ({ text }) => [text],
  actions: () => [],
  context: ({ spans }) => [spans.map(readOut).join("")],
  divider: () => [],
  image: ({ description }) => [description],
  link: ({ label }) => [label],
  table: (table) => [table.caption, ...rowsInWords(table)],
  chart: (chart) => [chart.title, ...rowsInWords(tableOf(chart))],
};

const spoken = (block: Block): string[] => (speakers[block.kind] as Speaker<BlockKind>)(block as never);
