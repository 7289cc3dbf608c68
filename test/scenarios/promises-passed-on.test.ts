import { describe, expect, it } from "vitest";
import { ANA, BEN, DEE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { DAYS, directly, HOURS, historyOf, later, pressLast, toldLast, until } from "../support/recovering.ts";
import { reads, type Stage } from "../support/stage.ts";

const TEXT = "Cold soup at table 4. I'll call her back tomorrow at 15:00.";

/** Ana logs a complaint, and has the promise in it remembered. */
async function promised(here: Stage, text = TEXT): Promise<void> {
  const saved = await here.type(ANA, "/complaint", text);
  await here.press(ANA, saved.shown, "Keep this promise");
  await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("You promised in C-1");
}

const owners = ({ database }: Stage) =>
  database.query<{ owner: string; state: string }>({
    text: "SELECT p.name AS owner, c.state FROM promise c JOIN person p ON p.id = c.owner_id",
    values: [],
  });

const NOT_THERE = "You are off when this is due. Who keeps it for you?";

describe.each(platforms)("on %s, a promise to a customer", (_platform, open) => {
  it("whose owner says afterwards that they are away is for them to hand over first, then the managers hear of it", async () => {
    const here = await open();
    await promised(here);
    await here.type(ANA, "/bellhop", "away tomorrow");
    await later(here, 8 * HOURS + 45);
    expect(directly(here, ANA)).toContain(NOT_THERE);
    expect(directly(here, MO)).toBe("");
    await pressLast(here, ANA, NOT_THERE, "Hand over");
    await expect.poll(() => here.form(ANA)).toContain("Who takes it over?");
    await here.submit(ANA, { to: here.account(BEN) });
    await here.settled();
    expect(await owners(here)).toEqual([{ owner: "Ana Lima", state: "open" }]);
    await later(here, 13 * HOURS);
    expect(directly(here, MO)).toContain("Ana Lima is off when this is due.");
    await here.press(BEN, toldLast(here, BEN, "asks you to keep"), "Take it over");
    await expect.poll(() => owners(here)).toEqual([{ owner: "Ben Okafor", state: "open" }]);
    await later(here, 5 * HOURS);
    expect(directly(here, BEN)).toContain("Due today.");
    expect(directly(here, ANA)).not.toContain("Due today.");
  });

  it("whose owner says on the day that they are away is for them to hand over at once, then for the managers", async () => {
    const here = await open();
    await promised(here);
    await later(here, 22 * HOURS);
    expect(directly(here, ANA)).toContain("Due today.");
    await here.type(ANA, "/bellhop", "away today");
    await later(here, 1);
    expect(directly(here, ANA)).toContain(NOT_THERE);
    expect(directly(here, MO)).toBe("");
    await later(here, HOURS);
    expect(directly(here, MO)).toContain("Ana Lima is off when this is due.");
  });

  it("whose owner is not on by a plan that somebody pastes afterwards is handed over in the same way", async () => {
    const here = await open();
    await until(here, "2027-03-23T12:00:00Z");
    await promised(here, "Cold soup. I'll call her back on Friday at 15:00.");
    const plan = [
      "person,unit,start,end",
      "Ana Lima,Kitchen,2027-03-24 09:00,17:00",
      "Ben Okafor,Kitchen,2027-03-26 09:00,17:00",
    ];
    await here.type(MO, "/bellhop", `shifts ${plan.join("\n")}`);
    await later(here, 8 * HOURS + 45);
    expect(directly(here, ANA)).toContain(NOT_THERE);
    await until(here, "2027-03-26T10:00:00Z");
    expect(directly(here, MO)).toContain("Ana Lima is off when this is due.");
    await pressLast(here, MO, "is off when this is due", "Take it over");
    await expect.poll(() => owners(here)).toEqual([{ owner: "Mo Haddad", state: "open" }]);
  });

  it("stays with whoever has it when they come back after all", async () => {
    const here = await open();
    await promised(here);
    const { shown } = await here.type(ANA, "/bellhop", "away tomorrow");
    await later(here, 1);
    await here.press(ANA, shown, "End it");
    await later(here, 1);
    await later(here, 22 * HOURS);
    expect(directly(here, ANA)).toContain("Due today.");
    expect(directly(here, MO)).toBe("");
  });

  it("that nobody keeps goes to the managers, once more two working days later, and stays in their list", async () => {
    const here = await open();
    await promised(here);
    await later(here, 28 * HOURS);
    expect(directly(here, MO)).toContain("Overdue, and Ana Lima has it.");
    await later(here, 2 * DAYS);
    expect(directly(here, MO)).toContain("Nobody has said what became of it");
    await later(here, 9 * DAYS);
    expect(here.toldDirectly(MO).filter((seen) => reads(seen).includes("call her back"))).toHaveLength(2);
    const history = await historyOf(here, MO);
    for (const line of ["Promised the customer", "By itself · The promise was overdue", "Nobody has said what became"])
      expect(history).toContain(line);
    const list = await here.type(MO, "/bellhop", "promises");
    expect(reads(list.shown)).toContain("Overdue in your units");
    expect(reads((await here.type(DEE, "/bellhop", "promises")).shown)).not.toContain("Overdue in your units");
    await here.press(MO, list.shown, "Kept it");
    await expect.poll(() => owners(here)).toEqual([{ owner: "Ana Lima", state: "kept" }]);
  });

  it("that somebody says they have kept is open again with a tap, for 10 minutes, and is reminded of still", async () => {
    const here = await open();
    await promised(here);
    await here.press(ANA, here.told(ANA).at(-1), "Kept it");
    await expect.poll(() => owners(here)).toEqual([{ owner: "Ana Lima", state: "kept" }]);
    await pressLast(here, ANA, "Kept. It was promised in C-1", "Undo");
    await expect.poll(() => owners(here)).toEqual([{ owner: "Ana Lima", state: "open" }]);
    expect(await historyOf(here, BEN)).toContain("Took back that the promise was settled");
    await later(here, 22 * HOURS);
    expect(directly(here, ANA)).toContain("Due today.");
    await pressLast(here, ANA, "Due today.", "Kept it");
    await expect.poll(() => owners(here)).toEqual([{ owner: "Ana Lima", state: "kept" }]);
    const kept = () => toldLast(here, ANA, "Kept. It was promised in C-1");
    await expect.poll(() => reads(kept())).toContain("Undo");
    await later(here, 11);
    await here.press(ANA, kept(), "Undo");
    expect(await owners(here)).toEqual([{ owner: "Ana Lima", state: "kept" }]);
  });

  it("for a closed day, a weekend or an hour that the clocks jump over is due in working time before or after", async () => {
    const here = await open();
    await until(here, "2027-03-25T12:00:00Z");
    const shown = await here.type(MO, "/bellhop", "hours");
    await here.press(MO, shown.shown, "Change");
    await expect.poll(() => here.form(MO)).toContain("Europe/London");
    await here.submit(MO, { hours: "Mon–Fri 9–18", quiet: "", starts: "", zone: "Europe/London" });
    await here.type(MO, "/bellhop", "closed 29 Mar");
    await here.type(ANA, "/complaint", "cold soup");
    // Clocks go from 1:00 to 2:00 on Sunday the 28th; Monday the 29th is closed.
    for (const [what, due] of [
      ["call her tomorrow", "2027-03-26T18:00:00.000Z"],
      ["write to her on Saturday", "2027-03-30T17:00:00.000Z"],
      ["ring him on 28 Mar 1:30", "2027-03-26T18:00:00.000Z"],
      ["bring it on Monday", "2027-03-30T17:00:00.000Z"],
      ["pay it this week", "2027-03-26T18:00:00.000Z"],
    ]) {
      await here.type(ANA, "/bellhop", `promises C-1 ${what}`);
      const text = "SELECT due_at FROM promise WHERE what = $1";
      const due_at = new Date(due ?? "");
      await expect.poll(() => here.database.query({ text, values: [what] })).toEqual([{ due_at }]);
    }
  });
});
