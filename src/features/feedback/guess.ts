import { createLexicon, type Lexicon } from "./guess/lexicon.ts";
import { type Reading, read } from "./guess/read.ts";
import { tokenize } from "./guess/tokens.ts";
import { type Category, categories, type Kind, type Severity } from "./vocabulary.ts";
import { type Words, words } from "./words.ts";

/** What a text seems to be, until somebody corrects it. */
export interface Guess {
  readonly kind: Kind;
  readonly category: Category;
  readonly severity: Severity;
}

const english = { words: words.en as Words, lexicon: createLexicon(words.en as Words) };

/** Reads a text the way a colleague would at a glance; `kind` is kept when it is known. When in doubt it is a complaint. */
export function guess(text: string, kind?: Kind): Guess {
  const reading = read(tokenize(text), english.lexicon, english.words);
  const guessed = kind ?? kindOf(reading);
  return { kind: guessed, category: categoryOf(guessed, reading), severity: severityOf(guessed, reading) };
}
export const debug = (text: string) => read(tokenize(text), english.lexicon, english.words);

function kindOf({ praise, blame, suggestion, friction, upset, harm }: Reading): Kind {
  if (friction >= 4 && upset < 6) return "friction";
  if (suggestion >= 3 && blame <= 3 + praise * 0.3 && harm < 3) return "suggestion";
  if (praise >= 1.5 && blame <= praise * 0.35 && harm < 3) return "compliment";
  return "complaint";
}

function categoryOf(kind: Kind, { topics }: Reading): Category {
  const weights =
    kind === "compliment" ? topics.praised : kind === "complaint" ? topics.blamed : topics.named;
  let best: Category = "other";
  for (const category of categories) if (weights[category] > weights[best]) best = category;
  return best;
}

const LONG_WAIT = 30;

function severityOf(kind: Kind, { harm, upset, minor, wait, blame }: Reading): Severity {
  if (kind === "compliment" || kind === "suggestion") return 4;
  if (harm >= 2) return 1;
  if (upset >= 2 || wait >= LONG_WAIT || blame >= 7) return 2;
  return minor >= 1 && blame < 2.5 ? 4 : 3;
}
