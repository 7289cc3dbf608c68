import { describe, expect, it } from "vitest";
import { ANA, BEN, KITCHEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { slackStage } from "../support/slack-stage.ts";
import { reads, type Stage } from "../support/stage.ts";
import { teamsStage } from "../support/teams-stage.ts";
import { inTeams } from "../support/teams-world.ts";
import { world } from "../support/world.ts";

/** Two minutes later, once everything is sent. */
async function later(here: Pick<Stage, "wait" | "bot" | "settled">): Promise<void> {
  here.wait(2);
  await here.bot.tick();
  await here.settled();
}

describe.each(platforms)("on %s,", (_platform, open) => {
  it("whoever types /bellhop home is shown what they need, alone", async () => {
    const here = await open();
    await here.type(ANA, "/complaint", "cold soup");
    const { shown } = await here.type(MO, "/bellhop", "home");
    for (const part of ["Hello, Mo Haddad", "Kitchen", "1 open case", "Ana Lima has it"])
      expect(reads(shown)).toContain(part);
    expect(here.told(BEN)).toEqual([]);
    await here.press(MO, shown, "C-1");
    await expect.poll(() => reads(here.told(MO).at(-1))).toContain("cold soup");
  });
});

describe("a Home that was opened", () => {
  it("on Slack shows what has changed since, and not what is nobody else's to know", async () => {
    const here = await world();
    const { slack, type } = here;
    const homeOf = (person: string): string => JSON.stringify(slack.home(person) ?? "");
    for (const person of [ANA, BEN]) {
      await slack.as(person).openHome();
      await expect.poll(() => homeOf(person)).toContain("Nothing yet");
    }
    await expect.poll(async () => (await here.database.query({ text: "SELECT FROM home", values: [] })).length).toBe(2);
    await type(ANA, "/complaint", "cold soup");
    await later(here);
    expect(homeOf(ANA)).toContain("1 open case");
    expect(homeOf(BEN)).toContain("Nothing yet");
  });

  it("on Teams is a message in one's own chat, which is kept as things are", async () => {
    const here = await teamsStage();
    const chat = here.teams.personalChat(inTeams(ANA));
    const say = (text: string) => here.teams.as(inTeams(ANA)).write(chat, text);
    const homes = () => here.toldDirectly(ANA).filter((one) => reads(one).includes("Hello, Ana Lima"));
    await say("home");
    await expect.poll(homes).toHaveLength(1);
    expect(reads(homes()[0])).toContain("Nothing yet");
    await expect.poll(async () => (await here.database.query({ text: "SELECT FROM home", values: [] })).length).toBe(1);
    await say("complaint cold soup");
    await expect.poll(() => here.cases()).toHaveLength(1);
    await later(here);
    expect(homes()).toHaveLength(1);
    expect(reads(homes()[0])).toContain("1 open case");
  });
});

it("a Home can be opened where nothing else is known of the person, and what it names is shown over it", async () => {
  const here = await slackStage({ setUp: false });
  await here.type(BEN, "/complaint", "cold soup", KITCHEN);
  const home = await here.home(BEN);
  expect(reads(home)).toContain("1 open case");
  const before = here.toldDirectly(BEN).length;
  await here.press(BEN, home, "C-1");
  await expect.poll(() => reads(here.told(BEN).at(-1))).toContain("cold soup");
  expect(here.toldDirectly(BEN)).toHaveLength(before);
});
