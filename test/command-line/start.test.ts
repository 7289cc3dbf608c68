import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { onEmbedded, sharedDatabase } from "../support/database.ts";
import { fewVariables, run, startBot } from "../support/process.ts";
import { ANA, KITCHEN, reads } from "../support/world.ts";

const WRONG = {
  HOST: "",
  PORT: "eighty",
  PUBLIC_URL: "bellhop.example.com",
  DATABASE_URL: "mysql://root:db-password@db/bellhop",
  SLACK_API_URL: "slack",
  SLACK_SIGNING_SECRET: "s3cret",
  SLACK_BOT_TOKEN: "xoxp-a-person's-token",
  SLACK_APP_TOKEN: "xoxb-not-an-app-token",
  SLACK_CLIENT_ID: "1234.5678",
  SLACK_STATE_SECRET: "too-short",
  BELLHOP_COMMAND_PREFIX: "UPPER CASE",
  LOG_LEVEL: "loud",
};

describe("starting", () => {
  it("with everything wrong lists all of it at once, what it is and where to get it, and no secret", async () => {
    const { code, output, errors } = await run(["start"], WRONG);
    expect({ code, output }).toEqual({ code: 1, output: "" });
    const problems = errors.trimEnd().split("\n");
    const wrong = Object.keys(WRONG).filter((name) => name !== "HOST" && name !== "SLACK_CLIENT_ID");
    for (const name of [...wrong, "SLACK_CLIENT_SECRET", "BELLHOP_KEYS"]) {
      expect(problems.filter((problem) => problem.startsWith(`${name} `)).length).toBeGreaterThan(0);
    }
    // The token is of the wrong kind, and does not go together with the variables for OAuth.
    expect(problems).toHaveLength(wrong.length + 3);
    expect(errors).toContain("api.slack.com/apps → your app → Basic Information → App Credentials");
    expect(errors).toContain("openssl rand");
    for (const value of ["db-password", "s3cret", "xoxp", "not-an-app", "1234.5678", "too-short", "UPPER", "loud"]) {
      expect(errors).not.toContain(value);
    }
  });

  it("with five variables is enough: a complaint is acknowledged with its number, and exported as it was typed", async () => {
    const { slack, env } = await fewVariables();
    const bot = await startBot(env, slack);
    expect(await bot.get("/readyz")).toEqual({ status: 200, body: "ok" });
    const typed = "  “cold   soup” & <b>stale</b> bread — table 4, 40 min 🍲\u200d!";
    const answer = await slack.as(ANA).command(KITCHEN, "/complaint", typed);
    expect(answer.status).toBe(200);
    expect(reads(answer.shown)).toContain("C-1 saved");
    const { output } = await run(["export", "cases"], env);
    expect(JSON.parse(output)).toMatchObject({ case: "C-1", text: typed.trim(), logged_by: "Ana Lima" });
  });

  it("with Teams alone starts no playground", async () => {
    const { env } = await sharedDatabase();
    const bot = await startBot({ ...env, PORT: "0", TEAMS_EMULATOR: "1" });
    expect(bot.log().at(-1)).toMatchObject({ msg: "Bellhop is ready", platforms: ["teams"] });
    expect(bot.output()).toBe("");
  });

  it("on a port that is in use is refused with a sentence", async () => {
    const { env } = await fewVariables();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void other.close());
    const port = String((other.address() as AddressInfo).port);
    expect(await run(["start"], { ...env, PORT: port })).toMatchObject({
      code: 1,
      errors: expect.stringMatching(new RegExp(`^PORT ${port} on 127.0.0.1 is in use by another program\\. .*$`, "m")),
    });
  });

  it("with a token that Slack refuses is refused with a sentence, which does not show it", async () => {
    const { env } = await fewVariables();
    const { code, errors } = await run(["start"], { ...env, SLACK_BOT_TOKEN: "xoxb-of-another-workspace" });
    expect(code).toBe(1);
    expect(errors).toMatch(/^.*SLACK_BOT_TOKEN.*$/m);
    expect(errors).not.toContain("xoxb-of-another-workspace");
    expect(errors).not.toContain("    at ");
  });

  it("without PostgreSQL is refused with a sentence, which does not show the password", async () => {
    const { env } = await fewVariables();
    const { code, errors } = await run(["start"], {
      ...env,
      DATABASE_URL: "postgresql://bellhop:db-password@127.0.0.1:1/bellhop",
    });
    expect(code).toBe(1);
    expect(errors).toBe(
      "The database does not answer: check DATABASE_URL, and that PostgreSQL runs and lets this machine in.\n",
    );
  });

  onEmbedded("the embedded database", () => {
    it("of another Bellhop is refused with a sentence, and the first one goes on", async () => {
      const { slack, env } = await fewVariables();
      const first = await startBot(env, slack);
      const second = await run(["start"], env);
      expect(second.code).toBe(1);
      expect(second.errors).toMatch(/^Another Bellhop is running on the data folder .*: stop it first/m);
      expect(second.errors).not.toContain("    at ");
      expect(reads((await slack.as(ANA).command(KITCHEN, "/complaint", "cold soup")).shown)).toContain("C-1 saved");
      expect(await first.get("/healthz")).toEqual({ status: 200, body: "ok" });
    });
  });
});
