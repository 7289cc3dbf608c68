import type {
  CardElement,
  IActionSet,
  IAdaptiveCard,
  IExecuteAction,
  IShowCardAction,
  ISubmitAction,
} from "@microsoft/teams.cards";
import { type Block, type BlockKind, type Button, type Card, isWebAddress, type Span } from "../../src/message/card.ts";
import { clip, LEFT_OUT, visible } from "../../src/message/literal-text.ts";
import { linesOf, plainWords, readOut } from "../../src/message/plain-words.ts";
import { LIMITS } from "./limits.ts";
import { isSurelyPlain, words } from "./literal-text.ts";
import { drawChart, drawTable } from "./render-figures.ts";
import { below, fact, type Look, literal, paragraph, quotation } from "./rich-text.ts";
import type { SentData } from "./sent-data.ts";

/** What every way of sending a message to Teams takes. There is never a `text`: Teams would make a second message of it. */
export interface RenderedCard {
  readonly type: "message";
  /** Read out and shown in notifications instead of the card: the card in plain words. */
  readonly summary: string;
  readonly attachments: readonly [CardAttachment];
}

export interface CardAttachment {
  readonly contentType: "application/vnd.microsoft.card.adaptive";
  readonly content: IAdaptiveCard;
}

/**
 * Where a card is shown: among others, to one person alone, or in a dialog, which opens no other and does not take what a
 * card does in place.
 */
export type Surface = "conversation" | "alone" | "dialog";

export function renderCard(card: Card, surface: Surface = "conversation"): RenderedCard {
  const lines = linesOf(card);
  return {
    type: "message",
    summary: words(plainWords(card.summary, lines), LIMITS.summary),
    attachments: [attachment(adaptiveCard(elementsThatFit(card, surface, lines)))],
  };
}

/** The card without a message around it, as the answer to a button that was pressed on it. */
export const renderContent = (card: Card, surface: Surface = "conversation"): IAdaptiveCard =>
  adaptiveCard(elementsThatFit(card, surface, linesOf(card)));

/** What the card shows, to stand among other elements. */
export const renderElements = (card: Card, surface: Surface): CardElement[] =>
  elementsThatFit(card, surface, linesOf(card));

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference: 1.5 is the newest. */
export const adaptiveCard = (body: CardElement[]): IAdaptiveCard => ({ type: "AdaptiveCard", version: "1.5", body });

export const attachment = (content: IAdaptiveCard): CardAttachment => ({
  contentType: "application/vnd.microsoft.card.adaptive",
  content,
});

function elementsThatFit(card: Card, surface: Surface, lines: readonly string[]): CardElement[] {
  const small = isSmall(card, lines);
  for (const allowance of ALLOWANCES) {
    const shown = draw(card, surface, allowance);
    if (small || fits(shown)) return shown;
  }
  return firstThatFit(draw(card, surface, SHORTEST));
}

/** How long one text may be: as much as there is room for, the same for all texts of a card. */
const ALLOWANCES = [20_000, 10_000, 5_000, 2_500, 1_200, 600] as const;
const SHORTEST = 300;

const fits = (elements: readonly CardElement[]): boolean => JSON.stringify(elements).length <= LIMITS.cardJson;

/** Surely fits, without being written out: what is drawn around a text is shorter than this, and JSON doubles at most. */
function isSmall({ summary, blocks }: Card, lines: readonly string[]): boolean {
  let size = AROUND + 2 * summary.length;
  for (const line of lines) {
    if (TAKES_MORE.test(line)) return false;
    size += AROUND + 2 * line.length;
  }
  for (const block of blocks) {
    size += AROUND;
    if (block.kind === "image" || block.kind === "table" || block.kind === "chart") return false;
    if (block.kind === "link") size += AROUND_A_BUTTON + 2 * block.url.length;
    if ("spans" in block) size += AROUND * block.spans.length;
    if (block.kind !== "actions") continue;
    for (const { value, confirm } of block.buttons) {
      if (confirm) return false;
      size += AROUND_A_BUTTON + 2 * value.length;
    }
  }
  return size <= LIMITS.cardJson;
}

