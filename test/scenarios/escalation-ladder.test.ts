import { describe, expect, it } from "vitest";
import { balls, cardOf, give, later, withLadder } from "../support/escalated.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { openPlayed } from "../support/played.ts";
import { reads, type Stage } from "../support/stage.ts";

/** What a person types to name another. */
const at = (person: keyof typeof namesOf): string => `@${namesOf[person]}`;

const ladder = async (here: Stage, person = MO, unit = ""): Promise<string> =>
  reads((await here.type(person, "/bellhop", `ladder ${unit}`)).shown);
const directly = (here: Stage, person: string): string => here.toldDirectly(person).map(reads).join("\n");

/** The card of the ladder once more, and a button on it that opens a form. */
async function openForm(here: Stage, person: string, label: string, asks: string): Promise<void> {
  const { shown } = await here.type(person, "/bellhop", "ladder Kitchen");
  await here.press(person, shown, label);
  await expect.poll(() => here.form(person)).toContain(asks);
}

describe.each(platforms)("on %s, the ladder of a unit", (_platform, open) => {
  it("says who would have to act now, and is for those who lead it", async () => {
    const here = await open();
    const shown = await ladder(here);
    expect(shown).toContain("Who acts when a case of Kitchen is raised");
    for (const severity of [1, 2, 3, 4])
      expect(shown).toMatch(new RegExp(`Severity ${severity}.{0,200}Mo Haddad \\(Manager\\), at once`, "s"));
    expect(await ladder(here, ANA)).toContain("This is for managers and admins.");
    expect(await ladder(here, ADA, "Desk")).toContain("Nobody can be asked; whoever has the case keeps it");
    expect(await ladder(here, MO, "Desk")).not.toContain("Severity 1");
  });

  it("asks whoever of a step has the least to do: each in turn, and then who is done first", async () => {
    const here = await withLadder(await open());
    await give(here, "Ben Okafor", "champion");
    const whose = async (text: string): Promise<string | null | undefined> => {
      await here.type(ANA, "/complaint", text);
      await later(here, 1);
      return (await balls(here)).at(-1)?.offered;
    };
    expect(await whose("her lawyer will write about the cold soup")).toBe("Ben Okafor");
    expect(await whose("the next one has a lawyer too, for the bill")).toBe("Dee Park");
    await here.press(DEE, cardOf(here, DEE), "Take it");
    await here.settled();
    await here.press(DEE, cardOf(here, DEE), "Resolve");
    await expect.poll(() => here.form(DEE)).toContain("What was done");
    await here.submit(DEE, { what: "I have called her" });
    await here.settled();
    expect(await whose("another lawyer wrote about the wine")).toBe("Dee Park");
  });

  it("has the time that its manager gives, and else what is given for every unit", async () => {
    const here = await open();
    await openForm(here, MO, "Manager’s time", "Severity 1: minutes to take it");
    const wrong = await here.submit(MO, { accept1: "soon" });
    expect(Object.values(wrong.errors).join()).toContain("Type a number of minutes");
    await here.submit(MO, { accept1: "7" });
    await here.settled();
    expect(await ladder(here)).toContain("7 minutes");
    await openForm(here, ADA, "Champion’s time", "How long champions have");
    const [organization] = await here.database.query<{ id: string }>({
      text: "SELECT id FROM organization",
      values: [],
    });
    await here.submit(ADA, { accept2: "61", where: organization?.id ?? "" });
    expect(await ladder(here)).toContain("61 minutes");
    expect(await ladder(here, ADA, "Desk")).toContain("61 minutes");
    expect(await ladder(here, ADA, "Desk")).not.toContain("7 minutes");
  });

  it("has a deputy while somebody is away, who is told of it", async () => {
    const here = await open();
    expect(reads((await here.type(ANA, "/bellhop", "deputy")).shown)).toContain("This is for managers and admins.");
    expect(reads((await here.type(MO, "/bellhop", `deputy ${at(MO)}`)).shown)).toContain("Name somebody else");
    const stranger = await here.type(MO, "/bellhop", `deputy ${at(DEE)}`);
    expect(reads(stranger.shown)).toContain("Dee Park does not work in Kitchen");
    const named = await here.type(MO, "/bellhop", `deputy ${at(BEN)}`);
    expect(reads(named.shown)).toContain("Ben Okafor stands in for Mo Haddad whenever Mo Haddad cannot be asked.");
    await expect.poll(() => directly(here, BEN)).toContain("Mo Haddad has named you to stand in");
    expect(directly(here, MO)).toBe("");
    expect(await ladder(here)).toContain("Mo Haddad (Manager), at once");
    await here.type(MO, "/bellhop", "away today");
    expect(await ladder(here)).toContain("Ben Okafor (stands in for Mo Haddad, Manager), at once");
    expect(reads((await here.type(MO, "/bellhop", "deputy off")).shown)).toContain("Nobody stands in for you any more");
    expect(await ladder(here)).toContain("Nobody can be asked");
  });

  it("has a deputy for some days, on which they are asked whether the other works or not", async () => {
    const here = await open();
    const unclear = await here.type(MO, "/bellhop", `deputy ${at(BEN)} whenever`);
    expect(reads(unclear.shown)).toContain("I did not understand when");
    const named = await here.type(MO, "/bellhop", `deputy ${at(BEN)} tomorrow`);
    expect(reads(named.shown)).toMatch(/Ben Okafor stands in for Mo Haddad from .+ to /);
    expect(await ladder(here)).toContain("Mo Haddad (Manager), at once");
    here.wait(24 * 60);
    expect(await ladder(here)).toContain("Ben Okafor (stands in for Mo Haddad, Manager), at once");
    here.wait(24 * 60);
    expect(await ladder(here)).toContain("Mo Haddad (Manager), at once");
  });

  it("calls at night whoever agreed to it, for what cannot wait", async () => {
    const here = await openPlayed(open);
    await openForm(here, MO, "Name a night contact", "Who is called?");
    await here.submit(MO, { who: here.account(BEN) });
    await here.bot.tick();
    expect(await ladder(here)).toContain("Ben Okafor has been asked");
    const asked = here.toldDirectly(BEN).at(-1);
    expect(reads(asked)).toContain("Mo Haddad asks you to be called at night");
    here.wait(11 * 60);
    expect(await ladder(here)).not.toContain("night contact)");
    await here.press(BEN, asked, "I agree");
    await expect.poll(() => ladder(here)).toMatch(/Severity 1.{0,200}Ben Okafor \(night contact\), at once/s);
    expect(await ladder(here)).toMatch(/Severity 2.{0,200}Mo Haddad \(Manager\), from/s);
    here.wait(13 * 60);
    await here.bot.tick();
    expect(directly(here, MO)).toContain("Ben Okafor agrees to be called at night for Kitchen.");
    const { shown } = await here.type(MO, "/bellhop", "ladder");
    await here.press(MO, shown, "End night contact");
    await expect.poll(() => ladder(here)).toContain("Nobody is called at night.");
  });

  it("calls nobody who says no, and says so to who asked", async () => {
    const here = await open();
    await openForm(here, MO, "Name a night contact", "Who is called?");
    await here.submit(MO, { who: here.account(BEN) });
    await here.settled();
    await here.press(BEN, here.toldDirectly(BEN).at(-1), "Not me");
    await here.settled();
    await expect
      .poll(() => directly(here, MO))
      .toContain("Ben Okafor does not want to be called at night for Kitchen.");
    expect(await ladder(here)).toContain("Nobody is called at night.");
    await openForm(here, MO, "Name a night contact", "Who is called?");
    await here.submit(MO, { who: here.account(ANA) });
    await here.settled();
    await here.press(MO, (await here.type(MO, "/bellhop", "ladder")).shown, "End night contact");
    await expect.poll(() => ladder(here)).toContain("Nobody is called at night.");
    await here.press(ANA, here.toldDirectly(ANA).at(-1), "I agree");
    await expect.poll(() => directly(here, ANA)).toContain("You are not asked any more.");
    expect(await here.cards(KITCHEN)).toEqual([]);
  });
});
