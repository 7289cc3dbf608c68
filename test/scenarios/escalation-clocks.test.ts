import { describe, expect, it } from "vitest";
import { ADA, ANA, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

/** Time goes on, and what is due is done in every minute in which something is. */
async function later(here: Stage, minutes: number): Promise<void> {
  here.wait(minutes);
  await here.bot.tick();
  await here.settled();
}

const clocks = async (here: Stage, person = MO, unit = ""): Promise<string> =>
  reads((await here.type(person, "/bellhop", `clocks ${unit}`)).shown);

/** A standard of the kitchen that counts, set by its manager. */
async function count(here: Stage, waitsFor: string, minutes: string): Promise<void> {
  const { shown } = await here.type(MO, "/bellhop", "standards");
  await here.press(MO, shown, "Count time");
  await expect.poll(() => here.form(MO)).toContain("Within how many minutes?");
  await here.submit(MO, { waitsFor, minutes, severity: "4", why: "Who waits for an answer tells ten others." });
}

describe.each(platforms)("on %s, a standard that counts time", (_platform, open) => {
  it("is one of the unit's standards, is attained or not, and says so to its manager", async () => {
    const here = await open();
    expect(await clocks(here)).toContain("No standard of Kitchen counts time");
    await count(here, "answer", "60");
    await count(here, "solved", "90");
    const standards = reads((await here.type(ANA, "/bellhop", "standards")).shown);
    for (const part of ["First answer to a complaint", "A first answer within 60 minutes", "Solved within 90 minutes"])
      expect(standards).toContain(part);
    const saved = await here.type(ANA, "/complaint", "cold soup, table 4");
    await here.type(ANA, "/complaint", "no high chair for a family of five");
    await later(here, 1);
    await later(here, 20);
    await here.press(ANA, saved.shown, "Fixed it already");
    await later(here, 80);
    const shown = await clocks(here);
    for (const part of ["A first answer within 60 minutes", "This week so far", "1 of 2"])
      expect(shown).toContain(part);
    expect(await clocks(here, ANA)).toContain("This is for managers and admins.");
  });

  it("is shown to those who lead only of units with four people or more", async () => {
    const here = await open();
    await count(here, "answer", "30");
    await here.type(ANA, "/complaint", "cold soup, table 4");
    await later(here, 1);
    await later(here, 40);
    here.wait(7 * 24 * 60);
    expect(await clocks(here, ADA)).toContain("3 units have fewer than four people");
    expect(await clocks(here, ADA, "Kitchen")).toContain("Fewer than four people work in Kitchen");
    const text = `INSERT INTO membership (organization_id, unit_id, person_id, role)
      SELECT u.organization_id, u.id, p.id, 'staff' FROM unit u, person p WHERE u.name = 'Kitchen' ON CONFLICT DO NOTHING`;
    await here.database.query({ text, values: [] });
    const shown = await clocks(here, ADA);
    expect(shown).toMatch(/Kitchen.{0,300}0 of 1/s);
    expect(shown).toContain("1 unit has fewer than four people");
    expect(await clocks(here, ADA, "Kitchen")).toContain("A first answer within 30 minutes");
  });

  it("is changed and retired like any standard", async () => {
    const here = await open();
    await count(here, "answer", "sixty").catch(() => undefined);
    await here.submit(MO, { waitsFor: "answer", minutes: "45", severity: "2", why: "Soon." });
    const { shown } = await here.type(MO, "/bellhop", "standards");
    expect(reads(shown)).toContain("Severity 1 to 2");
    await here.press(MO, shown, "Change");
    await expect.poll(() => here.form(MO)).toContain("Within how many minutes?");
    await here.submit(MO, { minutes: "50", severity: "4", why: "Sooner." });
    const changed = await here.type(MO, "/bellhop", "standards");
    expect(reads(changed.shown)).toContain("A first answer within 50 minutes");
    await here.press(MO, changed.shown, "Retire");
    await expect.poll(() => clocks(here)).toContain("No standard of Kitchen counts time");
  });
});
