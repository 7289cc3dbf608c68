import { z } from "zod";
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import { partsOf } from "./pattern.ts";
import { isBreak, tokensOf } from "./tokens.ts";

/** What grave words speak of. Each is a rule of its own, so that it can be switched off. */
export const groups = ["law", "injury", "allergy", "police", "press", "discrimination", "data"] as const;
export type Group = (typeof groups)[number];

/** What a text says that is grave. */
export interface Reading {
  /** The phrases of each group that it says, as the lists have them. */
  readonly grave: ReadonlyMap<Group, readonly string[]>;
  /** Those of an organization's own phrases that it says. */
  said(phrases: readonly string[]): string[];
}

/** In lines, with commas between the phrases; see `partsOf`. */
const List = z
  .array(z.string())
  .default([])
  .transform((lines) => lines.flatMap((line) => line.split(",").map((phrase) => phrase.trim())));
const Words = z.strictObject({
  /** Take back what stands behind them in the same clause. */
  negators: List,
  /** Do not count as words in between. */
  small: List,
  groups: z.record(
    z.enum(groups),
    z.strictObject({
      grave: List,
      /** Grave also behind a negator: "no allergen warning". */
      always: List,
      /** Hide whatever they share a word with: "in stitches". */
      never: List,
    }),
  ),
});

/** A place in phrases: by which words they go on from there. */
interface Node {
  readonly next: Map<string, Node[]>;
  /** What a phrase is, if one ends here. */
  ends?: { readonly group: Group; readonly as: "grave" | "always" | "never" };
}

interface Lists {
  readonly root: Node;
  readonly negators: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
}

/** Of all languages, one after the other: many texts have words of another than their writer's. */
let lists: readonly Lists[] | undefined;

/** Made when the first text is read: it takes some time and room. */
const allLists = (): readonly Lists[] => (lists ??= [en, es].map((language) => toLists(Words.parse(language))));

function toLists({ groups: listed, negators, small }: z.infer<typeof Words>): Lists {
  const root = emptyNode();
  for (const group of groups) {
    for (const as of ["grave", "always", "never"] as const) {
      for (const phrase of listed[group][as]) {
        for (const end of addTo(root, phrase)) end.ends = { group, as };
      }
    }
  }
  return { root, negators: new Set(negators), small: new Set(small) };
}

const emptyNode = (): Node => ({ next: new Map() });

/** Where a phrase ends. Whichever way a part is written, the next one goes on from the same place. */
function addTo(root: Node, phrase: string): readonly Node[] {
  let ends: readonly Node[] = [root];
  for (const ways of partsOf(phrase)) {
    const place = emptyNode();
    const from = ends;
    for (const way of ways) if (way !== "") addWords(from, way.split(" "), place);
    ends = ways.includes("") ? [...from, place] : [place];
  }
  return ends;
}

function addWords(from: readonly Node[], [word = "", ...more]: readonly string[], end: Node): void {
  const next = more.length === 0 ? end : emptyNode();
  for (const node of from) node.next.set(word, [...(node.next.get(word) ?? []), next]);
  if (more.length > 0) addWords([next], more, end);
}

/** A phrase in a text, from one token up to another. */
interface Match {
  readonly from: number;
  readonly until: number;
  readonly ends: NonNullable<Node["ends"]>;
  readonly phrase: string;
}

/** Any one word. */
const ANY = "_";

function matchesAt(tokens: readonly string[], from: number, root: Node): Match[] {
  const found: Match[] = [];
  const walk = (node: Node, at: number, said: readonly string[]): void => {
    if (node.ends) found.push({ from, until: at, ends: node.ends, phrase: said.join(" ") });
    const token = tokens[at];
    if (token === undefined || isBreak(token)) return;
    for (const word of [token, ANY]) for (const next of node.next.get(word) ?? []) walk(next, at + 1, [...said, word]);
  };
  walk(root, from, []);
  return found;
}

/** Words between a negator and what it takes back: "nobody was seriously injured". */
const REACH = 2;

/** Does a negator stand before this token, in the same clause and near? */
function isNegated(tokens: readonly string[], from: number, { negators, small }: Lists): boolean {
  let between = 0;
  for (let at = from - 1; at >= 0 && between <= REACH; at--) {
    const token = tokens[at] ?? "";
    if (isBreak(token)) return false;
    if (negators.has(token)) return !BUT_MORE.has(tokens[at + 1] ?? "");
    if (!small.has(token)) between += 1;
  }
  return false;
}

/** "Not only hurt but bleeding", "no solo". */
const BUT_MORE = new Set(["only", "just", "solo", "solamente"]);

function readWith(tokens: readonly string[], known: Lists, grave: Map<Group, string[]>): void {
  const matches = tokens.flatMap((token, at) => (known.root.next.has(token) ? matchesAt(tokens, at, known.root) : []));
  if (matches.length === 0) return;
  const hidden = matches.filter(({ ends }) => ends.as === "never");
  for (const { from, until, ends, phrase } of matches) {
    if (ends.as === "never") continue;
    if (hidden.some((one) => one.ends.group === ends.group && one.from < until && from < one.until)) continue;
    if (ends.as === "grave" && isNegated(tokens, from, known)) continue;
    grave.set(ends.group, [...(grave.get(ends.group) ?? []), phrase]);
  }
}

/** Reads a text in every language that there are lists for. The work grows with its length, and only with that. */
export function read(text: string): Reading {
  const tokens = tokensOf(text);
  const grave = new Map<Group, string[]>();
  for (const known of allLists()) readWith(tokens, known, grave);
  return {
    grave,
    said: (phrases) => phrases.filter((phrase) => says(tokens, tokensOf(phrase))),
  };
}

/** Are these words in a row there, none of them taken back, each as it is or in the plural? */
function says(tokens: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const isThere = (from: number): boolean =>
    words.every((word, nth) => isFormOf(tokens[from + nth], word)) &&
    !allLists().some((known) => isNegated(tokens, from, known));
  return tokens.some((_token, from) => isThere(from));
}

const isFormOf = (token: string | undefined, word: string): boolean =>
  token === word || token === `${word}s` || token === `${word}es`;
