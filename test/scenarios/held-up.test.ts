import { describe, expect, it } from "vitest";
import { ANA, BEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { openPlayed } from "../support/played.ts";
import { reads, type Stage } from "../support/stage.ts";

const HOUR = 60;

/** Ana logs a complaint, and hands it over to Ben, who works then. */
async function handOver({ type, press, form, submit, told, account }: Stage, text: string): Promise<void> {
  const saved = await type(ANA, "/complaint", text);
  await press(ANA, saved.shown, "Hand over");
  await expect.poll(() => form(ANA)).toContain("Who is to have it?");
  await submit(ANA, { to: account(BEN) });
  await expect.poll(() => reads(told(ANA).at(-1))).toContain("with Ben Okafor");
  expect(reads(told(ANA).at(-1))).not.toContain("Your message arrives");
}

const toldBen = ({ toldDirectly }: Stage) => toldDirectly(BEN).map(reads);
/** How often it was tried in vain to tell Ben. */
async function attempts({ database }: Stage): Promise<number> {
  const text = "SELECT coalesce(max(attempts), 0)::int AS count FROM delivery WHERE nature = 'proactive'";
  const [row] = await database.query<{ count: number }>({ text, values: [] });
  return row?.count ?? 0;
}

const report = async (here: Stage) => reads((await here.type(MO, "/bellhop", "deliveries Kitchen")).shown);

describe.each(platforms)("what %s holds up in the evening", (_platform, open) => {
  it("is not sent at night, but in the morning as one message; until then the report says why it waits", async () => {
    const here = await openPlayed(open);
    here.wait(8.8 * HOUR);
    await here.bot.tick();
    here.trouble({ kind: "failure" }, 50);
    for (const text of ["cold soup", "no high chair"]) await handOver(here, text);
    await expect.poll(() => attempts(here)).toBeGreaterThan(0);
    here.wait(2 * HOUR);
    await here.bot.tick();
    here.calm();
    await here.settled();
    expect(toldBen(here)).toEqual([]);
    expect(await report(here)).toMatch(/of 2 messages: 2 waiting \(2 × until they work again\)/);

    here.wait(10 * HOUR);
    await here.bot.tick();
    await here.settled();
    const [message, ...more] = toldBen(here);
    expect(more).toEqual([]);
    for (const part of ["2 messages waited for you", "handed C-1 over to you", "handed C-2 over to you"])
      expect(message).toContain(part);
    expect(await report(here)).toMatch(/of 2 messages: 1 sent, 1 skipped \(sent together with another\)/);
  });
});
