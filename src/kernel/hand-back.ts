import { type Block, quote, text } from "../message/card.ts";
import type { Say } from "../texts/catalog.ts";

/** Gives a person back what they typed, so that nothing is lost: all of it, or as much as fits and which part is missing. */
export function handBack(typed: string, say: Say): Block[] {
  if (typed.trim() === "") return [];
  const shown = shownInPart(typed, say);
  return shown.length === 1 ? [text(say("error.yourText")), ...shown] : shown;
}

/** A long text: all of it, or as much as fits and which part is missing. */
export function shownInPart(typed: string, say: Say): Block[] {
  const shown = beginningOf(typed);
  if (shown === typed) return [quote(typed)];
  const missing = typed.slice(shown.length);
  const said = say("error.yourTextInPart", { missing: [...missing].length, from: firstWordsOf(missing) });
  return [text(said), quote(shown)];
}

/** As long as JSON: Slack shows 12,500 in one message, with the sentences around it. */
const ROOM = 11_000;
/** How far before the end of the room a text is rather parted, between two words. */
const LONG_WORD = 200;

function beginningOf(typed: string): string {
  let room = ROOM;
  let end = 0;
  for (const sign of typed) {
    room -= JSON.stringify(sign).length - QUOTES;
    if (room < 0) return endAtSpace(typed.slice(0, end));
    end += sign.length;
  }
  return typed;
}

const QUOTES = 2;

function endAtSpace(part: string): string {
  const tail = part.slice(-LONG_WORD);
  const space = Math.max(tail.lastIndexOf(" "), tail.lastIndexOf("\n"));
  return space === -1 ? part : part.slice(0, part.length - tail.length + space + 1);
}

const firstWordsOf = (missing: string): string => {
  const [line = ""] = missing.trimStart().split("\n", 1);
  return [...line].slice(0, 40).join("").trim();
};
