import { expect, it } from "vitest";
import { phrasesAbout } from "../../src/features/authority/content/phrases.ts";
import { themes } from "../../src/features/feedback/vocabulary.ts";

it("says to a customer what fits the theme, in the language of whoever says it", () => {
  for (const theme of themes) {
    const said = ["en-GB", "es-MX", "fr"].map((locale) => phrasesAbout(theme, locale).empathise);
    expect(said[0]).not.toEqual(said[1]);
    expect(said[2]).toEqual(said[0]);
  }
  expect(phrasesAbout("one of their own", "es")).toEqual(phrasesAbout("other", "es"));
});

it.each(["en", "es"])("is short enough in %s to be read at a glance, and never the same twice", (locale) => {
  const all = themes.flatMap((theme) => Object.values(phrasesAbout(theme, locale)).flat());
  expect(all.filter((phrase) => phrase.length > 90)).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
});
