import { describe, expect, it } from "vitest";
import { balls, cardOf, chat, later, onlyTold, raised, withLadder } from "../support/escalated.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

const shown = (here: Stage, channel: string): string => here.standing(channel).map(reads).join("\n");

async function confide(here: Stage, person: string, named?: string): Promise<void> {
  const whole = await here.type(person, "/bellhop", "C-1");
  await here.press(person, whole.shown, "Change");
  await expect.poll(() => here.form(person)).toBeDefined();
  await here.submit(person, { whoMayKnow: "named", ...(named && { named: here.account(named) }) });
  await here.settled();
}

describe.each(platforms)("on %s, what is confidential", (_platform, open) => {
  it("goes to those alone who are named, and is shown in no channel", async () => {
    const here = await withLadder(await open());
    await here.type(ANA, "/complaint", "he shouted at her");
    await confide(here, ANA, DEE);
    const said = await here.type(ANA, "/bellhop", "escalate C-1 she is hurt");
    expect(reads(said.shown)).toContain("on its way to Dee Park");
    await here.settled();
    expect(reads(cardOf(here, DEE))).toContain("Confidential");
    expect(reads(cardOf(here, DEE))).toContain("none may know of it");
    for (const channel of [KITCHEN, LOUNGE]) expect(shown(here, channel)).not.toContain("C-1");
    await onlyTold(here, DEE);
    expect(reads((await here.type(BEN, "/bellhop", "escalate C-1")).shown)).toContain("There is no case C-1.");
  });

  it("that becomes so while it is raised is withdrawn everywhere, and offered to somebody who may know", async () => {
    const here = await withLadder(await open());
    await raised(here);
    expect(shown(here, LOUNGE)).toContain("C-1");
    await confide(here, ANA, ADA);
    await later(here, 1);
    for (const channel of [KITCHEN, LOUNGE]) expect(shown(here, channel)).not.toContain("C-1");
    expect(chat(here, MO)).not.toContain("C-1");
    expect(await balls(here)).toMatchObject([{ state: "going", offered: "Ada Berg" }]);
    await onlyTold(here, MO, ADA);
  });

  it("and may be known by nobody above goes to its owner, to name somebody", async () => {
    const here = await withLadder(await open());
    await raised(here);
    await confide(here, ANA);
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ state: "going", offered: "Ana Lima" }]);
    expect(reads(cardOf(here, ANA))).toContain("none may know of it");
    await confide(here, ANA, MO);
    await later(here, 26 * 60);
    expect(await balls(here)).toMatchObject([{ state: "going", offered: "Mo Haddad" }]);
    await onlyTold(here, ANA, MO);
  });

  it("as one voice of another case that was raised for it keeps back why", async () => {
    const here = await withLadder(await open());
    await here.type(BEN, "/complaint", "the soup at table 4 was cold, and she called");
    await raised(here, "Cold soup at table 4, and she called from her car", "she talks of a lawyer");
    const question = () =>
      [...here.told(ANA), ...here.toldDirectly(ANA)].findLast((one) => reads(one).includes("Is it the same matter?"));
    await expect.poll(question).toBeDefined();
    await here.press(ANA, question(), "Same matter");
    await later(here, 1);
    expect(shown(here, LOUNGE)).toContain("C-1");
    expect(shown(here, LOUNGE)).toContain("she talks of a lawyer");
    await here.press(ANA, (await here.type(ANA, "/bellhop", "C-2")).shown, "Change");
    await expect.poll(() => here.form(ANA)).toBeDefined();
    await here.submit(ANA, { whoMayKnow: "named" });
    await later(here, 1);
    expect(shown(here, LOUNGE)).toContain("C-1");
    for (const channel of [KITCHEN, LOUNGE]) expect(shown(here, channel)).not.toMatch(/lawyer|her car|C-2/);
  });
});
