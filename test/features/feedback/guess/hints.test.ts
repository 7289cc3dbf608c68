import { describe, expect, it } from "vitest";
import { guess } from "../../../../src/features/feedback/guess/guess.ts";
import { createHints } from "../../../../src/features/feedback/guess/hints.ts";
import { steps, themes } from "../../../../src/features/feedback/vocabulary.ts";

const none = createHints([]);
const terrace = createHints([
  { key: "terrace", phrases: ["terrace", "heater", "sun umbrella"] },
  { key: "loyalty", phrases: ["points card", "stamps"] },
]);
const known = { themes: [...themes, "terrace", "loyalty"], hinted: { theme: terrace, step: none } };

describe("an organization's own words", () => {
  it.each([
    ["the heaters were off and we froze", "terrace"],
    ["no sun umbrellas left at noon", "terrace"],
    ["my POINTS CARD was refused", "loyalty"],
    ["lost all stamps and the terrace was shut, stamps gone", "loyalty"],
  ])("say what “%s” is about, rather than the word lists", (text, theme) => {
    expect(guess(text, "complaint", known).theme).toBe(theme);
  });

  it.each(["the card machine took ages", "the sun was in my eyes and nobody brought an umbrella"])(
    "say nothing of “%s”, which has only a part of them",
    (text) => {
      expect(guess(text, "complaint", known).theme).toBe(guess(text, "complaint").theme);
    },
  );

  it("say at which step it happened, and no step is guessed that is not in the list", () => {
    const step = createHints([{ key: "valet", phrases: ["valet"] }]);
    const own = { steps: ["valet"], hinted: { theme: none, step } };
    expect(guess("the valet scratched my car", "complaint", own).step).toBe("valet");
    expect(guess("the soup was cold", "complaint", own).step).toBeUndefined();
    expect(steps).toContain(guess("the soup was cold", "complaint").step);
  });
});
