import { describe, expect, it } from "vitest";
import { ANA, BEN, DEE, KITCHEN, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";
import { inTeams } from "../support/teams-world.ts";

const TEXT = "cold soup, table 4 waited 40 min";

/** What a form's field of people answers. */
const accountOf = (platform: string, person: string) => (platform === "Teams" ? inTeams(person) : person);
const cardOf = async ({ cards }: Stage, channel = KITCHEN) => (await cards(channel))[0];
const lastTold = ({ told }: Stage, person: string) => reads(told(person).at(-1));

/** Ana has logged a complaint, whose card stands in the kitchen's channel. */
async function complain(here: Stage, text = TEXT) {
  const saved = await here.type(ANA, "/complaint", text);
  return { saved, card: await cardOf(here) };
}

describe.each(platforms)("on %s,", (platform, open) => {
  it("“Take it” on the unit's card makes the case theirs: one card, which says so, and the one who had it hears of it", async () => {
    const here = await open();
    const { card } = await complain(here);
    await here.press(BEN, card, "Take it");
    const [after, ...more] = await here.cards(KITCHEN);
    expect(more).toEqual([]);
    expect(after?.id).toBe(card?.id);
    expect(reads(after)).toContain("C-1 · Complaint · in hand, with Ben Okafor");
    expect(here.toldDirectly(ANA).map(reads).join()).toContain("Ben Okafor has taken C-1 in hand.");
    expect(here.toldDirectly(BEN)).toEqual([]);
  });

  it("“Fixed it already” on the author's own card solves it, and nobody is told", async () => {
    const here = await open();
    const { saved } = await complain(here);
    await here.press(ANA, saved.shown, "Fixed it already");
    await expect.poll(() => lastTold(here, ANA)).toContain("C-1 · Complaint · solved, was with Ana Lima");
    expect(reads(await cardOf(here))).toContain("C-1 · Complaint · solved, was with Ana Lima");
    expect(here.toldDirectly(ANA)).toEqual([]);
  });

  it("“Solved” by somebody else tells the author, “Reopen” tells who had it", async () => {
    const here = await open();
    await complain(here);
    await here.press(BEN, await cardOf(here), "Take it");
    await here.press(BEN, await cardOf(here), "Solved");
    await here.settled();
    expect(here.toldDirectly(ANA).map(reads).join()).toContain("Ben Okafor has marked C-1 as solved.");
    await here.press(ANA, await cardOf(here), "Reopen");
    expect(reads(await cardOf(here))).toContain("C-1 · Complaint · open again, with Ben Okafor");
    expect(here.toldDirectly(BEN).map(reads).join()).toContain("Ana Lima has reopened C-1, which is yours.");
  });

  it("“Hand over” asks to whom, and tells them", async () => {
    const here = await open();
    const { saved } = await complain(here);
    await here.press(ANA, saved.shown, "Hand over");
    await expect.poll(() => here.form(ANA)).toContain("Who is to have it?");
    await here.submit(ANA, { to: accountOf(platform, BEN) });
    expect(reads(await cardOf(here))).toContain("C-1 · Complaint · with Ben Okafor");
    expect(here.toldDirectly(BEN).map(reads).join()).toContain("Ana Lima has handed C-1 over to you.");
    await here.press(BEN, here.toldDirectly(BEN)[0], "Take it");
    expect(reads(await cardOf(here))).toContain("in hand, with Ben Okafor");
  });

  it("the last step can be taken back for 10 minutes, by who made it, while nothing has happened since", async () => {
    const here = await open();
    await complain(here);
    await here.press(BEN, await cardOf(here), "Take it");
    await expect.poll(() => lastTold(here, BEN)).toContain("in hand");
    await here.press(BEN, here.told(BEN).at(-1), "Undo");
    expect(reads(await cardOf(here))).toContain("C-1 · Complaint · with Ana Lima");
    await here.press(BEN, await cardOf(here), "Take it");
    await expect.poll(() => lastTold(here, BEN)).toContain("in hand");
    const offered = here.told(BEN).at(-1);
    await here.press(MO, await cardOf(here), "Solved");
    await here.press(BEN, offered, "Undo");
    await expect.poll(() => lastTold(here, BEN)).toContain("Something else has happened with C-1 since");
    expect(reads(await cardOf(here))).toContain("solved");
  });

  it("the manager may take over what somebody has in hand; a colleague may not, and is told whom to ask", async () => {
    const here = await open();
    await complain(here);
    await here.press(ANA, await cardOf(here), "Take it");
    await here.settled();
    const card = await cardOf(here);
    await here.press(BEN, card, "Solved");
    await expect.poll(() => lastTold(here, BEN)).toContain("Only Ana Lima, who has it, and the unit’s manager");
    await here.press(MO, card, "Solved");
    expect(reads(await cardOf(here))).toContain("solved");
  });

  it("the card offers what its state allows; who may not hand the case over is told so before anything is asked", async () => {
    const here = await open();
    const { card } = await complain(here);
    expect(reads(card)).toMatch(/Take it.*Solved/s);
    await here.press(BEN, card, "Take it");
    const inHand = await cardOf(here);
    expect(reads(inHand)).not.toContain("Take it");
    await here.press(ANA, inHand, "Hand over");
    await expect
      .poll(() => [lastTold(here, ANA), here.form(ANA)].join())
      .toContain("Only Ben Okafor, who has it, and the unit’s manager");
    await here.press(BEN, inHand, "Hand over");
    await expect.poll(() => here.form(BEN)).toContain("Who is to have it?");
    await here.submit(BEN, { to: accountOf(platform, ANA) });
    await expect.poll(async () => reads(await cardOf(here))).toContain("Take it");
  });

  it("whoever is of another unit and has the card before them reads it, and is offered nothing that is refused", async () => {
    const here = await open();
    await here.type(ANA, "/complaint", `${TEXT}, call 020 7946 0958`);
    await here.invite(DEE, KITCHEN);
    await here.press(DEE, await cardOf(here), "Show all");
    await expect.poll(() => lastTold(here, DEE)).toContain("[phone number]");
    for (const label of ["History", "Take it", "Change"]) expect(lastTold(here, DEE)).not.toContain(label);
  });

  it("the history says who did what, and what was before, to whoever asks", async () => {
    const here = await open();
    const { saved } = await complain(here);
    await here.press(ANA, saved.shown, "Change");
    await expect.poll(() => here.form(ANA)).toContain(TEXT);
    await here.submit(ANA, { text: "cold soup; call +44 20 7946 0958", severity: "3" });
    await here.press(MO, await cardOf(here), "Take it");
    await here.press(BEN, await cardOf(here), "History");
    await expect.poll(() => lastTold(here, BEN)).toContain("History of C-1");
    const history = lastTold(here, BEN);
    for (const part of ["Taken in hand", "Owner: Ana Lima", "State: Open", "Changed", TEXT, "Logged"]) {
      expect(history).toContain(part);
    }
    expect(history.indexOf("Taken in hand")).toBeLessThan(history.indexOf("Logged"));
  });

  it("whoever is of another unit is told that there is no such case, whatever they press", async () => {
    const here = await open();
    await here.type(ANA, "/complaint", TEXT, LOUNGE);
    const card = await cardOf(here);
    for (const label of ["Take it", "Solved", "Change", "History"]) {
      await here.press(DEE, card, label);
      await expect.poll(() => here.told(DEE).map(reads).join()).toContain("There is no such case any more.");
    }
    expect(reads(await cardOf(here))).toContain("with Ana Lima");
  });
});
