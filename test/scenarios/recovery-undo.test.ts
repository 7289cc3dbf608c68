import { describe, expect, it } from "vitest";
import { ANA, BEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import {
  asked,
  directly,
  HOURS,
  historyOf,
  later,
  nameCause,
  pressLast,
  solved,
  toldLast,
} from "../support/recovering.ts";
import { reads, type Stage } from "../support/stage.ts";

const stateOf = ({ database }: Stage) =>
  database.query<{ state: string; severity: number }>({ text: `SELECT state, severity FROM "case"`, values: [] });

const checks = async ({ database }: Stage) =>
  (await database.query<{ state: string }>({ text: "SELECT state FROM customer_check ORDER BY id", values: [] })).map(
    ({ state }) => state,
  );

describe.each(platforms)("on %s, what was tapped about how a case was solved", (_platform, open) => {
  it("is in the history of the case, with who and when", async () => {
    const here = await open();
    await solved(here);
    await here.press(ANA, asked(here), "Empathised");
    await expect.poll(() => reads(asked(here))).toContain("Undo: empathised");
    await nameCause(here, "one card reader for two tills");
    await here.press(ANA, asked(here), "Tomorrow");
    await expect.poll(() => here.told(ANA).map(reads).join()).toContain("whether the customer of C-1 is happy");
    const history = await historyOf(here, BEN);
    for (const line of ["Empathised", "Said what it came from", "one card reader", "Planned to ask the customer again"])
      expect(history).toContain(line);
    expect(history).toContain("Ana Lima");
  });

  it("is taken back with a tap: a step, the cause, and that the customer is asked", async () => {
    const here = await open();
    await solved(here);
    await here.press(ANA, asked(here), "Apologised");
    await expect.poll(() => reads(asked(here))).toContain("Undo: apologised");
    await here.press(ANA, asked(here), "Undo: apologised");
    await expect.poll(() => reads(asked(here))).toContain("What did it take?");
    await nameCause(here, "a slow oven");
    await here.press(ANA, asked(here), "Undo");
    await expect.poll(() => reads(asked(here))).not.toContain("a slow oven");
    await here.press(ANA, asked(here), "Tomorrow");
    const planned = () => toldLast(here, ANA, "whether the customer of C-1 is happy");
    await expect.poll(() => reads(planned())).toContain("You are asked");
    await here.press(ANA, planned(), "Undo");
    await expect.poll(() => checks(here)).toEqual(["let go"]);
    await later(here, 30 * HOURS);
    expect(directly(here, ANA)).not.toContain("happy now?");
  });

  it("leaves the case to be reopened with a tap by who has just solved it, whatever was tapped since", async () => {
    const here = await open();
    await solved(here);
    await here.press(ANA, asked(here), "Put right");
    await expect.poll(() => reads(asked(here))).toContain("Undo: put right");
    const { shown } = await here.type(ANA, "/bellhop", "C-1");
    await here.press(ANA, shown, "Undo");
    await expect.poll(() => stateOf(here)).toEqual([expect.objectContaining({ state: "open" })]);
  });

  it("is not undone by others, nor after 10 minutes, but steps are corrected at any time by who may correct the case", async () => {
    const here = await open();
    await solved(here);
    await here.press(ANA, asked(here), "Empathised");
    await expect.poll(() => reads(asked(here))).toContain("Undo: empathised");
    await nameCause(here, "a slow oven");
    const before = asked(here);
    await later(here, 11);
    await here.press(ANA, before, "Undo");
    await expect.poll(() => here.told(ANA).map(reads).join()).toContain("more than 10 minutes old");
    await here.press(ANA, before, "Undo: empathised");
    await expect.poll(() => reads(asked(here))).toContain("Empathised");
    expect(reads(asked(here))).not.toContain("Undo: empathised");
  });

  it.each([
    ["Happy", "confirmed", "happy"],
    ["Not happy", "reopened", "not happy"],
  ])("what the customer said, %s, is taken back, and they are asked still", async (answer, state, check) => {
    const here = await open();
    await solved(here);
    const [before] = await stateOf(here);
    await here.press(ANA, asked(here), "Tomorrow");
    await expect.poll(() => checks(here)).toEqual(["planned"]);
    await later(here, 22 * HOURS);
    await here.press(ANA, here.toldDirectly(ANA).at(-1), answer);
    await expect.poll(() => stateOf(here)).toEqual([expect.objectContaining({ state })]);
    expect(await checks(here)).toEqual([check]);
    await pressLast(here, ANA, "Noted: the customer of C-1", "Undo");
    await expect.poll(() => stateOf(here)).toEqual([before]);
    expect(await checks(here)).toEqual(["asked"]);
    await later(here, 26 * HOURS);
    expect(directly(here, MO)).toContain("Is the customer of C-1 happy now?");
  });

  it("that the customer could not be reached is taken back, and nobody is asked twice for it", async () => {
    const here = await open();
    await solved(here);
    await here.press(ANA, asked(here), "Tomorrow");
    await expect.poll(() => checks(here)).toEqual(["planned"]);
    await later(here, 22 * HOURS);
    await here.press(ANA, here.toldDirectly(ANA).at(-1), "Could not reach");
    await expect.poll(() => checks(here)).toEqual(["not reached", "planned"]);
    await pressLast(here, ANA, "Noted. You are asked once more", "Undo");
    await expect.poll(() => checks(here)).toEqual(["asked", "let go"]);
    await here.settled();
    await pressLast(here, ANA, "happy now?", "Happy");
    await expect.poll(() => stateOf(here)).toEqual([expect.objectContaining({ state: "confirmed" })]);
  });
});
