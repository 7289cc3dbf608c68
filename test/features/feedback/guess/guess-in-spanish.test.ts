import { describe, expect, it } from "vitest";
import { guess } from "../../../../src/features/feedback/guess/guess.ts";
import { languageOf } from "../../../../src/features/feedback/guess/languages.ts";
import { kinds, themes } from "../../../../src/features/feedback/vocabulary.ts";
import english from "../../../fixtures/feedback-sentences.json" with { type: "json" };
import sentences from "../../../fixtures/feedback-sentences-es.json" with { type: "json" };

/** The fixture's keys: set, kind, then theme with a severity ("waiting 2"). The word lists were tuned on "tune" only. */
const sentencesOf = (set: "tune" | "check") =>
  Object.entries(sentences[set]).flatMap(([kind, byLabel]) =>
    Object.entries<string[]>(byLabel).flatMap(([label, texts]) => {
      const [theme, severity] = label.split(" ");
      return texts.map((text) => ({ text, kind, theme, severity: Number(severity ?? 4), guess: guess(text) }));
    }),
  );

const share = <One>(all: readonly One[], right: (one: One) => boolean): number => all.filter(right).length / all.length;

describe("guess on Spanish sentences that the word lists were not tuned on", () => {
  const unseen = sentencesOf("check");
  const complaints = unseen.filter(({ kind }) => kind === "complaint");

  it("are enough to tell, over every kind and theme", () => {
    expect(unseen.length).toBeGreaterThanOrEqual(180);
    expect(new Set(unseen.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(new Set(unseen.map(({ theme }) => theme))).toEqual(new Set(themes));
  });
  it("gets the kind of 90 in 100 right", () => {
    expect(share(unseen, (one) => one.guess.kind === one.kind)).toBeGreaterThanOrEqual(0.9);
  });
  it("takes at most 2 in 100 complaints for a compliment", () => {
    expect(share(complaints, (one) => one.guess.kind === "compliment")).toBeLessThanOrEqual(0.02);
  });
  it("gets the theme of 70 in 100 right", () => {
    expect(share(unseen, (one) => one.guess.theme === one.theme)).toBeGreaterThanOrEqual(0.7);
  });
  it("gets the severity of 80 in 100 complaints right and 95 in 100 within one step", () => {
    const distance = ({ severity, guess: guessed }: (typeof unseen)[number]) => Math.abs(guessed.severity - severity);
    expect(share(complaints, (one) => distance(one) === 0)).toBeGreaterThanOrEqual(0.8);
    expect(share(complaints, (one) => distance(one) <= 1)).toBeGreaterThanOrEqual(0.95);
  });
});

describe("the language of a text", () => {
  it("is told by its words, whatever the language of its writer", () => {
    const texts = [...sentencesOf("check"), ...sentencesOf("tune")].map(({ text }) => text);
    expect(texts.filter((text) => languageOf(text, "en") !== "es")).toEqual([]);
    const inEnglish = Object.values(english.check).flatMap((byLabel) => Object.values<string[]>(byLabel).flat());
    expect(share(inEnglish, (text) => languageOf(text, "es-MX") === "en")).toBeGreaterThanOrEqual(0.99);
  });
  it("is the one of its writer when its words do not tell, and English when we do not read that one", () => {
    expect(["en-GB", "es-MX", "fr"].map((usual) => languageOf("C-118 :(", usual))).toEqual(["en", "es", "en"]);
  });
});

it.each([
  ["sopa fría, la mesa 4 esperó 40 min", { kind: "complaint", theme: "waiting", severity: 2, step: "waiting" }],
  ["SOPA FRIA la mesa 4 espero media hora", { kind: "complaint", theme: "waiting", severity: 2 }],
  ["la habitacion no estaba limpia", { kind: "complaint", theme: "cleanliness", severity: 3, step: "place" }],
  ["el baño podría estar más limpio", { kind: "complaint", theme: "cleanliness" }],
  ["el camarero no podía haber sido más amable", { kind: "compliment", theme: "staff", step: "serving" }],
  ["gracias por nada", { kind: "complaint" }],
  ["muy rico todo pero tardaron una hora", { kind: "complaint", theme: "waiting", severity: 2 }],
  ["se cayó el sistema y tuvimos que cobrar a mano", { kind: "friction", severity: 3 }],
  ["se cayó en la escalera y se rompió la muñeca", { kind: "complaint", theme: "safety", severity: 1 }],
  ["se cayó una bandeja, nadie se hizo daño", { kind: "complaint", severity: 3 }],
  ["xfa pongan leche de avena", { kind: "suggestion", theme: "product" }],
  ["no volveremos", { kind: "complaint", severity: 2 }],
] as const)("reads %j at a glance", (text, guessed) => {
  expect(guess(text)).toMatchObject(guessed);
});
