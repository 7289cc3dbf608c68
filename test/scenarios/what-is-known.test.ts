import { describe, expect, it } from "vitest";
import { ANA, BEN, KITCHEN } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";
import { inTeams } from "../support/teams-world.ts";

const lastTold = ({ told }: Stage, person: string) => reads(told(person).at(-1));
const cardOf = async ({ cards }: Stage) => reads((await cards(KITCHEN)).at(-1));
/** What a form's field of people answers. */
const accountOf = (platform: string, person: string) => (platform === "Teams" ? inTeams(person) : person);

describe.each(platforms)("on %s,", (platform, open) => {
  it("when it happened is understood from how the text begins or ends, and shown", async () => {
    const here = await open();
    const saved = await here.type(ANA, "/complaint", "the soup was cold yesterday 18:30");
    expect(reads(saved.shown)).toContain("Happened ");
    expect(await cardOf(here)).toMatch(/Happened .*6:30.?pm|Happened .*18:30/s);
    const [row] = await here.database.query<{ happened_to: string }>({ text: `SELECT * FROM "case"`, values: [] });
    expect(row).toMatchObject({ happened_to: "minute" });
  });

  it("what the form asks besides is kept, shown, and masked where others see it", async () => {
    const here = await open();
    await here.type(ANA, "/complaint");
    await here.submit(ANA, {
      text: "cold soup",
      happened: "yesterday 18:30",
      cameBy: "web public",
      customer: "Mrs Park, park@example.com",
    });
    const card = await cardOf(here);
    for (const part of ["Happened", "Web or review site, for everybody to read", "Mrs Park, [mail address]"]) {
      expect(card).toContain(part);
    }
    expect(card).not.toContain("park@example.com");
    // A plain complaint would be a 3: what is public counts one more.
    expect(await here.cases()).toMatchObject([{ severity: 2 }]);
  });

  it("an answer that is no moment keeps the form open, with a sentence at its field", async () => {
    const here = await open();
    await here.type(ANA, "/complaint");
    const { errors } = await here.submit(ANA, { text: "cold soup", happened: "when it rained" });
    expect(errors).toEqual({
      happened: "I do not understand when that was. Say it like “yesterday 18:30” or “21 Nov, 9 am”.",
    });
    expect(await here.cases()).toEqual([]);
  });

  it("a text that begins with “for” and somebody's name is theirs, says who typed it, and tells them", async () => {
    const here = await open();
    const mention = platform === "Teams" ? "@Ben Okafor" : "@ben.okafor";
    await here.type(ANA, "/complaint", `for ${mention} the soup was cold`);
    const card = await cardOf(here);
    expect(card).toContain("C-1 · Complaint · with Ben Okafor");
    expect(card).toContain("Logged by Ana Lima for Ben Okafor");
    expect(await here.cases()).toMatchObject([{ text: "the soup was cold" }]);
    expect(here.toldDirectly(BEN).map(reads).join()).toContain("Ana Lima has logged C-1 for you; it is yours.");
    expect(here.toldDirectly(ANA)).toEqual([]);
  });

  it("the form asks for whom, too", async () => {
    const here = await open();
    await here.type(ANA, "/feedback");
    await here.submit(ANA, { text: "the soup was cold", forWhom: accountOf(platform, BEN) });
    expect(await cardOf(here)).toContain("Logged by Ana Lima for Ben Okafor");
  });

  it("a case of a message says where that stands and when it was written, from which “yesterday” counts", async () => {
    const here = await open();
    const message = await here.say(BEN, KITCHEN, "guest waited 40 min yesterday");
    here.wait(3 * 24 * 60);
    await here.choose(ANA, message, "feedback.fromMessage");
    await here.settled();
    const [row] = await here.database.query<{ permalink: string; written_at: Date; happened_at: Date }>({
      text: `SELECT permalink, written_at, happened_at FROM "case"`,
      values: [],
    });
    expect(row?.permalink).toMatch(
      platform === "Teams" ? /^https:\/\/teams\./ : /^https:\/\/harbour\.slack\.com\/archives\//,
    );
    const written = row?.written_at.getTime() ?? 0;
    expect(Math.abs(written - message.at)).toBeLessThan(2_000);
    expect(row?.happened_at.getTime()).toBeLessThan(written);
    await expect.poll(() => lastTold(here, ANA)).toContain("From a message of");
  });

  it("Change shows all of it again, and what is emptied is not known any more", async () => {
    const here = await open();
    await here.type(ANA, "/complaint");
    await here.submit(ANA, { text: "cold soup", happened: "yesterday 18:30", customer: "Mrs Park" });
    await here.settled();
    await expect.poll(() => lastTold(here, ANA)).toContain("C-1 saved");
    await here.press(ANA, here.told(ANA).at(-1), "Change");
    await expect.poll(() => here.form(ANA)).toContain("Mrs Park");
    expect(here.form(ANA)).toContain("18:30");
    await here.submit(ANA, { customer: "", step: "serving" });
    const card = await cardOf(here);
    expect(card).toContain("How they were served");
    expect(card).toContain("Happened");
    expect(card).not.toContain("Mrs Park");
  });
});
