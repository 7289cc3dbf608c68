import * as fc from "fast-check";
import type { Block, Card } from "../../src/message/card.ts";
import {
  actions,
  bold,
  card,
  chart,
  context,
  divider,
  facts,
  heading,
  image,
  link,
  quote,
  table,
  text,
} from "../../src/message/card.ts";

/** What could be put into a card to break how it is drawn, by what it is. */
export const hostileTexts: [string, string][] = [
  ["emoji families", "👨‍👩‍👧‍👦".repeat(900)],
  ["right to left", "שלום ‮abc‬ مرحبا ".repeat(500)],
  ["NUL and other control characters", "\u0000\u0001\u001b\u007f".repeat(2_500)],
  ["line breaks, which take two characters of JSON", "\n".repeat(10_000)],
  ["half surrogates", "\ud83d".repeat(5_000)],
  ["one sign of 10,000 characters", `e${"\u0301".repeat(9_999)}`],
  ["nothing but moments", "{{DATE(".repeat(1_400)],
  ["nothing", ""],
  ["spaces", "   "],
];

/** A card with this wherever words can stand; `label` on its button. */
export const cardFullOf = (hostile: string, label = hostile): Card =>
  card(
    hostile,
    heading(hostile),
    text(hostile, bold(hostile), { at: "not a moment", fallback: hostile }),
    facts([hostile, hostile]),
    quote(hostile),
    divider,
    context(hostile, bold(hostile)),
    image("https://inn.example/a.png", hostile),
    link(hostile, "https://inn.example/a"),
    table(hostile, [hostile, hostile], [[hostile, hostile]]),
    chart({
      shape: "line",
      title: hostile,
      axis: hostile,
      points: [hostile],
      series: [{ name: hostile, values: [1] }],
    }),
    actions({
      label,
      action: "case.undo",
      value: "{}",
      opensForm: false,
      description: hostile,
      confirm: { title: label, text: label, yes: label, no: label },
    }),
  );

/** Any block whose words are such, and its buttons' labels and moments such. */
export function anyBlock(
  words: fc.Arbitrary<string>,
  { labels = words, moments = words }: { labels?: fc.Arbitrary<string>; moments?: fc.Arbitrary<string> } = {},
): fc.Arbitrary<Block> {
  const span = fc.oneof(fc.record({ text: words, bold: fc.boolean() }), fc.record({ at: moments, fallback: words }));
  const spans = fc.array(span, { maxLength: 14 });
  const button = fc.record({
    label: labels,
    action: fc.constantFrom("a", "b"),
    value: fc.constant("{}"),
    opensForm: fc.boolean(),
  });
  const style = fc.constantFrom("heading" as const, "body" as const);
  const fact = fc.record({ label: words, value: words });
  const series = fc.record({ name: words, values: fc.array(fc.double(), { maxLength: 4 }) });
  return fc.oneof(
    fc.record({
      kind: fc.constant("table" as const),
      caption: words,
      columns: fc.array(words, { maxLength: 25 }),
      rows: fc.array(fc.array(words, { maxLength: 25 }), { maxLength: 12 }),
    }),
    fc.record({
      kind: fc.constant("chart" as const),
      shape: fc.constantFrom("bar" as const, "line" as const),
      title: words,
      axis: words,
      points: fc.array(words, { maxLength: 4 }),
      series: fc.array(series, { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("text" as const), style, spans }),
    fc.record({ kind: fc.constant("facts" as const), facts: fc.array(fact, { maxLength: 12 }) }),
    fc.record({ kind: fc.constant("quote" as const), text: words }),
    fc.record({ kind: fc.constant("context" as const), spans }),
    fc.record({ kind: fc.constant("divider" as const) }),
    fc.record({ kind: fc.constant("image" as const), url: fc.oneof(words, fc.webUrl()), description: words }),
    fc.record({ kind: fc.constant("link" as const), url: fc.oneof(words, fc.webUrl()), label: words }),
    fc.record({ kind: fc.constant("actions" as const), buttons: fc.array(button, { maxLength: 30 }) }),
  );
}
