import { describe, expect, it } from "vitest";
import type { EmulatedTeams } from "../../../playground/teams/index.ts";
import { ConfigError } from "../../../src/kernel/errors.ts";
import { ANA, APP_ID, openWorld, PASSWORD, settingsFor, TENANT } from "./world.ts";

const appOf = (teams: EmulatedTeams, more: object) => ({ app: { ...settingsFor(teams).app, ...more } });

/** Opens a world whose bot has these values, which are made when Teams runs. */
async function openWith(make: (teams: EmulatedTeams) => object) {
  const settings = {};
  return openWorld({ settings, prepare: (teams) => Object.assign(settings, make(teams)) });
}

describe("a bot that starts", () => {
  it("says that Microsoft issued a token", async () => {
    await using world = await openWorld();
    expect(world.lines).toContainEqual(
      expect.objectContaining({ level: "info", message: "Microsoft issued a token for the Teams bot" }),
    );
  });

  it.each<[string, (teams: EmulatedTeams) => object, RegExp]>([
    [
      "another password",
      (teams) => appOf(teams, { password: "another" }),
      /^TEAMS_APP_PASSWORD .*AADSTS7000215.*its Value/,
    ],
    ["another id", (teams) => appOf(teams, { id: "another" }), /^TEAMS_APP_ID is not known .*AADSTS700016/],
    [
      "another tenant",
      ({ urls }) => ({
        app: { id: APP_ID, type: "SingleTenant", password: PASSWORD, tokenUrl: urls.tokenUrl.replace(TENANT, "x") },
      }),
      /^TEAMS_TENANT_ID names no tenant .*AADSTS90002/,
    ],
  ])("with %s does not start, and says what to do", async (_what, make, sentence) => {
    const failed = await openWith(make).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failed).toBeInstanceOf(ConfigError);
    expect((failed as ConfigError).problems).toEqual([expect.stringMatching(sentence)]);
    expect(String(failed)).not.toContain("another");
  });

  it("while Microsoft is away starts all the same, and answers as soon as it can", async () => {
    await using world = await openWorld({ prepare: ({ faults }) => faults.outage(true) });
    expect(world.lines).toContainEqual(expect.objectContaining({ level: "warn" }));
    world.teams.faults.outage(false);
    await world.teams.as(ANA).write(world.teams.personalChat(ANA), "help");
    expect(world.incoming).toHaveLength(1);
  });

  it("without proof says so in the log", async () => {
    await using world = await openWorld({ unproven: true });
    expect(world.lines).toMatchObject([{ level: "warn", message: expect.stringContaining("TEAMS_EMULATOR") }]);
  });
});

describe("a bot that stops", () => {
  it("finishes what is under way first", async () => {
    await using world = await openWorld();
    const work = Promise.withResolvers<{ kind: "nothing" }>();
    world.script.handle = () => work.promise;
    const written = world.teams.as(ANA).write(world.teams.personalChat(ANA), "help");
    await expect.poll(() => world.incoming.length).toBe(1);
    let stopped = false;
    const stopping = world.adapter.stop().then(() => {
      stopped = true;
    });
    expect(stopped).toBe(false);
    work.resolve({ kind: "nothing" });
    await stopping;
    expect((await written).status).toBe(200);
  });
});
