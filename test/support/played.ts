import { type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { createPlayedClock, withPlayedTime } from "../../src/playground/played-time.ts";
import { afterwards } from "./afterwards.ts";
import { sharedDatabase, silent, testDatabase } from "./database.ts";
import { DEE, DESK } from "./people.ts";
import type { Stage, StageOptions } from "./stage.ts";

/** A stage whose database goes with its time: what is held is released when its time has come. */
export async function openPlayed(open: (options: StageOptions) => Promise<Stage>): Promise<Stage> {
  const database = await databaseWithPlayedTime();
  const clock = await createPlayedClock(database);
  const stage = await open({ database });
  const follow = async (): Promise<void> => {
    const { at } = await stage.say(DEE, DESK, "What time is it?");
    await clock.moveTo(at - Date.now());
  };
  await follow();
  return {
    ...stage,
    bot: {
      ...stage.bot,
      async tick() {
        await follow();
        await stage.bot.tick();
      },
    },
  };
}

async function databaseWithPlayedTime(): Promise<OpenDatabase> {
  if (!process.env.TEST_DATABASE_URL) return testDatabase();
  const { options } = await sharedDatabase();
  if (!("url" in options)) throw new Error("A server's database has a URL.");
  const config = { host: "", port: 0, commandPrefix: "", logLevel: "silent", database: { url: options.url } } as const;
  const { database: played } = withPlayedTime(config);
  const database = await openDatabase("url" in played ? played : options, { log: silent });
  afterwards(() => database.close());
  return database;
}
