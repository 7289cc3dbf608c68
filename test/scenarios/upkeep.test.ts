import { describe, expect, it } from "vitest";
import { give } from "../support/escalated.ts";
import { ANA, DEE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { DAYS, directly, later, pressLast, toldLast } from "../support/recovering.ts";
import { reads, type Stage } from "../support/stage.ts";

const ask = async (here: Stage, person: string, text: string): Promise<string> =>
  reads((await here.type(person, "/bellhop", text)).shown);

const ASKED = "Are the standards of Kitchen still right?";

/** So many that chance hardly explains it when none come any more. */
const COMPLAINTS = 5;

describe.each(platforms)("on %s, a manager who looks over the standards of the unit", (_platform, open) => {
  it("is asked once a quarter, changes what complaints are about, and is proposed for thanks once that has helped", async () => {
    const here = await open();
    await give(here, "Dee Park", "champion");
    expect(await ask(here, MO, "review")).toContain("There is no standard to look over yet");
    await here.press(MO, (await here.type(MO, "/bellhop", "standards Kitchen")).shown, "Set a standard");
    await expect.poll(() => here.form(MO)).toContain("What is good?");
    await here.submit(MO, { step: "waiting", what: "10 minutes", why: "They count them." });
    await expect.poll(() => reads(toldLast(here, MO, "10 minutes"))).toContain("The standard is saved.");
    await later(here, 90 * DAYS);
    expect(directly(here, MO)).not.toContain(ASKED);
    for (let at = 0; at < COMPLAINTS; at += 1) await here.type(ANA, "/complaint", `table ${at} waited 40 min`);
    await here.database.query({ text: `UPDATE "case" SET step = 'waiting', kind = 'complaint'`, values: [] });
    await later(here, 2 * DAYS);
    await expect.poll(() => directly(here, MO)).toContain(ASKED);
    expect(directly(here, MO)).toContain(`complaints were mostly about: Waiting (${COMPLAINTS})`);
    expect(directly(here, ANA)).not.toContain(ASKED);
    await pressLast(here, MO, ASKED, "Look them over");
    await expect.poll(() => here.form(MO)).toContain("10 minutes");
    expect(here.form(MO)).toContain(`in the last 91 days: ${COMPLAINTS}.`);
    await here.submit(MO, { standard1: "3 minutes" });
    await expect.poll(() => reads(toldLast(here, MO, "You have looked over"))).toContain("0 kept, 1 changed");
    await expect.poll(() => directly(here, MO)).toContain("Mo Haddad looked over them");
    const soon = await ask(here, MO, "review");
    for (const part of ["3 minutes", "by Mo Haddad", "it is compared with", "C-5"]) expect(soon).toContain(part);
    expect(await ask(here, DEE, "upkeep")).toContain("can be shown to have helped yet");
    await later(here, 29 * DAYS);
    expect(await ask(here, MO, "review")).toContain(`It helped: ${COMPLAINTS} complaints in the four weeks before, 0`);
    const proposed = await here.type(DEE, "/bellhop", "upkeep");
    for (const part of ["Mo Haddad", "3 minutes", "Looked over", "Thank Mo Haddad", "nothing is sent by itself"])
      expect(reads(proposed.shown)).toContain(part);
    await here.press(DEE, proposed.shown, "Nominate");
    await expect.poll(() => here.form(DEE)).toContain("Kept a standard alive");
    expect(await ask(here, ANA, "review Kitchen")).not.toContain("Looking over");
    for (const person of [ANA, MO])
      expect(await ask(here, person, "upkeep")).not.toContain("Who keeps standards alive");
  });
});
