import { describe, expect, it } from "vitest";
import { cardOf, later, raised, withLadder } from "../support/escalated.ts";
import { ADA, DEE, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

/** The champion's channel: what stands there by itself, and what in the thread of something else. */
function lounge(here: Stage): { cards: string[]; lines: string[] } {
  const standing = here.standing(LOUNGE);
  const texts = (inThread: boolean) =>
    standing.filter(({ thread }) => (thread !== undefined) === inThread).map((one) => reads(one).split("\n")[0] ?? "");
  return { cards: texts(false), lines: texts(true) };
}

async function wantLines(here: Stage): Promise<void> {
  const { shown } = await here.type(ADA, "/bellhop", "ladder Kitchen");
  await here.press(ADA, shown, "A line in the thread per step");
  await here.settled();
}

describe.each(platforms)("on %s, the thread of a raised case’s card", (_platform, open) => {
  it("stays empty unless the organization wants lines in it", async () => {
    const here = await withLadder(await open());
    await raised(here);
    await here.press(MO, cardOf(here, MO), "Take it");
    await here.settled();
    const { cards, lines } = lounge(here);
    expect(cards).toHaveLength(1);
    expect(lines).toEqual([]);
  });

  it("has one line for each step, below the one card, and nobody is told anything because of it", async () => {
    const here = await withLadder(await open());
    await wantLines(here);
    await raised(here);
    expect(lounge(here)).toMatchObject({ cards: [expect.stringContaining("C-1")], lines: [] });
    await later(here, 130);
    await here.press(DEE, cardOf(here, DEE), "Take it");
    await here.settled();
    await here.press(DEE, cardOf(here, DEE), "Take it").catch(() => undefined);
    await later(here, 1);
    const { cards, lines } = lounge(here);
    expect(cards).toHaveLength(1);
    expect(lines).toEqual([expect.stringContaining("Mo Haddad has not answered in time"), "Dee Park took it"]);
    const told = await here.database.query({
      text: "SELECT DISTINCT lane_id FROM delivery WHERE topic = 'escalation line'",
      values: [],
    });
    expect(told).toHaveLength(1);
    const [root] = here.standing(LOUNGE);
    for (const { thread } of here.standing(LOUNGE).slice(1)) expect(thread).toBe(root?.id);
  });

  it("has none of what is confidential, and none any more once that is switched off", async () => {
    const here = await withLadder(await open());
    await wantLines(here);
    await raised(here);
    await here.database.query({
      text: `UPDATE "case" SET confidential = true, named = ARRAY(SELECT id FROM person)`,
      values: [],
    });
    await here.press(MO, cardOf(here, MO), "Take it");
    await here.settled();
    expect(lounge(here).lines).toEqual([]);
    await here.database.query({ text: `UPDATE "case" SET confidential = false`, values: [] });
    const { shown } = await here.type(ADA, "/bellhop", "ladder Kitchen");
    await here.press(ADA, shown, "Without lines in the thread");
    await here.settled();
    await here.press(MO, cardOf(here, MO), "Need the leader");
    await here.settled();
    expect(lounge(here).lines).toEqual([]);
  });
});
