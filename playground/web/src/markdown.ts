import type { RichPart, RichStyle, Run } from "./slack/block-kit.ts";

/** The part of Markdown that chats show, as rich text: https://commonmark.org, without HTML and pictures. */
export function parseMarkdown(text: string): readonly RichPart[] {
  return text.split(/```[^\n]*\n([\s\S]*?)\n?```/g).flatMap((piece, at): readonly RichPart[] => {
    if (at % 2 === 1) return [{ type: "rich_text_preformatted", elements: [{ type: "text", text: piece }] }];
    return partsOf(piece);
  });
}

type Kind = "text" | "heading" | "quote" | "bullet" | "ordered";

interface Line {
  readonly kind: Kind;
  readonly text: string;
}

const lineKinds: readonly (readonly [Kind, RegExp])[] = [
  ["heading", /^#{1,6} +(.*)$/],
  ["quote", /^> ?(.*)$/],
  ["bullet", /^ *[-*+] +(.*)$/],
  ["ordered", /^ *\d+[.)] +(.*)$/],
];

function lineOf(line: string): Line {
  for (const [kind, pattern] of lineKinds) {
    const text = pattern.exec(line)?.[1];
    if (text !== undefined) return { kind, text };
  }
  return { kind: "text", text: line };
}

function partsOf(text: string): readonly RichPart[] {
  const groups: { kind: Kind; lines: string[] }[] = [];
  for (const { kind, text: line } of text.split("\n").map(lineOf)) {
    const last = groups.at(-1);
    const isBlank = kind === "text" && line.trim() === "";
    if (isBlank) groups.push({ kind: "text", lines: [] });
    else if (last && last.kind === kind && kind !== "heading") last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.filter(({ lines }) => lines.length > 0).map(partOf);
}

function partOf({ kind, lines }: { kind: Kind; lines: readonly string[] }): RichPart {
  if (kind === "bullet" || kind === "ordered") {
    const elements = lines.map((line) => ({ type: "rich_text_section" as const, elements: runsIn(line, {}) }));
    return { type: "rich_text_list", style: kind, elements };
  }
  const elements = runsIn(lines.join("\n"), kind === "heading" ? { bold: true } : {});
  return { type: kind === "quote" ? "rich_text_quote" : "rich_text_section", elements };
}

/** An escaped character, code, a link, or text between marks. */
const token =
  /\\([!-/:-@[-`{-~])|`([^`\n]+)`|\[([^\]\n]+)\]\(([^()\s]+)\)|(\*\*|__|~~)(?=\S)([\s\S]*?\S)\5|(?<![\p{L}\p{N}])([*_])(?=\S)([^\n]*?\S)\7(?![\p{L}\p{N}])/gu;

const styleOf: Readonly<Record<string, RichStyle>> = {
  "**": { bold: true },
  __: { bold: true },
  "~~": { strike: true },
  "*": { italic: true },
  _: { italic: true },
};

function runsIn(text: string, style: RichStyle): readonly Run[] {
  const found: Run[] = [];
  const literal = (piece: string) => {
    if (piece !== "") found.push({ type: "text", text: piece, style });
  };
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, escaped, code, label, url, strong, loud, mark, said] = match;
    literal(text.slice(end, match.index));
    end = match.index + whole.length;
    if (escaped !== undefined) literal(escaped);
    else if (code !== undefined) found.push({ type: "text", text: code, style: { ...style, code: true } });
    else if (url !== undefined) found.push({ type: "link", url, text: label ?? url, style });
    else found.push(...runsIn(loud ?? said ?? "", { ...style, ...styleOf[strong ?? mark ?? ""] }));
  }
  literal(text.slice(end));
  return found;
}
