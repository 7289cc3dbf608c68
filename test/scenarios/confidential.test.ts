import { describe, expect, it } from "vitest";
import { exportCases } from "../../src/features/feedback/index.ts";
import { exportWins } from "../../src/features/wins/index.ts";
import { untilNext } from "../support/due.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";
import { inTeams } from "../support/teams-world.ts";

const SECRET = "the head chef threw a pan at the zebra painter";
/** What a form's field of people answers. */
const accountOf = (platform: string, person: string) => (platform === "Teams" ? inTeams(person) : person);

/** Ana logs it for herself and Mo. */
async function confide(here: Stage, platform: string) {
  await here.type(ANA, "/complaint");
  await here.submit(ANA, { text: SECRET, whoMayKnow: "named", named: accountOf(platform, MO) });
  await here.settled();
}

/** The outbox goes by the database's time: what waits in it is due. */
async function timePasses({ database, bot }: Stage) {
  await database.query({ text: "UPDATE delivery SET not_before = NULL WHERE state = 'waiting'", values: [] });
  await database.query({ text: "UPDATE lane SET ready_at = clock_timestamp() WHERE pending > 0", values: [] });
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

/** Everything that somebody gets to read who looks everywhere. */
async function everythingFor(here: Stage, person: string): Promise<string> {
  const asked = [
    ...["cases", "cases mine", "cases unit", "cases theme staff", "cases theme other", "cases zebra"],
    ...["deliveries", "reminders", "promises"],
  ];
  const answers: string[] = [];
  for (const text of asked) answers.push(reads((await here.type(person, "/bellhop", text)).shown));
  answers.push(reads(await here.home(person)));
  for (const channel of [KITCHEN, LOUNGE]) answers.push(...(await here.cards(channel)).map(reads));
  answers.push(...here.toldDirectly(person).map(reads));
  return answers.join("\n").replaceAll("“zebra”", "");
}

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
    await confide(here, platform);
    await makeItAWin(here, "we repainted the room the same day");
    await untilNext(here);
    const standing = (await here.cards(KITCHEN)).map(reads).join("\n");
    expect(standing).toContain("W-1");
    expect(standing).toContain("Today in Kitchen");
    for (const person of [BEN, DEE, ADA]) {
      const seen = await everythingFor(here, person);
      expect(seen).not.toMatch(/zebra|head chef/);
      expect(seen).not.toMatch(/C-1\b/);
      expect(reads((await here.type(person, "/bellhop", "C-1")).shown)).toContain("There is no case C-1.");
    }
    for await (const line of exportWins(here.database, "jsonl"))
      expect(JSON.parse(line)).toMatchObject({ after: null });
  });

  it("is one line without a word of it in the export, so that the counts are right", async () => {
    const here = await open();
    await here.type(BEN, "/complaint", "cold soup");
    await confide(here, platform);
    const lines: string[] = [];
    for await (const line of exportCases(here.database, "jsonl")) lines.push(line);
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
    await here.press(ANA, saved.shown, "Keep it confidential");
    expect(here.standing(KITCHEN)).toEqual([]);
    await timePasses(here);
    expect((await here.cards(KITCHEN)).map(reads).join()).toMatch(/^(?!.*shouted).*guest slipped/s);
    expect(reads((await here.type(BEN, "/bellhop", "C-1")).shown)).toContain("There is no case C-1.");
    expect(reads((await here.type(ANA, "/complaint", "cold soup")).shown)).not.toContain("Should fewer people see it?");
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
