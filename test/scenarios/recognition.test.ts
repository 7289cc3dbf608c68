import { describe, expect, it } from "vitest";
import { exportRows } from "../../src/features/export/index.ts";
import { awardExport, kudosExport } from "../../src/features/recognition/index.ts";
import { alwaysOpen } from "../support/always-open.ts";
import { ADA, ANA, BEN, DEE, DESK, KITCHEN, LOUNGE, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { slackStage } from "../support/slack-stage.ts";
import { reads, type Stage } from "../support/stage.ts";

const DEED = "calmed the angry guest at till 3";
const at = (person: keyof typeof namesOf): string => `@${namesOf[person]}`;

/** The platform has told what an account is. */
const isKnownAs = ({ database }: Stage, person: keyof typeof namesOf, kind: string, active = true) =>
  database.query({
    text: `UPDATE identity SET kind = $2, active = $3, profile_at = clock_timestamp()
           WHERE person_id = (SELECT id FROM person WHERE name = $1)`,
    values: [namesOf[person], kind, active],
  });

const secondsOn = async (here: Stage): Promise<string> =>
  (await here.cards(KITCHEN)).map((seen) => /(\d) colleague/.exec(reads(seen))?.[1] ?? "0").join(" ");

describe.each(platforms)("on %s,", (_platform, open) => {
  it("a reaction seconds thanks and a win, is counted once for each colleague, and taken back with them", async () => {
    const here = await open();
    await here.type(ANA, "/kudos", `${at(BEN)} ${DEED}`);
    const [thanks] = await here.cards(KITCHEN);
    await here.react(MO, thanks, "heart");
    await here.react(MO, thanks, "clap");
    await here.react(BEN, thanks, "heart");
    await here.react(ANA, thanks, "heart");
    await here.react(ADA, thanks, "angry");
    await expect.poll(() => secondsOn(here)).toBe("1");
    await here.react(MO, thanks, "clap", false);
    expect(await secondsOn(here)).toBe("1");
    await here.react(MO, thanks, "heart", false);
    await expect.poll(() => secondsOn(here)).toBe("0");
    await here.type(ANA, "/win", "guest came back for the lost scarf we mailed");
    const win = (await here.cards(KITCHEN)).at(-1);
    await here.react(BEN, win, "heart");
    await expect.poll(() => secondsOn(here)).toBe("0 1");
  });

  it("only those reactions second that the organization has chosen", async () => {
    const here = await open();
    const settings = await here.type(ADA, "/bellhop", "recognition");
    await here.press(ADA, settings.shown, "Change");
    await expect.poll(() => here.form(ADA)).toContain("Reactions that second");
    await here.submit(ADA, { emoji: ":tada: rocket", pace: "at once" });
    await here.type(ANA, "/kudos", `${at(BEN)} ${DEED}`);
    const [thanks] = await here.cards(KITCHEN);
    await here.react(ADA, thanks, "heart");
    await here.react(MO, thanks, "tada");
    await expect.poll(() => secondsOn(here)).toBe("1");
    await here.react(MO, thanks, "tada", false);
    await expect.poll(() => secondsOn(here)).toBe("0");
  });

  it("a reaction is taken back even when the organization has chosen others since", async () => {
    const here = await open();
    await here.type(ANA, "/kudos", `${at(BEN)} ${DEED}`);
    const [thanks] = await here.cards(KITCHEN);
    await here.react(MO, thanks, "heart");
    await expect.poll(() => secondsOn(here)).toBe("1");
    const settings = await here.type(ADA, "/bellhop", "recognition");
    await here.press(ADA, settings.shown, "Change");
    await expect.poll(() => here.form(ADA)).toContain("Reactions that second");
    await here.submit(ADA, { emoji: "tada", pace: "at once" });
    await here.react(MO, thanks, "heart", false);
    await expect.poll(() => secondsOn(here)).toBe("0");
  });

  it("whom thanks cannot be for is named when they are corrected, too", async () => {
    const here = await open();
    await isKnownAs(here, ADA, "guest");
    const first = await here.type(ANA, "/kudos", `${at(BEN)} ${DEED}`);
    await here.press(ANA, first.shown, "Change");
    await expect.poll(() => here.form(ANA)).toContain(DEED);
    await here.submit(ANA, { to: [MO, ADA].map(here.account).join(","), text: DEED, value: "care" });
    await expect.poll(() => here.told(ANA).map(reads).join()).toContain("Ada Berg is a guest here");
    expect(here.told(ANA).map(reads).join()).toContain("Thanks to Mo Haddad");
  });

  it("a guest, and an app, second nothing: they are no colleagues", async () => {
    const here = await open();
    await isKnownAs(here, MO, "guest");
    await isKnownAs(here, ADA, "app");
    await here.type(ANA, "/kudos", `${at(BEN)} ${DEED}`);
    const [thanks] = await here.cards(KITCHEN);
    for (const person of [MO, ADA]) await here.react(person, thanks, "heart");
    await here.press(MO, thanks, "I second that");
    await expect.poll(() => here.told(MO).map(reads).join()).toContain("You are a guest here");
    expect(await secondsOn(here)).toBe("0");
  });

  it("nobody thanks an app, a guest or somebody who has left; the others are thanked, and these are named", async () => {
    const here = await open();
    await isKnownAs(here, BEN, "guest");
    await isKnownAs(here, DEE, "app", false);
    await isKnownAs(here, ADA, "member", false);
    for (const [person, why] of [
      [BEN, "Ben Okafor is a guest here"],
      [DEE, "Dee Park is an app"],
      [ADA, "Ada Berg is not here any more"],
    ] as const)
      expect(reads((await here.type(ANA, "/kudos", `${at(person)} ${DEED}`)).shown)).toContain(why);
    await here.choose(MO, await here.say(BEN, KITCHEN, "I drove the scarf to her hotel"), "kudos.fromMessage");
    await expect.poll(() => here.told(MO).map(reads).join()).toContain("Ben Okafor is a guest here");
    const shown = reads((await here.type(ANA, "/kudos", `${at(BEN)} ${at(MO)} ${DEED}`)).shown);
    for (const part of ["Thanks to Mo Haddad", "Ben Okafor is a guest here"]) expect(shown).toContain(part);
  });

  it("a win that names colleagues, and praise that does, offer to thank them", async () => {
    const here = await open();
    const win = await here.type(ANA, "/win", `${at(BEN)} mailed the lost scarf`);
    await here.press(ANA, win.shown, "Thank Ben Okafor");
    await expect.poll(() => here.told(ANA).map(reads).join()).toContain("K-1 saved · Thanks to Ben Okafor");
    const praise = await here.type(ANA, "/feedback", `she loved how kind and patient ${at(MO)} was`);
    await here.press(ANA, praise.shown, "Thank them");
    await expect.poll(() => here.form(ANA)).toContain("Whom do you thank?");
    await here.submit(ANA, { to: here.account(MO), text: "was kind and patient with her" });
    await expect.poll(() => here.told(ANA).map(reads).join()).toContain("C-1");
    const events = await here.database.query({
      text: "SELECT case_id IS NOT NULL AS linked FROM kudos ORDER BY number",
      values: [],
    });
    expect(events).toEqual([{ linked: false }, { linked: true }]);
  });

  it("only a unit's manager reads who was not thanked, with something to thank for, whatever others ask", async () => {
    const here = await open();
    await here.type(ANA, "/kudos", `${at(MO)} ${DEED}`);
    await here.type(MO, "/win", `${at(BEN)} carried her bags to the taxi`);
    const team = reads((await here.type(MO, "/bellhop", "team")).shown);
    for (const part of ["Not thanked in the last 60 days", "Ana Lima", "Ben Okafor", "carried her bags"])
      expect(team).toContain(part);
    expect(reads((await here.type(ADA, "/bellhop", "team Kitchen")).shown)).toContain("too few people to say");
    expect(reads((await here.type(MO, "/bellhop", "team Desk")).shown)).toContain("You do not manage Desk");
    expect(reads((await here.type(BEN, "/bellhop", "team")).shown)).toContain("This is for managers");
    const asked = ["team", "team Kitchen", "me", "awards", "recognition", "funds", "values", "cases", "help"];
    const others = [BEN, DEE, ADA];
    for (const person of others) for (const what of asked) await here.type(person, "/bellhop", what);
    const homes = await Promise.all([BEN, ADA].map(here.home));
    const exported = [kudosExport, awardExport].map(async (kind) =>
      (await Array.fromAsync(exportRows(here.database, kind, "csv"))).join(),
    );
    // Of whom they were not thanked, neither is named anywhere: Ana has only thanked somebody, Ben is in a win.
    expect((await exported[0])?.split("\n").slice(1).join()).not.toContain(namesOf[BEN]);
    const said = [
      ...homes,
      ...others.flatMap((person) => [...here.told(person), ...here.toldDirectly(person)]),
      ...[KITCHEN, DESK, LOUNGE].flatMap((channel) => here.standing(channel)),
    ];
    expect([...said.map(reads), ...(await Promise.all(exported))].join()).not.toMatch(/not thanked/i);
  });

  it("a manager hears in the week after what their people were thanked for, without what is kept private", async () => {
    const here = await open();
    await alwaysOpen(here);
    await here.type(DEE, "/kudos", `${at(ANA)} ${DEED}`, DESK);
    await here.type(DEE, "/kudos", `${at(BEN)} drove the scarf to her hotel`, DESK);
    here.wait(11);
    await here.bot.tick();
    await here.settled();
    await here.press(BEN, here.toldDirectly(BEN).at(-1), "Make it private");
    expect(here.toldDirectly(MO)).toEqual([]);
    here.wait(8 * 24 * 60);
    await here.bot.tick();
    await expect
      .poll(() => here.toldDirectly(MO).map(reads).join())
      .toContain("Your people were thanked once last week");
    expect(here.toldDirectly(MO).map(reads).join()).not.toContain("hotel");
    await here.bot.tick();
    expect(here.toldDirectly(MO).filter((seen) => reads(seen).includes("last week"))).toHaveLength(1);
  });
});

it("shows in the unit's channel what was given on Slack where Bellhop was not let in", async () => {
  const here = await slackStage();
  await here.type(ANA, "/kudos", `${at(BEN)} ${DEED}`, LOUNGE);
  await expect.poll(async () => (await here.cards(KITCHEN)).map(reads).join()).toContain("Thanks to Ben Okafor");
  const again = await here.type(ANA, "/kudos", `${at(BEN)} ${DEED}`, LOUNGE);
  expect(reads(again.shown)).toContain("Goes to the channel of Kitchen");
});
