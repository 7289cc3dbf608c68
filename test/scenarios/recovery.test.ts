import { describe, expect, it } from "vitest";
import { ANA, BEN, DEE, KITCHEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Seen, type Stage } from "../support/stage.ts";

const HOURS = 60;
const DAYS = 24 * HOURS;
const TEXT = "cold soup, table 4 waited 40 min";

/** Ana logs a complaint at noon and solves it; she sees what is asked about that. */
async function solved(here: Stage, text = TEXT): Promise<void> {
  const saved = await here.type(ANA, "/complaint", text);
  await here.press(ANA, saved.shown, "Fixed it already");
  const offered = () => here.told(ANA).findLast((seen) => reads(seen).includes("How was it solved?"));
  await expect.poll(() => reads(offered())).toContain(text);
  await here.press(ANA, offered(), "How was it solved?");
  await expect.poll(() => reads(asked(here))).toContain("What did it take?");
}

/** What Ana sees last that asks how a case was solved. */
const asked = (here: Stage): Seen | undefined => here.told(ANA).findLast((seen) => reads(seen).includes("How C-"));

/** How often somebody was asked whether a customer is happy. */
const timesAsked = (here: Stage, person: string, words = "happy now?"): number =>
  here.toldDirectly(person).filter((seen) => reads(seen).includes(words)).length;

/** Time goes on, and what is due is done. */
async function later(here: Stage, minutes: number): Promise<void> {
  here.wait(minutes);
  await here.bot.tick();
  await here.settled();
}

const directly = (here: Stage, person: string): string => here.toldDirectly(person).map(reads).join("\n");

/** What became of each time that the customer of the first case was to be asked. */
const checks = async ({ database }: Stage) =>
  (await database.query<{ state: string }>({ text: "SELECT state FROM customer_check ORDER BY id", values: [] })).map(
    ({ state }) => state,
  );

/** How often anybody was asked to ask a customer. */
async function asking({ database }: Stage): Promise<number> {
  const text = "SELECT key FROM delivery WHERE key LIKE 'check %' AND key NOT LIKE '% drawn %'";
  return (await database.query({ text, values: [] })).length;
}

const cases = ({ database }: Stage) =>
  database.query<{ state: string; severity: number }>({
    text: `SELECT state, severity FROM "case" ORDER BY number`,
    values: [],
  });

/** Names the cause of a case about which the unit had another. */
async function nameCause(here: Stage, name: string): Promise<void> {
  await here.press(ANA, asked(here), "Name the cause");
  await expect.poll(() => here.form(ANA)).toContain("The real cause, not the symptom");
  await here.submit(ANA, { name });
  await expect.poll(() => reads(asked(here))).toContain(name);
}

