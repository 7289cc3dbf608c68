import type { Library, TipText } from "./catalog.ts";
import { catalog, type TipId } from "./catalog.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

const libraries: Readonly<Record<string, Library>> = { en, es };

/** The languages in which the tips that Bellhop brings along are there. */
export const libraryLanguages = Object.keys(libraries);

export const tipIds = Object.keys(catalog) as TipId[];

export const isTipId = (id: string): id is TipId => Object.hasOwn(catalog, id);

/** What a tip that Bellhop brings along says in the language of `locale` (BCP 47), or in English. */
export const shippedText = (id: TipId, locale: string): TipText =>
  (libraries[new Intl.Locale(locale).language] ?? en)[id];

/** The same in every language. */
export const libraryTexts = (id: TipId): readonly TipText[] => Object.values(libraries).map((library) => library[id]);
