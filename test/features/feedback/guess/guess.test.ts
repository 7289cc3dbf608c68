import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Guess, guess } from "../../../../src/features/feedback/guess/guess.ts";
import { kinds, severities, themes } from "../../../../src/features/feedback/vocabulary.ts";
import sentences from "../../../fixtures/feedback-sentences.json" with { type: "json" };
import hurried from "../../../fixtures/hurried-sentences.json" with { type: "json" };

interface Sentence {
  readonly kind: string;
  readonly theme: string;
  /** Only complaints and friction are labelled with one. */
  readonly severity: number | undefined;
  readonly guess: Guess;
}

/** The fixture's keys: set, kind, then theme with a severity ("waiting 2"). The word lists were tuned on "tune" only. */
const sentencesOf = (set: "tune" | "check"): Sentence[] =>
  Object.entries(sentences[set]).flatMap(([kind, byLabel]) =>
    Object.entries<string[]>(byLabel).flatMap(([label, texts]) => {
      const [theme = "", severity] = label.split(" ");
      return texts.map((text) => ({
        kind,
        theme,
        severity: severity === undefined ? undefined : Number(severity),
        guess: guess(text),
      }));
    }),
  );

const share = <One>(all: readonly One[], right: (one: One) => boolean): number => all.filter(right).length / all.length;

/** Typed with one thumb, by kind. The word lists were tuned on "tune" only. */
const hurriedOf = (set: "tune" | "check") =>
  Object.entries(hurried[set]).flatMap(([kind, texts]) => texts.map((text) => ({ kind, guess: guess(text) })));

const telling = [
  "not",
  "soup",
  "thank",
  "you",
  "constructor",
  "__proto__",
  "half",
  "an",
  "40",
  "hour",
  "but",
  ",",
  "\0",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 10_000, size: "max" }),
  fc.array(fc.constantFrom(...telling), { maxLength: 2_000, size: "max" }).map((words) => words.join(" ")),
);

