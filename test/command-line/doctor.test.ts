import { describe, expect, it, onTestFinished } from "vitest";
import { connectedTo, fewVariables, run, startBot } from "../support/process.ts";
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
