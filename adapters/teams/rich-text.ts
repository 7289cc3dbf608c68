import type { IContainer, IRichTextBlock, ITextBlock, ITextRun } from "@microsoft/teams.cards";
import type { Span } from "../../src/message/card.ts";
import { clip, visible } from "../../src/message/literal-text.ts";
import { readOut } from "../../src/message/plain-words.ts";
import { isSurelyPlain } from "./literal-text.ts";

/** How a text looks: the same names in a run and in a block of text. */
export type Look = Readonly<Pick<ITextRun, "size" | "weight" | "color" | "isSubtle">>;

export type Paragraph = IRichTextBlock | ITextBlock;

const PLAIN: Look = {};
const BOLD: Look = { weight: "Bolder" };

/**
 * Runs of rich text are the one place where Teams reads no markup
 * (https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features). Some clients do read moments in them.
 */
export function literal(text: string, look = PLAIN): ITextRun[] {
  if (text === "") return [];
  const shown = visible(text);
  return shown.includes("{{") ? shown.split(WITHIN_A_MOMENT).map((part) => run(part, look)) : [run(shown, look)];
}

/** Parted here, what somebody typed is no moment any more. */
const WITHIN_A_MOMENT = /(?<=\{)(?=\{(?:DATE|TIME)\()/;

const run = (text: string, look: Look): ITextRun => ({ type: "TextRun", text, ...look });

/** Rich text always wraps. */
const richText = (inlines: ITextRun[]): IRichTextBlock => ({ type: "RichTextBlock", inlines });

/** Spans in the order given, each text clipped to `allowance`. */
export function paragraph(spans: readonly Span[], allowance: number, look = PLAIN): Paragraph[] {
  if (spans.every((span) => readOut(span).trim() === "")) return [];
  const local = spans.some((span) => "at" in span) ? withLocalMoments(spans, allowance, look) : undefined;
  if (local) return [local];
  const [only] = spans;
  if (spans.length === 1 && only) return [richText(runsOf(only, allowance, look))];
  return below(inLines(spans, allowance, look).map(richText), "None");
}

const runsOf = (span: Span, allowance: number, look: Look): ITextRun[] =>
  literal(clip(readOut(span), allowance), "bold" in span && span.bold ? { ...look, ...BOLD } : look);

/**
 * A line break at an end of a run is not shown everywhere (https://github.com/microsoft/AdaptiveCards/issues/4914), so
 * that each line of several spans is a block of its own.
 */
function inLines(spans: readonly Span[], allowance: number, look: Look): ITextRun[][] {
  const lines: ITextRun[][] = [[]];
  for (const span of spans) {
    for (const { text, ...same } of runsOf(span, allowance, look)) {
      const [first = "", ...more] = text.split("\n");
      if (first !== "") lines.at(-1)?.push({ ...same, text: first });
      for (const line of more) lines.push(line === "" ? [] : [{ ...same, text: line }]);
    }
  }
  return lines.map((line) => (line.length === 0 ? [run(NOTHING, look)] : line));
}

/** Keeps an empty line as high as the others. */
const NOTHING = "\u00a0";

/** Elements that belong together, with less room between them than others have. */
export const below = <Element extends IRichTextBlock>(elements: Element[], spacing: "None" | "Small"): Element[] =>
  elements.map((element, at) => (at === 0 ? element : { ...element, spacing }));

/**
 * Moments that each viewer sees in their own time zone and language. Teams promises them in blocks of text alone, and has
 * failed to write them in rich text (https://github.com/microsoft/AdaptiveCards/issues/6194); but blocks of text are
 * Markdown. So they are only there beside words that are surely not, and written out beside all others.
 */
function withLocalMoments(spans: readonly Span[], allowance: number, look: Look): ITextBlock | undefined {
  let text = "";
  for (const span of spans) {
    const part = "at" in span ? local(span.at) : markdown(span, allowance);
    if (part === undefined) return undefined;
    text += part;
  }
  return text.startsWith(" ") ? undefined : { type: "TextBlock", text, wrap: true, ...look };
}

/** The words as Markdown; undefined when they could be read as something else. */
function markdown({ text, bold }: Words, allowance: number): string | undefined {
  if (text.length > allowance || !isSurelyPlain(text)) return undefined;
  if (!bold) return text;
  return FROM_WORD_TO_WORD.test(text) ? `**${text}**` : undefined;
}
type Words = Extract<Span, { text: string }>;

/** Between spaces or punctuation, asterisks would be asterisks. */
const FROM_WORD_TO_WORD = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u;

/** In the form of https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features, to the second. */
function local(at: string): string | undefined {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return undefined;
  const [seconds = ""] = moment.toISOString().split(".");
  return YEAR_OF_FOUR_DIGITS.test(seconds) ? `{{DATE(${seconds}Z, SHORT)}} {{TIME(${seconds}Z)}}` : undefined;
}

const YEAR_OF_FOUR_DIGITS = /^\d{4}-/;

/** Somebody's words, set off from ours by their ground. */
export const quotation = (inlines: ITextRun[]): IContainer[] =>
  inlines.length === 0 ? [] : [{ type: "Container", style: "emphasis", items: [richText(inlines)] }];

/** What is asked for and what it is, on a line of its own: beside each other they would leave a phone no room. */
export const fact = (label: string, value: string, allowance: number): IRichTextBlock =>
  richText([...literal(clip(`${label}: `, allowance), BOLD), ...literal(clip(value, allowance))]);
