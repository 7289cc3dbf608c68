import { isArgumentElement, isLiteralElement } from "@formatjs/icu-messageformat-parser";
import { IntlMessageFormat } from "intl-messageformat";
import { LRUCache } from "lru-cache";
import { en } from "./en.ts";
import { es } from "./es.ts";

/** Names one sentence of the catalog. A key that English lacks does not compile. */
export type TextKey = keyof typeof en;
type Value = string | number | Date;

/** The names of the places in a sentence: `{unit}`, `{at, date, day}`. */
type Places<Sentence extends string> = Sentence extends `${string}{${infer Place}}${infer Rest}`
  ? NameOf<Place> | Places<Rest>
  : never;
type NameOf<Place extends string> = Place extends `${infer Name},${string}`
  ? Name
  : Place extends `${string} ${string}`
    ? never
    : Place;
/** Exactly the values that the sentence of a key has places for; a forgotten one does not compile. */
export type ValuesOf<Key extends TextKey> = [Places<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Places<(typeof en)[Key]>, Value>>];
/** Is this the key of a sentence? */
export const isKey = (name: string): name is TextKey => Object.hasOwn(en, name);

/** One language's sentences, in ICU MessageFormat. */
export type Catalog = Readonly<Partial<Record<TextKey, string>>>;

/** The keys of sentences without places. */
export type PlainKey = { [Key in TextKey]: [Places<(typeof en)[Key]>] extends [never] ? Key : never }[TextKey];

/** Says sentences in one person's (or channel's) language and time zone. */
export interface Say {
  <Key extends TextKey>(key: Key, ...values: ValuesOf<Key>): string;
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

export interface Texts {
  /** `locale` is a BCP 47 tag; its region is kept for dates and numbers, its language chooses the sentences. */
  for(locale: string, timeZone: string): Say;
}

/** The languages that Bellhop speaks beside English. For another one, lay its files beside those of Spanish. */
export const catalogs: Readonly<Record<string, Catalog>> = { es };
/** The codes of all languages that Bellhop speaks. */
export const languages: readonly string[] = ["en", ...Object.keys(catalogs)];

/**
 * `spoken` by language; whatever one lacks is said in English. `prefix` goes before the names of our slash commands in every
 * sentence, as it does where people type them.
 */
export function createTexts(spoken: Readonly<Record<string, Catalog>> = catalogs, prefix = ""): Texts {
  const speakers = new LRUCache<string, Say>({ max: 1_000 });
  return {
    for(locale, timeZone) {
      const key = `${locale} ${timeZone}`;
      const known = speakers.get(key);
      if (known) return known;
      const say = createSay(usableLocale(locale), usableZone(timeZone), spoken, prefix);
      speakers.set(key, say);
      return say;
    },
  };
}

/** Our slash commands, as sentences name them. */
const COMMANDS = /\/(?=bellhop|complaint|feedback|win\b)/g;

function createSay(locale: string, timeZone: string, spoken: Readonly<Record<string, Catalog>>, prefix: string): Say {
  const language = new Intl.Locale(locale).language;
  const catalog = spoken[language] ?? {};
  const sentences = new Map<TextKey, Sentence>();
  const dateFormat = (style: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions => ({ ...style, timeZone });
  // Names of our own: one of the library's would be merged with what it stands for there.
  const zoned = {
    date: { day: dateFormat({ day: "numeric", month: "short" }) },
    time: { clock: dateFormat({ hour: "numeric", minute: "2-digit" }) },
  };
  const prepare = (key: TextKey): Sentence => {
    const translated = language === "en" ? en[key] : catalog[key];
    const message = (translated ?? en[key]).replace(COMMANDS, `/${prefix}`);
    return sentenceOf(new IntlMessageFormat(message, translated === undefined ? "en" : locale, zoned));
  };
  const say = <Key extends TextKey>(key: Key, ...[values]: ValuesOf<Key>): string => {
    let sentence = sentences.get(key);
    if (!sentence) {
      sentence = prepare(key);
      sentences.set(key, sentence);
    }
    return typeof sentence === "string" ? sentence : sentence(values ?? NO_VALUES);
  };
  return Object.assign(say, { locale, timeZone });
}

type Values = Readonly<Record<string, Value>>;
const NO_VALUES: Values = {};
/** A sentence that is ready to be said: as it is, or with the values of its places. */
type Sentence = string | ((values: Values) => string);

/** Most sentences only have words put into their places, which takes the library ten times as long as joining them. */
function sentenceOf(format: IntlMessageFormat): Sentence {
  const parts = format.getAst();
  if (parts.every(isLiteralElement)) return parts.map(({ value }) => value).join("");
  if (!parts.every((part) => isLiteralElement(part) || isArgumentElement(part))) {
    return (values) => String(format.format(values));
  }
  return (values) => {
    let said = "";
    for (const part of parts) said += isLiteralElement(part) ? part.value : String(values[part.value] ?? "");
    return said;
  };
}

const usableLocale = (locale: string): string => {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en";
  } catch {
    return "en";
  }
};

const usableZone = (timeZone: string): string => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }) && timeZone;
  } catch {
    return "UTC";
  }
};
