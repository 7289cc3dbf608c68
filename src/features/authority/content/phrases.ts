import type { Theme } from "../../feedback/index.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

/** What to say to a customer who is still there: three ways for each of the three parts. */
export interface Phrases {
  readonly empathise: Ways;
  readonly apologise: Ways;
  readonly resolve: Ways;
}
type Ways = readonly [string, string, string, ...string[]];

const languages: Readonly<Record<string, Readonly<Record<Theme, Phrases>>>> = { en, es };

/** What to say about a theme, in the language of `locale` (BCP 47), else in English; about a theme of their own, what fits any. */
export function phrasesAbout(theme: string, locale: string): Phrases {
  const phrases = languages[new Intl.Locale(locale).language] ?? en;
  return Object.entries(phrases).find(([key]) => key === theme)?.[1] ?? phrases.other;
}
