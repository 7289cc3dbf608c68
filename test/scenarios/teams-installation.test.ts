import { describe, expect, it, onTestFinished } from "vitest";
import { readConfig } from "../../src/config.ts";
import { start } from "../../src/main.ts";
import { afterwards } from "../support/afterwards.ts";
import { emptyDatabase, silent } from "../support/database.ts";
import { ADA, ANA, BEN, DEE, DESK, KITCHEN, MO } from "../support/people.ts";
import { reads } from "../support/stage.ts";
import { startInside } from "../support/stations.ts";
import { teamsGround, teamsStage } from "../support/teams-stage.ts";
import { connectedToTeams, HARBOUR, inTeams, openTeams, tenant } from "../support/teams-world.ts";
import { count } from "../support/world.ts";

describe("whoever installs Bellhop for themselves in Teams", () => {
  it("is greeted once, however often Teams says so, and however often they do", async () => {
    const { teams, settled, toldDirectly, home } = await teamsStage({ setUp: false });
    expect(reads(await home(ANA))).toContain("Hello, Ana Lima");
    const chat = teams.personalChat(inTeams(ANA));
    await teams.as(inTeams(ANA)).uninstall(chat);
    const [again] = await teams.as(inTeams(ANA)).install(chat, "conversation first");
    if (again) await teams.resend(again);
    await settled();
    expect(toldDirectly(ANA)).toHaveLength(1);
  });

  it("writes to it there without any ceremony, and is answered there", async () => {
    const { teams, cases, toldDirectly, home } = await teamsStage();
    await home(ANA);
    await teams.as(inTeams(ANA)).write(teams.personalChat(inTeams(ANA)), "complaint cold soup");
    expect(await cases()).toMatchObject([{ text: "cold soup" }]);
    expect(reads(toldDirectly(ANA).at(-1))).toContain("C-1 saved");
  });

  it("and asks for a form in writing gets a button that opens it", async () => {
    const { teams, press, form, submit, cases, toldDirectly, home } = await teamsStage();
    await home(ANA);
    await teams.as(inTeams(ANA)).write(teams.personalChat(inTeams(ANA)), "complaint");
    await press(ANA, toldDirectly(ANA).at(-1), "Open the form");
    expect(form(ANA)).toContain("What did the customer say?");
    await submit(ANA, { text: "cold soup" });
    expect(await cases()).toMatchObject([{ kind: "complaint", text: "cold soup" }]);
  });
});

describe("a tenant that nobody has named", () => {
  it("is called by its first team, as soon as Bellhop hears of one", async () => {
    const ground = await teamsGround();
    const database = await emptyDatabase();
    const bot = await startInside(ground, database);
    afterwards(bot.stop);
    ground.sendTo(bot.port);
    const { teams } = ground;
    const chat = teams.personalChat(inTeams(ANA));
    await teams.as(inTeams(ANA)).install(chat);
    const complain = async () => {
      await teams.as(inTeams(ANA)).write(chat, "complaint cold soup");
      return reads(ground.toldDirectly(ANA).at(-1));
    };
    expect(await complain()).toContain("The cards of your organization have no channel yet");
    await ground.bring();
    expect(await complain()).toContain("The cards of Harbour have no channel yet");
  });
});

describe("whoever brings Bellhop to a team", () => {
  it("decides where cards go, as long as nobody else does", async () => {
    const { teams, type } = await teamsStage({ setUp: false });
    const again = async (person: string) => {
      await teams.as(inTeams(person)).uninstall(HARBOUR);
      await teams.as(inTeams(person)).install(HARBOUR);
    };
    await again(BEN);
    expect(reads((await type(BEN, "/bellhop", "channel here", DESK)).shown)).toContain("for managers and admins");
    expect(reads((await type(ADA, "/bellhop", "channel here", DESK)).shown)).toContain("Done.");
  });

  it("is called by their name, also when Teams tells nobody's and said none when they brought it", async () => {
    const { teams, type, cards } = await teamsStage({ setUp: false });
    teams.faults.next({ method: "getMember", kind: "refused", code: "ServiceError", times: Number.POSITIVE_INFINITY });
    await type(ADA, "/bellhop", "channel here");
    await type(ADA, "/complaint", "cold soup");
    expect((await cards(KITCHEN)).map(reads)).toEqual([expect.stringContaining("with Ada Berg")]);
  });

  it("makes one organization of the tenant, in however many places it is heard of at once", async () => {
    const database = await emptyDatabase();
    const teams = await openTeams({
      ...tenant,
      teams: (tenant.teams ?? []).map((team) => ({ ...team, installed: true })),
    });
    const bot = await start(readConfig(connectedToTeams(teams)), silent, { database });
    onTestFinished(async () => {
      await bot.stop();
      await teams.stop();
    });
    teams.useEndpoint(`http://127.0.0.1:${bot.port}/api/messages`);
    await Promise.all(
      [ADA, ANA, BEN, DEE, MO].map((person) =>
        teams.as(inTeams(person)).slash(inTeams(KITCHEN), `complaint cold soup of ${person}`),
      ),
    );
    expect(await count(database, "SELECT count(*)::int AS count FROM organization")).toBe(1);
    expect(await count(database, 'SELECT count(*)::int AS count FROM "case"')).toBe(5);
  });
});
