/**
 * A card: what Bellhop shows in a conversation, as plain data. Every platform draws it with its own renderer; a card can
 * be stored, compared and validated. All text in a card is literal: nothing in it is ever read as markup or a mention.
 */
export interface Card {
  /** One line that says the same without the blocks: for notifications, screen readers and old clients. */
  readonly summary: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | TextBlock
  | FactsBlock
  | QuoteBlock
  | ActionsBlock
  | ContextBlock
  | DividerBlock
  | ImageBlock
  | LinkBlock
  | TableBlock
  | ChartBlock;

export type BlockKind = Block["kind"];

/** A run of text, or a moment that each viewer sees in their own time zone. */
export type Span =
  | { readonly text: string; readonly bold?: boolean }
  | { readonly at: string; readonly fallback: string };

export interface TextBlock {
  readonly kind: "text";
  readonly style: "heading" | "body";
  readonly spans: readonly Span[];
}
export interface FactsBlock {
  readonly kind: "facts";
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}
/** What somebody said, word for word. */
export interface QuoteBlock {
  readonly kind: "quote";
  readonly text: string;
}
export interface ActionsBlock {
  readonly kind: "actions";
  readonly buttons: readonly Button[];
}
/** Small print. */
export interface ContextBlock {
  readonly kind: "context";
  readonly spans: readonly Span[];
}
export interface DividerBlock {
  readonly kind: "divider";
}
export interface ImageBlock {
  readonly kind: "image";
  readonly url: string;
  /** States what the picture shows, for people who do not see it. */
  readonly description: string;
}
/** A page to open in a browser. Where its address cannot be opened, the label stands alone. */
export interface LinkBlock {
  readonly kind: "link";
  readonly label: string;
  /** http or https. */
  readonly url: string;
}
export interface TableBlock {
  readonly kind: "table";
  /** What the table is about. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** One cell for each column; the first one says what the row is about. */
  readonly rows: readonly (readonly string[])[];
}
/** Where it cannot be drawn, and for people who do not see it, its figures are said instead. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly shape: "bar" | "line";
  readonly title: string;
  /** What the points are: a day, a unit. */
  readonly axis: string;
  readonly points: readonly string[];
  /** One value for each point. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

export interface Button {
  readonly label: string;
  /** Name of a declared action; see kernel/action. */
  readonly action: string;
  /** The action's input as JSON, at most 2,000 characters. */
  readonly value: string;
  /** The press opens a form, which a platform may have to know beforehand. */
  readonly opensForm: boolean;
  readonly style?: "primary" | "danger";
  /** Longer label for screen readers, when the visible one needs its surroundings to be understood. */
  readonly description?: string;
  readonly confirm?: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string };
}

export const card = (summary: string, ...blocks: readonly (Block | undefined)[]): Card => ({
  summary,
  blocks: blocks.filter((block) => block !== undefined),
});
export const heading = (text: string): TextBlock => ({ kind: "text", style: "heading", spans: [{ text }] });
export const text = (...spans: readonly (string | Span)[]): TextBlock => ({
  kind: "text",
  style: "body",
  spans: spans.map(toSpan),
});
export const bold = (value: string): Span => ({ text: value, bold: true });
export const facts = (...pairs: readonly (readonly [label: string, value: string])[]): FactsBlock => ({
  kind: "facts",
  facts: pairs.map(([label, value]) => ({ label, value })),
});
export const quote = (value: string): QuoteBlock => ({ kind: "quote", text: value });
export const actions = (...buttons: readonly (Button | undefined)[]): ActionsBlock | undefined => {
  const shown = buttons.filter((button) => button !== undefined);
  return shown.length > 0 ? { kind: "actions", buttons: shown } : undefined;
};
export const context = (...spans: readonly (string | Span)[]): ContextBlock => ({
  kind: "context",
  spans: spans.map(toSpan),
});
export const divider: DividerBlock = { kind: "divider" };
export const image = (url: string, description: string): ImageBlock => ({ kind: "image", url, description });
export const link = (label: string, url: string): LinkBlock => ({ kind: "link", label, url });
export const table = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): TableBlock => ({ kind: "table", caption, columns, rows });
export const chart = (drawn: Omit<ChartBlock, "kind">): ChartBlock => ({ kind: "chart", ...drawn });

/** Can a browser open this? */
export const isWebAddress = (url: string): boolean => /^https?:$/.test(URL.parse(url)?.protocol ?? "");

/** A moment shown in the viewer's own time zone where the platform can, else `fallback`, already written out. */
export const moment = (at: Date, fallback: string): Span => ({ at: at.toISOString(), fallback });

const toSpan = (span: string | Span): Span => (typeof span === "string" ? { text: span } : span);
