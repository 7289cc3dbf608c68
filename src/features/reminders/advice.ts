import {
  type Content,
  catalog,
  isTipId,
  type OwnTip,
  type Standard,
  type Strategy,
  shippedText,
  tipIds,
  trades,
} from "../content/index.ts";
import type { Step, Theme } from "../feedback/index.ts";

/** What a reminder is about, in a unit's language: a tip, or a standard. */
export interface Advice {
  /** Of the tip in the library, or of what an organization has written. */
  readonly id: string;
  readonly what: string;
  readonly why?: string;
  /** How it is done in practice. */
  readonly how?: string;
  /** What kind it is of: two days in a row are not about the same. */
  readonly strategy: Strategy | "standard" | "own";
  /** Keys of the themes of complaints that it works against. */
  readonly themes: readonly string[];
}

/** All that a unit may be reminded of in the language of `locale` (BCP 47): what Bellhop brings along, and what is its own. */
export function adviceFor({ tips, hidden, standards }: Content, locale: string): readonly Advice[] {
  const { language } = new Intl.Locale(locale);
  return [
    ...shipped(locale, language).filter(({ id }) => !isTipId(id) || !hidden.has(id)),
    ...tips.filter((tip) => tip.language === language).map(ofTip),
    ...standards.map(ofStandard),
  ];
}

const byLanguage = new Map<string, readonly Advice[]>();

/** The tips of the library that fit wherever customers are served. */
function shipped(locale: string, language: string): readonly Advice[] {
  const known = byLanguage.get(language);
  if (known) return known;
  const fitting = tipIds.filter((id) => catalog[id].trades.length === trades.length);
  const advice = fitting.map(
    (id): Advice => ({ id, ...shippedText(id, locale), strategy: catalog[id].strategy, themes: catalog[id].themes }),
  );
  byLanguage.set(language, advice);
  return advice;
}

const ofTip = ({ id, what, why, how, strategy, themes }: OwnTip): Advice => ({
  id,
  what,
  ...(why !== undefined && { why }),
  ...(how !== undefined && { how }),
  strategy: strategy ?? "own",
  themes,
});

const ofStandard = ({ id, step, what, why }: Standard): Advice => ({
  id,
  what,
  ...(why !== undefined && { why }),
  strategy: "standard",
  themes: themesAt.get(step) ?? [],
});

/** What customers complain about where a step of the service goes wrong. */
const themesAt: ReadonlyMap<string, readonly Theme[]> = new Map(
  Object.entries({
    before: ["booking", "information"],
    welcome: ["staff", "waiting"],
    advice: ["information"],
    ordering: ["order"],
    waiting: ["waiting"],
    serving: ["staff"],
    product: ["product"],
    place: ["facilities", "cleanliness"],
    payment: ["price"],
    delivery: ["delivery"],
    after: ["delivery", "other"],
  } satisfies Readonly<Record<Step, readonly Theme[]>>),
);
