import { describe, expect, it } from "vitest";
import { ADA, ANA, BEN, DEE, DESK, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

const ask = async ({ type }: Stage, person: string, text: string) =>
  reads((await type(person, "/bellhop", text)).shown).replace(/"block_id":"\w*"/g, "");

/** Two cases of the kitchen, by Ana and Ben, and one of the desk, by Dee. */
async function threeCases(here: Stage) {
  await here.type(ANA, "/complaint", "cold soup, table 4 waited 40 min");
  await here.type(BEN, "/complaint", "the room was filthy, write to guest@example.com");
  await here.type(DEE, "/complaint", "nobody answered the phone", DESK);
}

describe.each(platforms)("on %s,", (_platform, open) => {
  it("/bellhop cases lists what one may see, newest first, masked, and opens one privately", async () => {
    const here = await open();
    await threeCases(here);
    const answer = await here.type(MO, "/bellhop", "cases");
    const list = reads(answer.shown);
    expect(list.indexOf("C-2 · Complaint · with Ben Okafor")).toBeGreaterThan(0);
    expect(list.indexOf("C-2 ·")).toBeLessThan(list.indexOf("C-1 ·"));
    expect(list).toContain("write to [mail address]");
    expect(list).not.toContain("C-3");
    await here.press(MO, answer.shown, "C-2");
    await expect.poll(() => reads(here.told(MO).at(-1))).toContain("guest@example.com");
  });

  it("finds one's own, the unit's, those of a theme, and those with some words", async () => {
    const here = await open();
    await threeCases(here);
    expect(await ask(here, ANA, "cases mine")).toMatch(/C-1/);
    expect(await ask(here, ANA, "cases mine")).not.toMatch(/C-2/);
    expect(await ask(here, DEE, "cases unit")).toMatch(/C-3/);
    expect(await ask(here, DEE, "cases unit")).not.toMatch(/C-1|C-2/);
    expect(await ask(here, ANA, "cases theme clean")).toMatch(/C-2/);
    expect(await ask(here, ANA, "cases theme clean")).not.toMatch(/C-1/);
    expect(await ask(here, ANA, "cases waited soup")).toMatch(/C-1/);
    expect(await ask(here, ANA, "cases phone")).toContain("No cases found.");
    expect(await ask(here, ANA, "cases theme weather")).toContain(
      "There is no theme “weather”. There are: Waiting time",
    );
  });

  it("shows an admin the cases of every unit", async () => {
    const here = await open();
    await threeCases(here);
    expect(await ask(here, ADA, "cases")).toMatch(/C-3.*C-2.*C-1/s);
  });

  it("turns pages", async () => {
    const here = await open();
    const what = ["cold", "late", "salty", "spilled", "forgotten", "burnt", "expensive", "wrong"];
    for (const one of what) await here.type(ANA, "/complaint", `soup ${one}`);
    const first = await here.type(ANA, "/bellhop", "cases soup");
    expect(reads(first.shown)).toMatch(/C-8 .*C-3 /s);
    expect(reads(first.shown)).not.toMatch(/C-2 ·|Newer/);
    await here.press(ANA, first.shown, "Older");
    await expect.poll(() => here.told(ANA).map(reads).join()).toMatch(/C-2 ·.*C-1 ·.*Newer/s);
  });

  it("/bellhop C-2 opens it here, for that person alone", async () => {
    const here = await open();
    await threeCases(here);
    const answer = await here.type(ANA, "/bellhop", "c-2");
    expect(answer.shown).toMatchObject({ onlyFor: ANA });
    expect(reads(answer.shown)).toContain("C-2 · Complaint · with Ben Okafor");
    expect(reads(answer.shown)).toContain("[mail address]");
  });

  it("answers somebody of another unit as if there were no such case", async () => {
    const here = await open();
    await threeCases(here);
    const theirs = await ask(here, DEE, "C-2");
    expect(theirs).toContain("There is no case C-2.");
    expect(theirs.replaceAll("C-2", "C-77")).toBe(await ask(here, DEE, "C-77"));
    expect(await ask(here, DEE, "cases filthy")).toContain("No cases found.");
  });
});
