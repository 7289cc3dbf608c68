import { describe, expect, it } from "vitest";
import { ADA, ANA, BEN, DEE, KITCHEN, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

const logged = async ({ type, standing, settled }: Stage, by: string, channel: string) => {
  await type(by, "/complaint", "the heaters were off", LOUNGE);
  await settled();
  return standing(channel).map(reads).join();
};

const cardOf = (here: Stage) => here.told(ADA, LOUNGE).at(-1);

describe.each(platforms)("on %s, an admin", (_platform, open) => {
  it("adds a unit where they are, changes who its people are, retires it and takes that back", async () => {
    const here = await open();
    const { shown } = await here.type(ADA, "/bellhop", "units", LOUNGE);
    expect(reads(shown)).toContain("Kitchen");
    await here.press(ADA, shown, "Add a unit");
    await expect.poll(() => here.form(ADA)).toContain("Time zone");
    const taken = await here.submit(ADA, { name: "kitchen" });
    expect(Object.values(taken.errors).join() + reads(taken.shown)).toContain("There is a unit called “kitchen”");
    await here.submit(ADA, { name: "Lounge", channel: "here", managers: here.account(MO), members: here.account(DEE) });
    await here.invite(ADA, LOUNGE);

    const added = (await here.type(ADA, "/bellhop", "units Lounge", LOUNGE)).shown;
    expect(reads(added)).toMatch(/Mo Haddad.*Dee Park.*Shown in a channel/s);
    expect(await logged(here, DEE, LOUNGE)).toContain("the heaters were off");

    await here.press(MO, (await here.type(MO, "/bellhop", "units Lounge", LOUNGE)).shown, "Change");
    await expect.poll(() => here.form(MO)).toContain("Whoever is not chosen any more leaves the unit");
    expect(here.form(MO)).not.toContain("Time zone");
    await here.submit(MO, { members: [ANA, BEN].map(here.account).join(",") });
    const people = reads((await here.type(MO, "/bellhop", "people lounge", LOUNGE)).shown);
    expect(people).toMatch(/Ana Lima.*Ben Okafor.*Mo Haddad/s);
    expect(people).not.toContain("Dee Park");

    await here.press(ADA, added, "Retire it");
    await expect.poll(() => reads(cardOf(here))).toContain("3 people leave it.");
    await here.press(ADA, cardOf(here), "Yes, retire Lounge");
    await expect.poll(() => reads(cardOf(here))).toContain("Lounge is retired.");
    const retired = cardOf(here);
    expect(reads((await here.type(ADA, "/bellhop", "units", LOUNGE)).shown)).not.toContain("Lounge");
    await here.press(ADA, retired, "Undo");
    await expect.poll(() => here.told(ADA, LOUNGE).map(reads).join()).toMatch(/Lounge is as it was.*Ana Lima, Ben/s);
    expect(reads((await here.type(ADA, "/bellhop", "units", KITCHEN)).shown)).toContain("Lounge");
  });
});
