/** One word or number, or a sign that ends a clause. */
const TOKEN = /[\p{L}\p{N}]+|[.,;:!?\n]/gu;

/** What an apostrophe leaves out, spelled out; of "customer's" only the customer counts. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/n't\b/g, " not"],
  [/'m\b/g, " am"],
  [/'re\b/g, " are"],
  [/'ve\b/g, " have"],
  [/'ll\b/g, " will"],
  [/'d\b/g, " would"],
  [/'s\b/g, ""],
];

const ACCENTS = /[\u0300-\u036f]/g;

/** Cuts a text into what the word lists are made of: lower case, without accents, which people in a hurry leave out. */
export function tokensOf(text: string): string[] {
  const plain = text.toLowerCase().normalize("NFD").replace(ACCENTS, "").replaceAll("’", "'");
  const spelled = plain.includes("'")
    ? CONTRACTIONS.reduce((said, [from, to]) => said.replace(from, to), plain)
    : plain;
  return spelled.match(TOKEN) ?? [];
}

/** Does it end what a negation reaches? */
export const isBreak = (token: string): boolean => token.length === 1 && ".,;:!?\n".includes(token);
