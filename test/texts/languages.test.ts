import { isPluralElement, type MessageFormatElement, TYPE } from "@formatjs/icu-messageformat-parser";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { es as spanishTips } from "../../src/features/content/library/es.ts";
import { catalogs, createTexts, type TextKey } from "../../src/texts/catalog.ts";
import { en } from "../../src/texts/en.ts";
import { es } from "../../src/texts/es.ts";

const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, ...catalogs };
const keys = Object.keys(en) as TextKey[];
const partsOf = (sentence: string, language: string): MessageFormatElement[] =>
  new IntlMessageFormat(sentence, language).getAst();

/** Every part of a sentence, those within its plurals too. */
const everyPart = (parts: readonly MessageFormatElement[]): MessageFormatElement[] =>
  parts.flatMap((part) => [
    part,
    ...("options" in part ? Object.values(part.options).flatMap(({ value }) => everyPart(value)) : []),
  ]);

/** The places of a sentence with what is put there: "at as 2 (day)". */
const placesOf = (sentence: string, language: string): string[] => {
  const places = everyPart(partsOf(sentence, language)).filter(
    ({ type }) => type !== TYPE.literal && type !== TYPE.pound,
  );
  const described = places.map((part) => {
    const { value, type, style } = part as { value: string; type: TYPE; style?: unknown };
    return `${value} as ${TYPE[type]} (${typeof style === "string" ? style : ""})`;
  });
  return [...new Set(described)].sort();
};

describe.each(Object.keys(catalogs))("the catalog of %s", (language) => {
  const sentences = languages[language] ?? {};

  it("says everything that English says, and nothing else", () => {
    expect(Object.keys(sentences).sort()).toEqual([...keys].sort());
  });

  it("leaves empty what English leaves empty, and nothing else", () => {
    expect(keys.filter((key) => sentences[key] === "")).toEqual(keys.filter((key) => (en[key] as string) === ""));
  });

  it("has the same places in each sentence, of the same kind", () => {
    const places = (of: Readonly<Record<string, string>>, tongue: string) =>
      Object.fromEntries(keys.map((key) => [key, placesOf(of[key] ?? "", tongue)]));
    expect(places(sentences, language)).toEqual(places(en, "en"));
  });
});

it.each(Object.entries(languages))("plurals of %s have all of its forms, or one for all", (language, sentences) => {
  const rules = new Intl.PluralRules(language);
  // Of the numbers that anybody reads here: some languages have another form from a million on.
  const forms = new Set<string>(Array.from({ length: 1_000 }, (_, count) => rules.select(count)));
  const all = new Set<string>(rules.resolvedOptions().pluralCategories);
  const wrong = Object.entries(sentences).filter(([, sentence]) =>
    everyPart(partsOf(sentence, language)).some((part) => {
      const said = isPluralElement(part) ? new Set(Object.keys(part.options)) : forms;
      return [...said].join() !== "other" && !(forms.isSubsetOf(said) && said.isSubsetOf(all));
    }),
  );
  expect(wrong).toEqual([]);
});

describe("Spanish", () => {
  /** Names, signs of units, and sentences that are nothing but places. */
  const THE_SAME: ReadonlySet<string> = new Set([
    "button.no",
    "command.bellhop.usage",
    "deliveries.count",
    "form.title",
    "measure.hours",
    "measure.minutes",
    "platform.slack",
    "platform.teams",
    "trade.hotel",
  ]);
  /** What is said in words, without places and without what is typed as it stands. */
  const wordsOf = (sentence: string): string =>
    sentence
      .replace(/«\/[^»]*»|\{[^{}]*\}/g, " ")
      .replace(/Microsoft Teams|Slack|Bellhop|Teams|date-holidays/g, " ")
      .toLowerCase();
  const offenders = (words: RegExp): [string, string][] =>
    Object.entries(es).filter(([key, sentence]) => !key.endsWith(".usage") && words.test(wordsOf(sentence)));

  it("says nothing as English does by mistake", () => {
    const isPlacesOnly = (key: TextKey) => !/\p{L}/u.test(en[key].replace(/\{[^{}]*\}/g, ""));
    expect(keys.filter((key) => es[key] === en[key] && !isPlacesOnly(key) && !THE_SAME.has(key))).toEqual([]);
  });

  it("has no English words", () => {
    expect(
      offenders(
        /\b(?:the|of|and|your|you|is|are|was|to|not|for|with|this|that|it|who|when|customer|case|win|undo|type|here|off|unit)\b/,
      ),
    ).toEqual([]);
  });

  it("calls people “usted”, in the tips too but for what somebody else says in them", () => {
    const YOU = /(?<!\p{L})(?:tú|tu|tus|te|ti|contigo|tienes|puedes|quieres|eres|haz|dime|di|saluda)(?!\p{L})/u;
    const tips = Object.values(spanishTips).flatMap((tip) => Object.values(tip));
    expect(offenders(YOU)).toEqual([]);
    expect(tips.filter((line) => YOU.test(line.replace(/«[^»]*»/g, "").toLowerCase()))).toEqual([]);
  });

  it("opens what it closes", () => {
    const count = (sentence: string, sign: string) => sentence.split(sign).length;
    for (const [open, close] of ["¿?", "¡!", "«»"].map((pair) => [...pair] as [string, string])) {
      expect(Object.values(es).filter((sentence) => count(sentence, open) !== count(sentence, close))).toEqual([]);
    }
    expect(Object.values(es).filter((sentence) => /[“”"]/.test(sentence))).toEqual([]);
  });

  it("is understood wherever Spanish is spoken, with the dates and numbers of the region", () => {
    const at = new Date("2026-11-21T20:05:00Z");
    const said = (locale: string, zone: string) => {
      const say = createTexts().for(locale, zone);
      return [say("button.undo"), say("moment", { at }), say("deliveries.count", { count: 12_345 })].map((text) =>
        text.replaceAll(/[\u00a0\u202f]/g, " "),
      );
    };
    expect(said("es", "UTC")).toEqual(["Deshacer", "21 nov, 20:05", "12.345"]);
    expect(said("es-ES", "Europe/Madrid")).toEqual(["Deshacer", "21 nov, 21:05", "12.345"]);
    expect(said("es-MX", "America/Mexico_City")).toEqual(["Deshacer", "21 nov, 2:05 p.m.", "12,345"]);
    expect(said("es-419", "America/Bogota")).toEqual(["Deshacer", "21 nov, 3:05 p.m.", "12,345"]);
  });

  it("counts", () => {
    const say = createTexts().for("es-ES", "UTC");
    expect([1, 2, 12_345].map((count) => say("held.several", { count }))).toEqual([
      "1 mensaje le esperaba hasta ahora",
      "2 mensajes le esperaban hasta ahora",
      "12.345 mensajes le esperaban hasta ahora",
    ]);
  });
});
