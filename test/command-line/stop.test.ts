import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type DatabaseOptions, openDatabase } from "../../src/database/index.ts";
import { afterwards } from "../support/afterwards.ts";
import { onPostgresql, silent, temporaryFolder } from "../support/database.ts";
import { connectedTo, type Environment, fewVariables, run, startBot, startProcess } from "../support/process.ts";
import { ANA, BEN, KITCHEN, openSlack, reads } from "../support/world.ts";

const signals = ["SIGTERM", "SIGINT"] as const;
const stopped = { code: 0, signal: null };

async function savedTexts(env: Environment): Promise<string[]> {
  const { output } = await run(["export", "cases"], env);
  const lines = output.split("\n").filter((line) => line !== "");
  return lines.map((line) => (JSON.parse(line) as { text: string }).text).sort();
}

describe("stopping", () => {
  it.each(signals)(
    "with %s finishes and acknowledges what is under way: whatever is saved was acknowledged, and the other way round",
    async (signal) => {
      const { slack, env } = await fewVariables();
      const bot = await startBot(env, slack);
      const texts = Array.from({ length: 60 }, (_, at) => `complaint ${at + 100}`);
      const sent = texts.map((text, at) => slack.as(at % 2 ? ANA : BEN).command(KITCHEN, "/complaint", text));
      await Promise.race(sent);
      bot.signal(signal);
      const answers = await Promise.all(sent);
      expect(await bot.ended).toEqual(stopped);
      const acknowledged = texts.filter((_, at) => /C-\d+ saved/.test(reads(answers[at]?.shown)));
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(await savedTexts(env)).toEqual(acknowledged);
      expect(bot.errors()).not.toContain("    at ");
    },
  );
});

describe("Bellhop that is told to stop while it still starts", () => {
  it("starts to its end, and then stops as ever", async () => {
    const slack = await openSlack();
    afterwards(() => slack.close());
    const folder = join(await temporaryFolder(), "data");
    const bot = startProcess(["start"], { ...connectedTo(slack), DATA_DIR: folder });
    await expect.poll(() => existsSync(folder), { interval: 5 }).toBe(true);
    bot.signal("SIGTERM");
    expect(await bot.ended).toEqual(stopped);
    expect(bot.log().map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(["Bellhop is ready", "Stopping: what is under way is finished first"]),
    );
  });
});

onPostgresql("SIGTERM while the database makes a complaint wait", () => {
  it("waits for it, and takes nothing new meanwhile", async () => {
    const { slack, options, env } = await fewVariables();
    const bot = await startBot(env, slack);
    const database = await holdUpCases(options);
    const underWay = slack.as(ANA).command(KITCHEN, "/complaint", "cold soup");
    await expect.poll(database.waiting).toBe(true);
    bot.signal("SIGTERM");
    await expect.poll(() => bot.log().map(({ msg }) => msg)).toContain("Stopping: what is under way is finished first");
    const refused = await slack.as(BEN).command(KITCHEN, "/complaint", "stale bread");
    expect(refused).toMatchObject({ error: expect.stringMatching("dispatch_failed|http_error") });
    await database.goOn();
    expect(reads((await underWay).shown)).toContain("C-1 saved");
    expect(await bot.ended).toEqual(stopped);
    expect(await savedTexts(env)).toEqual(["cold soup"]);
  });
});

/** Locks the table of cases until told to go on. */
async function holdUpCases(options: DatabaseOptions) {
  const database = await openDatabase(options, { log: silent });
  const locked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const holding = database.transaction(async (sql) => {
    await sql.query({ text: 'LOCK TABLE "case"', values: [] });
    locked.resolve();
    await released.promise;
  });
  await locked.promise;
  return {
    async waiting(): Promise<boolean> {
      const text = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
      return (await database.query({ text, values: [] })).length > 0;
    },
    async goOn(): Promise<void> {
      released.resolve();
      await holding;
      await database.close();
    },
  };
}