describe.each(platforms)("on %s,", (_platform, open) => {
  describe("a solved case", () => {
    it("is asked by taps how it was put right, and its customer is asked again on the day; happy confirms it", async () => {
      const here = await open();
      await solved(here);
      await here.press(ANA, asked(here), "Empathised");
      await expect.poll(() => reads(asked(here))).toContain("empathised");
      await here.press(ANA, asked(here), "Put right");
      await expect.poll(() => reads(asked(here))).toContain("empathised, put right");
      await here.press(ANA, asked(here), "Tomorrow");
      await expect.poll(() => here.told(ANA).map(reads).join()).toContain("whether the customer of C-1 is happy");
      expect(timesAsked(here, ANA)).toBe(0);
      await later(here, 22 * HOURS);
      await here.bot.tick();
      expect(timesAsked(here, ANA, "Is the customer of C-1 happy now?")).toBe(1);
      await here.press(ANA, here.toldDirectly(ANA).at(-1), "Happy");
      await expect.poll(() => cases(here)).toEqual([expect.objectContaining({ state: "confirmed" })]);
    });

    it("comes back one step more severe when its customer is not happy", async () => {
      const here = await open();
      await solved(here);
      const [before] = await cases(here);
      await here.press(ANA, asked(here), "Tomorrow");
      await later(here, 22 * HOURS);
      await here.press(ANA, here.toldDirectly(ANA).at(-1), "Not happy");
      await expect
        .poll(() => cases(here))
        .toEqual([{ state: "reopened", severity: Math.max(1, (before?.severity ?? 0) - 1) }]);
      await here.press(MO, (await here.cards(KITCHEN))[0], "Take it");
      await expect.poll(() => cases(here)).toEqual([expect.objectContaining({ state: "in hand" })]);
    });

    it("is asked about once more when the customer could not be reached, and then no more; it stays solved", async () => {
      const here = await open();
      await solved(here);
      await here.press(ANA, asked(here), "Tomorrow");
      await later(here, 22 * HOURS);
      await here.press(ANA, here.toldDirectly(ANA).at(-1), "Could not reach");
      await expect.poll(() => checks(here)).toEqual(["not reached", "planned"]);
      await later(here, DAYS);
      const again = here.toldDirectly(ANA).findLast((seen) => reads(seen).includes("Once more"));
      await here.press(ANA, again, "Could not reach");
      await expect.poll(() => checks(here)).toEqual(["not reached", "not reached"]);
      await later(here, 3 * DAYS);
      expect(await asking(here)).toBe(2);
      expect(await cases(here)).toEqual([expect.objectContaining({ state: "solved" })]);
      const history = await here.type(ANA, "/bellhop", "C-1");
      await here.press(ANA, history.shown, "History");
      await expect.poll(() => here.told(ANA).map(reads).join()).toContain("The customer could not be reached");
    });

    it("is asked about in the unit's channel when its owner is off on that day", async () => {
      const here = await open();
      await here.type(ANA, "/bellhop", "away tomorrow");
      await solved(here);
      await here.press(ANA, asked(here), "Tomorrow");
      await later(here, 22 * HOURS);
      const check = (await here.cards(KITCHEN)).find((card) => reads(card).includes("happy now?"));
      expect(reads(check)).toContain("Is the customer of C-1 happy now?");
      await here.press(BEN, check, "Happy");
      await expect.poll(() => cases(here)).toEqual([expect.objectContaining({ state: "confirmed" })]);
      await here.press(DEE, check, "Not happy");
      expect(await cases(here)).toEqual([expect.objectContaining({ state: "confirmed" })]);
    });

    it("is asked about at eight where the clocks have changed overnight", async () => {
      const here = await open();
      const now = (await here.type(ANA, "/bellhop", "help")).shown?.at ?? 0;
      here.wait((Date.parse("2027-03-27T12:00:00Z") - now) / 60_000);
      await solved(here);
      await here.press(ANA, asked(here), "Tomorrow");
      await expect.poll(() => here.told(ANA).map(reads).join()).toContain("whether the customer of C-1 is happy");
      await later(here, 18.9 * HOURS);
      expect(timesAsked(here, ANA)).toBe(0);
      await later(here, 0.2 * HOURS);
      expect(timesAsked(here, ANA)).toBe(1);
    });

    it("is not asked about on a day that was closed meanwhile, nor at night after an outage, and never twice", async () => {
      const here = await open();
      await solved(here);
      await here.press(ANA, asked(here), "Tomorrow");
      await expect.poll(() => here.told(ANA).map(reads).join()).toContain("whether the customer of C-1 is happy");
      await here.type(MO, "/bellhop", "closed tomorrow");
      await later(here, 22 * HOURS);
      expect(timesAsked(here, ANA)).toBe(0);
      await here.type(ANA, "/bellhop", "away tomorrow");
      await later(here, 37 * HOURS);
      expect((await here.cards(KITCHEN)).map(reads).join()).not.toContain("happy now?");
      await later(here, 10 * HOURS);
      await later(here, HOURS);
      expect(timesAsked(here, ANA)).toBe(1);
    });

    it("that is confidential gives away neither that its theme has come up nor what it came from", async () => {
      const here = await open();
      await solved(here, "waited an hour for the bill");
      await nameCause(here, "the new cashier");
      const text = `UPDATE "case" SET confidential = true`;
      await here.database.query({ text, values: [] });
      await here.type(BEN, "/complaint", "waited 50 minutes for the bill");
      await here.press(BEN, here.told(BEN).at(-1), "Fixed it already");
      const offered = () => here.told(BEN).findLast((seen) => reads(seen).includes("How was it solved?"));
      await expect.poll(() => reads(offered())).toContain("50 minutes");
      await here.press(BEN, offered(), "How was it solved?");
      const question = () => here.told(BEN).findLast((seen) => reads(seen).includes("How C-2"));
      await expect.poll(() => reads(question())).toContain("When should the customer be asked");
      await here.press(BEN, question(), "Name the cause");
      await expect.poll(() => here.form(BEN)).toContain("The real cause, not the symptom");
      expect(here.form(BEN)).not.toContain("the new cashier");
      expect(reads((await here.type(MO, "/bellhop", "causes")).shown)).not.toContain("the new cashier");
    });

    it("whose customer does not want to be asked is done", async () => {
      const here = await open();
      await solved(here);
      await here.press(ANA, asked(here), "Not wanted");
      await expect.poll(() => cases(here)).toEqual([expect.objectContaining({ state: "not asked" })]);
      await later(here, 8 * DAYS);
      expect(timesAsked(here, ANA)).toBe(0);
    });

    it("that is reopened before the day is not asked about", async () => {
      const here = await open();
      await solved(here);
      await here.press(ANA, asked(here), "In 3 days");
      await here.press(MO, (await here.cards(KITCHEN))[0], "Reopen");
      await later(here, 4 * DAYS);
      expect(timesAsked(here, ANA)).toBe(0);
    });

    it("about what came up before in 30 days has to say what it came from; a cause seen before can be prevented", async () => {
      const here = await open();
      await here.type(BEN, "/complaint", "waited an hour for the bill");
      await solved(here, "waited 50 minutes for the bill");
      expect(reads(asked(here))).toContain("First say what it came from");
      expect(reads(asked(here))).not.toContain("Tomorrow");
      await nameCause(here, "one card reader for two tills");
      await here.press(ANA, asked(here), "Prevent it");
      await expect.poll(() => here.form(ANA)).toContain("So that this does not come again");
      const { errors } = await here.submit(ANA, { what: "a second reader", owner: here.account(MO), by: "whenever" });
      expect(Object.values(errors).join()).toContain("Write a day to come");
      await here.submit(ANA, { what: "a second reader", owner: here.account(MO), by: "tomorrow" });
      await later(here, 22 * HOURS);
      const due = here.toldDirectly(MO).findLast((seen) => reads(seen).includes("so that it does not happen"));
      expect(reads(due)).toContain("Due today, so that it does not happen to the next customer");
      await here.press(MO, due, "Done");
      await later(here, 29 * DAYS);
      expect(directly(here, MO)).toContain("1 before, 0 since: too few to tell.");
      const causes = await here.type(MO, "/bellhop", "causes");
      expect(reads(causes.shown)).toContain("one card reader for two tills");
    });
  });

  it("a customer is asked at most once in 7 days, whatever cases they had", async () => {
    const here = await open();
    for (const [at, text] of ["soup cold", "dirty glass on the table"].entries()) {
      await solved(here, text);
      await here.database.query({
        text: `UPDATE "case" SET customer = $2 WHERE number = $1`,
        values: [at + 1, at === 0 ? "Mrs. Jones, room 12" : "mrs jones room 12"],
      });
      await here.press(ANA, asked(here), "In 3 days");
    }
    await expect.poll(() => here.told(ANA).map(reads).join()).toContain("This customer is asked about C-1 already");
    await later(here, 4 * DAYS);
    expect(timesAsked(here, ANA)).toBe(1);
  });
});
