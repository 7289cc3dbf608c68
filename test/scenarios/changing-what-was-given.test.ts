import { describe, expect, it } from "vitest";
import { exportRows } from "../../src/features/export/index.ts";
import { caseExport } from "../../src/features/feedback/index.ts";
import { ANA, BEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Seen, type Stage } from "../support/stage.ts";
import { ask, latestTo, setLimit, stillHere, TEXT } from "../support/still-here.ts";

/** Ana gives the customer of C-1 something; the card on which it is noted. */
async function give(here: Stage, live: Seen | undefined, what: string, amount: string) {
  await here.press(ANA, live, "Done within my authority");
  await expect.poll(() => here.form(ANA)).toContain("Done for C-1");
  await here.submit(ANA, { what, amount });
  await expect.poll(() => here.told(ANA).map(reads).join()).toContain(what);
  return here.told(ANA).findLast((one) => reads(one).includes("Noted in the history"));
}

/** Ana opens the form that changes what stands on a card. */
async function change(here: Stage, shown: Seen | undefined, now: string) {
  await here.press(ANA, shown, "Change");
  await expect.poll(() => here.form(ANA)).toContain(now);
}

async function historyOf(here: Stage, person: string) {
  const shown = () => here.told(person).filter((one) => reads(one).startsWith("History of C-1"));
  const before = shown().length;
  await here.press(person, (await here.type(person, "/bellhop", "C-1")).shown, "History");
  await expect.poll(() => shown().length).toBe(before + 1);
  return shown().at(-1);
}

async function exported({ database }: Stage) {
  for await (const line of exportRows(database, caseExport, "jsonl")) return JSON.parse(line);
}

describe.each(platforms)("on %s,", (_platform, open) => {
  describe("what was given", () => {
    it("is changed by who gave it, at any time; the history keeps both, and what is left goes by the last", async () => {
      const here = await open();
      await setLimit(here);
      const saved = await here.type(ANA, "/complaint", TEXT);
      const noted = await give(here, await stillHere(here, saved), "dessert for both", "20");
      await change(here, noted, "dessert for both");
      expect(here.form(ANA)).toContain("Up to €25.00.");
      const tooMuch = await here.submit(ANA, { what: "dinner", amount: "26" });
      expect(Object.values(tooMuch.errors).join()).toContain("You may decide up to €25.00.");
      await here.again(await here.submit(ANA, { what: "dessert for one", amount: "10" }));
      await expect.poll(() => here.told(ANA).map(reads).join()).toContain("dessert for one · €10.00");

      here.wait(60);
      const history = await historyOf(here, ANA);
      expect(reads(history)).toMatch(
        /Changed what they had decided.*dessert for one · €10\.00.*Before: dessert for both · €20\.00.*Decided within/s,
      );
      await change(here, history, "dessert for one");
      await here.submit(ANA, { what: "dessert for one", amount: "12.5" });
      await expect.poll(() => here.told(ANA).map(reads).join()).toContain("dessert for one · €12.50");
      expect(await exported(here)).toMatchObject({
        given_total: "12.50",
        given_currency: "EUR",
        given: "dessert for one (12.50 EUR)",
      });
      expect(reads(await stillHere(here, saved))).toContain("Left for this case: €12.50.");
    });

    it("is nobody else's to change, and not any more once it is taken back", async () => {
      const here = await open();
      await setLimit(here);
      const noted = await give(here, await stillHere(here), "dessert for both", "20");
      const bens = await historyOf(here, BEN);
      expect(reads(bens)).toContain("dessert for both");
      expect(reads(bens)).not.toContain("authority.changeDone");
      await here.press(ANA, noted, "Undo");
      await expect.poll(() => here.told(ANA).map(reads).join()).toContain("Taken back.");
      expect(reads(await historyOf(here, ANA))).not.toContain("authority.changeDone");
      await here.press(ANA, noted, "Change").catch(() => undefined);
      expect(await exported(here)).toMatchObject({ given_total: null, given: null });
    });

    it("stays after 10 minutes when it is to be taken back, and says that it can be changed", async () => {
      const here = await open();
      await setLimit(here);
      const noted = await give(here, await stillHere(here), "dessert for both", "20");
      here.wait(11);
      await here.press(ANA, noted, "Undo");
      await expect
        .poll(() => here.told(ANA).map(reads).join())
        .toContain("more than 10 minutes ago, so it stays. You can still change it.");
    });
  });

  describe("what was asked for", () => {
    it("is changed while nobody has answered: on the card of who is asked too", async () => {
      const here = await open();
      await ask(here);
      const asked = here.told(ANA).findLast((one) => reads(one).includes("Mo Haddad has been asked"));
      await change(here, asked, "the whole meal");
      await here.again(await here.submit(ANA, { what: "the meal, and a taxi", amount: "85", currency: "EUR" }));
      await here.settled();
      for (const part of ["asks for €85.00", "the meal, and a taxi", "Ana Lima has changed this"])
        expect(latestTo(here, MO)).toContain(part);
      expect(latestTo(here, MO)).not.toContain("€60.00");
      expect(here.toldDirectly(MO).filter((one) => reads(one).includes("asks for"))).toHaveLength(1);
      await here.press(MO, here.toldDirectly(MO).at(-1), "Approve");
      await expect.poll(() => latestTo(here, ANA)).toContain("Mo Haddad approved €85.00 for C-1");
      const history = reads(await historyOf(here, ANA));
      expect(history).toMatch(
        /Approved more.*Changed what they ask for.*Before: the whole meal · €60\.00.*Asked for more/s,
      );
      expect(await exported(here)).toMatchObject({ approved: "the meal, and a taxi (85.00 EUR)", given: null });
    });

    it("stays as it was asked once somebody has answered, which the form says", async () => {
      const here = await open();
      await ask(here);
      const history = await historyOf(here, ANA);
      await change(here, history, "the whole meal");
      await here.press(MO, here.toldDirectly(MO).at(-1), "Deny");
      await here.settled();
      const { errors } = await here.submit(ANA, { what: "a dessert", amount: "5", currency: "EUR" });
      expect(Object.values(errors).join()).toContain("Mo Haddad has answered already, so this stays as it was asked.");
      expect(reads(await historyOf(here, ANA))).not.toContain("authority.changeAsked");
      expect(await exported(here)).toMatchObject({ text: TEXT, approved: null });
    });
  });
});