describe("guess on sentences that the word lists were not tuned on", () => {
  const unseen = sentencesOf("check");
  const weighed = unseen.filter(({ severity }) => severity !== undefined);
  const distance = ({ severity = 0, guess: guessed }: Sentence): number => Math.abs(guessed.severity - severity);

  it("are enough to tell, over every kind and theme", () => {
    expect(unseen.length + sentencesOf("tune").length).toBeGreaterThanOrEqual(220);
    expect(weighed.length).toBeGreaterThanOrEqual(120);
    expect(new Set(unseen.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(new Set(unseen.map(({ theme }) => theme))).toEqual(new Set(themes));
  });
  it("gets the kind of 85 in 100 right", () => {
    expect(share(unseen, (one) => one.guess.kind === one.kind)).toBeGreaterThanOrEqual(0.85);
  });
  it("takes at most 2 in 100 complaints for a compliment", () => {
    const complaints = unseen.filter(({ kind }) => kind === "complaint");
    expect(share(complaints, (one) => one.guess.kind === "compliment")).toBeLessThanOrEqual(0.02);
  });
  it("gets the theme of 75 in 100 right", () => {
    expect(share(unseen, (one) => one.guess.theme === one.theme)).toBeGreaterThanOrEqual(0.75);
  });
  it("gets the severity of 65 in 100 right and 95 in 100 within one step", () => {
    expect(share(weighed, (one) => distance(one) === 0)).toBeGreaterThanOrEqual(0.65);
    expect(share(weighed, (one) => distance(one) <= 1)).toBeGreaterThanOrEqual(0.95);
  });
});

describe("guess on what was typed in a hurry, on sentences that the word lists were not tuned on", () => {
  const unseen = hurriedOf("check");

  it("are enough to tell, over every kind", () => {
    expect(unseen.length).toBeGreaterThanOrEqual(120);
    expect(unseen.length + hurriedOf("tune").length).toBeGreaterThanOrEqual(220);
    expect(new Set(unseen.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });
  it("gets the kind of 85 in 100 right", () => {
    expect(share(unseen, (one) => one.guess.kind === one.kind)).toBeGreaterThanOrEqual(0.85);
  });
  it("takes at most 2 in 100 complaints for a compliment", () => {
    const complaints = unseen.filter(({ kind }) => kind === "complaint");
    expect(share(complaints, (one) => one.guess.kind === "compliment")).toBeLessThanOrEqual(0.02);
  });
});

describe("guess", () => {
  it.each([
    ["The room was clean and quiet, thank you so much", "compliment"],
    ["The room was not clean", "complaint"],
    ["The room wasnt clean", "complaint"],
    ["The bathroom could have been cleaner", "complaint"],
    ["The waiter could not have been kinder", "compliment"],
    ["Thanks for nothing", "complaint"],
    ["Lovely view, no towels", "complaint"],
    ["The room was very nice", "compliment"],
    ["It wasn't expensive and the food was lovely", "compliment"],
    ["Lovely waiter, lovely view, but the soup was cold", "complaint"],
    ["Superb food, lovely waiter, great wine. I slipped on the stairs and broke my wrist", "complaint"],
    [`Could you add oat milk? ${"We sat at the window and looked at the street. ".repeat(9)}`, "complaint"],
    ["My zip broke but you fixed it for free, brilliant service", "compliment"],
    ["the pasta was not bad at all", "compliment"],
    ["it came super quick even though we were rammed", "compliment"],
    ["It would be nice if you had oat milk", "suggestion"],
    ["could you open earlier", "suggestion"],
    ["could you please send someone to 204?", "complaint"],
    ["Could you add a gluten free dessert?", "suggestion"],
    ["The customer was fine, I had to fight the system", "friction"],
    ["it wasnt bad at all", "compliment"],
    ["the new menu isnt bad at all, he says", "compliment"],
    ["trousers didnt fit", "complaint"],
    ["pls add oat milk", "suggestion"],
    ["thx to lena, realy freindly", "compliment"],
    ["an excelent, beautifull room", "compliment"],
    ["qwertz", "complaint"],
    ["", "complaint"],
  ])("takes %j for a %s", (text, kind) => {
    expect(guess(text).kind).toBe(kind);
  });

  it.each([
    ["cold soup, table 4 waited 40 min", { kind: "complaint", theme: "waiting", severity: 2 }],
    ["table 4 waited 10 min for the soup", { kind: "complaint", theme: "waiting", severity: 3 }],
    ["we waited half an hour for the bill", { kind: "complaint", theme: "waiting", severity: 2 }],
    ["we waited a quarter of an hour for the bill", { kind: "complaint", theme: "waiting", severity: 3 }],
    ["they waited thirty five minutes at the till", { kind: "complaint", theme: "waiting", severity: 2 }],
    ["queues at every till", { kind: "complaint", theme: "waiting", severity: 3 }],
    ["the 40 minute tour was boring", { kind: "complaint", theme: "other", severity: 3 }],
    ["the soup was cold", { kind: "complaint", theme: "product", severity: 3 }],
    ["the soup was ice cold", { kind: "complaint", theme: "product", severity: 3 }],
    ["they ran out of the fish by 7", { kind: "complaint", theme: "booking", severity: 3 }],
    ["the lady was rude on the phone", { kind: "complaint", theme: "staff", severity: 3 }],
    ["double charged for the minibar", { kind: "complaint", theme: "price", severity: 2 }],
    ["room smelled of smoke", { kind: "complaint", theme: "facilities", severity: 3 }],
    ["20 mins to get the bill", { kind: "complaint", theme: "waiting", severity: 3 }],
    ["shelf fell down in the bath, nobody was hurt", { kind: "complaint", theme: "safety", severity: 3 }],
    ["tray dropped next to table 4, no one was injured", { kind: "complaint", theme: "other", severity: 3 }],
    ["a tray fell on her, she is hurt", { kind: "complaint", theme: "safety", severity: 1 }],
    ["the soup was a bit cold", { kind: "complaint", theme: "product", severity: 4 }],
    ["she had an allergic reaction to the soup", { kind: "complaint", theme: "safety", severity: 1 }],
    ["I was charged twice, I want my money back", { kind: "complaint", theme: "price", severity: 2 }],
    ["reception was so friendly and helpful, wonderful", { kind: "compliment", theme: "staff", severity: 4 }],
  ] as const)("reads %j at a glance", (text, guessed) => {
    expect(guess(text)).toMatchObject(guessed);
  });

  it.each([
    ["could not get through on the phone to book a table", "before"],
    ["nobody said hello when we walked in", "welcome"],
    ["the assistant had no idea which size runs small", "advice"],
    ["they took our order twice and still got it wrong", "ordering"],
    ["35 minutes in the queue", "waiting"],
    ["our waiter was charming", "serving"],
    ["the soup was cold", "product"],
    ["the room was noisy all night", "place"],
    ["two drinks on the bill that we never had", "payment"],
    ["the courier left the parcel in the rain", "delivery"],
    ["still no refund and no reply to my emails", "after"],
    ["qwertz", undefined],
  ] as const)("finds the step at which %j happened", (text, step) => {
    expect(guess(text).step).toBe(step);
  });

  it("keeps a kind that is known, and guesses the rest for it", () => {
    expect(guess("the soup was wonderful", "complaint")).toMatchObject({
      kind: "complaint",
      theme: "product",
      severity: 3,
    });
    expect(guess("we waited 40 minutes", "suggestion")).toMatchObject({
      kind: "suggestion",
      theme: "waiting",
      severity: 4,
    });
  });

  it("reads a text in a language without lists as English", () => {
    expect(guess("cold soup, table 4 waited 40 min", undefined, { language: "xx" })).toEqual(
      guess("cold soup, table 4 waited 40 min"),
    );
  });

  it("has an answer to any text, and the same one in any case and between any white space", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("", " ", "\n\n", "\t\u00a0"), (text, space) => {
        const guessed = guess(text);
        expect(kinds).toContain(guessed.kind);
        expect(themes).toContain(guessed.theme);
        expect(severities).toContain(guessed.severity);
        expect(guess(space + text.toUpperCase() + space)).toEqual(guessed);
        expect(guess(text.toLowerCase())).toEqual(guessed);
      }),
    );
  });

  it("reads a text of the same length whatever white space stands around it", () => {
    const longestFriction = `the till froze ${"and ".repeat(26)}`.trim();
    expect(guess(longestFriction).kind).toBe("friction");
    expect(guess(`${longestFriction} and`).kind).toBe("complaint");
    expect(guess(`\n\n${longestFriction}\n\n`).kind).toBe("friction");
  });

  it("keeps any kind that is given", () => {
    fc.assert(fc.property(anyText, fc.constantFrom(...kinds), (text, kind) => guess(text, kind).kind === kind));
  });
});
