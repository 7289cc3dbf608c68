import type { RichPart, RichStyle, Run } from "./block-kit.ts";

/**
 * Slack's own markup as rich text, so that one renderer draws both.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function parseMrkdwn(text: string): readonly RichPart[] {
  return text.split(/```\n?([\s\S]*?)\n?```/g).flatMap((piece, index): readonly RichPart[] => {
    if (index % 2 === 1) return [{ type: "rich_text_preformatted", elements: [{ type: "text", text: decode(piece) }] }];
    return piece === "" ? [] : paragraphs(piece);
  });
}

/** Lines that begin with > are a quote; entities are still encoded here. */
function paragraphs(text: string): readonly RichPart[] {
  const parts: { quoted: boolean; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const quoted = line.startsWith("&gt;") || line.startsWith(">");
    const last = parts.at(-1);
    const bare = quoted ? line.replace(/^(&gt;|>) ?/, "") : line;
    if (last?.quoted === quoted) last.lines.push(bare);
    else parts.push({ quoted, lines: [bare] });
  }
  return parts.map(({ quoted, lines }) => ({
    type: quoted ? "rich_text_quote" : "rich_text_section",
    elements: runs(lines.join("\n"), {}),
  }));
}

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt);/g, (entity) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">" })[entity] ?? entity);

/** A reference in angle brackets, code, or a text between two of the same mark at the edges of words. */
const token = /<([^<>\n]+)>|`([^`\n]+)`|(?<![\p{L}\p{N}])([*_~])(?!\s)([^\n]*?[^\s])\3(?![\p{L}\p{N}])/gu;

const styleOf: Readonly<Record<string, RichStyle>> = {
  "*": { bold: true },
  _: { italic: true },
  "~": { strike: true },
};

function runs(text: string, style: RichStyle): readonly Run[] {
  const found: Run[] = [];
  const literal = (piece: string) => {
    if (piece !== "") found.push({ type: "text", text: decode(piece), ...styled(style) });
  };
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, reference, code, mark, inner] = match;
    literal(text.slice(end, match.index));
    end = match.index + whole.length;
    if (reference !== undefined) found.push(referenceRun(reference));
    else if (code !== undefined) found.push({ type: "text", text: decode(code), style: { ...style, code: true } });
    else if (mark !== undefined && inner !== undefined) found.push(...runs(inner, { ...style, ...styleOf[mark] }));
  }
  literal(text.slice(end));
  return found;
}

const styled = (style: RichStyle) => (Object.keys(style).length > 0 ? { style } : {});

type Reading = readonly [pattern: RegExp, read: (match: RegExpExecArray) => Run];

const readings: readonly Reading[] = [
  [/^@([UW]\w+)/, ([, id = ""]) => ({ type: "user", user_id: id })],
  [/^#(C\w+)/, ([, id = ""]) => ({ type: "channel", channel_id: id })],
  [/^!subteam\^(\w+)/, ([, id = ""]) => ({ type: "usergroup", usergroup_id: id })],
  [
    /^!date\^(\d+)\^([^|^]+)(?:\^[^|]*)?\|([\s\S]*)$/,
    ([, at, format = "", fallback = ""]) => ({
      type: "date",
      timestamp: Number(at),
      format: decode(format),
      fallback: decode(fallback),
    }),
  ],
  [/^!(channel|here|everyone)/, ([, range = ""]) => ({ type: "broadcast", range })],
  [
    /^((?:https?|mailto):[^|]+)(?:\|([\s\S]+))?$/,
    ([, url = "", label]) => ({ type: "link", url: decode(url), ...(label !== undefined && { text: decode(label) }) }),
  ],
];

function referenceRun(reference: string): Run {
  for (const [pattern, read] of readings) {
    const match = pattern.exec(reference);
    if (match) return read(match);
  }
  return { type: "text", text: decode(`<${reference}>`) };
}
