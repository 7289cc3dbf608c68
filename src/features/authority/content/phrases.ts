import type { Theme } from "../../feedback/index.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import type { Phrases } from "./ways.ts";

const languages: Readonly<Record<string, Readonly<Record<Theme, Phrases>>>> = { en, es };

/** What to say about a theme, in the language of `locale` (BCP 47), else in English; about a theme of their own, what fits any. */
export function phrasesAbout(theme: string, locale: string): Phrases {
  const phrases = languages[new Intl.Locale(locale).language] ?? en;
  return Object.entries(phrases).find(([key]) => key === theme)?.[1] ?? phrases.other;
}
