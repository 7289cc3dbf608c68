import { expect, it, onTestFinished } from "vitest";
import { readConfig } from "../../src/config.ts";
import { start } from "../../src/main.ts";
import { emptyDatabase, silent } from "../support/database.ts";
import { ADA, ANA, BEN, KITCHEN, MO } from "../support/people.ts";
import { connectedTo } from "../support/process.ts";
import { connectedToTeams, HARBOUR, inTeams, openTeams } from "../support/teams-world.ts";
import { count, openSlack, reads, roster } from "../support/world.ts";

/** One Bellhop in a Slack workspace, where everything is set up, and in a Teams tenant, to which Ada has brought it. */
async function bothPlatforms() {
  const database = await emptyDatabase();
  const [slack, teams] = await Promise.all([openSlack(), openTeams()]);
  const config = readConfig({ ...connectedTo(slack), ...connectedToTeams(teams) });
  const bot = await start(config, silent, { database });
  onTestFinished(async () => {
    await bot.stop();
    await Promise.all([slack.close(), teams.stop()]);
    expect([...slack.problems, ...teams.problems]).toEqual([]);
  });
  slack.useRequestUrl(`http://127.0.0.1:${bot.port}/slack/events`);
  teams.useEndpoint(`http://127.0.0.1:${bot.port}/api/messages`);
  await bot.setUp(roster);
  await teams.as(inTeams(ADA)).install(HARBOUR);
  const settled = () =>
    expect.poll(() => count(database, "SELECT count(*)::int AS count FROM delivery WHERE state = 'waiting'")).toBe(0);
  return {
    slack,
    teams,
    database,
    /** Writes to Bellhop in the kitchen's channel in Teams, and returns what it answers. */
    async write(person: string, text: string) {
      await teams.as(inTeams(person)).slash(inTeams(KITCHEN), text);
      const told = teams
        .messages(inTeams(KITCHEN), inTeams(person))
        .filter(({ onlyFor, author }) => onlyFor && !author);
      return told.at(-1);
    },
    /** What everybody in the kitchen's channel in Teams reads. */
    async cards() {
      await settled();
      return teams.messages(inTeams(KITCHEN)).filter(({ author, onlyFor, deleted }) => !author && !onlyFor && !deleted);
    },
  };
}

it("one organization on both platforms: what is logged in Slack stands in the unit's channel in Teams", async () => {
  const { slack, database, write, cards } = await bothPlatforms();
  const given = reads((await slack.as(ADA).command(KITCHEN, "/bellhop", "link")).shown);
  const [, code = "none"] = /link ([A-Z2-9]{4}-[A-Z2-9]{4})/.exec(given) ?? [];
  expect((await write(ADA, `link ${code}`))?.summary).toContain("Harbour");
  expect(await count(database, "SELECT count(*)::int AS count FROM organization WHERE name = 'Harbour'")).toBe(1);

  expect((await write(ADA, "channel here Kitchen"))?.summary).toContain("Kitchen are shown in this channel");
  const saved = await slack.as(ANA).command(KITCHEN, "/complaint", "cold soup, call +44 20 7946 0958");
  expect(reads(saved.shown)).toContain("C-1 saved");
  const [card, ...more] = await cards();
  expect(more).toEqual([]);
  expect(card?.summary).toContain("C-1 · Complaint · with Ana Lima");
  expect(card?.summary).toContain("[phone number]");

  expect((await write(BEN, "complaint stale bread"))?.summary).toContain("C-2 saved");
  expect((await cards()).map(({ summary }) => summary.slice(0, 3))).toEqual(["C-1", "C-2"]);
  await slack.as(ANA).press(saved.shown ?? { channel: "", ts: "" }, { actionId: "case.undo" });
  await expect.poll(async () => (await cards()).map(({ summary }) => summary.slice(0, 3))).toEqual(["C-2"]);
  expect((await write(MO, "channel off Kitchen"))?.summary).toContain("managers and admins");
});
