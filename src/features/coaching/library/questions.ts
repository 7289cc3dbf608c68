import { catalog, type QuestionId, type Questions, type QuestionText } from "./catalog.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

const libraries: Readonly<Record<string, Questions>> = { en, es };

export const questionIds = Object.keys(catalog) as QuestionId[];

export const isQuestionId = (id: string): id is QuestionId => Object.hasOwn(catalog, id);

/** What a question that Bellhop brings along says in the language of `locale` (BCP 47), or in English. */
export const questionText = (id: QuestionId, locale: string): QuestionText =>
  (libraries[new Intl.Locale(locale).language] ?? en)[id];
