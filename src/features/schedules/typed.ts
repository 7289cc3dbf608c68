import { readRepeats } from "../calendar/index.ts";
import { type Timetable, WORDS } from "./schema.ts";

/** What was typed, and the words behind it that name a unit; nothing is known of the content but its words. */
export interface Typed extends Omit<Timetable, "content"> {
  readonly rest: string;
}

/** How people say that something goes to those on shift. */
const ON_SHIFT =
  /(?:^|\s)(?:(?:to|for)\s+)?(?:those|everybody|everyone|whoever)?\s*(?:is\s+)?on\s+shift(?=[\s,]|$)|(?:^|\s)(?:(?:a|para)\s+)?(?:quienes?\s+)?(?:est[áaée]n?\s+)?(?:de|en)\s+turno(?=[\s,]|$)/iu;

/**
 * Reads when, to whom and what: "Mon–Fri 11:30 on shift Kitchen: Is every table laid?". What is not said is every day, the
 * start of the day, and the unit's channel; without words of their own, the words are null.
 */
export function readTimetable(typed: string, locale: string): Typed {
  // A colon in a time has a digit behind it.
  const [before = "", words = ""] = split(typed, /:(?!\d)/);
  const { weekdays, minute, rest } = readRepeats(before.replace(ON_SHIFT, " ").trim(), locale);
  return {
    weekdays,
    minute,
    audience: ON_SHIFT.test(before) ? "shift" : "channel",
    words: words.trim() === "" ? null : words.trim(),
    rest,
  };
}

function split(typed: string, at: RegExp): readonly [string, string] {
  const found = at.exec(typed);
  return found ? [typed.slice(0, found.index), typed.slice(found.index + found[0].length)] : [typed, ""];
}

/** The kind of content that goes with somebody's words, or with none. */
export const contentOf = (words: string | null, otherwise: string): string => (words === null ? otherwise : WORDS);
