import { type DatabaseOptions, type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { createPlayedClock, withPlayedTime } from "../../src/playground/played-time.ts";
import { anotherDatabase, silent, usedAgain } from "./database.ts";
import { DEE, DESK } from "./people.ts";
import type { Stage, StageOptions } from "./stage.ts";

/** A stage whose database goes with its time: what is held is released when its time has come. */
export async function openPlayed(open: (options: StageOptions) => Promise<Stage>): Promise<Stage> {
  const database = await databaseWithPlayedTime();
  const clock = await createPlayedClock(database);
  // What the platform's time goes on by, the database's does too.
  const stage = await open({ database, atRealPace: true });
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

/** An empty database whose time can be moved, for one test; at first it is what it is. */
export async function databaseWithPlayedTime(): Promise<OpenDatabase> {
  const database = await movable();
  await (await createPlayedClock(database)).moveTo(0);
  return database;
}

const movable = usedAgain(async () => {
  const options = await anotherDatabase();
  return openDatabase("url" in options ? { ...options, ...played(options.url) } : options, { log: silent });
});

function played(url: string): DatabaseOptions {
  const { database } = withPlayedTime({ host: "", port: 0, commandPrefix: "", logLevel: "silent", database: { url } });
  if (!("url" in database)) throw new Error("A server's database has a URL.");
  return database;
}
