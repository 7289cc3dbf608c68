import type { ActionsBlock, ContextBlock, Button as SlackButton } from "@slack/web-api";
import { type Block, type BlockKind, type Button, type Card, isWebAddress, type Span } from "../../src/message/card.ts";
import { clip, LEFT_OUT, visible } from "../../src/message/literal-text.ts";
import { linesOf, plainWords, readOut } from "../../src/message/plain-words.ts";
import { actionIds } from "./action-id.ts";
import { LIMITS } from "./limits.ts";
import { escapeMarkup, words } from "./literal-text.ts";
import { type DrawnBlock, drawChart, drawTable, isShown, type Surface } from "./render-figures.ts";
import { DATE_FORMAT, inline, linked, literal, paragraph, quotation, secondsOf } from "./rich-text.ts";

/** What every way of sending a message to Slack takes. */
export interface RenderedCard {
  /** Read out and shown in notifications instead of the blocks: the whole card in plain words. */
  readonly text: string;
  readonly blocks: DrawnBlock[];
  // Nothing in a text becomes a mention, a link preview or markup.
  readonly mrkdwn: false;
  readonly link_names: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export function renderCard(card: Card): RenderedCard {
  const lines = linesOf(card);
  return {
    text: inPlainWords(card.summary, lines),
    blocks: blocksThatFit(card, "message", lines),
    mrkdwn: false,
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** The card's blocks for a view: a dialog or the Home. */
export const renderBlocks = (card: Card): DrawnBlock[] => blocksThatFit(card, "view", linesOf(card));

/** The card as somebody's Home. */
export const homeView = (card: Card) => ({ type: "home", blocks: renderBlocks(card) }) as const;

const MOST: Readonly<Record<Surface, number>> = { message: LIMITS.messageBlocks, view: LIMITS.viewBlocks };

function blocksThatFit(card: Card, surface: Surface, lines: readonly string[]): DrawnBlock[] {
  const small = isSmall(card, lines);
  for (const allowance of ALLOWANCES) {
    const blocks = draw(card, surface, allowance);
    const shown = blocks.length > 0 ? blocks : paragraph(literal(clip(card.summary, allowance)));
    if (shown.length <= MOST[surface] && (small || fits(shown))) return shown;
  }
  return firstThatFit(draw(card, surface, SHORTEST), MOST[surface]);
}

/** How long one text may be: as much as there is room for, the same for all texts of a card. */
const ALLOWANCES = [12_000, 6_000, 3_000, 1_500, 700] as const;
const SHORTEST = 300;

const fits = (blocks: readonly DrawnBlock[]): boolean => JSON.stringify(blocks).length <= LIMITS.messageJson;

/**
 * Surely fits, without being written out, which most cards are for nothing: JSON doubles what is said at most, and what is
 * drawn around it is shorter than this.
 */
function isSmall({ blocks }: Card, lines: readonly string[]): boolean {
  let size = 0;
  for (const line of lines) size += 2 * line.length;
  for (const block of blocks) size += AROUND_A_BLOCK + sizeBesides(block);
  return size <= LIMITS.messageJson;
}

const AROUND_A_BLOCK = 150;
const AROUND_A_SPAN = 150;
const AROUND_A_BUTTON = 250;

/** What drawing a block takes beside what it says. */
function sizeBesides(block: Block): number {
  switch (block.kind) {
    case "text":
    case "context":
      return block.spans.length * AROUND_A_SPAN;
    case "facts":
      return block.facts.length * 2 * AROUND_A_SPAN;
    case "actions":
      return block.buttons.reduce((size, button) => size + sizeOfButton(button), 0);
    case "quote":
    case "divider":
      return AROUND_A_SPAN;
    case "link":
      return AROUND_A_SPAN + 2 * block.url.length;
    case "image":
    case "table":
    case "chart":
      return Number.POSITIVE_INFINITY;
  }
}

/** Its label is read out once more with the description. */
const sizeOfButton = ({ action, label, value, description = "", confirm }: Button): number =>
  confirm
    ? Number.POSITIVE_INFINITY
    : AROUND_A_BUTTON + action.length + 2 * (2 * label.length + value.length + description.length);

/** A card with too many blocks for any allowance: its beginning, and a sign that there was more. */
function firstThatFit(blocks: readonly DrawnBlock[], most: number): DrawnBlock[] {
  const ending = paragraph(literal(LEFT_OUT));
  const shown: DrawnBlock[] = [];
  for (const block of blocks) {
    if (shown.length + ending.length >= most || !fits([...shown, block, ...ending])) break;
    shown.push(block);
  }
  return [...shown, ...ending];
}

const draw = ({ blocks }: Card, surface: Surface, allowance: number): DrawnBlock[] =>
  blocks.flatMap((block, at) =>
    (renderers[block.kind] as Renderer<BlockKind>)(block as never, allowance, isShown(blocks, at, surface)),
  );

type Renderer<Kind extends BlockKind> = (
  block: Extract<Block, { kind: Kind }>,
  allowance: number,
  shown: boolean,
) => DrawnBlock[];

const renderers: { readonly [Kind in BlockKind]: Renderer<Kind> } = {
  text: ({ style, spans }, allowance) => (style === "heading" ? heading(spans) : paragraph(inline(spans, allowance))),
  facts: ({ facts }, allowance) =>
    paragraph(
      facts.flatMap(({ label, value }, at) => [
        ...literal(clip(`${at === 0 ? "" : "\n"}${label}: `, allowance), true),
        ...literal(clip(value, allowance)),
      ]),
    ),
  quote: ({ text }, allowance) => quotation(literal(clip(text, allowance))),
  actions: ({ buttons }) => rowsOfButtons(buttons),
  context: ({ spans }) => smallPrint(spans),
  divider: () => [{ type: "divider" }],
  image: ({ url, description }) => picture(url, description),
  link: ({ label, url }, allowance) => paragraph(linked(clip(label, allowance), url)),
  table: drawTable,
  chart: drawChart,
};

/** A header block is a heading for screen readers, but takes little; a longer one is written out in bold. */
function heading(spans: readonly Span[]): DrawnBlock[] {
  const text = spans.map(readOut).join("");
  if (text.length > LIMITS.header) return paragraph(literal(clip(text, LIMITS.sectionText), true));
  return text.trim() === "" ? [] : [{ type: "header", text: words(text, LIMITS.header) }];
}

function smallPrint(spans: readonly Span[]): ContextBlock[] {
  const elements = joined(spans).map((span): ContextBlock["elements"][number] => {
    const timestamp = "at" in span ? secondsOf(span.at) : undefined;
    if (timestamp === undefined || !("at" in span)) return words(readOut(span), LIMITS.contextText);
    return { type: "mrkdwn", text: `<!date^${timestamp}^${DATE_FORMAT}|${escapeMarkup(visible(span.fallback))}>` };
  });
  if (elements.length === 0) return [];
  if (elements.length <= LIMITS.contextElements) return [{ type: "context", elements }];
  return [{ type: "context", elements: [words(spans.map(readOut).join(""), LIMITS.contextText)] }];
}

/** Neighbouring texts become one: small print has no bold, and few elements. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last && "text" in last && "text" in span) found[found.length - 1] = { text: last.text + span.text };
    else found.push(span);
  }
  return found.filter((span) => readOut(span).trim() !== "");
}

function rowsOfButtons(buttons: readonly Button[]): ActionsBlock[] {
  const ids = actionIds(buttons.map((button) => button.action));
  const elements = buttons.map((button, at): SlackButton => drawButton(button, ids[at] ?? button.action));
  return Array.from({ length: Math.ceil(elements.length / LIMITS.buttonsInBlock) }, (_, row) => ({
    type: "actions",
    elements: elements.slice(row * LIMITS.buttonsInBlock, (row + 1) * LIMITS.buttonsInBlock),
  }));
}

/** Throws when the value is too long: half an input would do something else than what the label says. */
function drawButton({ label, value, style, description, confirm }: Button, actionId: string): SlackButton {
  if (value.length > LIMITS.buttonValue) throw new Error(`The value of the button ${actionId} is too long for Slack.`);
  return {
    type: "button",
    action_id: actionId,
    text: words(label, LIMITS.buttonText),
    value,
    ...(style && { style }),
    ...(description && { accessibility_label: clip(readOutAs(visible(description), label), LIMITS.buttonDescription) }),
    ...(confirm && {
      confirm: {
        title: words(confirm.title, LIMITS.confirmTitle),
        text: words(confirm.text, LIMITS.confirmText),
        confirm: words(confirm.yes, LIMITS.confirmButton),
        deny: words(confirm.no, LIMITS.confirmButton),
      },
    }),
  };
}

/** Whoever speaks to their machine presses what they see: the words on the button are in what is read out. */
const readOutAs = (description: string, label: string): string =>
  description.toLowerCase().includes(label.toLowerCase()) ? description : `${label}: ${description}`;

/** A picture that Slack could not load is said in words. */
const picture = (url: string, description: string): DrawnBlock[] =>
  isWebAddress(url) && url.length <= LIMITS.imageUrl && description !== ""
    ? [{ type: "image", image_url: url, alt_text: clip(visible(description), LIMITS.altText) }]
    : paragraph(literal(clip(description, LIMITS.altText)));

/** Escaped, because this text alone is read as markup. */
function inPlainWords(summary: string, lines: readonly string[]): string {
  const said = plainWords(summary, lines);
  if (said === "") return LEFT_OUT;
  const shown = escapeMarkup(visible(said));
  return shown.length <= LIMITS.messageText ? shown : clip(shown, LIMITS.messageText).replace(PART_OF_AN_ENTITY, "…");
}

const PART_OF_AN_ENTITY = /&[a-z]{0,3}…$/;
