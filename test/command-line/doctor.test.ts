import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/database/index.ts";
import { examine } from "../../src/doctor.ts";
import { sharedDatabase, silent, temporaryFolder } from "../support/database.ts";
import { connectedTo, fewVariables, run, startBot } from "../support/process.ts";
import { APP_PASSWORD, connectedToTeams, openTeams, TENANT } from "../support/teams-world.ts";
import { ADA, BOT_TOKEN, KITCHEN, openSlack, SCOPES, SIGNING_SECRET } from "../support/world.ts";

describe("doctor", () => {
  it("says what is fine, when Bellhop does not run and when it does", async () => {
    const { slack, env } = await fewVariables();
    const stopped = await run(["doctor"], env);
    expect(stopped).toMatchObject({ code: 0, errors: "" });
    const [configuration, database, ...more] = stopped.output.trimEnd().split("\n");
    expect(configuration).toMatch(/^ok +The configuration is complete\.$/);
    expect(database).toMatch(/^ok +The database answers \((?:embedded|postgresql), PostgreSQL 1\d\.\d+.*\)\.$/);
    expect(more).toEqual([
      expect.stringMatching(/^ok +All \d+ migrations are applied\.$/),
      "ok      Slack accepts the bot token: workspace Harbour.",
      "ok      The clock goes as Slack's does.",
      expect.stringMatching(/^NOTE +Bellhop does not run here/),
    ]);
    const bot = await startBot(env, slack);
    const at = `http://127.0.0.1:${bot.port}`;
    const running = await run(["doctor"], { ...env, PORT: String(bot.port), PUBLIC_URL: at });
    expect(running).toMatchObject({ code: 0, errors: "" });
    expect(running.output).toContain(`ok      Bellhop answers at ${at}.\n`);
    expect(running.output).toContain(
      `ok      What is signed with SLACK_SIGNING_SECRET is let in at ${at}/slack/events.\n`,
    );
    expect(running.output).toMatch(/^ok +Messages go out, and every channel/m);

    const another = { ...env, PORT: String(bot.port), SLACK_SIGNING_SECRET: "another-signing-secret" };
    const refused = await run(["doctor"], { ...another, PUBLIC_URL: at });
    expect(refused).toMatchObject({ code: 1, errors: "" });
    expect(refused.output).toMatch(
      /^PROBLEM What is signed with SLACK_SIGNING_SECRET is refused at .*api\.slack\.com\/apps/m,
    );
    expect(refused.output).not.toContain("another-signing-secret");
    const elsewhere = await run(["doctor"], { ...env, PORT: String(bot.port), PUBLIC_URL: "http://127.0.0.1:1" });
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.output).toMatch(/^PROBLEM Bellhop runs, but does not answer at .*: check PUBLIC_URL/m);
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

  it("says how far the clock of the machine is off", async () => {
    const { env } = await fewVariables();
    const off = (minutes: number) => ({ now: () => new Date(Date.now() + minutes * 60_000) });
    const [ahead, behind] = await Promise.all(
      [10, -10].map((minutes) => examine({ ...env, DATA_DIR: "", DATABASE_URL: NOWHERE }, off(minutes))),
    );
    const clockIn = (findings: typeof ahead) => findings?.find(({ says }) => says.startsWith("The clock"));
    expect(clockIn(ahead)).toEqual({
      weight: "problem",
      says: expect.stringMatching(/is (?:599|60\d) seconds ahead of Slack's: .* time service/),
    });
    expect(clockIn(behind)?.says).toMatch(/is (?:59\d|60\d) seconds behind Slack's/);
  });

  it("names the channels in which it may not post, and asks the platform for that before anything fails", async () => {
    const { slack, env } = await fewVariables();
    const bot = await startBot(env, slack);
    await slack.as(ADA).command(KITCHEN, "/bellhop", "channel here");
    bot.signal("SIGTERM");
    await bot.ended;
    await slack.as(ADA).removeBot(KITCHEN);
    const { code, output } = await run(["doctor"], env);
    expect(code).toBe(1);
    expect(output).toMatch(
      /^PROBLEM Nothing can be posted in the channel of .*: Bellhop is not in it\. Type \/invite/m,
    );
  });

  it("says which migrations are still to be applied, and applies none", async () => {
    const { options, env } = await sharedDatabase();
    const database = await openDatabase(options, { log: silent });
    const removed =
      "DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)";
    await database.query({ text: removed, values: [] });
    await database.close();
    const slack = await openSlack();
    onTestFinished(() => slack.close());
    const { code, output } = await run(["doctor"], { ...connectedTo(slack), ...env });
    expect(code).toBe(0);
    expect(output).toMatch(/^NOTE +Of \d+ migrations 1 is still to be applied: the next start does/m);
    expect((await run(["doctor"], { ...connectedTo(slack), ...env })).output).toBe(output);
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

  it("tries the address that Teams sends to, and how the clock goes", async () => {
    const { env } = await sharedDatabase();
    const teams = { ...(await teamsEnvironment()), ...env };
    const bot = await startBot({ ...teams, DATABASE_URL: env.DATABASE_URL ?? "" });
    const at = `http://127.0.0.1:${bot.port}`;
    const asked = { ...teams, DATABASE_URL: env.DATABASE_URL ?? "", PORT: String(bot.port) };
    const { code, output } = await run(["doctor"], { ...asked, PUBLIC_URL: at });
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toContain(`ok      Bellhop listens to Teams at ${at}/api/messages.\n`);
    expect(output).toContain("ok      The clock goes as Microsoft's does.\n");
    const elsewhere = await run(["doctor"], { ...asked, PUBLIC_URL: "http://127.0.0.1:1" });
    expect(elsewhere.output).toMatch(/^PROBLEM Bellhop runs, but does not answer at .*: check PUBLIC_URL/m);
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
