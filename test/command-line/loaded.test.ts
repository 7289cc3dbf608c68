import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { sharedDatabase } from "../support/database.ts";
import { connectedTo, type Environment, startBot } from "../support/process.ts";
import { connectedToTeams, openTeams } from "../support/teams-world.ts";
import { openSlack } from "../support/world.ts";

const PRELOAD = fileURLToPath(new URL("report-loaded.ts", import.meta.url));

/** The packages, and files of the project, that a Bellhop with these platforms has loaded when it stops. */
async function loadedWith(platform: Environment): Promise<readonly string[]> {
  const { env } = await sharedDatabase();
  const bot = await startBot({ ...env, ...platform, NODE_OPTIONS: `--import=${PRELOAD}` });
  bot.signal("SIGTERM");
  await bot.ended;
  const report = bot.log().find((line) => "loaded" in line);
  return report?.loaded as string[];
}

const those = (loaded: readonly string[], pattern: RegExp) => loaded.filter((name) => pattern.test(name));

describe("a Bellhop that is connected to", () => {
  it("Slack alone loads nothing that speaks with Teams", async () => {
    const slack = await openSlack();
    onTestFinished(() => slack.close());
    const loaded = await loadedWith(connectedTo(slack));
    expect(those(loaded, /^@slack\//).length).toBeGreaterThan(0);
    expect(those(loaded, /^(botbuilder|botframework|jose|@azure)|adapters\/teams/)).toEqual([]);
  });

  it("Teams alone loads nothing that speaks with Slack, and of botbuilder what calls Teams", async () => {
    const teams = await openTeams();
    onTestFinished(() => teams.stop());
    const loaded = await loadedWith(connectedToTeams(teams));
    expect(those(loaded, /^@slack\/|adapters\/slack/)).toEqual([]);
    expect(loaded).toContain("botframework-connector");
    expect(those(loaded, /^(botbuilder|botbuilder-core|@azure\/(identity|msal.*))$/)).toEqual([]);
  });

  it("a real platform loads nothing of the playground, and nothing that measures or traces", async () => {
    const slack = await openSlack();
    onTestFinished(() => slack.close());
    const loaded = await loadedWith(connectedTo(slack));
    expect(those(loaded, /\/src\/main\.ts$/)).toHaveLength(1);
    expect(those(loaded, /^(?:prom-client|@opentelemetry)/)).toEqual([]);
    expect(those(loaded, /\/playground(\/|\.ts$)|^(react|vite|adaptivecards)/)).toEqual([]);
  });
});
