import { describe, expect, it } from "vitest";
import { cardOf, later, raised, withLadder } from "../support/escalated.ts";
import { ADA, DEE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { openPlayed } from "../support/played.ts";
import { reads, type Seen, type Stage } from "../support/stage.ts";

/** From noon until five past eight on the next morning, and from one morning to the next. */
const UNTIL_MORNING = 20 * 60 + 5;
const A_DAY = 24 * 60;

const mornings = (here: Stage): readonly Seen[] =>
  here.toldDirectly(DEE).filter((one) => /What stays open (?!does not)/.test(reads(one)));

describe.each(platforms)("on %s, a champion in the morning", (_platform, open) => {
  it("hears once what stays open, opens it, and ends and begins that it comes", async () => {
    const here = await withLadder(await openPlayed(open));
    await raised(here);
    await here.press(MO, cardOf(here, MO), "Take it");
    await here.settled();
    await here.press(MO, cardOf(here, MO), "Need the leader");
    await here.settled();
    await here.press(ADA, cardOf(here, ADA), "Take it");
    await here.settled();
    await later(here, UNTIL_MORNING);
    await Promise.all([here.bot.tick(), here.bot.tick()]);
    await here.settled();
    const [first, ...more] = mornings(here);
    expect(more).toEqual([]);
    expect(reads(first)).toMatch(/1 decision waits.*C-1 · waits since .* · Ada Berg/s);
    expect(reads(first)).not.toContain("soup");
    for (const person of [MO, ADA])
      expect(here.toldDirectly(person).map(reads).join()).not.toContain("What stays open");
    const opened = await here.press(DEE, first, "C-1");
    await expect.poll(() => reads(opened.shown) + here.toldDirectly(DEE).map(reads).join()).toContain("soup");

    await here.press(DEE, first, "Not any more");
    await later(here, A_DAY);
    expect(mornings(here)).toHaveLength(1);
    expect(reads((await here.type(DEE, "/bellhop", "morning on")).shown)).toContain(
      "comes to you when your working day",
    );
    expect(reads((await here.type(DEE, "/bellhop", "morning")).shown)).toContain("1 decision waits");
    expect(reads((await here.type(MO, "/bellhop", "morning")).shown)).toContain("This is for");
  });
});
