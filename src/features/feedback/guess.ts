import { createReader, type Reader, type Reading, type Weights } from "./guess/read.ts";
import { type Category, categories, type Kind, type Severity } from "./vocabulary.ts";
import { words } from "./words.ts";

/** What a text seems to be, until somebody corrects it. */
export interface Guess {
  readonly kind: Kind;
  readonly category: Category;
  readonly severity: Severity;
}

const english = createReader(words.en);
const readers: ReadonlyMap<string, Reader> = new Map([["en", english]]);

/**
 * Guesses as a colleague would at a glance, from word lists; when in doubt it is a complaint. `kind` is kept when it is
 * known. `language` is the text's, as far as one knows; a text in a language without lists is read as English.
 */
export function guess(text: string, kind?: Kind, language = "en"): Guess {
  const reading = (readers.get(language) ?? english)(text);
  const guessed = kind ?? kindOf(reading);
  return { kind: guessed, category: categoryOf(guessed, reading), severity: severityOf(guessed, reading) };
}

/** In tokens. A single cue makes a suggestion or friction of a text this short; a longer one has to say more of it. */
const SHORT = 30;

function kindOf({ length, praise, blame, suggestion, friction, upset, harm }: Reading): Kind {
  const dilution = Math.max(1, length / SHORT);
  if (friction >= 4 * dilution && upset < 6) return "friction";
  if (suggestion >= 3 * dilution && blame <= 3 + praise * 0.3 && harm < 3) return "suggestion";
  if (praise >= 2 + suggestion * 0.4 && blame <= praise * 0.35 && upset < 2 && harm < 3) return "compliment";
  return "complaint";
}

const weighed: Record<Kind, keyof Weights> = {
  complaint: "blamed",
  compliment: "praised",
  suggestion: "named",
  friction: "named",
};
/** Less than this is a passing word, and no topic. */
const A_TOPIC = 2;

function categoryOf(kind: Kind, { topics }: Reading): Category {
  const weight = (category: Category): number => topics.get(category)?.[weighed[kind]] ?? 0;
  const heaviest = categories.reduce((best, category) => (weight(category) > weight(best) ? category : best));
  return (topics.get(heaviest)?.named ?? 0) >= A_TOPIC ? heaviest : "other";
}

/** Minutes that nobody finds acceptable. */
const LONG_WAIT = 30;

function severityOf(kind: Kind, { harm, upset, minor, wait, blame }: Reading): Severity {
  if (kind === "compliment" || kind === "suggestion") return 4;
  if (harm >= 2) return 1;
  if (upset >= 2 || wait >= LONG_WAIT || blame >= 7) return 2;
  return minor >= 1 && blame < 2.5 ? 4 : 3;
}
