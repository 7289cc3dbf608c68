import { type Step, steps, type Theme, themes } from "../vocabulary.ts";
import { createSpelling } from "./spelling.ts";
import { tokenize, tokenizeInFull } from "./tokens.ts";
import type { Words } from "./words.ts";

const cues = ["harm", "upset", "minor", "suggestion", "friction"] as const;
export type Cue = (typeof cues)[number];

/** What the lists say about a word or phrase. */
export interface Entry {
  tone?: number;
  topics?: [Theme, number][];
  steps?: [Step, number][];
  readonly cues: (readonly [Cue, number])[];
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
  /** The words and phrases of the lists that begin at this token, the longest first. */
  matches(tokens: readonly string[], at: number): readonly Match[];
}

/** A place in the tree of phrases, reached token by token; most are the end of one. */
interface Node {
  next?: Map<string, Node>;
  entry?: Entry;
}

/** Prepares a language's lists for matching: a tree of tokens, and the base of every form of its words. */
export function createLexicon(words: Words): Lexicon {
  const root = treeOf(words);
  const baseOf = createBaseOf(words, root);
  inherit(root, baseOf);
  const beginningsWith = remembering((token) => branchesOf(root, token, baseOf));
  return {
    matches(tokens, at) {
      const beginnings = beginningsWith(tokens[at] ?? "");
      if (beginnings.length === 0) return NONE;
      const found: Match[] = [];
      for (const node of beginnings) collect(node, tokens, at, 1, baseOf, found);
      return found;
    },
  };
}

const NONE: readonly never[] = [];

function treeOf(words: Words): Node {
  const root: Node = {};
  const entryOf = (phrase: string): Entry => {
    const node = tokenizeInFull(phrase, words.shorthand).reduce(branch, root);
    node.entry ??= { cues: [] };
    return node.entry;
  };
  for (const quality of ["tone", "strength"] as const) {
    for (const [phrase, weight] of words[quality]) entryOf(phrase)[quality] = weight;
  }
  for (const cue of cues) {
    for (const [phrase, weight] of words[cue]) entryOf(phrase).cues.push([cue, weight]);
  }
  for (const topic of themes) {
    for (const [phrase, weight] of words.topics[topic]) {
      const entry = entryOf(phrase);
      entry.topics = [...(entry.topics ?? []), [topic, weight]];
    }
  }
  for (const step of steps) {
    for (const [phrase, weight] of words.steps[step]) {
      const entry = entryOf(phrase);
      entry.steps = [...(entry.steps ?? []), [step, weight]];
    }
  }
  for (const phrase of words.negators) entryOf(phrase).negates = true;
  for (const phrase of words.affirmers) entryOf(phrase).affirms = true;
  for (const phrase of words.contrast) entryOf(phrase).contrasts = true;
  for (const phrase of words.waits) entryOf(phrase).waits = true;
  return root;
}

function branch(node: Node, token: string): Node {
  node.next ??= new Map();
  const known = node.next.get(token);
  if (known) return known;
  const next: Node = {};
  node.next.set(token, next);
  return next;
}

type BaseOf = (form: string) => string | undefined;

/** Adds the matches that go on from `node`, the longest first. */
function collect(
  node: Node,
  tokens: readonly string[],
  start: number,
  length: number,
  baseOf: BaseOf,
  found: Match[],
): void {
  const token = tokens[start + length];
  if (token !== undefined && node.next) {
    for (const next of branchesOf(node, token, baseOf)) collect(next, tokens, start, length + 1, baseOf, found);
  }
  if (node.entry) insert({ entry: node.entry, length }, found);
}

/** Where a token leads from a node: as it is, and as a form of its base. */
function branchesOf({ next }: Node, token: string, baseOf: BaseOf): readonly Node[] {
  const exact = next?.get(token);
  const base = baseOf(token);
  const inflected = base === undefined ? undefined : next?.get(base);
  return [exact, inflected].filter((node) => node !== undefined);
}

function insert(match: Match, found: Match[]): void {
  const at = found.findIndex((other) => other.length < match.length);
  if (at === -1) found.push(match);
  else found.splice(at, 0, match);
}

/** A form that is listed itself keeps what it says and takes the rest from its base. */
function inherit({ next = new Map() }: Node, baseOf: BaseOf): void {
  for (const [token, node] of next) {
    const base = next.get(baseOf(token) ?? "")?.entry;
    if (node.entry && base) node.entry = { ...base, ...node.entry, cues: [...node.entry.cues, ...base.cues] };
  }
}

/** The base of an inflected or misspelled word, as the endings go: "tables" is a form of "table", and so is "tabels". */
function createBaseOf(words: Words, root: Node): BaseOf {
  const bases = inflectedWords(words, root);
  const respelled = createSpelling(bases, new Set([...words.spelledRight, ...words.units.keys()]));
  const byLastLetter = Map.groupBy(words.endings, ([, put]) => put.at(-1));
  return remembering((form) => {
    const possible = (byLastLetter.get(form.at(-1)) ?? [])
      .filter(([, put]) => form.endsWith(put))
      .map(([cut, put]) => form.slice(0, form.length - put.length) + cut);
    const known = possible.find((base) => bases.has(base));
    // Respelling takes long: words that are not remembered are taken as they are.
    if (known !== undefined || bases.has(form) || form.length > REMEMBERED_LENGTH) return known;
    return respelled(form) ?? possible.map(respelled).find((base) => base !== undefined);
  });
}

const REMEMBERED = 10_000;
/** V8 cuts longer words as views, which would keep the whole text they come from in memory. */
const REMEMBERED_LENGTH = 12;

/** People use few words, so most were looked up before. */
function remembering<Found>(lookUp: (word: string) => Found): (word: string) => Found {
  const known = new Map<string, Found>();
  return (word) => {
    if (word.length > REMEMBERED_LENGTH) return lookUp(word);
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as Found;
    if (known.size >= REMEMBERED) known.clear();
    const found = lookUp(word);
    known.set(word, found);
    return found;
  };
}

const SHORTEST_INFLECTED = 4;

/** Function words have no forms: "notes" is none of "not". */
function inflectedWords(words: Words, root: Node): Set<string> {
  const fixed = new Set([...words.negators, ...words.affirmers, ...words.contrast].flatMap(tokenize));
  const inflected = new Set<string>();
  const visit = (node: Node): void => {
    for (const [token, next] of node.next ?? []) {
      if (token.length >= SHORTEST_INFLECTED && !fixed.has(token)) inflected.add(token);
      visit(next);
    }
  };
  visit(root);
  return inflected;
}