const AROUND = 150;
const AROUND_A_BUTTON = 800;
/** May be drawn in many pieces. */
const TAKES_MORE = /[\r\n]|\{\{/;

/** A card with too much in it for any allowance: its beginning, and a sign that there was more. */
function firstThatFit(elements: readonly CardElement[]): CardElement[] {
  const ending = paragraph([{ text: LEFT_OUT }], SHORTEST);
  const shown: CardElement[] = [];
  let room = LIMITS.cardJson - JSON.stringify(ending).length;
  for (const element of elements) {
    room -= JSON.stringify(element).length + 1;
    if (room < 0) break;
    shown.push(element);
  }
  return [...shown, ...ending];
}

function draw({ summary, blocks }: Card, surface: Surface, allowance: number): CardElement[] {
  const drawn = blocks.flatMap((block, at) => {
    const elements = (renderers[block.kind] as Renderer<BlockKind>)(block as never, allowance, surface);
    return blocks[at - 1]?.kind === "divider" ? setApart(elements) : elements;
  });
  return drawn.length > 0 ? drawn : paragraph([{ text: words(summary, allowance) }], allowance);
}

type Renderer<Kind extends BlockKind> = (
  block: Extract<Block, { kind: Kind }>,
  allowance: number,
  surface: Surface,
) => CardElement[];

const renderers: { readonly [Kind in BlockKind]: Renderer<Kind> } = {
  text: ({ style, spans }, allowance) =>
    style === "heading" ? heading(spans, allowance) : paragraph(spans, allowance),
  facts: ({ facts }, allowance) =>
    below(
      facts.map(({ label, value }) => fact(label, value, allowance)),
      "Small",
    ),
  quote: ({ text }, allowance) => (text.trim() === "" ? [] : quotation(literal(clip(text, allowance)))),
  actions: ({ buttons }, _allowance, surface) => rowsOfButtons(buttons, surface),
  context: ({ spans }, allowance) => paragraph(spans, allowance, SMALL_PRINT),
  // Teams has no such element: what follows is set apart.
  divider: () => [],
  image: ({ url, description }, allowance) => picture(url, description, allowance),
  link: ({ label, url }, allowance) => opening(label, url, allowance),
  table: drawTable,
  chart: drawChart,
};

const SMALL_PRINT: Look = { size: "Small", isSubtle: true };

const setApart = ([first, ...more]: CardElement[]): CardElement[] =>
  first ? [{ ...first, separator: true, spacing: "Large" }, ...more] : [];

/** Only a block of text can be a heading for screen readers, but it is Markdown. */
function heading(spans: readonly Span[], allowance: number): CardElement[] {
  const text = spans.map(readOut).join("").trim();
  const look: Look = { size: "Medium", weight: "Bolder" };
  if (text === "" || text.length > allowance || !isSurelyPlain(text)) return paragraph([{ text }], allowance, look);
  return [{ type: "TextBlock", text, style: "heading", wrap: true, ...look }];
}

/** A page opens in the browser, and Bellhop hears nothing of the press. */
const opening = (label: string, url: string, allowance: number): CardElement[] =>
  isWebAddress(url) && label.trim() !== ""
    ? [{ type: "ActionSet", actions: [{ type: "Action.OpenUrl", title: words(label, LIMITS.buttonTitle), url }] }]
    : paragraph([{ text: label }], allowance);

function rowsOfButtons(buttons: readonly Button[], surface: Surface): IActionSet[] {
  const actions = buttons.map((button) => drawButton(button, surface));
  return Array.from({ length: Math.ceil(actions.length / LIMITS.buttonsInRow) }, (_, row) => ({
    type: "ActionSet",
    actions: actions.slice(row * LIMITS.buttonsInRow, (row + 1) * LIMITS.buttonsInRow),
  }));
}

function drawButton(button: Button, surface: Surface): IExecuteAction | ISubmitAction | IShowCardAction {
  const { label, style, description, confirm } = button;
  const look = {
    title: words(label, LIMITS.buttonTitle),
    ...(style && { style: STYLES[style] }),
    ...(description?.trim() && { tooltip: clip(visible(description), LIMITS.tooltip) }),
  };
  if (!confirm) return { ...pressing(button, surface), ...look };
  const yes = { ...pressing(button, surface), title: words(confirm.yes, LIMITS.buttonTitle) };
  return { type: "Action.ShowCard", ...look, card: question(confirm, yes) };
}

const STYLES = { primary: "positive", danger: "destructive" } as const;

/** Unfolds below the button and folds again when that is pressed once more, which is how one says no. */
const question = ({ title, text }: Confirm, yes: IExecuteAction | ISubmitAction): IAdaptiveCard =>
  adaptiveCard([
    ...paragraph([{ text: title, bold: true }], SHORTEST),
    ...paragraph([{ text }], SHORTEST),
    { type: "ActionSet", actions: [yes] },
  ]);
type Confirm = NonNullable<Button["confirm"]>;

/**
 * A press that opens a dialog has to say so beforehand; any other one may be answered with the card that takes this one's
 * place (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions).
 */
function pressing({ action, value, opensForm }: Button, surface: Surface): IExecuteAction | ISubmitAction {
  const data: SentData = { bellhop: { action, value, ...(surface === "alone" && { alone: true }) } };
  if (surface === "dialog") return { type: "Action.Submit", data, associatedInputs: "none" };
  if (opensForm) return { type: "Action.Submit", data: { ...data, msteams: { type: "task/fetch" } } };
  return { type: "Action.Execute", verb: action, data };
}

/** A picture that Teams would not load is said in words: it takes no other than those over TLS. */
function picture(url: string, description: string, allowance: number): CardElement[] {
  const source = URL.parse(url);
  return source?.protocol === "https:" && description.trim() !== ""
    ? [{ type: "Image", url: source.href, altText: clip(visible(description), LIMITS.altText) }]
    : paragraph([{ text: description }], allowance);
}
