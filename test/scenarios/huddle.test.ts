import { describe, expect, it } from "vitest";
import { ADA, ANA, BEN, DEE, DESK, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Seen, type Stage } from "../support/stage.ts";

const direct = (here: Stage, person: string): string[] => here.toldDirectly(person).map(reads);
const huddle = async (here: Stage, asked = "", person = MO) =>
  (await here.type(person, "/bellhop", `huddle ${asked}`)).shown;

/** The role-play of a kit. */
const played = (seen: Seen | undefined): string | undefined => /five minutes: (.*)/.exec(reads(seen))?.[1];

/** Time goes on until next Friday, half past eight in UTC, and what is due is done. */
async function untilFriday(here: Stage): Promise<void> {
  const now = new Date((await here.say(DEE, DESK, "what time is it?")).at);
  const days = (5 - now.getUTCDay() + 7) % 7 || 7;
  const friday = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, 8, 30);
  here.wait(Math.round((friday - now.getTime()) / 60_000));
  await here.bot.tick();
  await here.settled();
}

describe.each(platforms)("on %s, the kit for a team meeting", (_platform, open) => {
  it("comes to the managers each Friday, with a true case that is masked, and is withdrawn with it", async () => {
    const here = await open();
    await here.bot.tick();
    await here.type(ANA, "/complaint", "Ben was rude to a lady");
    const saved = await here.type(ANA, "/complaint", "The soup was *cold*, call me on 020 7946 0958");
    await untilFriday(here);
    const kit = () => direct(here, MO).at(-1);
    expect(direct(here, MO)).toHaveLength(1);
    expect(kit()).toContain("For the team meeting of Kitchen");
    expect(kit()).toMatch(/A customer told us: “The soup was \*cold\*, call me on \[phone/);
    expect(kit()).not.toContain("Ben was rude");
    for (const person of [ANA, BEN, DEE, ADA]) expect(direct(here, person)).toEqual([]);
    expect(kit()).toContain("It comes to the managers of Kitchen each Friday.");
    await Promise.all([here.bot.tick(), here.bot.tick()]);
    await here.press(MO, here.toldDirectly(MO).at(-1), "We did it");
    await here.settled();
    expect(direct(here, MO)).toEqual([expect.stringMatching(/Done .* · Mo Haddad/)]);
    await here.press(MO, here.toldDirectly(MO).at(-1), "Undo");
    await here.settled();
    expect(kit()).not.toContain("Done ");
    await here.database.query({ text: `UPDATE "case" SET confidential = true WHERE number = 2`, values: [] });
    await here.press(ANA, (await here.type(ANA, "/bellhop", "C-2")).shown, "Solved");
    await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("solved");
    await here.settled();
    expect(direct(here, MO)[0]).toContain("It was taken back, or is for fewer people now.");
    expect(direct(here, MO).join()).not.toContain("soup");
    await here.press(MO, here.toldDirectly(MO)[0], "Not each week");
    await expect.poll(() => direct(here, MO)[0]).toContain("It does not come by itself");
    await here.press(MO, here.toldDirectly(MO)[0], "Each Friday");
    await expect.poll(() => direct(here, MO)[0]).toContain("It comes to the managers of Kitchen each Friday.");
    expect(saved.shown).toBeDefined();
  });

  it("can be asked for, printed and switched off by who leads the unit; it is another one each week", async () => {
    const here = await open();
    expect(reads(await huddle(here, "", ANA))).toContain("This is for managers");
    expect(reads(await huddle(here, "Desk"))).toContain("Desk");
    await here.type(ANA, "/win", "the guest came back for the scarf we mailed, 020 7946 0958");
    here.wait(11);
    const first = await huddle(here);
    expect(reads(first)).toMatch(/A win of ours: “the guest came back for the scarf we mailed, \[phone/);
    expect(played(await huddle(here, "kitchen"))).toBe(played(first));
    await here.press(MO, first, "Print");
    await expect.poll(() => direct(here, MO).join() + reads(here.told(MO).at(-1))).toContain("Team meeting");
    await here.allowFile(MO);
    await expect.poll(() => here.files(MO)).toMatchObject([{ name: expect.stringMatching(/^Team meeting .*\.md$/) }]);
    expect(here.files(MO)[0]?.text).toMatch(/^# For the team meeting of Kitchen\n\n/);
    expect(here.files(MO)[0]?.text).not.toContain("0958");
    await here.press(MO, await huddle(here), "We did it");
    await expect.poll(() => reads(here.told(MO).at(-1))).toContain("· Mo Haddad");
    await huddle(here, "off");
    await here.type(ANA, "/win", "the guest of table 4 hugged us all");
    here.wait(7 * 24 * 60);
    await here.type(ANA, "/win", "the guest of table 5 sang for us");
    await untilFriday(here);
    expect(direct(here, MO).join()).not.toContain("For the team meeting");
    const other = await huddle(here);
    expect(reads(other)).toContain("table 5 sang");
    expect(played(other)).not.toBe(played(first));
    expect(reads(await huddle(here, "on"))).toContain("each Friday");
  });
});
