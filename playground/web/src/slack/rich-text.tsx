import type { ReactNode } from "react";
import { formatDate } from "../dates.ts";
import type { Reader } from "../view.ts";
import type { PartTypes, RichPart, RichStyle, Run, RunTypes, TextObject } from "./block-kit.ts";
import { parseMrkdwn } from "./mrkdwn.ts";

type RunRenderer<Type extends keyof RunTypes> = (run: RunTypes[Type], reader: Reader) => ReactNode;

const runRenderers: { readonly [Type in keyof RunTypes]: RunRenderer<Type> } = {
  text: ({ text, style }) => styled(text, style),
  link: ({ url, text, style }) => <Link url={url}>{styled(text ?? url, style)}</Link>,
  user: ({ user_id }, { nameOf }) => <Mention>@{nameOf(user_id)}</Mention>,
  usergroup: ({ usergroup_id }) => <Mention>@{usergroup_id}</Mention>,
  team: ({ team_id }) => <Mention>@{team_id}</Mention>,
  channel: ({ channel_id }, { channelName }) => <Mention>#{channelName(channel_id)}</Mention>,
  broadcast: ({ range }) => <Mention>@{range}</Mention>,
  emoji: ({ name, unicode }) => (unicode === undefined ? `:${name}:` : emoji(unicode)),
  date: ({ timestamp, format }, { viewer, now }) => (
    <time dateTime={new Date(timestamp * 1000).toISOString()}>
      {formatDate(timestamp, format, { ...viewer, now: now() })}
    </time>
  ),
  color: ({ value }) => value,
};

export const Mention = ({ children }: { readonly children: ReactNode }) => <span className="mention">{children}</span>;

const emoji = (unicode: string): string =>
  String.fromCodePoint(...unicode.split("-").map((point) => Number.parseInt(point, 16)));

/** Only addresses that lead to a page; others are shown as text. */
export const Link = ({ url, children }: { readonly url: string; readonly children: ReactNode }) =>
  /^(https?|mailto):$/.test(URL.parse(url)?.protocol ?? "") ? (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ) : (
    children
  );

function styled(text: string, { bold, italic, strike, underline, code }: RichStyle = {}): ReactNode {
  const marks = [bold && "strong", italic && "em", strike && "s", underline && "u", code && "code"] as const;
  let drawn: ReactNode = text;
  for (const Mark of marks) if (Mark) drawn = <Mark>{drawn}</Mark>;
  return drawn;
}

type PartRenderer<Type extends keyof PartTypes> = (part: PartTypes[Type], reader: Reader) => ReactNode;

const partRenderers: { readonly [Type in keyof PartTypes]: PartRenderer<Type> } = {
  rich_text_section: ({ elements }, reader) => <p>{drawRuns(elements, reader)}</p>,
  rich_text_quote: ({ elements }, reader) => <blockquote>{drawRuns(elements, reader)}</blockquote>,
  rich_text_preformatted: ({ elements }, reader) => <pre>{drawRuns(elements, reader)}</pre>,
  rich_text_list({ style, indent = 0, elements }, reader) {
    const List = style === "ordered" ? "ol" : "ul";
    return (
      <List data-indent={indent}>
        {each(elements, (item) => (
          <li>{drawRuns(item.elements, reader)}</li>
        ))}
      </List>
    );
  },
};

const drawRuns = (runs: readonly Run[], reader: Reader): ReactNode =>
  each(runs, (run) => (runRenderers[run.type] as RunRenderer<Run["type"]>)(run as never, reader));

/** What has no identity of its own is known by where it stands. */
export const each = <Item,>(items: readonly Item[], draw: (item: Item) => ReactNode): ReactNode =>
  items.map((item, at) => <Part key={String(at)}>{draw(item)}</Part>);

const Part = ({ children }: { readonly children: ReactNode }) => children;

export const RichText = ({ parts, reader }: { readonly parts: readonly RichPart[]; readonly reader: Reader }) =>
  each(parts, (part) => (partRenderers[part.type] as PartRenderer<RichPart["type"]>)(part as never, reader));

/** A text object: plain text as it is, Slack's markup drawn. */
export const Text = ({ of: { type, text }, reader }: { readonly of: TextObject; readonly reader: Reader }) =>
  type === "mrkdwn" ? <RichText parts={parseMrkdwn(text)} reader={reader} /> : <p>{text}</p>;
