import { moment, type Span } from "../message/card.ts";
import type { Say } from "../texts/catalog.ts";

/** Stands for a moment while a sentence is put together; of a private area of Unicode, so that no catalog has it. */
const MARK = "\u{e000}";

/** A moment as a span: in the viewer's own time zone where the platform can, else in that of `say`. */
export const momentOf = (say: Say, at: Date): Span => moment(at, written(say, at));

/** The minute that was written last by each speaker: formatting a date is most of the cost of a small card. */
const lastWritten = new WeakMap<Say, { readonly minute: number; readonly text: string }>();

function written(say: Say, at: Date): string {
  const minute = Math.floor(at.getTime() / 60_000);
  const last = lastWritten.get(say);
  if (last?.minute === minute) return last.text;
  const text = say("moment", { at });
  lastWritten.set(say, { minute, text });
  return text;
}

/**
 * A sentence with one moment in it, wherever the language puts it: `speak` says the sentence with what it is given in the
 * moment's place.
 */
export function around(say: Say, at: Date, speak: (place: string) => string): Span[] {
  const [before = "", after = ""] = speak(MARK).split(MARK).map(copied);
  return [{ text: before }, momentOf(say, at), { text: after }].filter((span) => !("text" in span) || span.text !== "");
}

/** A text by itself: with a piece that is a view into another text, V8 writes the JSON of a whole card half as fast. */
const copied = (piece: string): string => Buffer.from(piece).toString();
