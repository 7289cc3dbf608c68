import { describe, expect, it } from "vitest";
import { inOneLine, namesIn, type Story, storyFor, type Telling } from "../../../src/features/reminders/story.ts";
import { createTexts } from "../../../src/texts/catalog.ts";

const say = createTexts().for("en-GB", "Europe/London");
const story = (id: string, text: string, more: Partial<Story> = {}): Story => ({
  id,
  kind: "complaint",
  theme: "waiting",
  text,
  at: `2026-12-20T10:0${id}:00+00:00`,
  ...more,
});
const telling: Telling = { themes: ["price"], told: new Set(), afterComplaint: false, names: () => false };
const idOf = (stories: readonly Story[], more: Partial<Telling> = {}): string | undefined =>
  storyFor(stories, { ...telling, ...more })?.id;

describe("the true story of a post", () => {
  it("is about the same as the advice, else the newest; after a complaint something good; none twice", () => {
    const stories = [
      story("1", "the bill was wrong", { theme: "price" }),
      story("2", "cold soup"),
      story("3", "lovely scarf", { kind: "win", theme: null }),
    ];
    expect(idOf(stories)).toBe("1");
    expect(idOf(stories, { themes: [] })).toBe("3");
    expect(idOf(stories, { afterComplaint: true })).toBe("3");
    expect(idOf(stories, { told: new Set(["1", "3"]) })).toBe("2");
    expect(idOf(stories, { afterComplaint: true, told: new Set(["3"]) })).toBe("1");
    expect(idOf([])).toBeUndefined();
  });

  it("puts nobody in a bad light: no complaint about staff or with the name of somebody, nothing that is delicate", () => {
    const names = namesIn(["Zoë Krüger", "Ben Okafor", "王小明", "U0ANA"]);
    const bad = [
      "zoe was rude",
      "Bens table waited",
      "KRUGER forgot us",
      "王小明先生太慢了",
      "@somebody was slow",
      "<@U0BEN> slow",
    ];
    for (const text of bad) expect(idOf([story("1", text)], { names }), text).toBeUndefined();
    expect(idOf([story("1", "the bench was wet")], { names })).toBe("1");
    expect(idOf([story("1", "the waiter was rude", { theme: "staff" })])).toBeUndefined();
    expect(idOf([story("1", "the manager harassed my sister")])).toBeUndefined();
    expect(idOf([story("1", "Ben was so kind", { kind: "compliment", theme: "staff" })], { names })).toBe("1");
  });
});

describe("a story in one line", () => {
  it("is as it was typed, masked, and cut behind a word", () => {
    expect(inOneLine("  *cold*\n soup, call 020 7946 0958 ", say)).toBe(`*cold* soup, call ${say("mask.phone")}`);
    const long = inOneLine("The soup was cold and nobody came to ask whether all was well. ".repeat(9), say);
    expect(long).toMatch(/cold and nobody…$/);
    expect(long.length).toBeLessThanOrEqual(160);
    expect(inOneLine("é".repeat(160), say)).toBe("é".repeat(160));
    expect(inOneLine("x".repeat(5_000), say)).toBe(`${"x".repeat(159)}…`);
    expect(inOneLine("👨‍👩‍👧‍👦".repeat(300), say)).toBe(`${"👨‍👩‍👧‍👦".repeat(159)}…`);
  });
});
