import type { RichTextBlock, RichTextElement } from "@slack/web-api";
import { isWebAddress, type Span } from "../../src/message/card.ts";
import { clip, pieces, visible } from "../../src/message/literal-text.ts";
import { LIMITS } from "./limits.ts";

/**
 * Text elements of rich text are the one place where Slack reads nothing into a text: no mention, no link, no markup
 * (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).
 */
export function literal(text: string, bold = false): RichTextElement[] {
  if (text === "") return [];
  const shown = visible(text);
  return shown.length <= LIMITS.richTextRun
    ? [run(shown, bold)]
    : pieces(shown, LIMITS.richTextRun).map((piece) => run(piece, bold));
}

const run = (text: string, bold: boolean): RichTextElement =>
  bold ? { type: "text", text, style: { bold } } : { type: "text", text };

/** https://docs.slack.dev/reference/block-kit/block-elements/rich-text-section-element#link-element-type */
export function linked(label: string, url: string): RichTextElement[] {
  if (!isWebAddress(url) || url.length > LIMITS.linkUrl || label.trim() === "") return literal(label);
  return [{ type: "link", url, text: clip(visible(label), LIMITS.richTextRun), style: { bold: true } }];
}

/** Spans in the order given, each text clipped to `allowance`. */
export const inline = (spans: readonly Span[], allowance: number): RichTextElement[] =>
  spans.flatMap((span) => ("at" in span ? moment(span) : literal(clip(span.text, allowance), span.bold)));

/** https://docs.slack.dev/reference/block-kit/block-elements/rich-text-section-element#date-element-type */
function moment({ at, fallback }: { readonly at: string; readonly fallback: string }): RichTextElement[] {
  const timestamp = secondsOf(at);
  if (timestamp === undefined) return literal(fallback);
  return [{ type: "date", timestamp, format: DATE_FORMAT, fallback: visible(fallback) }];
}

/** Slack writes both parts in the reader's language and zone. */
export const DATE_FORMAT = "{date_short_pretty} {time}";

/** Whole seconds since 1970; undefined when `at` is not a moment. */
export function secondsOf(at: string): number | undefined {
  const milliseconds = Date.parse(at);
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}

export const paragraph = (elements: RichTextElement[]): RichTextBlock[] =>
  elements.length === 0 ? [] : [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }];

export const quotation = (elements: RichTextElement[]): RichTextBlock[] =>
  elements.length === 0 ? [] : [{ type: "rich_text", elements: [{ type: "rich_text_quote", elements }] }];
