import type { PartTypes, RichPart, RichStyle, Run, RunTypes, TextObject } from "./block-kit.ts";
import { formatDate, type Viewer } from "./dates.ts";
import { type Child, el } from "./dom.ts";
import { parseMrkdwn } from "./mrkdwn.ts";

/** What a text needs to know of the workspace and of who reads it. */
export interface Reader {
  readonly viewer: Viewer;
  readonly userName: (id: string) => string;
  readonly channelName: (id: string) => string;
}

type RunRenderer<Type extends keyof RunTypes> = (run: RunTypes[Type], reader: Reader) => Child;

const runRenderers: { readonly [Type in keyof RunTypes]: RunRenderer<Type> } = {
  text: ({ text, style }) => styled(text, style),
  link: ({ url, text, style }) => link(url, styled(text ?? url, style)),
  user: ({ user_id }, { userName }) => mention(`@${userName(user_id)}`),
  usergroup: ({ usergroup_id }) => mention(`@${usergroup_id}`),
  channel: ({ channel_id }, { channelName }) => mention(`#${channelName(channel_id)}`),
  broadcast: ({ range }) => mention(`@${range}`),
  emoji: ({ name, unicode }) => (unicode === undefined ? `:${name}:` : emoji(unicode)),
  date: ({ timestamp, format }, { viewer }) =>
    el("time", { datetime: new Date(timestamp * 1000).toISOString() }, formatDate(timestamp, format, viewer)),
  color: ({ value }) => value,
};

const mention = (text: string): HTMLElement => el("span", { class: "mention" }, text);

const emoji = (unicode: string): string =>
  String.fromCodePoint(...unicode.split("-").map((point) => Number.parseInt(point, 16)));

/** Only addresses that lead to a page; others are shown as text. */
const link = (url: string, shown: Child): Child =>
  /^(https?|mailto):$/.test(URL.parse(url)?.protocol ?? "")
    ? el("a", { href: url, target: "_blank", rel: "noreferrer noopener" }, shown)
    : shown;

function styled(text: string, { bold, italic, strike, code }: RichStyle = {}): Child {
  const marks = [bold && "strong", italic && "em", strike && "s", code && "code"] as const;
  return marks.reduce<Child>((inner, mark) => (mark ? el(mark, {}, inner) : inner), text);
}

type PartRenderer<Type extends keyof PartTypes> = (part: PartTypes[Type], reader: Reader) => HTMLElement;

const partRenderers: { readonly [Type in keyof PartTypes]: PartRenderer<Type> } = {
  rich_text_section: ({ elements }, reader) => el("p", {}, ...drawRuns(elements, reader)),
  rich_text_quote: ({ elements }, reader) => el("blockquote", {}, ...drawRuns(elements, reader)),
  rich_text_preformatted: ({ elements }, reader) => el("pre", {}, ...drawRuns(elements, reader)),
  rich_text_list: ({ style, indent = 0, elements }, reader) =>
    el(
      style === "ordered" ? "ol" : "ul",
      { "data-indent": indent },
      ...elements.map((item) => el("li", {}, ...drawRuns(item.elements, reader))),
    ),
};

const drawRuns = (runs: readonly Run[], reader: Reader): Child[] =>
  runs.map((run) => (runRenderers[run.type] as RunRenderer<Run["type"]>)(run as never, reader));

export const drawRichText = (parts: readonly RichPart[], reader: Reader): HTMLElement[] =>
  parts.map((part) => (partRenderers[part.type] as PartRenderer<RichPart["type"]>)(part as never, reader));

/** A text object: plain text as it is, Slack's markup drawn. */
export const drawText = ({ type, text }: TextObject, reader: Reader): HTMLElement[] =>
  type === "mrkdwn" ? drawRichText(parseMrkdwn(text), reader) : [el("p", {}, text)];
