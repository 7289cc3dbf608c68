import { describe, expect, it } from "vitest";
import { balls, later, logged, withLadder } from "../support/escalated.ts";
import { ANA, BEN, DEE, LOUNGE } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { asked, DAYS, HOURS, nameCause, pressLast, solved } from "../support/recovering.ts";
import { reads, type Stage } from "../support/stage.ts";

const lounge = (here: Stage): string => here.standing(LOUNGE).map(reads).join("\n");
const dees = (here: Stage): string => here.toldDirectly(DEE).map(reads).join("\n");

/** Ana asks the customer of the case that she has solved the day after, who is not happy. */
async function notHappy(here: Stage): Promise<void> {
  await pressLast(here, ANA, "When should the customer be asked", "Tomorrow");
  await expect.poll(() => here.told(ANA).map(reads).join()).toContain("whether the customer of C-1 is happy");
  await later(here, 22 * HOURS);
  await here.press(ANA, here.toldDirectly(ANA).at(-1), "Not happy");
  await later(here, 1);
}

describe.each(platforms)("on %s, a rule raises", (_platform, open) => {
  it("what others can read, if it is grave enough", async () => {
    const here = await withLadder(await open());
    for (const [name, text, severity] of [
      ["C-1", "cold soup, table 4", "4"],
      ["C-2", "dirty glass at the bar", "2"],
    ] as const) {
      const { shown } = await logged(here, text);
      await here.press(ANA, shown, "Change");
      await expect.poll(() => here.form(ANA)).toContain(`Change ${name}`);
      await here.submit(ANA, { cameBy: "web public", severity });
      await later(here, 1);
    }
    expect(await balls(here)).toMatchObject([{ number: 2, offered: "Mo Haddad" }]);
    expect(lounge(here)).toContain("Raised by a rule: Others can read it");
  });

  it("the next one of a cause that three came from in two weeks", async () => {
    const here = await withLadder(await open());
    await logged(here, "waited an hour for the bill", BEN);
    for (const [name, minutes] of [
      ["C-2", 30],
      ["C-3", 40],
      ["C-4", 50],
    ] as const) {
      expect(await balls(here)).toEqual([]);
      await solved(here, `waited ${minutes} minutes for the bill`);
      await expect.poll(() => reads(asked(here))).toContain(`How ${name}`);
      await nameCause(here, "one card reader for two tills");
      await later(here, 1);
    }
    expect(await balls(here)).toMatchObject([{ number: 1, offered: "Dee Park" }]);
    expect(lounge(here)).toContain("Raised by a rule: The same cause again");
  });

  it("that of which a promise was overdue, and the managers have not said what became of it", async () => {
    const here = await withLadder(await open());
    const saved = await logged(here, "Cold soup at table 4. I'll call her back tomorrow at 15:00.");
    await here.press(ANA, saved.shown, "Keep this promise");
    await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("You promised in C-1");
    await later(here, 28 * HOURS);
    expect(await balls(here)).toEqual([]);
    await later(here, 2 * DAYS);
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ number: 1, offered: "Dee Park" }]);
    expect(lounge(here)).toContain("Raised by a rule: Promise overdue");
  });

  it("that whose customer is not happy for the second time", async () => {
    const here = await withLadder(await open());
    await solved(here, "cold soup, table 4");
    await notHappy(here);
    expect(await balls(here)).toEqual([]);
    await here.press(ANA, (await here.type(ANA, "/bellhop", "C-1")).shown, "Solved");
    await pressLast(here, ANA, "How was it solved?", "How was it solved?");
    await expect.poll(() => reads(asked(here))).toContain("When should the customer be asked");
    await notHappy(here);
    expect(await balls(here)).toMatchObject([{ number: 1, offered: "Dee Park" }]);
    expect(lounge(here)).toContain("Raised by a rule: Customer still not happy");
    expect(dees(here)).toContain("Raised by a rule: Customer still not happy");
  });
});
