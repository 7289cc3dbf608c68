/** A text in plain characters, and the way back to where they come from. */
export interface Folded {
  readonly text: string;
  /** Index in the original of the character at `index`; what was left out belongs to the character before it. */
  original(index: number): number;
}

const PLAIN = /^[\n\r -~]*$/;

/**
 * Writes digits, signs, spaces and dashes of all scripts in ASCII and leaves out what nobody sees (zero-width
 * characters, marks, controls), so that a number is found however it is written.
 */
export function fold(text: string): Folded {
  if (PLAIN.test(text)) return { text, original: (index) => index };
  const origins: number[] = [];
  let folded = "";
  let at = 0;
  for (const char of text) {
    const plain = foldedChar(char);
    for (let unit = 0; unit < plain.length; unit += 1) origins.push(at);
    folded += plain;
    at += char.length;
  }
  return { text: folded, original: (index) => origins[index] ?? text.length };
}

const SPACE = /[\p{Zs}\t]/u;
const UNSEEN = /(?![\n\r])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const DASH = /[\p{Pd}\u2212]/u;

function foldedChar(char: string): string {
  if (char >= "!" && char <= "~" && char.length === 1) return char;
  if (SPACE.test(char)) return " ";
  if (UNSEEN.test(char)) return "";
  if (DIGIT.test(char)) return String(digitOf(char));
  if (DASH.test(char)) return "-";
  const compatible = char.normalize("NFKC");
  return PLAIN.test(compatible) ? compatible : char;
}

/** Digits of a script stand together in tens, from 0 to 9. */
function digitOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}
