import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { catalogs, createTexts } from "../../src/texts/catalog.ts";
import { en } from "../../src/texts/en.ts";

const keys = Object.keys(en) as (keyof typeof en)[];
const inEnglish = createTexts().for("en-US", "UTC");
const moment = new Date("2026-11-21T20:05:00Z");

/** Says a sentence whose places are only known here. */
type SayAny = (key: string, values: Readonly<Record<string, string | Date>>) => string;
const languages: readonly (readonly [locale: string, sentences: Readonly<Record<string, string>>])[] = [
  ["en-US", en],
  ...Object.entries(catalogs),
];

/** A value for each place of a sentence, by what it is formatted as. */
function valuesFor(sentence: string): Record<string, string | Date> {
  const parts = new IntlMessageFormat(sentence, "en").getAst();
  const [LITERAL, PLAIN] = [0, 1];
  return Object.fromEntries(
    parts
      .filter(({ type }) => type !== LITERAL)
      .map((part) => {
        const { type, value } = part as { type: number; value: string };
        return [value, type === PLAIN ? `the ${value}` : moment];
      }),
  );
}

describe("the English catalog", () => {
  it("has each sentence in one file only: one of the same name would take the place of the other", () => {
    const folder = fileURLToPath(new URL("../../src/texts/en/", import.meta.url));
    const names = globSync("*.ts", { cwd: folder }).flatMap((file) =>
      [...readFileSync(`${folder}${file}`, "utf8").matchAll(/^ {2}"([^"]+)":/gm)].map(([, name]) => name),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.length).toBeGreaterThan(keys.length / 2);
  });

  const root = fileURLToPath(new URL("../../", import.meta.url));
  const code = globSync("{src,adapters}/**/*.ts", { cwd: root, exclude: ["src/texts/**", "src/database/generated/**"] })
    .map((file) => readFileSync(`${root}${file}`, "utf8"))
    .join("\n");
  const named = new Set([...code.matchAll(/"([a-z]\w*(?:\.\w+)*)"/g)].map(([, name]) => name));
  const prefixes = [...code.matchAll(/`((?:[a-z]\w*\.)+)\$\{/g)].map(([, prefix]) => prefix ?? "");

  it("has no sentence that nobody says", () => {
    const isSaid = (key: string) => named.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
    expect(keys.filter((key) => !isSaid(key))).toEqual([]);
    expect(isSaid("nobody.says")).toBe(false);
  });
});

describe.each(languages)("every sentence of %s", (locale, sentences) => {
  const say = createTexts().for(locale, "UTC") as SayAny;
  const keys = Object.keys(sentences).filter((key) => sentences[key] !== "");

  // One test for all of them: thousands of tests cost more than what they try.
  it("can be said with its values", () => {
    const wrong = keys.flatMap((key) => {
      const values = valuesFor(sentences[key] ?? "");
      const said = say(key, values);
      const left = Object.values(values).filter((value) => typeof value === "string" && !said.includes(value));
      return /[{}]|undefined|Invalid Date|^\s|\s$/.test(said) || left.length > 0 ? [`${key}: ${said}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  /** Parts of others, and what people might type. */
  const PARTS =
    /^(?:case\.ownerYou|form\.what\w+Example|installation\.unnamed|link\.place|command\.\w+\.usage|mask\.\w+|deliveries\.(?:audience|reminder|kind\.\w+)|reminder\.(?:closed|inQuietHours|skipped)|recovery\.done\.\w+|recognition\.pace\.[\w ]+|coverage\.\w+|nudge\.team|team\.(?:nobody|noDeed|solved)|kudos\.weekLine|list\.hintedBy|promise\.byAt|history\.(?:day|until)|budget\.left|schedule\.(?:to\.\w+|usual|wordsSummary)|measure\.(?:few|none)|hours\.(?:allDay|closed|neverQuiet)|working\.(?:asIn|off)|why\.\w+|rules\.(?:looks\.\w+|begins|off|draftWaits|gravest|graveAtMost)|appoint\.(?:championChannel|deputyIs|(?:from|since|until)Day)|audit\.somebody|trial\.(?:atMost|overLimit|toRungs|fresh|gone))$/;
  /** May be a description, as long as nobody has given it a name. */
  const DESCRIBED: ReadonlySet<string> = new Set(["organization", "others", "unit", "workspace"]);
  // Intl.Segmenter sees no end where the next sentence begins with a small letter.
  const END = /(?<=[.?!][”»]?)\s+/u;

  it("begins with a capital or a number", () => {
    const wrong = keys.flatMap((key) => {
      if (PARTS.test(key)) return [];
      const values = Object.entries(valuesFor(sentences[key] ?? "")).map(([name, value]) => [
        name,
        typeof value === "string" && !DESCRIBED.has(name) ? "Ana" : value,
      ]);
      const said = say(key, Object.fromEntries(values)).split(END);
      return said
        .filter((sentence) => !/^[“«¿¡]*[\p{Lu}\p{N}]/u.test(sentence))
        .map((sentence) => `${key}: ${sentence}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe("sentences", () => {
  const texts = createTexts({
    de: { "button.undo": "Rückgängig", "case.corrected": "{case} ist geändert.", moment: en.moment },
    pt: { "button.undo": "Desfazer" },
  });

  it("are said in the person's language, whatever their region", () => {
    for (const locale of ["de", "de-DE", "de-AT"]) {
      const auf = texts.for(locale, "Europe/Berlin");
      expect(auf("button.undo")).toBe("Rückgängig");
      expect(auf("case.corrected", { case: "C-7" })).toBe("C-7 ist geändert.");
    }
    expect(texts.for("pt-BR", "America/Sao_Paulo")("button.undo")).toBe("Desfazer");
  });

  it.each(["pt-BR", "fr-FR", "en", "", "not a locale!"])("are said in English when “%s” has none", (locale) => {
    expect(texts.for(locale, "UTC")("case.corrected", { case: "C-7" })).toBe("C-7 is changed.");
  });

  it("keep what is put into them as it is", () => {
    for (const value of ["{case}", "'{x}'", "<b>", "# %s", "O''Hara"]) {
      expect(inEnglish("case.corrected", { case: value })).toBe(`${value} is changed.`);
    }
  });
});

describe("slash commands in sentences", () => {
  it("have the prefix that people have to type", () => {
    const say = createTexts({}, "acme-").for("en", "UTC");
    expect(say("error.notUnderstood")).toContain("“/acme-bellhop help”");
    expect(say("home.nothingYet")).toContain("“/acme-complaint”");
    expect(say("channel.set", { unit: "Kitchen" })).toContain("“/invite”");
  });
});

describe("dates and times", () => {
  const at = (locale: string, zone: string) =>
    createTexts({ de: { moment: en.moment } })
      .for(locale, zone)("moment", { at: moment })
      .replaceAll("\u202f", " ");

  it.each([
    ["en-US", "UTC", "Nov 21, 8:05 PM"],
    ["en-GB", "UTC", "21 Nov, 20:05"],
    ["en-US", "America/Los_Angeles", "Nov 21, 12:05 PM"],
    ["en-GB", "Asia/Kolkata", "22 Nov, 1:35"],
    ["de-DE", "Europe/Berlin", "21. Nov., 21:05"],
  ])("are written as in %s, of the zone %s", (locale, zone, written) => {
    expect(at(locale, zone)).toBe(written);
  });

  it("are written in English in an English sentence, whatever the person's language", () => {
    expect(at("fr-FR", "UTC")).toBe("Nov 21, 8:05 PM");
  });

  it("are those of UTC when the zone is none", () => {
    expect(at("en-GB", "Mars/Olympus")).toBe("21 Nov, 20:05");
  });
});
