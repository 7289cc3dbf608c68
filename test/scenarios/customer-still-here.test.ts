import { describe, expect, it } from "vitest";
import { ADA, ANA, BEN, DEE, KITCHEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";
import { ask, latestTo, makeChampion, setLimit, stillHere, TEXT } from "../support/still-here.ts";
import { count } from "../support/world.ts";

const events = ({ database }: Stage) =>
  database.query<{ kind: string; detail: object | null; name: string }>({
    text: `SELECT e.kind, e.detail, p.name FROM case_event e JOIN person p ON p.id = e.person_id
           WHERE e.kind <> 'logged' ORDER BY e.at, e.id`,
    values: [],
  });

describe.each(platforms)("on %s,", (_platform, open) => {
  describe("“Customer still here”", () => {
    it("shows the author alone what they may decide, with its policy line, and what to say", async () => {
      const here = await open();
      await setLimit(here);
      const live = await stillHere(here);
      for (const part of [
        "€25.00",
        "dessert, or the dish",
        "Policy: 3.2 Make it right",
        "Empathise",
        "Apologise",
        "Resolve",
      ])
        expect(reads(live)).toContain(part);
      expect(live?.onlyFor).toBe(ANA);
      expect(here.told(BEN)).toEqual([]);
    });

    it("says kindly that nothing is set, and helps with words all the same", async () => {
      const here = await open();
      const live = await stillHere(here);
      for (const part of ["has not set yet what you may decide", "Empathise"]) expect(reads(live)).toContain(part);
    });

    it("goes by the limit of the theme before that of all others", async () => {
      const here = await open();
      await setLimit(here);
      await setLimit(here, { theme: "waiting", amount: "7,50", what: "a drink" });
      expect(reads(await stillHere(here))).toMatch(/€7\.50.*a drink/s);
    });
  });

  describe("“Done within my authority”", () => {
    it("keeps what was given in the case's history; the same form twice is one", async () => {
      const here = await open();
      await setLimit(here);
      await here.press(ANA, await stillHere(here), "Done within my authority");
      await expect.poll(() => here.form(ANA)).toContain("Up to €25.00.");
      const sent = await here.submit(ANA, { what: "dessert for both", amount: "12.50" });
      await here.again(sent);
      await expect.poll(() => here.told(ANA).map(reads).join()).toContain("Noted in the history of C-1.");
      expect(await events(here)).toEqual([
        { kind: "decided", detail: { what: "dessert for both", amount: 12.5, currency: "EUR" }, name: "Ana Lima" },
      ]);
    });

    it("counts what was given before in the case; taken back, it is there to give again", async () => {
      const here = await open();
      await setLimit(here);
      const saved = await here.type(ANA, "/complaint", TEXT);
      await here.press(ANA, await stillHere(here, saved), "Done within my authority");
      await expect.poll(() => here.form(ANA)).toContain("Up to €25.00.");
      await here.submit(ANA, { what: "dessert for both, call +44 20 7946 0018", amount: "20" });
      await expect.poll(() => here.told(ANA).map(reads).join()).toContain("Noted in the history of C-1.");
      const noted = here.told(ANA).find((one) => reads(one).includes("Noted in the history"));
      const seenBy = async (person: string): Promise<string> => {
        await here.press(person, (await here.type(person, "/bellhop", "C-1")).shown, "History");
        await expect.poll(() => here.told(person).map(reads).join()).toContain("Decided within their authority");
        return here.told(person).map(reads).join();
      };
      expect(await seenBy(ANA)).toContain("call +44 20 7946 0018 · €20.00");
      const bens = await seenBy(BEN);
      expect(bens).toContain("dessert for both");
      expect(bens).not.toContain("7946");
      const live = await stillHere(here, saved);
      expect(reads(live)).toContain("Left for this case: €5.00.");
      await here.press(ANA, live, "Done within my authority");
      await expect.poll(() => here.form(ANA)).toContain("Up to €5.00.");
      const { errors } = await here.submit(ANA, { what: "another", amount: "5.01" });
      expect(Object.values(errors).join()).toContain("You may decide up to €5.00.");
      await here.press(ANA, noted, "Undo");
      await expect.poll(() => here.told(ANA).map(reads).join()).toContain("Taken back. The history of C-1 says so.");
      await here.press(ANA, live, "Done within my authority");
      await expect.poll(() => here.form(ANA)).toContain("Up to €25.00.");
      expect((await events(here)).map(({ kind }) => kind)).toEqual(["decided", "not decided"]);
    });

    it("is refused above the limit, with what to do instead", async () => {
      const here = await open();
      await setLimit(here);
      await here.press(ANA, await stillHere(here), "Done within my authority");
      await expect.poll(() => here.form(ANA)).toContain("Done for C-1");
      const { errors } = await here.submit(ANA, { what: "the whole meal", amount: "25.01" });
      expect(Object.values(errors).join()).toContain(
        "You may decide up to €25.00. Close this and press “Ask for more”",
      );
      expect(await events(here)).toEqual([]);
    });
  });

  describe("“Ask for more”", () => {
    it("asks the unit's manager in private, and tells the author who is asked and until when", async () => {
      const here = await open();
      await ask(here);
      await expect.poll(() => here.told(ANA).map(reads).join()).toContain("Mo Haddad has been asked");
      for (const part of ["Ana Lima asks for €60.00 for C-1", "the whole meal", TEXT, "Kitchen", "Approve", "Deny"])
        expect(latestTo(here, MO)).toContain(part);
      for (const person of [ADA, BEN, DEE]) expect(latestTo(here, person)).not.toContain("asks for");
    });

    it("is asked once when the form is sent twice", async () => {
      const here = await open();
      const { sent } = await ask(here);
      await here.again(sent);
      await here.settled();
      expect(here.toldDirectly(MO).filter((one) => reads(one).includes("asks for"))).toHaveLength(1);
      expect(await count(here.database, "SELECT count(*)::int AS count FROM authority_request")).toBe(1);
    });

    it("brings the answer to the author, who may then decide as much; the manager's card says so in place", async () => {
      const here = await open();
      await setLimit(here);
      const { live } = await ask(here);
      await here.press(MO, here.toldDirectly(MO).at(-1), "Approve");
      await here.settled();
      expect(latestTo(here, ANA)).toContain("Mo Haddad approved €60.00 for C-1");
      expect(latestTo(here, MO)).toContain("Mo Haddad has approved it.");
      expect(latestTo(here, MO)).not.toContain("authority.deny");
      await here.press(ANA, live, "Done within my authority");
      await expect.poll(() => here.form(ANA)).toContain("Up to €60.00.");
      await here.submit(ANA, { what: "the whole meal", amount: "60" });
      await here.press(ANA, here.toldDirectly(ANA).at(-1), "Done within my authority");
      await expect.poll(() => here.form(ANA)).toContain("Up to €0.00.");
      const { errors } = await here.submit(ANA, { what: "once more", amount: "60" });
      expect(Object.values(errors).join()).toContain("has been given already");
      expect((await events(here)).map(({ kind }) => kind)).toEqual(["asked for more", "approved", "decided"]);
    });

    it("brings a no to the author too, with the way to help", async () => {
      const here = await open();
      await ask(here);
      await here.press(MO, here.toldDirectly(MO).at(-1), "Deny");
      await here.settled();
      expect(latestTo(here, ANA)).toContain("Mo Haddad did not approve €60.00 for C-1");
      expect(latestTo(here, ANA)).toContain("Send me help");
    });

    it("goes to the champion after 10 minutes, once, and whoever answers first has answered", async () => {
      const here = await open();
      await makeChampion(here, "Dee Park");
      await ask(here);
      here.wait(9);
      await here.bot.tick();
      expect(latestTo(here, DEE)).not.toContain("asks for");
      here.wait(2);
      await Promise.all([here.bot.tick(), here.bot.tick()]);
      await here.settled();
      expect(here.toldDirectly(DEE).filter((one) => reads(one).includes("asks for €60.00"))).toHaveLength(1);
      await here.press(DEE, here.toldDirectly(DEE).at(-1), "Approve");
      await here.settled();
      expect(latestTo(here, ANA)).toContain("Dee Park approved €60.00 for C-1");
      expect(latestTo(here, MO)).toContain("Dee Park has approved it.");
    });

    it.each(["Fixed it already", "Undo"])("calls nobody else about what has ended with “%s” meanwhile", async (end) => {
      const here = await open();
      await makeChampion(here, "Dee Park");
      const saved = await here.type(ANA, "/complaint", TEXT);
      await ask(here, saved);
      const request = here.toldDirectly(MO).at(-1);
      await here.press(ANA, saved.shown, end);
      await here.settled();
      if (end === "Fixed it already") {
        expect(latestTo(here, MO)).toContain("so no answer is needed any more");
        await here.press(MO, request, "Approve").catch(() => undefined);
      } else expect(latestTo(here, MO)).not.toContain("asks for");
      here.wait(11);
      await here.bot.tick();
      await here.settled();
      expect(latestTo(here, DEE)).not.toContain("asks for");
      for (const unsaid of ["Nobody has answered", "approved"]) expect(latestTo(here, ANA)).not.toContain(unsaid);
    });

    it("stands, and goes on, while the case is one more voice of another: its customer is still there", async () => {
      const here = await open();
      await makeChampion(here, "Dee Park");
      await here.type(BEN, "/complaint", TEXT);
      await ask(here);
      const asked = () =>
        [...here.told(ANA), ...here.toldDirectly(ANA)].find((one) => reads(one).includes("Is it the same matter?"));
      await expect.poll(asked).toBeDefined();
      await here.press(ANA, asked(), "Same matter");
      await here.settled();
      expect(latestTo(here, MO)).toContain("authority.approve");
      here.wait(11);
      await here.bot.tick();
      await here.settled();
      expect(latestTo(here, DEE)).toContain("asks for €60.00 for C-2");
      await here.press(MO, here.toldDirectly(MO).at(-1), "Approve");
      await here.settled();
      expect(latestTo(here, ANA)).toContain("Mo Haddad approved €60.00 for C-2");
    });

    it("is not for what is solved already", async () => {
      const here = await open();
      const saved = await here.type(ANA, "/complaint", TEXT);
      const live = await stillHere(here, saved);
      await here.press(ANA, live, "Ask for more");
      await expect.poll(() => here.form(ANA)).toContain("Ask for more for C-1");
      await here.press(ANA, saved.shown, "Fixed it already");
      await here.settled();
      const { errors } = await here.submit(ANA, { what: "the whole meal", amount: "60", currency: "eur" });
      expect(Object.values(errors).join()).toContain("C-1 is solved already, so nobody was told.");
      const refusals = () => here.told(ANA).filter((one) => reads(one).includes("C-1 is solved already")).length;
      const before = refusals();
      await here.press(ANA, live, "Ask for more");
      await expect.poll(refusals).toBeGreaterThan(before);
      await here.settled();
      expect(latestTo(here, MO)).not.toContain("asks for");
    });

    it("tells the author when nobody has answered and nobody is left", async () => {
      const here = await open();
      await ask(here);
      here.wait(11);
      await here.bot.tick();
      await here.settled();
      expect(latestTo(here, ANA)).toContain("Nobody has answered for C-1 yet");
      here.wait(11);
      await here.bot.tick();
      await here.settled();
      expect(here.toldDirectly(ANA).filter((one) => reads(one).includes("Nobody has answered"))).toHaveLength(1);
    });
  });

  describe("“/bellhop authority”", () => {
    it("lists what is set, and takes a limit away when its amount is left empty", async () => {
      const here = await open();
      expect(reads((await here.type(ADA, "/bellhop", "authority")).shown)).toContain("Nothing is set yet");
      await setLimit(here);
      expect(reads((await here.type(ADA, "/bellhop", "authority")).shown)).toContain("Up to €25.00: dessert");
      await setLimit(here, { amount: "" });
      expect(reads((await here.type(ADA, "/bellhop", "authority")).shown)).toContain("Nothing is set yet");
    });

    it("is for champions and admins", async () => {
      const here = await open();
      expect(reads((await here.type(MO, "/bellhop", "authority")).shown)).toContain("This is for managers and admins");
    });
  });

  it("refuses the buttons of others", async () => {
    const here = await open();
    const live = await stillHere(here);
    await here.database.query({
      text: `UPDATE "case" SET logged_by = p.id, owner_id = p.id FROM person p WHERE p.name = 'Ben Okafor'`,
      values: [],
    });
    await here.press(ANA, live, "Send me help");
    await expect.poll(() => here.told(ANA).map(reads).join()).toContain("This is for whoever has the customer of C-1");
    expect(latestTo(here, MO)).not.toContain("needs help");
    expect(await here.cards(KITCHEN)).toHaveLength(1);
  });
});
