import { IntlMessageFormat } from "intl-messageformat";
import en from "./en.json" with { type: "json" };

/** Names one sentence of the catalog. A key that English lacks does not compile. */
export type TextKey = keyof typeof en;
export type TextValues = Readonly<Record<string, string | number | Date>>;
/** One language's sentences, in ICU MessageFormat. */
export type Catalog = Readonly<Partial<Record<TextKey, string>>>;

/** Says sentences in one person's (or channel's) language and time zone. */
export interface Say {
  (key: TextKey, values?: TextValues): string;
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

export interface Texts {
  /** `locale` is a BCP 47 tag; its region is kept for dates and numbers, its language chooses the sentences. */
  for(locale: string, timeZone: string): Say;
}

/** `catalogs` by language; whatever one lacks is said in English. */
export function createTexts(catalogs: Readonly<Record<string, Catalog>> = {}): Texts {
  const speakers = new Map<string, Say>();
  return {
    for(locale, timeZone) {
      const key = `${locale} ${timeZone}`;
      const known = speakers.get(key);
      if (known) return known;
      const say = createSay(usableLocale(locale), usableZone(timeZone), catalogs);
      speakers.set(key, say);
      return say;
    },
  };
}

function createSay(locale: string, timeZone: string, catalogs: Readonly<Record<string, Catalog>>): Say {
  const language = new Intl.Locale(locale).language;
  const catalog = catalogs[language] ?? {};
  const formats = new Map<TextKey, IntlMessageFormat>();
  const plain = new Map<TextKey, string>();
  const dateFormat = (style: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions => ({ ...style, timeZone });
  const zoned = {
    date: { short: dateFormat({ day: "numeric", month: "short" }) },
    time: { short: dateFormat({ hour: "numeric", minute: "2-digit" }) },
  };
  const say = (key: TextKey, values?: TextValues): string => {
    const ready = plain.get(key);
    if (ready !== undefined) return ready;
    let format = formats.get(key);
    if (!format) {
      const translated = catalog[key];
      format = new IntlMessageFormat(translated ?? en[key], translated === undefined ? "en" : locale, zoned);
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
