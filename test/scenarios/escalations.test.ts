import { describe, expect, it } from "vitest";
import { balls, chat, heard, later, latest, onlyTold, raised, TEXT, withLadder } from "../support/escalated.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

const lounge = (here: Stage): string => here.standing(LOUNGE).map(reads).join("\n");
const kitchen = (here: Stage): string => here.standing(KITCHEN).map(reads).join("\n");

describe.each(platforms)("on %s, an escalation", (_platform, open) => {
  it("is raised by its author, who is told who it goes to before; only the next person hears of it, and takes it", async () => {
    const here = await withLadder(await open());
    const saved = await here.type(ANA, "/complaint", TEXT);
    await here.press(ANA, saved.shown, "Escalate");
    await expect.poll(() => here.form(ANA)).toContain("It goes to Mo Haddad, who has until");
    await here.submit(ANA, { reason: "she talks of a lawyer" });
    await here.settled();
    expect(reads(here.told(ANA).at(-1))).toContain("C-1 is raised.");
    await onlyTold(here, MO);
    for (const part of ["C-1", "on its way to Mo Haddad", "she talks of a lawyer", "Cold soup at table 4", "Take it"])
      expect(reads(latest(here, MO))).toContain(part);
    expect(reads(latest(here, MO))).not.toContain("7946");
    for (const cards of [lounge(here), kitchen(here)]) {
      expect(cards).toContain("on its way to Mo Haddad, who has until");
      expect(cards).not.toContain("7946");
    }
    expect(await balls(here)).toMatchObject([{ holder: null, offered: "Mo Haddad", owner: "Ana Lima" }]);
    await here.press(MO, latest(here, MO), "Take it");
    await here.settled();
    expect(await balls(here)).toMatchObject([{ holder: "Mo Haddad", offered: null, owner: "Mo Haddad" }]);
    for (const cards of [lounge(here), kitchen(here)]) expect(cards).toContain("with Mo Haddad until");
    expect(chat(here, ANA)).toContain("Mo Haddad");
    expect((await heard(here)).filter((one) => one.endsWith("Ana Lima"))).toEqual(["case news: Ana Lima"]);
    await onlyTold(here, MO, ANA);
  });

  it("is raised by a colleague from the card in the unit’s channel, who is not its author", async () => {
    const here = await withLadder(await open());
    await here.type(MO, "/bellhop", "channel here");
    await here.type(ANA, "/complaint", TEXT);
    await here.settled();
    const card = () => here.standing(KITCHEN).find((one) => reads(one).includes("Cold soup"));
    await here.press(BEN, card(), "Escalate");
    await expect.poll(() => here.form(BEN)).toContain("It goes to Mo Haddad, who has until");
    await here.submit(BEN, { reason: "she wants to see somebody" });
    await here.settled();
    expect(await balls(here)).toMatchObject([{ holder: null, offered: "Mo Haddad", owner: "Ana Lima" }]);
    expect(reads(card())).toContain("on its way to Mo Haddad, who has until");
    expect(reads(latest(here, MO))).toContain("Raised by Ben Okafor: she wants to see somebody");
    await here.press(MO, card(), "Take it");
    await here.settled();
    expect(reads(card())).toContain("with Mo Haddad until");
    await onlyTold(here, MO, ANA);
  });

  it("goes on by itself from the manager to the champion and the leader, and stays with the last", async () => {
    const here = await withLadder(await open());
    await raised(here);
    await later(here, 130);
    expect(await balls(here)).toMatchObject([{ offered: "Dee Park" }]);
    expect(reads(latest(here, DEE))).toContain("Mo Haddad has not answered in time");
    await later(here, 250);
    expect(await balls(here)).toMatchObject([{ offered: "Ada Berg" }]);
    await later(here, 24 * 60);
    expect(await balls(here)).toMatchObject([{ state: "going", offered: "Ada Berg" }]);
    expect(chat(here, ADA)).toContain("C-1 is still on its way to you");
    expect((await heard(here)).filter((one) => one.endsWith("Ada Berg"))).toHaveLength(2);
  });
});
