import type { FirstDayTexts } from "./catalog.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

const libraries: Readonly<Record<string, FirstDayTexts>> = { en, es };

/** What the cards that Bellhop brings along say in the language of `locale` (BCP 47), or in English. */
export const shippedFirstDays = (locale: string): FirstDayTexts => libraries[new Intl.Locale(locale).language] ?? en;
