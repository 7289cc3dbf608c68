import { describe, expect, it } from "vitest";
import { isSurelyPlain, words } from "../../../adapters/teams/literal-text.ts";

describe("text that no reading of Markdown changes", () => {
  it.each([
    "C-118 · Complaint · with Ana Lima",
    "Undo works until",
    "Zoë O’Neil, J. Ωmega",
    "שלום",
    "Why not? It’s 5!",
    "Until: type “/bellhop link K7QP-3MX2” (once)",
  ])("is %s", (text) => {
    expect(isSurelyPlain(text)).toBe(true);
  });

  it.each([
    "*bold*",
    "_it_",
    "~no~",
    "`code`",
    "[a](b)",
    "<at>Ana</at>",
    "R&amp;D",
    "# heading",
    "> quote",
    "- list",
    "+ list",
    "1. list",
    "1) list",
    "x.example",
    "https://x.example",
    "ana@x.example",
    "---",
    "a | b",
    "{{DATE(2026-11-21T19:30:00Z)}}",
    "two\nlines",
    "back\\slash",
    ":smile:",
    "mailto:ana",
  ])("is not %j", (text) => {
    expect(isSurelyPlain(text)).toBe(false);
  });
});

describe("words in a place that may not stay empty", () => {
  it("are clipped, made visible, and replaced where there are none", () => {
    expect(words("Change C-118", 8)).toBe("Change …");
    expect(words("a\0b", 8)).toBe("a␀b");
    expect(words("  ", 8)).toBe("[…]");
  });
});
