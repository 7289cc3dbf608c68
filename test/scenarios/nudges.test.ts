import { describe, expect, it } from "vitest";
import { exportRows } from "../../src/features/export/index.ts";
import { exportedKinds } from "../../src/features/exports.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { directly, HOURS, later, pressLast, toldLast } from "../support/recovering.ts";
import { reads, type Stage } from "../support/stage.ts";

const NOTE = "She takes one breath before she answers.";

/** Ben thanks Ana at noon, and at eight on the next morning their manager is asked to talk with her. */
async function asked(open: () => Promise<Stage>): Promise<Stage> {
  const here = await open();
  await here.bot.tick();
  await here.type(BEN, "/kudos", `@${namesOf[ANA]} calmed the angry guest at till 3`);
  await later(here, 20 * HOURS + 5);
  await expect.poll(() => directly(here, MO)).toContain("A word with Ana Lima?");
  return here;
}

const states = ({ database }: Stage) =>
  database.query<{ state: string; reason: string | null; talks: number }>({
    text: `SELECT state, reason, (SELECT count(*)::int FROM coaching_talk t WHERE t.nudge_id = n.id AND t.undone_at IS NULL) AS talks
           FROM nudge n`,
    values: [],
  });

/** Everything that an operator or an admin can take out, and what is kept of messages. */
async function exported({ database }: Stage): Promise<string[]> {
  const files = exportedKinds.map((kind) => Array.fromAsync(exportRows(database, kind, "jsonl")));
  const kept = await database.query<{ card: string }>({
    text: "SELECT card::text FROM delivery WHERE card IS NOT NULL",
    values: [],
  });
  return [...(await Promise.all(files)).flat(), ...kept.map(({ card }) => card)];
}

const openForm = async (here: Stage, button: string, title: string): Promise<void> => {
  await pressLast(here, MO, "A word with Ana Lima?", button);
  await expect.poll(() => here.form(MO)).toContain(title);
};

describe.each(platforms)("on %s, a manager who is asked to talk with somebody", (_platform, open) => {
  it("hears why, what to ask and how, alone, and shares one line with whoever it was with", async () => {
    const here = await asked(open);
    const card = reads(toldLast(here, MO, "A word with"));
    for (const part of ["Ana Lima was thanked, K-1, and no talk was noted since.", "Ask: “", "Only you see this."])
      expect(card).toContain(part);
    const question = /Ask: “([^”]+)”/.exec(card)?.[1] ?? "";
    await here.press(MO, toldLast(here, MO, "A word with"), "How?");
    await expect
      .poll(() => [...here.told(MO), ...here.toldDirectly(MO)].filter((one) => reads(one).includes(question)).length)
      .toBe(2);
    await here.press(MO, toldLast(here, MO, "A word with"), "K-1");
    await expect.poll(() => reads(toldLast(here, MO, "calmed the angry guest"))).toContain("K-1");
    await openForm(here, "Did it", "You have talked");
    await here.submit(MO, { note: NOTE, show: "both" });
    await expect.poll(() => reads(toldLast(here, MO, "gets to see your line"))).toContain("in ten minutes");
    await here.settled();
    expect(directly(here, MO)).not.toContain("A word with");
    expect(directly(here, ANA)).not.toContain(NOTE);
    await later(here, 11);
    await expect.poll(() => directly(here, ANA)).toContain("Mo Haddad noted this of your talk:");
    expect(directly(here, ANA)).toContain(NOTE);
    // Nobody else sees whom it was about, why, or what was said: wherever they look, in the export of an admin too.
    for (const person of [BEN, DEE, ADA])
      for (const ask of [
        "deliveries Kitchen",
        "team",
        "K-1",
        "cases",
        "coach",
        "newcomers",
        "huddle Kitchen",
        "nudges",
      ])
        await here.type(person, "/bellhop", ask);
    const seen = [BEN, DEE, ADA].flatMap((person) => [...here.told(person), ...here.toldDirectly(person)]).map(reads);
    const standing = (await here.cards(KITCHEN)).map(reads);
    const everything = [...seen, ...standing, ...(await exported(here))].join("\n");
    for (const secret of [NOTE, question, "A word with", "no talk was noted", "You have talked"])
      expect(everything).not.toContain(secret);
    expect(JSON.stringify(here.log)).not.toMatch(/breath|A word with/);
  });

  it("has it once more at the next shift, says that it is not needed, and takes that back", async () => {
    const here = await asked(open);
    await pressLast(here, MO, "A word with Ana Lima?", "Next shift");
    await expect.poll(() => states(here)).toMatchObject([{ state: "later" }]);
    await later(here, 24 * HOURS);
    const again = () => toldLast(here, MO, "Once more: a word with Ana Lima?");
    await expect.poll(() => reads(again())).toContain("K-1");
    expect(reads(again())).not.toContain("Next shift");
    await here.press(MO, again(), "Not needed");
    await expect.poll(() => here.form(MO)).toContain("Why?");
    await here.submit(MO, { why: "talked" });
    await expect.poll(() => states(here)).toEqual([{ state: "not needed", reason: "talked", talks: 0 }]);
    await pressLast(here, MO, "Nobody else hears of it.", "Undo");
    await expect.poll(() => states(here)).toEqual([{ state: "open", reason: null, talks: 0 }]);
    await expect.poll(() => reads(again())).toContain("Did it");
    await here.press(MO, again(), "Did it");
    await expect.poll(() => here.form(MO)).toContain("You have talked");
    await here.submit(MO, { note: NOTE, show: "both" });
    await expect.poll(() => states(here)).toMatchObject([{ state: "done", talks: 1 }]);
    await pressLast(here, MO, "gets to see your line", "Undo");
    await expect.poll(() => states(here)).toEqual([{ state: "open", reason: null, talks: 0 }]);
    await later(here, 15);
    expect(directly(here, ANA)).not.toContain(NOTE);
  });

  it("does not see it any more when whoever it is about keeps the thanks to themselves, and says when to be asked", async () => {
    const here = await asked(open);
    const note = () => toldLast(here, ANA, "has thanked you");
    await expect.poll(() => reads(note())).toContain("K-1");
    await here.press(ANA, note(), "Make it private");
    await here.settled();
    await expect.poll(() => directly(here, MO)).not.toContain("A word with");
    const ask = async (text: string, person = MO) => reads((await here.type(person, "/bellhop", text)).shown);
    expect(await ask("nudges")).toContain("Every day, when your work begins");
    expect(await ask("nudges off")).toContain("Paused");
    expect(await ask("nudges Mon–Thu 9:30")).toMatch(/Mon–Thu at 0?9:30/);
    expect(await ask("nudges whenever")).toContain("Type days and a time");
    expect(await ask("nudges", BEN)).not.toContain("when your work begins");
    const { shown } = await here.type(MO, "/bellhop", "nudges");
    await here.press(MO, shown, "Change");
    await expect.poll(() => here.form(MO)).toContain("Mon–Thu 9:30");
    await here.submit(MO, { when: "" });
    await expect.poll(() => ask("nudges")).toContain("Every day, when your work begins");
  });
});
