import { describe, expect, it } from "vitest";
import type { OpenDatabase } from "../../../../src/database/index.ts";
import { guess, type Known, traitsToLearn } from "../../../../src/features/feedback/guess/guess.ts";
import { addText, type Count, createLearned, TRAITS } from "../../../../src/features/feedback/guess/learned.ts";
import { createLearning } from "../../../../src/features/feedback/guess/learning.ts";
import sentences from "../../../fixtures/feedback-sentences.json" with { type: "json" };
import { emptyDatabase, silent } from "../../../support/database.ts";

const HARBOUR = "019a0000-0000-7000-8000-000000000001";
const KITTIWAKE = "019a0000-0000-7000-8000-000000000002";

/** The same database, counting how often it is asked for what was learned. */
function counted(database: OpenDatabase): { database: OpenDatabase; reads(): number } {
  let reads = 0;
  const query: OpenDatabase["query"] = (statement) => {
    if (statement.name === "learned.read") reads += 1;
    return database.query(statement);
  };
  return { database: { ...database, query }, reads: () => reads };
}

describe("what was learned", () => {
  it("guesses the way the organization's people correct, and leaves other texts and organizations alone", async () => {
    const learning = createLearning(await emptyDatabase(), silent);
    const before = guess("the pram did not fit through the gate again");
    expect(before.theme).not.toBe("safety");
    for (const text of ["pram stuck in the gate", "a pram got caught at the gate", "gate too narrow for prams"]) {
      await learning.learn(HARBOUR, text, { theme: "safety", step: "welcome" });
    }
    const learned = await learning.of(HARBOUR);
    expect(guess("the pram did not fit through the gate again", undefined, { learned })).toMatchObject({
      theme: "safety",
      step: "welcome",
    });
    expect(guess("the soup was cold", undefined, { learned })).toEqual(guess("the soup was cold"));
    const elsewhere = await learning.of(KITTIWAKE);
    expect(guess("the pram did not fit through the gate again", undefined, { learned: elsewhere })).toEqual(before);
  });

  it("knows themes that only this organization has", async () => {
    const learning = createLearning(await emptyDatabase(), silent);
    for (const text of ["no moorings left", "moorings full at five", "all moorings taken"]) {
      await learning.learn(HARBOUR, text, { theme: "moorings" });
    }
    const known = { learned: await learning.of(HARBOUR), themes: ["waiting", "moorings", "other"] };
    expect(guess("moorings were taken when he came", undefined, known).theme).toBe("moorings");
  });

  it("is not swayed by one correction of a text that shares one word", async () => {
    const learning = createLearning(await emptyDatabase(), silent);
    await learning.learn(HARBOUR, "the soup was cold", { theme: "staff", kind: "suggestion" });
    const learned = await learning.of(HARBOUR);
    expect(guess("the soup tasted of nothing", undefined, { learned })).toEqual(guess("the soup tasted of nothing"));
  });

  it("is what the word lists say where people have said different things of the same words", async () => {
    const learning = createLearning(await emptyDatabase(), silent);
    await learning.learn(HARBOUR, "the soup was cold", { severity: 1 });
    await learning.learn(HARBOUR, "cold soup at table 4", { severity: 3 });
    const learned = await learning.of(HARBOUR);
    const text = "cold soup, table 4 waited 40 min";
    expect(guess(text, undefined, { learned })).toEqual(guess(text));
  });

  it("is read once, and again only when somebody has taught more", async () => {
    const { database, reads } = counted(await emptyDatabase());
    const learning = createLearning(database, silent);
    await Promise.all([learning.of(HARBOUR), learning.of(HARBOUR)]);
    await learning.of(HARBOUR);
    expect(reads()).toBe(1);
    await learning.learn(HARBOUR, "no moorings left", { theme: "other" });
    // A server tells it once more, to all processes.
    await expect
      .poll(async () => {
        await learning.of(HARBOUR);
        const before = reads();
        await learning.of(HARBOUR);
        return before > 1 && reads() === before;
      })
      .toBe(true);
  });

  it("is heard of by other processes", async () => {
    const database = await emptyDatabase();
    const [here, there] = [createLearning(database, silent), createLearning(database, silent)];
    expect((await there.of(HARBOUR)).isEmpty).toBe(true);
    await here.learn(HARBOUR, "no moorings left", { theme: "other" });
    await expect.poll(async () => (await there.of(HARBOUR)).isEmpty).toBe(false);
  });

  it("is kept when two teach at once", async () => {
    const database = await emptyDatabase();
    const learning = createLearning(database, silent);
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        learning.learn(HARBOUR, "no moorings left", at % 2 ? { theme: "a", kind: "x" } : { kind: "x", theme: "a" }),
      ),
    );
    const rows = await database.query({ text: "SELECT aspect, texts FROM learned ORDER BY aspect", values: [] });
    expect(rows).toEqual([
      { aspect: "kind", texts: 12 },
      { aspect: "theme", texts: 12 },
    ]);
  });

  it("is done without when the database does not answer", async () => {
    const database = await emptyDatabase();
    const learning = createLearning(
      { ...database, query: () => Promise.reject(new Error("The database is gone.")) },
      silent,
    );
    expect(guess("cold soup", undefined, { learned: await learning.of(HARBOUR) })).toEqual(guess("cold soup"));
  });
});

