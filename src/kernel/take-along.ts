import { card, context, heading, text } from "../message/card.ts";
import type { Say } from "../texts/catalog.ts";
import { shownInPart } from "./hand-back.ts";
import type { Reply, TextFile } from "./reply.ts";

/** Sends whoever asks a file to keep; where none can be sent, its text to copy. */
export function takeAlong(file: TextFile, title: string, say: Say): Reply {
  const sent = say("file.sent", { file: file.name });
  return {
    kind: "file",
    file,
    card: card(sent, text(sent)),
    otherwise: card(
      title,
      heading(title),
      context(say("file.copyIt")),
      ...shownInPart(withoutMark(file.text).trimEnd(), say),
    ),
  };
}

/** Lets spreadsheets read letters with accents as they are. */
const BYTE_ORDER_MARK = "\uFEFF";

const withoutMark = (written: string): string =>
  written.startsWith(BYTE_ORDER_MARK) ? written.slice(BYTE_ORDER_MARK.length) : written;

/** @param name without ending */
export const csvFile = (name: string, lines: string): TextFile => ({
  name: `${name}.csv`,
  text: `${BYTE_ORDER_MARK}${lines}`,
});

/** @param name without ending */
export const markdownFile = (name: string, lines: string): TextFile => ({ name: `${name}.md`, text: lines });

/** A text on one line of Markdown, with nothing in it read as markup. */
export const literalMarkdown = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&");
