import { DEE, DESK } from "./people.ts";
import type { Stage } from "./stage.ts";

/** Lets time go on until the next reminder is due, and a minute or more longer. */
export async function untilNext({ bot, database, wait, say }: Stage, later = 0): Promise<void> {
  await bot.tick();
  const [due] = await database.query<{ at: Date }>({
    text: "SELECT min(next_at) AS at FROM schedule WHERE active",
    values: [],
  });
  const { at: now } = await say(DEE, DESK, "what time is it?");
  wait(Math.ceil(((due?.at.getTime() ?? Number.NaN) - now) / 60_000) + later);
  await bot.tick();
}
