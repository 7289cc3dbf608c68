import { describe, expect, it } from "vitest";
import { ANA, BEN, DEE, KITCHEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import {
  asked,
  channelCheck,
  DAYS,
  directly,
  HOURS,
  historyOf,
  later,
  nameCause,
  pressLast,
  solved,
  toldLast,
  until,
} from "../support/recovering.ts";
import { reads, type Stage } from "../support/stage.ts";

const HAPPY = "happy now?";

/** Ana solves a case, and has its customer asked. */
async function planned(here: Stage, when = "Tomorrow", text?: string): Promise<void> {
  await solved(here, text);
  await here.press(ANA, asked(here), when);
  await expect.poll(() => here.told(ANA).map(reads).join()).toContain("whether the customer of C-");
}

const checks = async ({ database }: Stage) =>
  (await database.query<{ state: string }>({ text: "SELECT state FROM customer_check ORDER BY id", values: [] })).map(
    ({ state }) => state,
  );

/** Nothing is raised by a rule: so many cases at once would be. */
const NO_RULES = `
  INSERT INTO escalation_rule (organization_id, id, start_at, live, position, changed_at)
  SELECT id, gen_random_uuid(), 'manager', false, 0, created_at FROM organization`;

/** Says who the customers of all cases are, and that some cases are confidential. */
async function customer({ database }: Stage, confidential: number): Promise<void> {
  const text = `UPDATE "case" SET customer = 'Mrs. Jones, room 12', confidential = number = $1`;
  await database.query({ text, values: [confidential] });
}

describe.each(platforms)("on %s, a customer who is to be asked", (_platform, open) => {
  it("and nobody asks: the managers are asked a working day later, two more later it is said, and it stays in a list", async () => {
    const here = await open();
    await planned(here);
    await later(here, 22 * HOURS);
    expect(directly(here, ANA)).toContain(HAPPY);
    expect(directly(here, MO)).not.toContain(HAPPY);
    await later(here, DAYS);
    expect(directly(here, MO)).toContain(HAPPY);
    await later(here, DAYS);
    expect(directly(here, MO)).not.toContain("Nobody has asked");
    await later(here, DAYS);
    expect(directly(here, MO)).toContain("Nobody has asked the customer of C-1");
    await later(here, 9 * DAYS);
    expect(here.toldDirectly(MO).filter((seen) => reads(seen).includes("Nobody has asked"))).toHaveLength(1);
    expect(await historyOf(here, MO)).toContain("By itself · Nobody has asked the customer");
    const list = await here.type(BEN, "/bellhop", "checks");
    expect(reads(list.shown)).toContain("Nobody has asked since");
    expect(reads((await here.type(DEE, "/bellhop", "checks")).shown)).toContain("No customer is to be asked");
    await here.press(BEN, list.shown, "Happy");
    await expect.poll(() => checks(here)).toEqual(["happy"]);
    expect(reads((await here.type(BEN, "/bellhop", "checks")).shown)).toContain("No customer is to be asked");
  });

  it("is asked by whoever answers first, and everybody’s card says so", async () => {
    const here = await open();
    await planned(here);
    await later(here, 22 * HOURS);
    await later(here, DAYS);
    await here.press(MO, toldLast(here, MO, HAPPY), "Happy");
    await here.settled();
    for (const person of [ANA, MO]) {
      expect(directly(here, person)).toContain("Mo Haddad has asked: the customer of C-1 is happy.");
      expect(directly(here, person)).not.toContain(HAPPY);
    }
    const refused = await here.press(ANA, toldLast(here, ANA, "has asked"), "Show all");
    expect(refused.status ?? 200).toBeLessThan(300);
  });

  it("in the unit’s channel is no more to be asked when the case is made confidential, nor when it is taken back", async () => {
    const here = await open();
    for (const undoing of ["Keep it confidential", "Reopen"]) {
      await here.type(ANA, "/bellhop", "away tomorrow");
      await planned(here, "Tomorrow", undoing === "Reopen" ? "dirty glass" : "the manager shouted at me");
      await later(here, 22 * HOURS);
      expect(reads(await channelCheck(here))).toContain(HAPPY);
      const text = `SELECT 'C-' || max(number) AS name FROM "case"`;
      const [last] = await here.database.query<{ name: string }>({ text, values: [] });
      const shown = await here.type(MO, "/bellhop", last?.name ?? "");
      if (undoing === "Reopen") await here.press(MO, shown.shown, "Reopen");
      else {
        await here.press(MO, shown.shown, "Change");
        await expect.poll(() => here.form(MO)).toContain("Who may know");
        await here.submit(MO, { whoMayKnow: "named" });
      }
      await here.settled();
      await expect.poll(() => channelCheck(here)).toBeUndefined();
    }
  });

  it("is no more to be asked by anybody when the whole case is taken back", async () => {
    const here = await open();
    const shown = await here.type(MO, "/bellhop", "hours");
    await here.press(MO, shown.shown, "Change");
    await expect.poll(() => here.form(MO)).toContain("Europe/London");
    await here.submit(MO, { hours: "Mon–Sun 0–24", quiet: "", starts: "", zone: "Europe/London" });
    await until(here, "2027-03-02T23:56:00Z");
    await planned(here);
    await later(here, 5);
    expect(directly(here, ANA)).toContain(HAPPY);
    await historyOf(here, ANA);
    await pressLast(here, ANA, " · Logged", "Undo the case");
    await here.settled();
    await expect.poll(() => directly(here, ANA)).not.toContain(HAPPY);
    await later(here, DAYS);
    expect(directly(here, MO)).not.toContain(HAPPY);
    expect(await checks(here)).toEqual(["let go"]);
  });

  it("is asked at most once in 7 days, also about what is confidential, of which nothing is said", async () => {
    const here = await open();
    await planned(here, "Tomorrow", "soup cold");
    await customer(here, 1);
    await later(here, 22 * HOURS);
    expect(directly(here, ANA)).toContain(HAPPY);
    await here.type(BEN, "/complaint", "dirty glass on the table");
    await here.press(BEN, here.told(BEN).at(-1), "Fixed it already");
    await customer(here, 1);
    const offered = () => here.told(BEN).findLast((seen) => reads(seen).includes("How was it solved?"));
    await expect.poll(() => reads(offered())).toContain("dirty glass");
    await here.press(BEN, offered(), "How was it solved?");
    const question = () => here.told(BEN).findLast((seen) => reads(seen).includes("How C-2"));
    await expect.poll(() => reads(question())).toContain("Tomorrow");
    await here.press(BEN, question(), "Tomorrow");
    await expect.poll(() => here.told(BEN).map(reads).join()).toContain("whether the customer of C-2 is happy");
    expect(here.told(BEN).map(reads).join()).not.toContain("C-1");
    await later(here, 2 * DAYS);
    expect(directly(here, BEN)).not.toContain(HAPPY);
    await later(here, 5 * DAYS);
    expect(directly(here, BEN)).toContain("customer of C-2 happy now?");
  });

  it("on a day that is closed is asked at the next working moment, and so are the managers", async () => {
    const here = await open();
    await until(here, "2027-03-25T12:00:00Z");
    await here.type(MO, "/bellhop", "hours");
    await here.press(MO, toldLast(here, MO, "Hours of Kitchen"), "Change");
    await expect.poll(() => here.form(MO)).toContain("Europe/London");
    await here.submit(MO, { hours: "Mon–Fri 9–18", quiet: "", starts: "", zone: "Europe/London" });
    await here.type(MO, "/bellhop", "closed 29 Mar");
    // A Thursday; Friday is the next working day, then comes a weekend on which the clocks change, and a closed Monday.
    await planned(here);
    await until(here, "2027-03-26T10:00:00Z");
    expect(directly(here, ANA)).toContain(HAPPY);
    await until(here, "2027-03-29T10:00:00Z");
    expect(directly(here, MO)).not.toContain(HAPPY);
    await until(here, "2027-03-30T07:50:00Z");
    expect(directly(here, MO)).not.toContain(HAPPY);
    await until(here, "2027-03-30T08:10:00Z");
    expect(directly(here, MO)).toContain(HAPPY);
  });
});

describe.each(platforms)("on %s, something done against a cause", (_platform, open) => {
  /** Ana has had cases from one cause, does something against it, and has so many more in the four weeks after. */
  async function watched(here: Stage, before: number, after: number): Promise<void> {
    await here.database.query({ text: NO_RULES, values: [] });
    await here.type(BEN, "/complaint", "waited an hour for the bill");
    await solved(here, "waited 50 minutes for the bill");
    await nameCause(here, "one card reader");
    await copies(here, before - 1);
    await here.press(ANA, asked(here), "Prevent it");
    await expect.poll(() => here.form(ANA)).toContain("So that this does not come again");
    await here.submit(ANA, { what: "a second reader", owner: here.account(ANA), by: "tomorrow" });
    const planned = () => toldLast(here, ANA, "Planned. Whoever does it");
    await expect.poll(() => reads(planned())).toContain("a second reader");
    await here.press(ANA, planned(), "Done");
    await expect.poll(() => reads(toldLast(here, ANA, "watched for four weeks"))).toContain("Done.");
    await later(here, 5 * DAYS);
    await copies(here, after);
    // What rules make of so many cases is not waited for.
    here.wait(24 * DAYS);
    await here.bot.tick();
  }

  /** More cases of the cause, as of now, as if they were imported. */
  async function copies(here: Stage, count: number): Promise<void> {
    const { shown } = await here.type(BEN, "/bellhop", "help");
    const text = `
      WITH made AS (
        INSERT INTO "case"
        SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'logged_at', $1::timestamptz,
          'number', 1000 + c.number + nth + extract(epoch FROM $1::timestamptz)::int % 100000))).*
        FROM "case" c CROSS JOIN generate_series(1, $2) nth WHERE c.number = 2
        RETURNING organization_id, id, logged_at
      ), imported AS (
        INSERT INTO seen (organization_id, key, subject_id, at)
        SELECT organization_id, 'import ' || id, id, logged_at + interval '60 days' FROM made
      )
      INSERT INTO recovery
      SELECT (jsonb_populate_record(r, jsonb_build_object('case_id', made.id, 'logged_at', made.logged_at))).*
      FROM recovery r CROSS JOIN made WHERE r.case_id = (SELECT id FROM "case" WHERE number = 2)`;
    const at = new Date((shown?.at ?? 0) - 60_000);
    await here.database.query({ text, values: [at.toISOString(), count] });
  }

  it.each([
    [11, 2, "11 before, 2 since: it worked.", "What was done against it worked"],
    [11, 9, "11 before, 9 since: no change.", "changed nothing: it is open again"],
    [2, 0, "2 before, 0 since: too few to tell.", "Too few cases to tell"],
  ])("is judged after four weeks: %i before, %i since", async (before, after, verdict, event) => {
    const here = await open();
    await watched(here, before, after);
    await expect.poll(() => directly(here, ANA)).toContain(verdict);
    await expect.poll(() => directly(here, MO)).toContain(verdict);
    expect(await historyOf(here, ANA, "C-2")).toContain(event);
    const judged = toldLast(here, ANA, verdict);
    if (after < 9) return expect(reads(judged)).not.toContain("A week later");
    // It is the owner's again, with a day by which something else is done.
    here.wait(8 * DAYS);
    await here.bot.tick();
    await pressLast(here, ANA, "Due today, so that it does not happen", "Done");
    await expect.poll(() => reads(toldLast(here, ANA, "watched for four weeks"))).toContain("Done.");
  });

  it("is changed at any time, and taken back for 10 minutes", async () => {
    const here = await open();
    await here.type(BEN, "/complaint", "waited an hour for the bill");
    await solved(here, "waited 50 minutes for the bill");
    await nameCause(here, "one card reader");
    await here.press(ANA, asked(here), "Prevent it");
    await expect.poll(() => here.form(ANA)).toContain("So that this does not come again");
    await here.submit(ANA, { what: "a second reader", owner: here.account(ANA), by: "tomorrow" });
    await expect.poll(() => reads(toldLast(here, ANA, "Planned. Whoever does it"))).toContain("a second reader");
    await here.press(ANA, toldLast(here, ANA, "Planned. Whoever does it"), "Change");
    await expect.poll(() => here.form(ANA)).toContain("a second reader");
    await here.submit(ANA, { what: "two more readers", owner: here.account(MO), by: "tomorrow" });
    await expect.poll(() => reads(toldLast(here, ANA, "two more readers"))).toContain("Mo Haddad");
    await later(here, 22 * HOURS);
    const due = toldLast(here, MO, "two more readers");
    expect(reads(due)).toMatch(/Changed \S*\d/);
    await here.press(MO, due, "Done");
    await expect.poll(() => reads(toldLast(here, MO, "watched for four weeks"))).toContain("Undo");
    await here.press(MO, toldLast(here, MO, "watched for four weeks"), "Undo");
    await expect.poll(() => reads(toldLast(here, MO, "Undone."))).toContain("two more readers");
    const text = "SELECT state FROM prevention";
    expect(await here.database.query({ text, values: [] })).toEqual([{ state: "planned" }]);
    expect((await here.cards(KITCHEN)).map(reads).join()).not.toContain("two more readers");
  });
});
