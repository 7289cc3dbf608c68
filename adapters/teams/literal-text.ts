import { clip, LEFT_OUT, visible } from "../../src/message/literal-text.ts";

/** Words in a place that Teams shows as they are: a title, a label, a choice. Such a place may not stay empty. */
export const words = (text: string, limit: number): string => {
  const shown = clip(visible(text), limit);
  return shown.trim() === "" ? LEFT_OUT : shown;
};

/**
 * Is there nothing in `text` that any reading of Markdown could take for markup, a list, a link or a mention? Letters,
 * digits and the punctuation of sentences: a hyphen only inside of words, a full stop and a colon only where a word ends,
 * a bracket that closes never after a digit.
 */
export const isSurelyPlain = (text: string): boolean => SURELY_PLAIN.test(text);

const SURELY_PLAIN =
  /^(?:[\p{L}\p{M}\p{N} ,;'’"“”·…–—!?/(]|(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])|(?<=\p{L})[.:](?= |$)|(?<!\p{N})\))*$/u;
