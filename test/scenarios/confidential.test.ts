import { describe, expect, it } from "vitest";
import { declarations } from "../../src/features/declarations.ts";
import { exportRows } from "../../src/features/export/index.ts";
import { caseExport } from "../../src/features/feedback/index.ts";
import { winExport } from "../../src/features/wins/index.ts";
import { untilNext } from "../support/due.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";
import { inTeams } from "../support/teams-world.ts";

const SECRET = "the head chef threw a pan at the zebra painter";
/** What a form's field of people answers. */
const accountOf = (platform: string, person: string) => (platform === "Teams" ? inTeams(person) : person);

/** Ana logs it for herself and Mo, who manages her unit, or for herself and somebody else. */
async function confide(here: Stage, platform: string, to: string = MO) {
  await here.type(ANA, "/complaint");
  await here.submit(ANA, { text: SECRET, whoMayKnow: "named", named: accountOf(platform, to) });
  await here.settled();
}

/** Nobody has said for ten minutes that what is held is for fewer people. */
async function timePasses({ database, bot }: Stage) {
  await database.query({ text: `UPDATE "case" SET held_until = logged_at WHERE held_until IS NOT NULL`, values: [] });
  await bot.tick();
}

/** Ana solves it, and tells how the customer came to be happy again. */
async function makeItAWin(here: Stage, text: string) {
  await here.press(ANA, (await here.type(ANA, "/bellhop", "C-1")).shown, "Solved");
  await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("solved");
  await here.press(ANA, (await here.type(ANA, "/bellhop", "C-1")).shown, "Happy again: make it a win");
  await expect.poll(() => here.form(ANA)).toContain("What was done");
  await here.submit(ANA, { text });
  await here.settled();
}

/** Everything that somebody gets to read who looks everywhere: whatever command there is, and asked in all ways. */
async function everythingFor(here: Stage, person: string): Promise<string> {
  const asked = [
    ...declarations.commands.map(({ name }) => name),
    ...["cases mine", "cases unit", "cases theme staff", "cases theme other", "cases zebra"],
    ...["causes Kitchen", "clocks Kitchen", "deliveries Kitchen", "huddle Kitchen", "team Kitchen"],
  ];
  const answers: string[] = [];
  for (const text of asked)
    answers.push(reads((await here.type(person, "/bellhop", text)).shown), here.form(person) ?? "");
  answers.push(reads(await here.home(person)));
  for (const channel of [KITCHEN, LOUNGE]) answers.push(...(await here.cards(channel)).map(reads));
  answers.push(...here.told(person).map(reads), ...here.toldDirectly(person).map(reads));
  return answers.join("\n").replaceAll("“zebra”", "");
}

/** Where these words stand in what somebody has read, with what is around them. */
const found = (seen: string, words: RegExp): string[] =>
  [...seen.matchAll(words)].map(({ index, 0: word }) => seen.slice(index - 40, index + word.length + 40));

