/** What is guessed, and learned from corrections. */
export type Aspect = "kind" | "theme" | "severity" | "step";

/** How many texts got a label, and in how many of them each trait was. */
export interface Count {
  readonly aspect: Aspect;
  readonly label: string;
  texts: number;
  readonly traits: Uint8Array;
}

/** Words are counted under their hash, so that no customer's words are kept, and what is kept does not grow. */
export const TRAITS = 4_096;
const MOST = 255;
const LONGEST_STEM = 8;

/** The traits of a text, each once: what its words come to, without those that say nothing about what it is about. */
export function traitsOf(tokens: readonly string[], common: ReadonlySet<string>): number[] {
  const traits = new Set<number>();
  for (const token of tokens) if (token.length > 1 && !common.has(token)) traits.add(traitOf(token));
  return [...traits];
}

/** What the word lists make of a text is one more trait of it: where they are wrong in the same way, that is learned. */
export const withGuess = (traits: readonly number[], guessed: string | undefined): number[] => [
  ...traits,
  traitOf(`=${guessed}`),
];

/** FNV-1a of the word without a plural's "s" and without its end. */
function traitOf(token: string): number {
  const length = Math.min(token.endsWith("s") ? token.length - 1 : token.length, LONGEST_STEM);
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & (TRAITS - 1);
}

/** Counts one more text. Where a count is full, everything counted so far counts half: what is new weighs more. */
export function addText(count: Count, traits: readonly number[]): void {
  if (traits.some((trait) => count.traits[trait] === MOST)) {
    count.texts = Math.ceil(count.texts / 2);
    count.traits.forEach((texts, trait) => {
      count.traits[trait] = texts >> 1;
    });
  }
  count.texts += 1;
  for (const trait of traits) count.traits[trait] = (count.traits[trait] ?? 0) + 1;
}

/** What an organization's people have said of its texts. */
export interface Learned {
  readonly isEmpty: boolean;
  /** The likeliest of `labels` for a text, given what the word lists make of it. */
  choose<Label extends string | undefined>(
    aspect: Aspect,
    labels: readonly NonNullable<Label>[],
    guessed: Label,
    traits: readonly number[],
  ): Label;
}

/**
 * How much the word lists are worth, in nats: two words that an organization uses its own way outweigh them, three in what
 * kind a text is. Where the lists know nothing, one is enough.
 */
const TRUST: Readonly<Record<Aspect, number>> = { kind: 5, theme: 3.5, severity: 3.5, step: 3.5 };
const KNOWING_NOTHING = 1.5;
/** The most that one word says for a label. */
const LOUDEST = 2;
/** Texts without a label, as if they had been seen before all others. */
const BACKGROUND = 50;
/** A word that was in one text only says nothing yet. */
const FEWEST = 2;

/** Naive Bayes over the traits of a text, with the word lists' guess as one more witness. */
export function createLearned(counts: readonly Count[]): Learned {
  const aspects = new Map(
    [...Map.groupBy(counts, ({ aspect }) => aspect)].map(([aspect, all]) => [aspect, sumOf(all)]),
  );
  return {
    isEmpty: counts.length === 0,
    choose<Label extends string | undefined>(
      aspect: Aspect,
      labels: readonly NonNullable<Label>[],
      guessed: Label,
      traits: readonly number[],
    ): Label {
      const known = aspects.get(aspect);
      if (!known) return guessed;
      const witnesses = withGuess(traits, guessed);
      const knowing = guessed !== undefined && guessed !== "other" && labels.includes(guessed);
      let best = guessed;
      let most = knowing ? TRUST[aspect] + evidence(known, guessed, witnesses) : KNOWING_NOTHING;
      for (const label of labels) {
        const weight = label === guessed ? 0 : evidence(known, label, witnesses);
        if (weight > most) [best, most] = [label, weight];
        // People have said different things of the same words.
        else if (weight === most) best = guessed;
      }
      return best;
    },
  };
}

export const nothingLearned = createLearned([]);

interface Sum {
  readonly labels: ReadonlyMap<string, Count>;
  readonly texts: number;
  /** Texts of the label that most have. */
  readonly most: number;
  readonly traits: Uint16Array;
}

function sumOf(counts: readonly Count[]): Sum {
  const traits = new Uint16Array(TRAITS);
  for (const count of counts) {
    count.traits.forEach((texts, trait) => {
      traits[trait] = (traits[trait] ?? 0) + texts;
    });
  }
  const texts = counts.reduce((sum, count) => sum + count.texts, BACKGROUND);
  const most = Math.max(...counts.map((count) => count.texts));
  return { labels: new Map(counts.map((count) => [count.label, count])), texts, most, traits };
}

/** How much likelier the words of a text make a label than it is anyway. */
function evidence(sum: Sum, label: string, traits: readonly number[]): number {
  const count = sum.labels.get(label);
  if (!count) return 0;
  const share = (count.texts + 1) / sum.texts;
  let weight = Math.log((count.texts + 1) / (sum.most + 1));
  for (const trait of traits) {
    const texts = sum.traits[trait] ?? 0;
    if (texts < FEWEST) continue;
    const lift = ((count.traits[trait] ?? 0) + share) / (texts + 1) / share;
    if (lift > 1) weight += Math.min(LOUDEST, Math.log(lift));
  }
  return weight;
}
