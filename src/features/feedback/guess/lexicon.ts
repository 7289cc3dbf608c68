import type { Category } from "../vocabulary.ts";
import type { Words } from "../words.ts";
import { tokenize } from "./tokens.ts";

/** What the lists say about a word or phrase. */
export interface Entry {
  tone?: number;
  topics?: [Category, number][];
  harm?: number;
  upset?: number;
  minor?: number;
  suggestion?: number;
  friction?: number;
  strength?: number;
  negates?: true;
  affirms?: true;
  contrasts?: true;
  waits?: true;
}
export interface Match {
  readonly entry: Entry;
  /** How many tokens it covers. */
  readonly length: number;
}
export interface Lexicon {
  /** The longest word or phrase of the lists that begins at this token. */
  match(tokens: readonly string[], at: number): Match | undefined;
}

interface Node {
  next: Map<string, Node> | undefined;
  entry: Entry | undefined;
}

/** Prepares a language's lists for matching: a tree of tokens, and the base of every form of its words. */
export function createLexicon(words: Words): Lexicon {
  const root: Node = { next: undefined, entry: undefined };
  const entryOf = (phrase: string): Entry => {
    const node = tokenize(phrase).reduce(branch, root);
    node.entry ??= {};
    return node.entry;
  };
  for (const quality of ["tone", "harm", "upset", "minor", "suggestion", "friction", "strength"] as const) {
    for (const [phrase, weight] of words[quality]) entryOf(phrase)[quality] = weight;
  }
  for (const [topic, list] of Object.entries(words.topics)) {
    for (const [phrase, weight] of list) {
      const entry = entryOf(phrase);
      entry.topics = [...(entry.topics ?? []), [topic as Category, weight]];
    }
  }
  for (const phrase of words.negators) entryOf(phrase).negates = true;
  for (const phrase of words.affirmers) entryOf(phrase).affirms = true;
  for (const phrase of words.contrast) entryOf(phrase).contrasts = true;
  for (const phrase of words.waits) entryOf(phrase).waits = true;
  const bases = basesOf(words, root);
  return { match: (tokens, at) => longest(root, tokens, at, bases) };
}

function branch(node: Node, token: string): Node {
  node.next ??= new Map();
  let next = node.next.get(token);
  if (!next) {
    next = { next: undefined, entry: undefined };
    node.next.set(token, next);
  }
  return next;
}

function longest(root: Node, tokens: readonly string[], start: number, bases: ReadonlyMap<string, string>): Match | undefined {
  let best: Match | undefined;
  const walk = (node: Node, at: number): void => {
    const length = at - start;
    if (node.entry && (!best || length > best.length)) best = { entry: node.entry, length };
    const token = tokens[at];
    if (!node.next || token === undefined) return;
    const exact = node.next.get(token);
    if (exact) walk(exact, at + 1);
    const base = bases.get(token);
    const inflected = base === undefined ? undefined : node.next.get(base);
    if (inflected) walk(inflected, at + 1);
  };
  walk(root, start);
  return best;
}

const SHORTEST_INFLECTED = 4;

/** The base form by inflected form. Function words stay as they are: "notes" is no form of "not". */
function basesOf(words: Words, root: Node): Map<string, string> {
  const fixed = new Set([...words.negators, ...words.affirmers, ...words.contrast].flatMap(tokenize));
  const bases = new Map<string, string>();
  const visit = (node: Node): void => {
    for (const [token, next] of node.next ?? []) {
      if (token.length >= SHORTEST_INFLECTED && !fixed.has(token)) {
        for (const form of formsOf(token, words.endings)) if (!bases.has(form)) bases.set(form, token);
      }
      visit(next);
    }
  };
  visit(root);
  return bases;
}

const formsOf = (word: string, endings: Words["endings"]): string[] =>
  endings.filter(([cut]) => word.endsWith(cut)).map(([cut, put]) => word.slice(0, word.length - cut.length) + put);
