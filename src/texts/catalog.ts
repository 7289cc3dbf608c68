import { IntlMessageFormat } from "intl-messageformat";
import { LRUCache } from "lru-cache";
import { en } from "./en.ts";

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

/**
 * `catalogs` by language; whatever one lacks is said in English. `prefix` goes before the names of our slash commands in
 * every sentence, as it does where people type them.
 */
export function createTexts(catalogs: Readonly<Record<string, Catalog>> = {}, prefix = ""): Texts {
  const speakers = new LRUCache<string, Say>({ max: 1_000 });
  return {
    for(locale, timeZone) {
      const key = `${locale} ${timeZone}`;
      const known = speakers.get(key);
      if (known) return known;
      const say = createSay(usableLocale(locale), usableZone(timeZone), catalogs, prefix);
      speakers.set(key, say);
      return say;
    },
  };
}

/** Our slash commands, as sentences name them. */
const COMMANDS = /\/(?=bellhop|complaint|feedback)/g;

function createSay(locale: string, timeZone: string, catalogs: Readonly<Record<string, Catalog>>, prefix: string): Say {
  const language = new Intl.Locale(locale).language;
  const catalog = catalogs[language] ?? {};
  const formats = new Map<TextKey, IntlMessageFormat>();
  const plain = new Map<TextKey, string>();
  const dateFormat = (style: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions => ({ ...style, timeZone });
  // Names of our own: one of the library's would be merged with what it stands for there.
  const zoned = {
    date: { day: dateFormat({ day: "numeric", month: "short" }) },
    time: { clock: dateFormat({ hour: "numeric", minute: "2-digit" }) },
  };
  const say = <Key extends TextKey>(key: Key, ...[values]: ValuesOf<Key>): string => {
    const ready = plain.get(key);
    if (ready !== undefined) return ready;
    let format = formats.get(key);
    if (!format) {
      const translated = language === "en" ? en[key] : catalog[key];
      format = new IntlMessageFormat(
        (translated ?? en[key]).replace(COMMANDS, `/${prefix}`),
        translated === undefined ? "en" : locale,
        zoned,
      );
      formats.set(key, format);
    }
    const said = String(format.format(values));
    if (values === undefined) plain.set(key, said);
    return said;
  };
  return Object.assign(say, { locale, timeZone });
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
