import { describe, expect, it } from "vitest";
import { exportAwards } from "../../src/features/recognition/index.ts";
import { alwaysOpen } from "../support/always-open.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, LOUNGE, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Seen, type Stage } from "../support/stage.ts";

const DEED = "kept the wedding party happy through the power cut";

describe.each(platforms)("on %s,", (_platform, open) => {
  /** Dee leads; the lounge is the champion's channel; Mo holds the kitchen's budget of 100 pounds. */
  async function set(): Promise<Stage> {
    const here = await open();
    await alwaysOpen(here);
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
      for await (const row of exportAwards(here.database, "csv")) rows.push(row);
      expect(rows[1]).toContain("Harbour,A-1,Ben Okafor,60.00,GBP,A dinner for two,service");
      for (const part of ["paid", "Ana Lima", "Mo Haddad"]) expect(rows[1]).toContain(part);
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
  });
});
