import { type Kind, kinds, type Severity, type Step, severities, steps, type Theme, themes } from "../vocabulary.ts";
import type { Hints } from "./hints.ts";
import { readText } from "./languages.ts";
import { type Aspect, type Learned, nothingLearned, traitsOf, withGuess } from "./learned.ts";
import type { Reading, Weights } from "./read.ts";

/** What a text seems to be, until somebody corrects it. */
export interface Guess {
  readonly kind: Kind;
  /** The key of a theme. */
  readonly theme: string;
  readonly severity: Severity;
  /** The key of a step; undefined: nothing in the text tells. */
  readonly step: string | undefined;
}

/** What else is known when a text is read. */
export interface Known {
  /** The language that texts like it are usually written in (BCP 47), for one whose words do not tell; else English. */
  readonly language?: string;
  /** What the organization's people have said of other texts. */
  readonly learned?: Learned;
  /** The keys of the themes and steps that they choose from. */
  readonly themes?: readonly string[];
  readonly steps?: readonly string[];
  /** What their own words for them say, rather than the word lists. */
  readonly hinted?: Readonly<Record<"theme" | "step", Hints>>;
}

/**
 * Guesses as a colleague would at a glance, from word lists and what was learned; when in doubt it is a complaint. A `kind`
 * that is given is kept.
 */
export function guess(text: string, given?: Kind, known: Known = {}): Guess {
  const { language = "en", learned = nothingLearned, hinted } = known;
  const toChooseFrom = { themes: known.themes ?? themes, steps: known.steps ?? steps };
  const { reading, common } = readText(text, language);
  const traits = learned.isEmpty ? [] : traitsOf(reading.tokens, common);
  const kind = given ?? learned.choose("kind", kinds, kindOf(reading), traits);
  const theme = hinted?.theme(reading.tokens) ?? themeOf(kind, reading);
  const step = hinted?.step(reading.tokens) ?? stepOf(theme, reading);
  const severity = String(severityOf(kind, reading));
  return {
    kind,
    theme: learned.choose<string>("theme", toChooseFrom.themes, theme, traits),
    severity: hasSeverity(kind) ? severityNamed(learned.choose("severity", SEVERITIES, severity, traits)) : 4,
    step: learned.choose(
      "step",
      toChooseFrom.steps,
      toChooseFrom.steps.find((one) => one === step),
      traits,
    ),
  };
}

/** What is counted of a text, for each aspect, when somebody has said what it is. */
export function traitsToLearn(text: string, language = "en"): Readonly<Record<Aspect, readonly number[]>> {
  const { reading, common } = readText(text, language);
  const traits = traitsOf(reading.tokens, common);
  const { kind, theme, severity, step } = guess(text, undefined, { language });
  return {
    kind: withGuess(traits, kind),
    theme: withGuess(traits, theme),
    severity: withGuess(traits, String(severity)),
    step: withGuess(traits, step),
  };
}

/** In tokens. A single cue makes a suggestion or friction of a text this short; a longer one has to say more of it. */
const SHORT = 30;

function kindOf({ tokens, praise, blame, suggestion, friction, upset, harm }: Reading): Kind {
  const dilution = Math.max(1, tokens.length / SHORT);
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

function themeOf(kind: Kind, { topics }: Reading): Theme {
  const weight = (theme: Theme): number => topics.get(theme)?.[weighed[kind]] ?? 0;
  const heaviest = themes.reduce((best, theme) => (weight(theme) > weight(best) ? theme : best));
  return (topics.get(heaviest)?.named ?? 0) >= A_TOPIC ? heaviest : "other";
}

/** Where a theme shows, unless the text says otherwise. */
const stepOfTheme: Readonly<Partial<Record<string, Step>>> = {
  waiting: "waiting",
  staff: "serving",
  cleanliness: "place",
  product: "product",
  order: "ordering",
  price: "payment",
  facilities: "place",
  booking: "before",
  delivery: "delivery",
  information: "advice",
};
/** What the theme alone is worth, in the weights of the word lists. */
const BY_THEME = 2.5;

function stepOf(theme: string, { steps: said }: Reading): Step | undefined {
  const usual = stepOfTheme[theme];
  const weight = (step: Step): number => (said.get(step) ?? 0) + (step === usual ? BY_THEME : 0);
  const heaviest = steps.reduce((best, step) => (weight(step) > weight(best) ? step : best));
  return weight(heaviest) >= A_TOPIC ? heaviest : undefined;
}

/** Minutes that nobody finds acceptable. */
const LONG_WAIT = 30;
/** Praise and ideas do no harm. */
const hasSeverity = (kind: Kind): boolean => kind === "complaint" || kind === "friction";

function severityOf(kind: Kind, { harm, upset, minor, wait, blame }: Reading): Severity {
  if (!hasSeverity(kind)) return 4;
  if (harm >= 2) return 1;
  if (upset >= 2 || wait >= LONG_WAIT || blame >= 7) return 2;
  return minor >= 1 && blame < 2.5 ? 4 : 3;
}

const SEVERITIES = severities.map(String);
const severityNamed = (label: string): Severity => severities.find((one) => String(one) === label) ?? 3;
