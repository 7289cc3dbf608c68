import { describe, expect, it } from "vitest";
import { exportRows } from "../../src/features/export/index.ts";
import { exportedKinds } from "../../src/features/exports.ts";
import { give } from "../support/escalated.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { directly, later, pressLast, toldLast } from "../support/recovering.ts";
import { reads, type Stage } from "../support/stage.ts";

const NOTE = "went through the apology step";

const talks = ({ database }: Stage) =>
  database.query<{ name: string; note: string | null; shared: boolean }>({
    text: `SELECT p.name, t.note, t.shared FROM coaching_talk t JOIN person p ON p.id = t.person_id
           WHERE t.undone_at IS NULL ORDER BY t.at, p.name`,
    values: [],
  });

const ask = async (here: Stage, person: string, text: string): Promise<string> =>
  reads((await here.type(person, "/bellhop", text)).shown);

describe.each(platforms)("on %s, talks that managers note", (_platform, open) => {
  it("are theirs alone, are shown to whoever they were with if they say so, and can be changed and taken back", async () => {
    const here = await open();
    const noted = await here.type(MO, "/bellhop", `coached @${namesOf[BEN]} @${namesOf[ANA]} ${NOTE}`);
    const said = reads(noted.shown);
    for (const part of ["you have talked with Ana Lima, Ben Okafor", NOTE, "Only you can read this."])
      expect(said).toContain(part);
    await here.again(noted);
    expect((await talks(here)).length).toBe(2);
    await pressLast(here, MO, "you have talked with Ana", "Undo");
    await expect.poll(() => talks(here)).toEqual([]);
    await here.type(MO, "/bellhop", `coached @${namesOf[BEN]} ${NOTE}`);
    await pressLast(here, MO, "you have talked with Ben", "Show it to Ben Okafor");
    await expect
      .poll(() => reads(toldLast(here, MO, "Noted:")))
      .toContain("In ten minutes this is shown to Ben Okafor");
    await later(here, 11);
    await expect.poll(() => directly(here, BEN)).toContain(NOTE);
    // What is changed later is changed where Ben reads it, and goes when it is kept to oneself again.
    const listed = await here.type(MO, "/bellhop", "coached");
    expect(reads(listed.shown)).toContain("This is shown to Ben Okafor too");
    await here.press(MO, listed.shown, "Change");
    await expect.poll(() => here.form(MO)).toContain(NOTE);
    await here.submit(MO, { note: "took the apology step twice", show: "both" });
    await expect.poll(() => directly(here, BEN)).toContain("took the apology step twice");
    await here.press(MO, (await here.type(MO, "/bellhop", "coached")).shown, "Change");
    await expect.poll(() => here.form(MO)).toContain("twice");
    await here.submit(MO, { note: NOTE, show: "me" });
    await here.settled();
    await expect.poll(() => directly(here, BEN)).not.toContain("apology step");
    // Nobody else sees any of it, wherever they look, in the export of an admin either.
    for (const person of [ANA, BEN, DEE, ADA])
      for (const text of ["deliveries", "team", "coached", "coach", "me", "help"])
        await here.type(person, "/bellhop", text);
    const seen = [ANA, BEN, DEE, ADA]
      .flatMap((person) => [...here.told(person), ...here.toldDirectly(person)])
      .map(reads);
    const files = await Promise.all(
      exportedKinds.map((kind) => Array.fromAsync(exportRows(here.database, kind, "jsonl"))),
    );
    const everything = [...seen, ...(await here.cards(KITCHEN)).map(reads), ...files.flat()].join("\n");
    expect(everything).not.toContain("apology step");
    expect(JSON.stringify(here.log)).not.toContain("apology step");
  });

  it("are about their own people only, and are noted in a form when nobody was named", async () => {
    const here = await open();
    await give(here, "Dee Park", "champion");
    expect(await ask(here, MO, `coached @${namesOf[DEE]} ${NOTE}`)).toContain("Dee Park is not one of your people");
    expect(await ask(here, MO, `coached @${namesOf[MO]} ${NOTE}`)).toContain("A talk takes two");
    expect(await ask(here, ANA, `coached @${namesOf[BEN]} ${NOTE}`)).not.toContain("Noted");
    expect(await talks(here)).toEqual([]);
    // To who leads, managers are their own people, and nobody else is.
    expect(await ask(here, DEE, `coached @${namesOf[ANA]} ${NOTE}`)).toContain("Ana Lima is not one of your people");
    expect(await ask(here, DEE, `coached @${namesOf[MO]} how he listens`)).toContain("you have talked with Mo Haddad");
    await here.press(MO, (await here.type(MO, "/bellhop", "coached")).shown, "Note a talk");
    await expect.poll(() => here.form(MO)).toContain("With whom?");
    const sent = await here.submit(MO, { who: here.account(DEE), note: NOTE, show: "me" });
    expect(sent.errors).toEqual({ who: expect.stringContaining("Dee Park is not one of your people") });
    await here.submit(MO, { who: here.account(ANA), note: NOTE, show: "both" });
    await expect.poll(() => talks(here)).toContainEqual({ name: "Ana Lima", note: NOTE, shared: true });
    for (let at = 0; at < 6; at += 1) await here.type(MO, "/bellhop", `coached @${namesOf[BEN]} round ${at}`);
    const first = await here.type(MO, "/bellhop", "coached");
    expect(reads(first.shown)).not.toContain(NOTE);
    await here.press(MO, first.shown, "Older");
    await expect.poll(() => here.told(MO).map(reads).join("\n")).toContain(NOTE);
  });

  it("come from a list of what is worth one now, for those who ask; what was talked about or is not needed leaves it", async () => {
    const here = await open();
    await here.bot.tick();
    await here.type(BEN, "/kudos", `@${namesOf[ANA]} calmed the angry guest at till 3`);
    await here.settled();
    const list = await here.type(MO, "/bellhop", "coach");
    for (const part of ["Ana Lima was thanked, K-1", "Ask: “", "Nobody learns that you asked."])
      expect(reads(list.shown)).toContain(part);
    await here.press(MO, list.shown, "Not needed");
    await expect.poll(() => reads(toldLast(here, MO, "Not needed: Ana Lima."))).toContain("Undo");
    expect(await ask(here, MO, "coach")).not.toContain("Ana Lima was thanked");
    await pressLast(here, MO, "Not needed: Ana Lima.", "Undo");
    await expect.poll(() => ask(here, MO, "coach")).toContain("Ana Lima was thanked");
    await here.press(MO, (await here.type(MO, "/bellhop", "coach")).shown, "Did it");
    await expect.poll(() => here.form(MO)).toContain("You have talked");
    await here.submit(MO, { note: NOTE, show: "both" });
    await expect.poll(() => talks(here)).toEqual([{ name: "Ana Lima", note: NOTE, shared: true }]);
    expect(await ask(here, MO, "coach")).not.toContain("Ana Lima");
    for (const person of [ANA, DEE, ADA]) expect(await ask(here, person, "coach")).not.toContain("Worth a word");
  });
});
