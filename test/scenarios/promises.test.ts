import { describe, expect, it } from "vitest";
import { ANA, BEN, DEE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Seen, type Stage } from "../support/stage.ts";

const HOURS = 60;
const TEXT = "Cold soup at table 4. I'll call her back tomorrow at 15:00.";

/** Ana logs a complaint at noon, and has the promise in it remembered. */
async function promised(here: Stage, text = TEXT): Promise<Seen | undefined> {
  const saved = await here.type(ANA, "/complaint", text);
  await here.press(ANA, saved.shown, "Keep this promise");
  await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("You promised in C-1");
  return here.told(ANA).at(-1);
}

/** Time goes on, and what is due is done. */
async function later(here: Stage, minutes: number): Promise<void> {
  here.wait(minutes);
  await here.bot.tick();
  await here.settled();
}

const directly = (here: Stage, person: string): string => here.toldDirectly(person).map(reads).join("\n");

const owners = ({ database }: Stage) =>
  database.query<{ owner: string; state: string }>({
    text: "SELECT p.name AS owner, c.state FROM promise c JOIN person p ON p.id = c.owner_id",
    values: [],
  });

describe.each(platforms)("on %s, a promise to a customer", (_platform, open) => {
  it("is found in what is logged; its owner is reminded on the day, and keeps it", async () => {
    const here = await open();
    const noted = await promised(here);
    expect(reads(noted)).toContain("call her back tomorrow at 15:00");
    expect(directly(here, ANA)).toBe("");
    await later(here, 22 * HOURS);
    const reminder = here.toldDirectly(ANA).at(-1);
    expect(reads(reminder)).toContain("Due today. You promised in C-1: call her back tomorrow at 15:00");
    await here.press(ANA, reminder, "Kept it");
    await later(here, 30 * HOURS);
    expect(await owners(here)).toEqual([{ owner: "Ana Lima", state: "kept" }]);
    expect(directly(here, MO)).toBe("");
  });

  it("is not offered where nothing is promised, and is noted by hand all the same", async () => {
    const here = await open();
    const saved = await here.type(ANA, "/complaint", "cold soup, table 4");
    expect(reads(saved.shown)).not.toContain("Keep this promise");
    const nothing = await here.type(ANA, "/bellhop", "promises C-1");
    expect(reads(nothing.shown)).toContain("There is no promise in C-1");
    const noted = await here.type(ANA, "/bellhop", "promises C-1 send her a voucher in an hour");
    expect(reads(noted.shown)).toContain("You promised in C-1: send her a voucher in an hour");
    expect(reads((await here.type(ANA, "/bellhop", "promises")).shown)).toContain("C-1: send her a voucher in an hour");
    expect(reads((await here.type(BEN, "/bellhop", "promises")).shown)).toContain("You have no open promises");
  });

  it("is handed over only when the other accepts", async () => {
    const here = await open();
    await promised(here);
    const ask = async () => {
      await here.press(ANA, here.told(ANA).at(-1), "Hand over");
      await expect.poll(() => here.form(ANA)).toContain("Who takes it over?");
      await here.submit(ANA, { to: here.account(BEN) });
      await here.settled();
      return here.toldDirectly(BEN).at(-1);
    };
    const first = await ask();
    expect(reads(first)).toContain("Ana Lima asks you to keep a promise made in C-1");
    expect(await owners(here)).toEqual([{ owner: "Ana Lima", state: "open" }]);
    await here.press(BEN, first, "No");
    await here.settled();
    expect(directly(here, ANA)).toContain("Ben Okafor cannot take over what you promised in C-1");
    const second = await ask();
    await here.press(BEN, second, "Take it over");
    await here.settled();
    expect(await owners(here)).toEqual([{ owner: "Ben Okafor", state: "open" }]);
    expect(directly(here, ANA)).toContain("Ben Okafor has taken over what you promised in C-1");
    await later(here, 22 * HOURS);
    expect(directly(here, BEN)).toContain("Due today.");
    expect(directly(here, ANA)).not.toContain("Due today.");
  });

  it("whose owner is off then is to be handed over before they go, and the managers hear of it on the day", async () => {
    const here = await open();
    await here.type(ANA, "/bellhop", "away tomorrow");
    await promised(here);
    await later(here, 8 * HOURS + 45);
    expect(directly(here, ANA)).toContain("You are off when this is due.");
    expect(directly(here, MO)).toBe("");
    await later(here, 13 * HOURS);
    const uncovered = here.toldDirectly(MO).at(-1);
    expect(reads(uncovered)).toContain("Ana Lima is off when this is due.");
    await here.press(MO, uncovered, "Take it over");
    await expect.poll(() => owners(here)).toEqual([{ owner: "Mo Haddad", state: "open" }]);
    expect(directly(here, ANA)).not.toContain("Mo Haddad");
  });

  it("that is overdue goes to the unit's manager, once", async () => {
    const here = await open();
    await promised(here);
    await later(here, 28 * HOURS);
    await Promise.all([here.bot.tick(), here.bot.tick()]);
    await later(here, HOURS);
    expect(here.toldDirectly(MO).map(reads)).toEqual([
      expect.stringContaining("Overdue, and Ana Lima has it. Promised in C-1: call her back tomorrow at 15:00"),
    ]);
    expect(here.toldDirectly(BEN)).toEqual([]);
    await here.press(MO, here.toldDirectly(MO)[0], "Kept it");
    await here.settled();
    expect(directly(here, ANA)).toContain("Mo Haddad has kept what you promised in C-1");
    expect(directly(here, MO)).toContain("Kept. It was promised in C-1");
  });

  it("is noted once however often that is pressed, and is not offered to whoever may not know of the case", async () => {
    const here = await open();
    const saved = await here.type(ANA, "/complaint", TEXT);
    await Promise.all([1, 2].map(() => here.press(ANA, saved.shown, "Keep this promise")));
    await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("You promised in C-1");
    expect(await owners(here)).toHaveLength(1);
    await here.press(ANA, here.told(ANA).at(-1), "Hand over");
    await expect.poll(() => here.form(ANA)).toContain("Who takes it over?");
    const { errors } = await here.submit(ANA, { to: here.account(DEE) });
    expect(Object.values(errors).join()).toContain("Dee Park may not know of C-1");
    await here.settled();
    expect(here.toldDirectly(DEE)).toEqual([]);
  });

  it("whose owner is gone is told to the managers on the day, and once more when it is overdue", async () => {
    const here = await open();
    await promised(here);
    const text = "UPDATE identity SET active = false WHERE person_id IN (SELECT owner_id FROM promise)";
    await here.database.query({ text, values: [] });
    for (const hours of [22, 1, 4, 1]) await later(here, hours * HOURS);
    expect(here.toldDirectly(MO).map(reads)).toEqual([
      expect.stringContaining("Ana Lima is off when this is due."),
      expect.stringContaining("Overdue, and Ana Lima has it."),
    ]);
  });

  it("stays with whoever has it when its case is made confidential, and goes with its case when that is taken back", async () => {
    const here = await open();
    const saved = await here.type(ANA, "/complaint", TEXT);
    const noted = await here.type(BEN, "/bellhop", "promises C-1 bring her a new soup in an hour");
    const text = `UPDATE "case" SET confidential = true`;
    await here.database.query({ text, values: [] });
    expect(reads((await here.type(BEN, "/bellhop", "C-1")).shown)).toContain("no case C-1");
    await here.press(BEN, noted.shown, "Hand over");
    await expect.poll(() => here.form(BEN)).toContain("Who takes it over?");
    const { errors } = await here.submit(BEN, { to: here.account(MO) });
    expect(Object.values(errors).join()).toContain("Mo Haddad may not know of C-1");
    await here.press(ANA, saved.shown, "Undo");
    await expect
      .poll(async () => reads((await here.type(BEN, "/bellhop", "promises")).shown))
      .toContain("no open promises");
  });

  it("that is overdue is withdrawn from managers who may not know of its case any more", async () => {
    const here = await open();
    await promised(here);
    await later(here, 28 * HOURS);
    expect(directly(here, MO)).toContain("Overdue, and Ana Lima has it.");
    const { shown } = await here.type(ANA, "/bellhop", "C-1");
    await here.press(ANA, shown, "Change");
    await expect.poll(() => here.form(ANA)).toContain("Who may know");
    await here.submit(ANA, { whoMayKnow: "named" });
    await here.settled();
    await expect.poll(() => directly(here, MO)).toBe("");
    expect(reads((await here.type(ANA, "/bellhop", "promises")).shown)).toContain("call her back");
  });

  it("that is overdue goes from its managers when its case is taken back", async () => {
    const here = await open();
    const saved = await here.type(ANA, "/complaint", TEXT);
    await here.type(ANA, "/bellhop", "promises C-1 bring her a new soup in 5 minutes");
    await later(here, 6);
    expect(directly(here, MO)).toContain("Overdue, and Ana Lima has it.");
    await here.press(ANA, saved.shown, "Undo");
    await here.settled();
    await expect.poll(() => directly(here, MO)).toBe("");
  });

  it("is corrected, and taken back for 10 minutes", async () => {
    const here = await open();
    const noted = await promised(here);
    await here.press(ANA, noted, "Change");
    await expect.poll(() => here.form(ANA)).toContain("What was promised?");
    const { errors } = await here.submit(ANA, { what: "ring her", when: "whenever" });
    expect(Object.values(errors).join()).toContain("When is it due?");
    await here.submit(ANA, { what: "ring her", when: "in an hour" });
    const list = await here.type(ANA, "/bellhop", "promises");
    expect(reads(list.shown)).toContain("C-1: ring her");
    expect(reads(list.shown)).toMatch(/Changed \S*\d/);
    await here.press(ANA, here.told(ANA).at(-2), "Undo");
    await expect.poll(() => here.told(ANA).map(reads).join()).toContain("Taken back: nothing was promised in C-1.");
    await later(here, 30 * HOURS);
    expect(directly(here, ANA)).not.toContain("Due today.");
    expect(directly(here, MO)).toBe("");
  });

  it("is nobody's business outside of the unit", async () => {
    const here = await open();
    await promised(here);
    const asked = await here.type(DEE, "/bellhop", "promises C-1 pay her a taxi");
    expect(reads(asked.shown)).toContain("no case C-1");
    expect(await owners(here)).toHaveLength(1);
  });
});
