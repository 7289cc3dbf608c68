import { describe, expect, it } from "vitest";
import { catalog } from "../../../src/features/coaching/library/catalog.ts";
import { en } from "../../../src/features/coaching/library/en.ts";
import { es } from "../../../src/features/coaching/library/es.ts";
import { chooseQuestion, coachingSkills, type QuestionId } from "../../../src/features/coaching/library/index.ts";
import { SIGNALS } from "../../../src/features/coaching/signals/names.ts";

const ids = Object.keys(catalog) as QuestionId[];
const said = Object.entries({ en, es });

describe("the library of questions", () => {
  it("has six for each signal, of at least three skills, and at least eight to practise each skill with", () => {
    for (const signal of SIGNALS) {
      const fitting = ids.filter((id) => id.startsWith(`${signal}.`));
      expect(fitting, signal).toHaveLength(6);
      expect(new Set(fitting.map((id) => catalog[id])).size, signal).toBeGreaterThanOrEqual(3);
    }
    for (const skill of coachingSkills)
      expect(ids.filter((id) => catalog[id] === skill).length).toBeGreaterThanOrEqual(8);
    expect(ids.length).toBeGreaterThanOrEqual(60);
  });

  it.each(said)("asks in one breath, and says how in two or three short sentences: %s", (_, library) => {
    for (const id of ids) {
      const { question, how } = library[id];
      expect(question.length, question).toBeLessThanOrEqual(110);
      expect(question).toMatch(/^[¿¡\p{Lu}].*[?.]$/u);
      expect(question, question).toMatch(/\?/u);
      expect(how.length, how).toBeLessThanOrEqual(200);
      const sentences = how.split(/(?<=[.?!»”])\s+(?=\p{Lu})/u);
      expect(sentences.length, how).toBeGreaterThanOrEqual(2);
      expect(sentences.length, how).toBeLessThanOrEqual(3);
      for (const sentence of sentences) expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(24);
      expect(how).not.toContain("!");
    }
  });

  it("says nothing twice in a language, and nothing the same in both", () => {
    for (const library of [en, es])
      for (const part of ["question", "how"] as const)
        expect(new Set(ids.map((id) => library[id][part])).size).toBe(ids.length);
    expect(ids.filter((id) => en[id].question === es[id].question)).toEqual([]);
  });

  it("calls people “usted”", () => {
    for (const id of ids)
      expect(`${es[id].question} ${es[id].how}`).not.toMatch(
        /(?<!\p{L})(?:tú|tu|tus|te|ti|contigo|tienes|puedes|quieres|eres|haz|dime|di)(?!\p{L})/u,
      );
  });
});

describe("choosing a question", () => {
  it("asks nothing again before everything else that fits was asked, however often", () => {
    for (const signal of SIGNALS) {
      const asked: QuestionId[] = [];
      for (let time = 0; time < 20; time += 1) {
        const { id } = chooseQuestion(signal, { language: "en", recentlyUsed: asked, seed: `${time}` });
        expect(id.startsWith(`${signal}.`)).toBe(true);
        expect(asked.slice(0, 5)).not.toContain(id);
        asked.unshift(id);
      }
      expect(new Set(asked).size).toBe(6);
    }
  });

  it("chooses the same for the same seed, and all of them for others, in the reader's language", () => {
    const choose = (seed: string, language = "en") =>
      chooseQuestion("no_coaching", { language, recentlyUsed: ["hard_cases.minute", "gone"], seed });
    expect(choose("a")).toEqual(choose("a"));
    expect(new Set(Array.from({ length: 100 }, (_, at) => choose(`${at}`).id)).size).toBe(6);
    const { id, skill } = choose("a");
    expect(choose("a", "es-MX")).toEqual({ id, skill, ...es[id] });
    expect(choose("a", "fr")).toEqual({ id, skill, ...en[id] });
  });
});
