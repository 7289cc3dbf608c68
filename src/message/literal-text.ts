/** Shown where something had to be left out. */
export const LEFT_OUT = "[…]";

/** Shown after the beginning of a list: so many more are not. */
export const leftOut = (count: number): string => `[… +${count}]`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that platforms refuse or swallow
const PERHAPS_UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const EACH_UNPRINTABLE = /\r\n?|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** The text as it can be shown: a control character becomes its visible symbol, half a surrogate pair a "�". */
export const visible = (text: string): string =>
  PERHAPS_UNPRINTABLE.test(text) ? text.toWellFormed().replace(EACH_UNPRINTABLE, symbolOf) : text;

function symbolOf(unprintable: string): string {
  const code = unprintable.charCodeAt(0);
  if (code === 0x0d) return "\n";
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "␡" : "�";
}

/** At most `limit` UTF-16 units; what is cut off ends in an ellipsis and never splits what a reader sees as one sign. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, boundaryBefore(text, limit - 1))}…`;
}

/** `text` in pieces of at most `size` UTF-16 units, split between signs. */
export function pieces(text: string, size: number): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > size) {
    const end = boundaryBefore(rest, size) || size;
    found.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  found.push(rest);
  return found;
}

/** Longer than any sign that people write (an emoji family is 25 units), short enough to be quick. */
const SIGN_WINDOW = 100;
let graphemes: Intl.Segmenter | undefined;

/** The last place at or before `limit` that is not inside a sign; `limit` itself when one sign fills the window. */
function boundaryBefore(text: string, limit: number): number {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const from = Math.max(0, limit - SIGN_WINDOW);
  const start = isLowSurrogate(text.charCodeAt(from)) ? from + 1 : from;
  const around = graphemes.segment(text.slice(start, limit + SIGN_WINDOW)).containing(limit - start);
  const boundary = around ? start + around.index : limit;
  if (boundary > start) return boundary;
  return isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit;
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
