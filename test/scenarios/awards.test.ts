import { describe, expect, it } from "vitest";
import { exportRows } from "../../src/features/export/index.ts";
import { awardExport } from "../../src/features/recognition/index.ts";
import { alwaysOpen } from "../support/always-open.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, LOUNGE, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { openPlayed } from "../support/played.ts";
import { reads, type Seen, type Stage } from "../support/stage.ts";

const DEED = "kept the wedding party happy through the power cut";

describe.each(platforms)("on %s,", (_platform, open) => {
  /** Dee leads; the lounge is the champion's channel; Mo holds the kitchen's budget of 100 pounds. */
  async function set(): Promise<Stage> {
    const here = await open();
    await alwaysOpen(here);
    return lead(here);
  }

  async function lead(here: Stage): Promise<Stage> {
    await here.database.query({ text: "UPDATE person SET roles = '{leader}' WHERE name = $1", values: [namesOf[DEE]] });
    await here.invite(ADA, LOUNGE);
    await here.type(ADA, "/bellhop", "champion here", LOUNGE);
    await here.type(ADA, "/bellhop", "funds");
    await here.press(ADA, here.told(ADA).at(-1), "Set a budget");
    await expect.poll(() => here.form(ADA)).toContain("Who approves?");
    const [kitchen] = await here.database.query<{ id: string }>({
      text: "SELECT id FROM unit WHERE name = 'Kitchen'",
      values: [],
    });
    const answers = { unit: kitchen?.id ?? "", amount: "100", currency: "gbp", holder: here.account(MO) };
    await here.submit(ADA, { ...answers, quarter: quarterNow() });
    await expect.poll(() => here.told(ADA).map(reads).join()).toContain("approved by Mo Haddad");
    return here;
  }

  const quarterNow = (): string => {
    const now = new Date();
    return `${now.getUTCFullYear()}-Q${Math.ceil((now.getUTCMonth() + 1) / 3)}`;
  };

  async function nominate(here: Stage, by: string, to: string, amount: string, more: object = {}): Promise<void> {
    await here.type(by, "/bellhop", "award");
    await pressForm(here, by);
    await here.submit(by, { to: here.account(to), text: DEED, kind: "service", amount, ...more });
    await here.settled();
  }

  /** Where a command opens no form by itself, its button does. */
  async function pressForm(here: Stage, by: string): Promise<void> {
    const invitation = here.told(by).findLast((seen) => reads(seen).includes("Open the form"));
    if (here.form(by) === undefined) await here.press(by, invitation, "Open the form");
    await expect.poll(() => here.form(by)).toContain("Whom do you nominate?");
  }

  /** The card of the newest award in somebody's own chat. */
  const cardOf = (here: Stage, person: string): Seen | undefined =>
    here.toldDirectly(person).findLast((seen) => seen.quotes === DEED);

  describe("an award", () => {
    it("is nominated, seconded, approved by the budget's holder, announced by the leader, and paid", async () => {
      const here = await set();
      await nominate(here, ANA, BEN, "60", { item: "A dinner for two" });
      expect(reads(cardOf(here, MO))).toContain("A dinner for two (£60.00)");
      expect(here.toldDirectly(BEN).map(reads).join()).not.toContain("Award");
      const [inLounge] = await here.cards(LOUNGE);
      expect(reads(inLounge)).not.toContain("£");
      await here.press(ADA, inLounge, "I second that");
      await here.press(MO, cardOf(here, MO), "Approve");
      await here.settled();
      expect(here.toldDirectly(ANA).map(reads).join()).toContain("A-1 · Award for Ben Okafor · approved");
      expect((await here.cards(LOUNGE)).map(reads).join()).toContain("1 colleague");
      expect((await here.cards(KITCHEN)).map(reads).join()).not.toContain("award");
      await here.press(MO, (await here.cards(LOUNGE))[0], "Announce");
      await expect
        .poll(() => here.told(MO, LOUNGE).map(reads).join())
        .toContain("The champion or the leader announces it");
      await here.press(DEE, (await here.cards(LOUNGE))[0], "Announce");
      expect((await here.cards(KITCHEN)).map(reads).join()).toContain("An award for Ben Okafor");
      expect(here.toldDirectly(BEN).map(reads).join()).toContain("announced");
      await here.press(MO, cardOf(here, MO), "It is paid");
      await here.settled();
      const rows = [];
      for await (const row of exportRows(here.database, awardExport, "csv")) rows.push(row);
      expect(rows[1]).toContain("Harbour,A-1,Ben Okafor,60.00,GBP,A dinner for two,service");
      for (const part of ["paid", "Ana Lima", "Mo Haddad"]) expect(rows[1]).toContain(part);
      const list = await here.type(DEE, "/bellhop", "awards");
      await here.press(DEE, list.shown ?? here.told(DEE).at(-1), "For payroll");
      await here.allowFile(DEE);
      await expect.poll(() => here.files(DEE)).toMatchObject([{ name: "Bellhop awards.csv" }]);
      expect(here.files(DEE)[0]?.text).toContain("\r\nA-1,Ben Okafor,60.00,GBP,A dinner for two,");
      expect(reads((await here.type(MO, "/bellhop", "awards")).shown)).not.toContain("For payroll");
    });

    it("is not approved beyond the budget, by who nominates or receives it, or by anybody else", async () => {
      const here = await set();
      await nominate(here, ANA, BEN, "60");
      await here.press(MO, cardOf(here, MO), "Approve");
      await nominate(here, BEN, ANA, "60");
      await here.press(MO, cardOf(here, MO), "Approve");
      await expect.poll(() => here.toldDirectly(MO).map(reads).join()).toContain("Only £40.00 is left");
      await nominate(here, MO, BEN, "10");
      expect(reads(cardOf(here, DEE))).toContain("A-3 · Award for Ben Okafor · to be decided");
      const unknown = await here.type(BEN, "/bellhop", "awards");
      expect(reads(unknown.shown)).not.toContain("A-3");
    });

    it("goes to the leader when whoever holds the budget has left", async () => {
      const here = await set();
      await here.database.query({
        text: "UPDATE identity SET active = false WHERE person_id = (SELECT id FROM person WHERE name = $1)",
        values: [namesOf[MO]],
      });
      await nominate(here, ANA, BEN, "10");
      expect(reads(cardOf(here, DEE))).toContain("A-1 · Award for Ben Okafor · to be decided");
    });

    it("is for the new holder to decide when a budget gets another one, and not for the old one any more", async () => {
      const here = await set();
      await nominate(here, ANA, BEN, "10");
      const was = cardOf(here, MO);
      await here.type(ADA, "/bellhop", "funds");
      await here.press(ADA, here.told(ADA).at(-1), "Set a budget");
      await expect.poll(() => here.form(ADA)).toContain("Who approves?");
      const [kitchen] = await here.database.query<{ id: string }>({
        text: "SELECT id FROM unit WHERE name = 'Kitchen'",
        values: [],
      });
      const answers = { unit: kitchen?.id ?? "", amount: "100", currency: "gbp", holder: here.account(DEE) };
      await here.submit(ADA, { ...answers, quarter: quarterNow() });
      await here.settled();
      expect(reads(cardOf(here, DEE))).toContain("A-1 · Award for Ben Okafor · to be decided");
      await here.press(MO, was, "Approve").catch(() => undefined);
      await here.settled();
      const states = () => here.database.query({ text: "SELECT state FROM award", values: [] });
      expect(await states()).toEqual([{ state: "nominated" }]);
      expect(cardOf(here, MO)).toBeUndefined();
      await here.press(DEE, cardOf(here, DEE), "Approve");
      await expect.poll(states).toEqual([{ state: "approved" }]);
    });

    it("is not tied to thanks that a receiver keeps private, and does not name them once they are", async () => {
      const here = await set();
      await here.type(MO, "/kudos", `@${namesOf[BEN]} lent me a hand at the bar`);
      await nominate(here, ANA, BEN, "10", { about: "K-1" });
      expect(reads(cardOf(here, MO))).toContain("K-1");
      here.wait(11);
      await here.bot.tick();
      await here.settled();
      await here.press(BEN, here.toldDirectly(BEN).at(-1), "Make it private");
      await here.settled();
      const list = await here.type(DEE, "/bellhop", "awards");
      await here.press(DEE, list.shown ?? here.told(DEE).at(-1), "A-1");
      await expect.poll(() => here.told(DEE).map(reads).join()).toContain(DEED);
      expect(here.told(DEE).map(reads).join()).not.toContain("K-1");
      await nominate(here, ANA, BEN, "10", { about: "K-1" });
      const numbers = await here.database.query({ text: "SELECT number FROM award", values: [] });
      expect(numbers).toEqual([{ number: 1 }]);
    });

    it("shows who decides that the two thank each other, and that the pair was there before; and why it was declined", async () => {
      const here = await set();
      await here.type(BEN, "/kudos", `@${namesOf[ANA]} lent me a hand at the bar`);
      await nominate(here, ANA, BEN, "20");
      expect(reads(cardOf(here, MO))).toContain("They thank each other: Ben Okafor → Ana Lima (K-1)");
      await nominate(here, ANA, BEN, "10");
      const second = cardOf(here, MO);
      for (const part of ["(A-1): the pair counts once", "K-1"]) expect(reads(second)).toContain(part);
      await here.press(MO, second, "Decline");
      await expect.poll(() => here.form(MO)).toContain("Decline A-2");
      await here.submit(MO, { reason: "One award for this is enough." });
      await here.settled();
      expect(here.toldDirectly(ANA).map(reads).join()).toContain("One award for this is enough.");
    });

    it("is decided in working time: whoever nominates at night is told when that is, and a leader may not wait", async () => {
      const here = await lead(await openPlayed(open));
      here.wait(11.5 * 60);
      const nominating = async (by: string): Promise<string> => {
        await here.type(by, "/bellhop", "award");
        await pressForm(here, by);
        await here.submit(by, { to: here.account(BEN), text: DEED, kind: "service", amount: "10" });
        await expect.poll(() => here.told(by).map(reads).join()).toContain("to be decided");
        return reads(here.told(by).at(-1));
      };
      const off = /Mo Haddad is off now\. Your message arrives when they work again: .*8:00/;
      const staff = await nominating(ANA);
      expect(staff).toMatch(off);
      expect(staff).not.toContain("Send now anyway");
      const leader = await nominating(DEE);
      expect(leader).toMatch(off);
      expect(here.toldDirectly(MO)).toEqual([]);
      await here.press(DEE, here.told(DEE).at(-1), "Send now anyway");
      await expect.poll(() => here.form(DEE)).toContain("Why");
      await here.submit(DEE, { why: "The party leaves at six." });
      await expect.poll(() => here.toldDirectly(MO).map(reads).join()).toContain("A-2 · Award for Ben Okafor");
      await here.press(MO, cardOf(here, MO), "Approve");
      const nominatorIsOff = /Dee Park is off now\. Your message arrives when they work again: .*8:00/;
      await expect
        .poll(() => [...here.told(MO), ...here.toldDirectly(MO)].map(reads).join("\n"))
        .toMatch(nominatorIsOff);
      here.wait(10 * 60);
      await here.bot.tick();
      await expect.poll(() => here.toldDirectly(MO).map(reads).join()).toContain("A-1 · Award for Ben Okafor");
    });

    it.each(["approved", "declined", "announced", "paid"] as const)(
      "is not %s when what is told of that cannot be written, and both happen when it can",
      async (state) => {
        const here = await set();
        await nominate(here, ANA, BEN, "60");
        const press = {
          approved: () => here.press(MO, cardOf(here, MO), "Approve"),
          async declined() {
            await here.press(MO, cardOf(here, MO), "Decline");
            await expect.poll(() => here.form(MO)).toContain("Decline A-1");
            await here.submit(MO, { reason: "Not this time." });
          },
          announced: async () => here.press(DEE, (await here.cards(LOUNGE))[0], "Announce"),
          paid: () => here.press(MO, cardOf(here, MO), "It is paid"),
        };
        const steps = state === "declined" ? ([state] as const) : (["approved", "announced", "paid"] as const);
        for (const step of steps) {
          if (step === state) break;
          await press[step]();
          await here.settled();
        }
        const now = async () => {
          const [row] = await here.database.query<{ state: string; told: number; used: number; spent: number }>({
            text: `SELECT a.state, b.spent::float8 AS spent, (SELECT sum(used)::int FROM attention) AS used,
                          (SELECT count(*)::int FROM delivery WHERE key LIKE 'award ${state} %') AS told
                   FROM award a JOIN award_budget b ON b.id = a.budget_id`,
            values: [],
          });
          return row;
        };
        const before = await now();
        await failCommits(here, `award ${state} %`);
        await press[state]();
        await expect.poll(() => here.log.filter(({ message }) => message.startsWith("A bug")).length).toBe(1);
        expect(await now()).toEqual(before);
        await here.database.query({ text: "DROP FUNCTION fails CASCADE", values: [] });
        await press[state]();
        await expect.poll(async () => (await now())?.state).toBe(state);
        expect(await now()).toMatchObject({ told: state === "announced" ? 2 : 1 });
      },
    );
  });
});

/** From now on no transaction can be committed that has written such a delivery. */
async function failCommits({ database }: Stage, key: string): Promise<void> {
  await database.query({
    text: `CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the commit fails'; END $$`,
    values: [],
  });
  await database.query({
    text: `CREATE CONSTRAINT TRIGGER fails AFTER INSERT ON delivery DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
           WHEN (NEW.key LIKE '${key}') EXECUTE FUNCTION fails()`,
    values: [],
  });
}
