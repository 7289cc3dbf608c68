import { expect } from "vitest";
import { sharedDatabase } from "./database.ts";
import { type BotServer, run, startBot } from "./process.ts";
import type { Ground } from "./stage.ts";

/** In whatever is typed and sent to a watched Bellhop; must never be found in its log. */
export const MARK = "zanzibar-soup";

/** A Bellhop in a process of its own, with an eye on its log. */
export interface Watched<Place extends Ground = Ground> {
  readonly ground: Place;
  readonly bot: BotServer;
  /** It is alive, nothing was a failure of ours, and nobody's words and no secret stand in its log. */
  expectWell(): Promise<void>;
  /** What was done, and the lines that the log gets from its begin on. */
  loggedDuring<Result>(work: () => Promise<Result>): Promise<{ result: Result; lines: () => string }>;
  /** All that was ever saved. */
  savedTexts(): Promise<string[]>;
}

export async function watched<Place extends Ground>(ground: Place): Promise<Watched<Place>> {
  const { env } = await sharedDatabase();
  const bot = await startBot({ ...ground.environment, ...env, LOG_LEVEL: "debug" });
  ground.sendTo(bot.port);
  await ground.bring();
  return {
    ground,
    bot,
    async expectWell() {
      expect(await bot.get("/healthz")).toEqual({ status: 200, body: "ok" });
      expect(bot.log().filter(({ level }) => level >= 50)).toEqual([]);
      for (const secret of [MARK, ...ground.secrets]) expect(bot.errors()).not.toContain(secret);
    },
    async loggedDuring(work) {
      const before = bot.errors().length;
      const result = await work();
      return { result, lines: () => bot.errors().slice(before) };
    },
    async savedTexts() {
      const { output } = await run(["export", "cases"], env);
      return output.split("\n").flatMap((line) => (line === "" ? [] : [(JSON.parse(line) as { text: string }).text]));
    },
  };
}
