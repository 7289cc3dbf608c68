import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clip, pieces, visible } from "../../src/message/literal-text.ts";

const FAMILY = "👨‍👩‍👧‍👦";
const texts = fc.string({
  unit: fc.constantFrom("a", " ", "é", "\u0301", "😀", FAMILY, "🇵🇹", "שלום", "\n"),
  maxLength: 60,
});
const isWhole = (part: string, text: string) =>
  [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)].some(
    ({ index }) => index === part.length,
  ) || part.length === text.length;

describe("text as it can be shown", () => {
  it("shows control characters by their symbols and keeps lines and tabs", () => {
    expect(visible("a\u0000b\u001b[31m\u007f\u0085\tc\nd\r\ne\rf")).toBe("a␀b␛[31m␡�\tc\nd\ne\nf");
  });

  it("leaves other text as it is", () => {
    expect(visible(`שלום ${FAMILY} *_~ <!channel>`)).toBe(`שלום ${FAMILY} *_~ <!channel>`);
  });

  it("replaces half of a surrogate pair", () => {
    expect(visible("a\ud83db")).toBe("a�b");
  });
});

describe("clipping", () => {
  it("says where something is left out", () => {
    expect(clip("cold soup", 9)).toBe("cold soup");
    expect(clip("cold soup", 8)).toBe("cold so…");
  });

  it("never tears apart what a reader sees as one sign", () => {
    expect(clip(`ab${FAMILY}c`, 8)).toBe("ab…");
    fc.assert(
      fc.property(texts, fc.integer({ min: 13, max: 80 }), (text, limit) => {
        const clipped = clip(text, limit);
        expect(clipped.length).toBeLessThanOrEqual(limit);
        if (clipped !== text) expect(isWhole(clipped.slice(0, -1), text)).toBe(true);
      }),
    );
  });

  it("cuts a sign that is longer than the limit between its characters", () => {
    const stacked = `e${"\u0301".repeat(500)}`;
    expect(clip(stacked, 200).length).toBe(200);
    expect(clip("😀".repeat(3), 2).isWellFormed()).toBe(true);
  });
});

describe("pieces", () => {
  it("put together are the text again, and each fits", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 15, max: 40 }), (text, size) => {
        const found = pieces(text, size);
        expect(found.join("")).toBe(text);
        for (const piece of found) expect(piece.length).toBeLessThanOrEqual(size);
      }),
    );
  });

  it("end even for a sign that fills many of them", () => {
    const stacked = `e${"\u0301".repeat(5_000)}`;
    expect(pieces(stacked, 3_000).join("")).toBe(stacked);
  });
});