describe("counts", () => {
  const empty = (label: string): Count => ({ aspect: "theme", label, texts: 0, traits: new Uint8Array(TRAITS) });

  it("take any number of texts, the newest weighing most", () => {
    const count = empty("waiting");
    for (let text = 0; text < 1_000; text += 1) addText(count, [7, text % 2]);
    expect(Math.max(...count.traits)).toBeLessThanOrEqual(255);
    expect(count.texts).toBeLessThanOrEqual(256);
    expect(count.traits[7]).toBeGreaterThan(100);
  });

  it.each([
    ["kind", "tune", "check"],
    ["kind", "check", "tune"],
    ["severity", "tune", "check"],
    ["theme", "tune", "check"],
  ] as const)(
    "of the %s make the lists' guesses hardly worse when people confirm what is right",
    (aspect, from, to) => {
      const learned = learnedFrom(labelled(from), aspect);
      const right = (known: Known) =>
        labelled(to).filter((one) => String(guess(one.text, undefined, known)[aspect]) === one[aspect]).length;
      expect(right({ learned })).toBeGreaterThan(0.98 * right({}));
    },
  );

  it("find a theme of the organization's own in half of its texts, and in few others", () => {
    const renamed = (one: Labelled): Labelled => (one.theme === "booking" ? { ...one, theme: "diary" } : one);
    const learned = learnedFrom(labelled("tune").map(renamed), "theme");
    const themes = new Set(labelled("tune").map((one) => renamed(one).theme));
    const guessed = labelled("check")
      .map(renamed)
      .map((one) => ({ ...one, guessed: guess(one.text, undefined, { learned, themes: [...themes] }).theme }));
    const own = guessed.filter(({ theme }) => theme === "diary");
    const others = guessed.filter(({ theme }) => theme !== "diary");
    const found = (all: typeof guessed) => all.filter((one) => one.guessed === "diary").length / all.length;
    expect(found(own)).toBeGreaterThan(0.5);
    expect(found(others)).toBeLessThan(0.03);
  });
});

interface Labelled {
  readonly text: string;
  readonly kind: string;
  readonly theme: string;
  readonly severity: string;
}

const labelled = (set: "tune" | "check"): Labelled[] =>
  Object.entries(sentences[set]).flatMap(([kind, byLabel]) =>
    Object.entries<string[]>(byLabel).flatMap(([label, texts]) => {
      const [theme = "", severity = "4"] = label.split(" ");
      return texts.map((text) => ({ text, kind, theme, severity }));
    }),
  );

function learnedFrom(all: readonly Labelled[], aspect: "kind" | "theme" | "severity") {
  const counts = [...Map.groupBy(all, (one) => one[aspect])].map(([label, members]) => {
    const count: Count = { aspect, label, texts: 0, traits: new Uint8Array(TRAITS) };
    for (const { text } of members) addText(count, traitsToLearn(text)[aspect]);
    return count;
  });
  return createLearned(counts);
}
