import { moment, type Span } from "../message/card.ts";
import type { Say } from "../texts/catalog.ts";

/** Stands for a moment while a sentence is put together; of a private area of Unicode, so that no catalog has it. */
const MARK = "\u{e000}";

/** A moment as a span: in the viewer's own time zone where the platform can, else in that of `say`. */
export const momentOf = (say: Say, at: Date): Span => moment(at, say("moment", { at }));

/**
 * A sentence with one moment in it, wherever the language puts it: `speak` says the sentence with what it is given in the
 * moment's place.
 */
export function around(say: Say, at: Date, speak: (place: string) => string): Span[] {
  const [before = "", after = ""] = speak(MARK).split(MARK);
  return [{ text: before }, momentOf(say, at), { text: after }].filter((span) => !("text" in span) || span.text !== "");
}
