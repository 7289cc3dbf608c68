import { describe, expect, it } from "vitest";
import { alone, balls, cardOf, chat, heard, later, logged, raised, withLadder } from "../support/escalated.ts";
import { ADA, ANA, DEE, KITCHEN, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

const lounge = (here: Stage): string => here.standing(LOUNGE).map(reads).join("\n");

/** Ana looks at a grave case while it is raised, and then solves it on what she saw. */
async function solvedBelow(here: Stage): Promise<void> {
  await logged(here, "cold soup, table 4");
  await here.settled();
  await here.database.query({ text: `UPDATE "case" SET severity = 1`, values: [] });
  const { shown } = await here.type(ANA, "/bellhop", "C-1");
  await here.type(ANA, "/bellhop", "escalate C-1");
  await here.settled();
  await here.press(ANA, shown, "Solved");
  await later(here, 1);
}

describe.each(platforms)("on %s, the ball is never lost", (_platform, open) => {
  it("when its case is solved elsewhere, that is over; open again, it goes on with whoever had it", async () => {
    const here = await withLadder(await open());
    await raised(here);
    await here.press(MO, cardOf(here, MO), "Take it");
    await here.settled();
    await here.press(MO, cardOf(here, MO), "Resolve");
    await expect.poll(() => here.form(MO)).toContain("Solved?");
    await here.submit(MO, {});
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ state: "resolved" }]);
    await here.press(ANA, (await here.type(ANA, "/bellhop", "C-1")).shown, "Reopen");
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ state: "going", holder: "Mo Haddad", owner: "Mo Haddad" }]);
    expect(lounge(here)).toContain("with Mo Haddad until");
  });

  it("when what is grave is solved below before anybody has taken it, whoever is asked looks at it, with one tap", async () => {
    const here = await withLadder(await open());
    await solvedBelow(here);
    expect(await balls(here)).toMatchObject([{ state: "going", holder: null, offered: "Mo Haddad" }]);
    for (const words of ["C-1 · solved. Mo Haddad is asked to look at it until", "Ana Lima solved it"]) {
      expect(lounge(here)).toContain(words);
      expect(reads(cardOf(here, MO))).toContain(words);
    }
    await here.press(ANA, here.standing(LOUNGE).at(-1), "It is solved");
    await expect.poll(() => here.told(ANA, LOUNGE).map(reads).join()).toContain("Mo Haddad has this now.");
    await later(here, 11);
    expect(await balls(here)).toMatchObject([{ state: "going", offered: "Dee Park" }]);
    await here.press(DEE, cardOf(here, DEE), "It is solved");
    await here.settled();
    expect(await balls(here)).toMatchObject([{ state: "resolved", owner: "Ana Lima" }]);
    expect(lounge(here)).toContain("Dee Park has looked at it: it is solved");
    expect((await heard(here)).filter((one) => one.startsWith("escalation"))).toEqual([
      "escalation offer: Mo Haddad",
      "escalation offer: Dee Park",
    ]);
  });

  it("when what is grave is solved below and is not, whoever is asked opens it again, and it goes on with them", async () => {
    const here = await withLadder(await open());
    await solvedBelow(here);
    await here.press(MO, cardOf(here, MO), "Show all");
    await expect.poll(() => alone(here, MO)).toContain("Reopen");
    await here.press(
      MO,
      here.toldDirectly(MO).findLast((one) => reads(one).includes("Reopen")),
      "Reopen",
    );
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ state: "going", holder: null, offered: "Mo Haddad" }]);
    expect(reads(cardOf(here, MO))).toContain("Take it");
  });

  it("when its case is taken back, that is over; who was asked hears it, and its cards say nothing any more", async () => {
    const here = await withLadder(await open());
    const saved = await raised(here);
    await here.press(ANA, saved, "Undo");
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ state: "undone" }]);
    for (const channel of [KITCHEN, LOUNGE]) expect(here.standing(channel).map(reads).join()).not.toContain("C-1");
    expect(here.toldDirectly(MO)).toHaveLength(1);
    expect(chat(here, MO)).toContain("Ana Lima took C-1 back, which you were asked to take. There is nothing to do.");
  });

  it("when who was asked goes away, or is not there any more, somebody else is asked at once", async () => {
    const here = await withLadder(await open());
    await raised(here);
    await here.type(MO, "/bellhop", "away today");
    await here.database.query({ text: "UPDATE escalation SET due_at = now()", values: [] });
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ state: "going", offered: "Dee Park" }]);
    await here.database.query({
      text: "UPDATE identity SET active = false WHERE person_id = (SELECT id FROM person WHERE name = 'Dee Park')",
      values: [],
    });
    await later(here, 250);
    expect(await balls(here)).toMatchObject([{ state: "going", offered: "Ada Berg" }]);
    expect(await heard(here)).toEqual([
      "escalation offer: Mo Haddad",
      "escalation offer: Dee Park",
      "escalation offer: Ada Berg",
    ]);
  });

  it("when whoever has it takes back that they have taken it, somebody is asked again", async () => {
    const here = await withLadder(await open());
    await raised(here);
    await here.press(MO, cardOf(here, MO), "Take it");
    await here.settled();
    await here.press(MO, (await here.type(MO, "/bellhop", "C-1")).shown, "Undo");
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ state: "going", holder: null, offered: "Dee Park" }]);
  });

  it("when nobody is on the ladder, an admin is asked", async () => {
    const here = await open();
    await here.database.query({ text: "UPDATE membership SET role = 'staff'", values: [] });
    await raised(here);
    expect(await balls(here)).toMatchObject([{ state: "going", offered: "Ada Berg" }]);
    expect(reads(cardOf(here, ADA))).toContain("there are none");
    await here.press(ADA, cardOf(here, ADA), "Take it");
    await here.settled();
    expect(await balls(here)).toMatchObject([{ holder: "Ada Berg", owner: "Ada Berg" }]);
    expect(chat(here, DEE)).toBe("");
  });
});
