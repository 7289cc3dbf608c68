import { describe, expect, it } from "vitest";
import { ANA, BEN, DEE, DESK, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";
import { latestTo, makeChampion, stillHere, TEXT } from "../support/still-here.ts";

/** Ana, with the customer of C-1 before her, calls for help. */
async function sendHelp(here: Stage) {
  const saved = await here.type(ANA, "/complaint", TEXT);
  const live = await stillHere(here, saved);
  const pressed = await here.press(ANA, live, "Send me help");
  await expect.poll(() => here.told(ANA).map(reads).join()).toMatch(/need help right now|nobody was told/);
  await here.settled();
  return { saved, live, pressed };
}

const calls = (here: Stage, person: string) =>
  here.toldDirectly(person).filter((one) => reads(one).includes("needs help now"));

describe.each(platforms)("on %s, “Send me help”", (_platform, open) => {
  it("tells the unit's manager who needs them, where and about which case; the same press twice tells once", async () => {
    const here = await open();
    const { pressed } = await sendHelp(here);
    for (const part of ["Ana Lima needs help now: Kitchen, C-1", TEXT, "still there"])
      expect(latestTo(here, MO)).toContain(part);
    expect(here.told(ANA).map(reads).join()).toContain("Mo Haddad has been told");
    await here.again(pressed);
    await here.settled();
    expect(calls(here, MO)).toHaveLength(1);
  });

  it("calls the champion while the manager is not at work, and nobody who has no account any more", async () => {
    const here = await open();
    await makeChampion(here, "Dee Park");
    await here.type(MO, "/bellhop", "pause for 2 hours");
    const { live } = await sendHelp(here);
    expect(here.told(ANA).map(reads).join()).toContain("Dee Park has been told");
    expect(calls(here, MO)).toEqual([]);
    await here.database.query({
      text: "UPDATE identity SET active = false FROM person p WHERE p.id = person_id AND p.name = 'Dee Park'",
      values: [],
    });
    await here.press(ANA, live, "Send me help");
    await expect.poll(() => here.told(ANA).map(reads).join()).toContain("Nobody who could help Kitchen is at work now");
    await here.settled();
    expect([calls(here, MO).length, calls(here, DEE).length]).toEqual([0, 1]);
  });

  it("goes by when people work, not only by when they are away: at night it tells that nobody is on, and nobody else", async () => {
    const here = await open();
    await makeChampion(here, "Dee Park");
    here.wait(11.5 * 60);
    await sendHelp(here);
    expect(here.told(ANA).map(reads).join()).toContain("so nobody was told. Go and get whoever is in charge");
    for (const person of [MO, DEE]) expect(calls(here, person)).toEqual([]);
    const noted = await here.database.query({
      text: "SELECT 1 FROM case_event WHERE kind = 'asked for help'",
      values: [],
    });
    expect(noted).toEqual([]);
  });

  it("says so when there is nobody to tell", async () => {
    const here = await open();
    const saved = await here.type(DEE, "/complaint", TEXT, DESK);
    await here.press(DEE, saved.shown, "Customer still here");
    await expect.poll(() => here.told(DEE, DESK).map(reads).join()).toContain("Empathise");
    const live = here.told(DEE, DESK).find((one) => reads(one).includes("Empathise"));
    await here.press(DEE, live, "Send me help");
    await expect.poll(() => here.told(DEE, DESK).map(reads).join()).toContain("There is nobody to ask: Desk");
  });

  it("is withdrawn from who may not know of the case any more, and says in place that it is settled", async () => {
    const here = await open();
    const { saved } = await sendHelp(here);
    await here.press(ANA, saved.shown, "Fixed it already");
    await expect.poll(() => latestTo(here, MO)).toContain("C-1 is settled, so no help is needed any more.");
    expect(calls(here, MO)).toHaveLength(1);
    await here.press(ANA, (await here.type(ANA, "/bellhop", "C-1")).shown, "Reopen");
    await expect.poll(() => latestTo(here, MO)).not.toContain("settled");
    await here.press(ANA, (await here.type(ANA, "/bellhop", "C-1")).shown, "Change");
    await expect.poll(() => here.form(ANA)).toContain("Who may see it?");
    await here.submit(ANA, { whoMayKnow: "named", named: here.account(BEN) });
    await expect.poll(() => calls(here, MO)).toEqual([]);
    expect(latestTo(here, MO)).not.toContain("cold soup");
  });

  it("stands while the case is one more voice of another: its customer is still there", async () => {
    const here = await open();
    await here.type(BEN, "/complaint", TEXT);
    const { pressed } = await sendHelp(here);
    expect(pressed).toBeDefined();
    const asked = () =>
      [...here.told(ANA), ...here.toldDirectly(ANA)].find((one) => reads(one).includes("Is it the same matter?"));
    await expect.poll(asked).toBeDefined();
    await here.press(ANA, asked(), "Same matter");
    await expect
      .poll(() => here.told(ANA).concat(here.toldDirectly(ANA)).map(reads).join())
      .toContain("one more voice");
    await here.settled();
    expect(latestTo(here, MO)).toContain("Ana Lima needs help now: Kitchen, C-2");
    expect(latestTo(here, MO)).toContain("still there");
    expect(latestTo(here, MO)).not.toContain("settled");
  });

  it("is not for what is solved already: nobody is called, and the way to call is said", async () => {
    const here = await open();
    const saved = await here.type(ANA, "/complaint", TEXT);
    const live = await stillHere(here, saved);
    await here.press(ANA, saved.shown, "Fixed it already");
    await here.settled();
    await here.press(ANA, live, "Send me help");
    await expect.poll(() => here.told(ANA).map(reads).join()).toContain("C-1 is solved already, so nobody was told.");
    await here.settled();
    expect(calls(here, MO)).toEqual([]);
  });

  it("is withdrawn when the case is taken back", async () => {
    const here = await open();
    const { saved } = await sendHelp(here);
    await here.press(ANA, saved.shown, "Undo");
    await expect.poll(() => calls(here, MO)).toEqual([]);
  });
});
