import { describe, expect, it } from "vitest";
import { balls, cardOf, chat, heard, later, withLadder } from "../support/escalated.ts";
import { ANA, BEN, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

const lounge = (here: Stage): string[] =>
  here
    .standing(LOUNGE)
    .map(reads)
    .filter((card) => card.includes("C-"));

/** Ana and Ben log the same several times and raise each. */
async function several(here: Stage, count: number, from = 1): Promise<void> {
  for (let nth = from; nth < from + count; nth += 1) {
    const person = nth % 2 ? ANA : BEN;
    await here.type(person, "/complaint", `waited ${nth + 40} minutes for the bill at table ${nth}`);
    await here.type(person, "/bellhop", `escalate C-${nth} too long`);
    await here.settled();
  }
}

describe.each(platforms)("on %s, three of the same in a quarter of an hour", (_platform, open) => {
  it("become one matter, with one card, and one answer for all of them; nobody hears of the others", async () => {
    const here = await withLadder(await open());
    await several(here, 4);
    expect(await heard(here)).toEqual(["escalation offer: Mo Haddad", "escalation offer: Mo Haddad"]);
    expect(lounge(here)).toHaveLength(1);
    expect(lounge(here)[0]).toContain("4 customers:");
    expect(lounge(here)[0]).toContain("One answer for all of them: C-1, C-2, C-3, C-4.");
    await here.press(MO, cardOf(here, MO), "Take it");
    await here.settled();
    expect((await balls(here)).map(({ owner }) => owner)).toEqual(Array(4).fill("Mo Haddad"));
    await here.press(MO, cardOf(here, MO), "Resolve");
    await expect.poll(() => here.form(MO)).toContain("This solves all 4 of them.");
    await here.submit(MO, { what: "two more on the floor" });
    await here.settled();
    expect((await balls(here)).map(({ state }) => state)).toEqual(Array(4).fill("resolved"));
    // One message for each step, however many of theirs it was about.
    for (const name of ["Ana Lima", "Ben Okafor"])
      expect((await heard(here)).filter((one) => one === `case news: ${name}`)).toHaveLength(2);
  });

  it("are each a matter of its own again once somebody takes one out, or makes it undone", async () => {
    const here = await withLadder(await open());
    await several(here, 3);
    const card = here.standing(LOUNGE).at(-1);
    await here.press(MO, card, "Take one out");
    await expect.poll(() => here.form(MO)).toContain("Which one?");
    const [part] = await here.database.query<{ id: string }>({
      text: `SELECT e.id FROM escalation e JOIN "case" c ON c.id = e.case_id WHERE c.number = 3`,
      values: [],
    });
    await here.submit(MO, { part: part?.id ?? "" });
    await here.settled();
    expect((await balls(here)).map(({ offered }) => offered)).toEqual(["Mo Haddad", null, "Mo Haddad"]);
    expect(lounge(here)).toHaveLength(2);
    expect(chat(here, MO)).toContain("C-3");
  });

  it("stay one matter when somebody does something with the case of one", async () => {
    const here = await withLadder(await open());
    await here.type(ANA, "/complaint", "waited 41 minutes for the bill at table 1");
    const { shown } = await here.type(ANA, "/bellhop", "C-1");
    await several(here, 3, 2);
    await here.type(ANA, "/bellhop", "escalate C-1 me too");
    await here.press(ANA, shown, "Take it");
    await later(here, 1);
    expect((await balls(here)).map(({ offered }) => offered)).toEqual([null, "Mo Haddad", null, null]);
  });

  it("are undone together for ten minutes", async () => {
    const here = await withLadder(await open());
    await several(here, 3);
    await here.press(MO, cardOf(here, MO), "Undo this step");
    await here.settled();
    expect((await balls(here)).map(({ offered }) => offered)).toEqual(Array(3).fill("Mo Haddad"));
  });

  it("go on with the next one when the first is solved by itself; what comes later is a matter of its own", async () => {
    const here = await withLadder(await open());
    await several(here, 3);
    await here.press(MO, cardOf(here, MO), "Take it");
    await here.settled();
    await here.database.query({ text: `UPDATE "case" SET state = 'solved' WHERE number = 1`, values: [] });
    await here.database.query({
      text: "UPDATE escalation SET due_at = raised_at WHERE due_at IS NOT NULL",
      values: [],
    });
    await later(here, 20);
    expect(await balls(here)).toMatchObject([{ state: "resolved" }, { holder: "Mo Haddad" }, { state: "going" }]);
    expect(lounge(here).join()).toContain("One answer for all of them: C-2, C-3.");
    await here.type(ANA, "/complaint", "waited an hour for the bill at table 9");
    await here.type(ANA, "/bellhop", "escalate C-4 again");
    await here.settled();
    expect((await balls(here)).at(-1)).toMatchObject({ number: 4, holder: null, offered: "Mo Haddad" });
  });
});
