import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../support/database.ts";
import { connectedTo, fewVariables, run, startBot } from "../support/process.ts";
import { APP_PASSWORD, connectedToTeams, openTeams, TENANT } from "../support/teams-world.ts";
import { BOT_TOKEN, openSlack, SCOPES, SIGNING_SECRET } from "../support/world.ts";

describe("doctor", () => {
  it("says what is fine, when Bellhop does not run and when it does", async () => {
    const { slack, env } = await fewVariables();
    const stopped = await run(["doctor"], env);
    expect(stopped).toMatchObject({ code: 0, errors: "" });
    const [configuration, database, platform, ...more] = stopped.output.trimEnd().split("\n");
    expect(more).toEqual([]);
    expect(configuration).toMatch(/^ok +The configuration is complete\.$/);
    expect(database).toMatch(/^ok +The database answers \((?:embedded|postgresql)\) and is up to date\.$/);
    expect(platform).toMatch(/^ok +Slack accepts the bot token: workspace Harbour\.$/);
    await startBot(env, slack);
    const running = await run(["doctor"], env);
    expect(running).toMatchObject({ code: 0, errors: "" });
    expect(running.output.match(/^ok /gm)).toHaveLength(3);
  });

  it("makes no embedded database where there is none, and touches none that is damaged", async () => {
    const { env } = await fewVariables();
    const folder = await temporaryFolder();
    const examine = (dataDir: string) => run(["doctor"], { ...env, DATABASE_URL: "", DATA_DIR: dataDir });

    const none = join(folder, "none");
    const missing = await examine(none);
    expect(missing).toMatchObject({ code: 0, errors: "" });
    expect(missing.output).toContain(`ok      There is no database in ${none} yet: the first start makes it.\n`);
    expect(existsSync(none)).toBe(false);

    await mkdir(join(folder, "database"));
    expect((await examine(folder)).output).toContain("There is no database in");
    await writeFile(join(folder, "database", "PG_VERSION"), "18\n");
    const damaged = await examine(folder);
    expect(damaged.code).toBe(1);
    expect(damaged.output).toMatch(/^PROBLEM The data folder .* is damaged \(base is missing\)/m);
    expect(await readdir(folder, { recursive: true })).toEqual(["database", join("database", "PG_VERSION")]);
  });

  it("names the scopes that the app lacks, and what they are for", async () => {
    const slack = await openSlack({ scopes: SCOPES.filter((scope) => scope !== "channels:read") });
    onTestFinished(() => slack.close());
    const { code, output } = await run(["doctor"], { ...connectedTo(slack), DATABASE_URL: NOWHERE });
    expect(code).toBe(1);
    expect(output).toMatch(/^PROBLEM The app lacks the scope channels:read\. To hear that Bellhop was invited/m);
    expect(output.match(/lacks the scope/g)).toHaveLength(1);
  });

  it("says what is wrong and what to do, and shows no secret", async () => {
    const { env } = await fewVariables();
    const [token, away, nothing, wrong] = await Promise.all([
      run(["doctor"], { ...env, SLACK_BOT_TOKEN: "xoxb-of-another-workspace", DATA_DIR: "", DATABASE_URL: NOWHERE }),
      run(["doctor"], { ...env, SLACK_API_URL: "http://127.0.0.1:1/", DATA_DIR: "", DATABASE_URL: NOWHERE }),
      run(["doctor"], { DATABASE_URL: NOWHERE }),
      run(["doctor"], { ...env, PORT: "eighty", SLACK_BOT_TOKEN: "" }),
    ]);
    expect(token.output).toMatch(/^PROBLEM .*SLACK_BOT_TOKEN/m);
    expect(token.output).toMatch(/^PROBLEM The database does not answer: check DATABASE_URL/m);
    expect(away.output).toMatch(/^PROBLEM Slack does not answer at http:\/\/127\.0\.0\.1:1\/: check SLACK_API_URL/m);
    expect(nothing.output).toMatch(/^PROBLEM No platform is configured/m);
    expect(wrong.output).toMatch(/^PROBLEM PORT cannot be used as it is/m);
    expect(wrong.output).toMatch(/^PROBLEM SLACK_BOT_TOKEN is missing/m);
    for (const { code, output, errors } of [token, away, nothing, wrong]) {
      expect({ code, errors }).toEqual({ code: 1, errors: "" });
      for (const secret of [SIGNING_SECRET, BOT_TOKEN, "xoxb-of-another", "db-password"]) {
        expect(output).not.toContain(secret);
      }
    }
  });
});

const NOWHERE = "postgresql://bellhop:db-password@127.0.0.1:1/bellhop";

describe("doctor, of a Teams bot,", () => {
  async function teamsEnvironment() {
    const teams = await openTeams();
    onTestFinished(() => teams.stop());
    return { ...connectedToTeams(teams), DATABASE_URL: NOWHERE };
  }

  it("says that Microsoft accepts it, and whose people may use it", async () => {
    const { output } = await run(["doctor"], await teamsEnvironment());
    expect(output).toMatch(/^ok +Microsoft accepts the Teams bot and issues tokens to it\.$/m);
    expect(output).toContain(`ok      People of these tenants may use it: ${TENANT}.`);
    expect(output).not.toContain("No platform is configured");
  });

  it("says what is wrong and what to do, and shows no secret", async () => {
    const env = await teamsEnvironment();
    const nowhere = "http://127.0.0.1:1/";
    const outputs = await Promise.all(
      [
        { ...env, TEAMS_APP_PASSWORD: "of-another-bot" },
        { ...env, TEAMS_APP_ID: TENANT },
        { ...env, TEAMS_OPENID_METADATA_URL: nowhere },
        { ...env, TEAMS_TOKEN_URL: nowhere },
        { PORT: "0", DATABASE_URL: NOWHERE, TEAMS_EMULATOR: "1" },
      ].map(async (wrong) => await run(["doctor"], wrong)),
    );
    const says = [
      /^PROBLEM TEAMS_APP_PASSWORD is not accepted by Microsoft \(AADSTS7000215\)/m,
      /^PROBLEM TEAMS_APP_ID is not known in the tenant .*\(AADSTS700016\)/m,
      /^PROBLEM The keys of Teams cannot be had at http:\/\/127\.0\.0\.1:1\/: check TEAMS_OPENID_METADATA_URL/m,
      /^PROBLEM Microsoft issues no token at http:\/\/127\.0\.0\.1:1\/: check/m,
      /^PROBLEM TEAMS_EMULATOR is set, so that anybody on this machine may speak as Teams/m,
    ];
    for (const [at, { code, output, errors }] of outputs.entries()) {
      expect({ code, errors }).toEqual({ code: 1, errors: "" });
      expect(output).toMatch(says[at] ?? /never/);
      for (const secret of [APP_PASSWORD, "of-another-bot"]) expect(output).not.toContain(secret);
    }
  });
});