describe.each(platforms)("on %s, what is confidential", (platform, open) => {
  it("is known to its author and to who is named on it", async () => {
    const here = await open();
    await confide(here, platform);
    for (const person of [ANA, MO]) {
      expect(reads((await here.type(person, "/bellhop", "C-1")).shown)).toContain(SECRET);
      expect(reads((await here.type(person, "/bellhop", "cases zebra")).shown)).toContain("C-1 ·");
    }
    expect(reads((await here.type(ANA, "/bellhop", "C-1")).shown)).toContain("Confidential");
  });

  it("is nowhere for anybody else: no list, no search, no number, no card, no report, no reminder, no win made of it", async () => {
    const here = await open();
    await here.type(MO, "/bellhop", "channel here");
    await confide(here, platform, DEE);
    await makeItAWin(here, "we repainted the room the same day");
    await untilNext(here);
    const standing = (await here.cards(KITCHEN)).map(reads).join("\n");
    expect(standing).toContain("W-1");
    expect(standing).toContain("Today in Kitchen");
    for (const person of [BEN, MO, ADA]) {
      const seen = await everythingFor(here, person);
      expect(found(seen, /zebra|head chef|C-1\b/g)).toEqual([]);
      expect(reads((await here.type(person, "/bellhop", "C-1")).shown)).toContain("There is no case C-1.");
    }
    for await (const line of exportRows(here.database, winExport, "jsonl"))
      expect(JSON.parse(line)).toMatchObject({ after: null });
  });

  it("is taken from the card of a win that was made of it before", async () => {
    const here = await open();
    await here.type(ANA, "/complaint", "cold soup");
    await makeItAWin(here, "we cooked it anew");
    expect((await here.cards(KITCHEN)).map(reads).join()).toMatch(/W-1.*C-1\b/s);
    await here.press(ANA, (await here.type(ANA, "/bellhop", "C-1")).shown, "Change");
    await expect.poll(() => here.form(ANA)).toContain("Who may see it?");
    await here.submit(ANA, { whoMayKnow: "named", named: accountOf(platform, MO) });
    await here.settled();
    const standing = (await here.cards(KITCHEN)).map(reads).join();
    expect(standing).toContain("W-1");
    expect(standing).not.toMatch(/C-1\b/);
  });

  it("is one line without a word of it in the export, so that the counts are right", async () => {
    const here = await open();
    await here.type(BEN, "/complaint", "cold soup");
    await confide(here, platform);
    const lines: string[] = [];
    for await (const line of exportRows(here.database, caseExport, "jsonl")) lines.push(line);
    const cases = lines.map((line) => JSON.parse(line));
    expect(cases).toHaveLength(2);
    expect(cases[0]).toMatchObject({ case: "C-1", text: "cold soup", logged_by: "Ben Okafor", confidential: false });
    expect(cases[1]).toMatchObject({ case: "C-2", text: null, theme: null, logged_by: null, confidential: true });
    expect(lines.join()).not.toMatch(/zebra|Ana Lima/);
  });

  it("is offered for words about a person, a leader or an injury; the card waits for the answer", async () => {
    const here = await open();
    const saved = await here.type(ANA, "/complaint", "the manager shouted at me before a guest");
    expect(reads(saved.shown)).toContain("Should fewer people see it?");
    expect(reads(saved.shown)).toContain("unless you keep it confidential");
    await here.press(
      ANA,
      (await here.type(ANA, "/complaint", "an injury at the bar, a guest slipped")).shown,
      "Fixed it already",
    );
    expect(here.standing(KITCHEN)).toEqual([]);
    for (const person of [BEN, MO]) {
      const seen = await everythingFor(here, person);
      // Where somebody may be hurt, whoever is asked hears of it at once.
      expect(found(seen, person === MO ? /shouted|C-1\b/g : /shouted|a guest slipped|C-[12]\b/g)).toEqual([]);
      expect(reads((await here.type(person, "/bellhop", "C-1")).shown)).toContain("There is no case C-1.");
    }
    await here.press(ANA, saved.shown, "Keep it confidential");
    await timePasses(here);
    expect((await here.cards(KITCHEN)).map(reads).join()).toMatch(/^(?!.*shouted).*guest slipped/s);
    expect(reads((await here.type(BEN, "/bellhop", "C-2")).shown)).toContain("guest slipped");
    expect(reads((await here.type(BEN, "/bellhop", "C-1")).shown)).toContain("There is no case C-1.");
    expect(reads((await here.type(ANA, "/complaint", "cold soup")).shown)).not.toContain("Should fewer people see it?");
  });

  it("is no question any more once its author has said that it may be shown: its card goes at once", async () => {
    const here = await open();
    const saved = await here.type(ANA, "/complaint", "the manager shouted at me before a guest");
    expect(here.standing(KITCHEN)).toEqual([]);
    await here.again(await here.press(ANA, saved.shown, "It may be shown"));
    await expect.poll(() => here.standing(KITCHEN).map(reads).join()).toContain("shouted");
    expect(reads((await here.type(ANA, "/bellhop", "C-1")).shown)).not.toContain("Should fewer people see it?");

    await here.type(ANA, "/complaint", "an injury at the bar, a guest slipped");
    const whole = (await here.type(ANA, "/bellhop", "C-2")).shown;
    for (const part of ["Should fewer people see it?", "Keep it confidential"]) expect(reads(whole)).toContain(part);
    await here.press(ANA, whole, "It may be shown");
    await expect.poll(() => here.standing(KITCHEN).map(reads).join()).toContain("guest slipped");
    const events = await here.database.query({
      text: `SELECT p.name FROM case_event e JOIN person p ON p.id = e.person_id WHERE e.kind = 'shown' ORDER BY e.id`,
      values: [],
    });
    expect(events).toEqual([{ name: "Ana Lima" }, { name: "Ana Lima" }]);
    await here.press(MO, (await here.type(MO, "/bellhop", "C-2")).shown, "History");
    await expect.poll(() => here.told(MO).map(reads).join()).toMatch(/Ana Lima.{0,20}Said that it may be shown/s);
  });

  it("is withdrawn from whoever was asked for more meanwhile, who cannot answer any more; its author is told", async () => {
    const here = await open();
    const saved = await here.type(ANA, "/complaint", "the manager shouted at me beside the zebra painter");
    await here.press(ANA, saved.shown, "Customer still here");
    await expect.poll(() => here.told(ANA).map(reads).join()).toContain("Empathise");
    const live = here.told(ANA).find((one) => reads(one).includes("Empathise"));
    await here.press(ANA, live, "Ask for more");
    await expect.poll(() => here.form(ANA)).toContain("Ask for more for C-1");
    await here.submit(ANA, { what: "the whole meal", amount: "60", currency: "eur" });
    await expect.poll(() => here.toldDirectly(MO).map(reads).join()).toContain("zebra");
    const request = here.toldDirectly(MO).at(-1);
    await here.press(ANA, saved.shown, "Keep it confidential");
    await expect.poll(() => here.toldDirectly(MO).map(reads).join()).not.toContain("zebra");
    await here.press(MO, request, "Approve").catch(() => undefined);
    await here.bot.tick();
    const toAna = () => here.toldDirectly(ANA).map(reads).join();
    await expect.poll(toAna).toContain("C-1 is confidential now, and nobody else");
    expect(here.toldDirectly(MO).map(reads).join()).not.toContain("zebra");
    expect(toAna()).not.toContain("approved");
    expect(await here.database.query({ text: "SELECT approved FROM authority_request", values: [] })).toEqual([
      { approved: null },
    ]);
  });

  it("stays so for whoever hands it over, and for nobody else", async () => {
    const here = await open();
    await confide(here, platform);
    await here.press(ANA, (await here.type(ANA, "/bellhop", "C-1")).shown, "Hand over");
    await expect.poll(() => here.form(ANA)).toContain("Who is to have it?");
    await here.submit(ANA, { to: accountOf(platform, DEE) });
    await here.settled();
    for (const person of [ANA, MO, DEE]) {
      expect(reads((await here.type(person, "/bellhop", "C-1")).shown)).toContain(SECRET);
    }
    expect(reads((await here.type(BEN, "/bellhop", "C-1")).shown)).toContain("There is no case C-1.");
  });
});
