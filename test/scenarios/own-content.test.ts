import { describe, expect, it } from "vitest";
import { readContents } from "../../src/features/content/index.ts";
import { untilNoon } from "../support/noon.ts";
import { ADA, ANA, DEE, DESK, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

const told = (here: Stage, person: string) => reads(here.told(person).at(-1));
/** Everything that a person was told and stands there still. */
const toldAll = (here: Stage, person: string) => here.told(person).map(reads).join("\n");
const list = async ({ type }: Stage, person: string, asked = "") =>
  reads((await type(person, "/bellhop", `tips ${asked}`)).shown);

/** What the reminders of a unit may say in a language. */
async function contentOf({ database }: Stage, name: string, locale = "en-GB") {
  const units = await database.query<{ organizationId: string; unitId: string; at: Date }>({
    text: `SELECT organization_id AS "organizationId", id AS "unitId", clock_timestamp() AS at FROM unit WHERE name = $1`,
    values: [name],
  });
  const [content] = await readContents(
    database,
    units.map((unit) => ({ ...unit, locale })),
  );
  if (!content) throw new Error(`There is no unit ${name}.`);
  return content;
}

describe.each(platforms)("on %s,", (_platform, open) => {
  it("an admin adds, changes and retires tips for every unit, undoes that for 10 minutes, and sees what happened", async () => {
    const here = await open();
    const { type, press, submit, form, wait } = here;
    const added = await type(ADA, "/bellhop", "tips add Wipe the *menus* <!channel> at four.");
    expect(reads(added.shown)).toContain("The tip is saved.");
    await press(ADA, added.shown, "Change");
    await expect.poll(() => form(ADA)).toContain("Wipe the *menus*");
    expect((await submit(ADA, { what: "x", themes: "weather", language: "en" })).errors.themes).toContain("weather");
    await submit(ADA, { what: "Wipe the menus.", why: "They stick.", themes: "Cleanliness, waiting", language: "en" });
    await expect.poll(() => told(here, ADA)).toContain("The tip is changed.");
    expect((await contentOf(here, "Desk")).tips).toMatchObject([
      { what: "Wipe the menus.", why: "They stick.", themes: ["waiting", "cleanliness"], language: "en" },
    ]);
    expect((await contentOf(here, "Desk", "es-ES")).tips).toEqual([]);
    const changed = here.told(ADA).at(-1);
    await press(ADA, changed, "Retire");
    await expect.poll(() => told(here, ADA)).toContain("The tip is retired.");
    expect((await contentOf(here, "Desk")).tips).toEqual([]);
    await press(ADA, here.told(ADA).at(-1), "Undo");
    await expect.poll(() => told(here, ADA)).toContain("It is as it was before.");
    expect((await contentOf(here, "Desk")).tips).toHaveLength(1);
    await press(ADA, here.told(ADA).at(-1), "History");
    await expect.poll(() => told(here, ADA)).toContain("What happened so far");
    for (const part of ["Added", "Changed", "Retired", "Undone", "Ada Berg", "Wipe the *menus* <!channel> at four."])
      expect(told(here, ADA)).toContain(part);
    const another = await type(ADA, "/bellhop", "tips add Smile.");
    wait(11);
    await press(ADA, another.shown, "Undo");
    await expect.poll(() => told(here, ADA)).toContain("more than 10 minutes old");
    expect((await contentOf(here, "Desk")).tips).toHaveLength(2);
  });

  it("a manager decides on tips of their own unit alone, and staff on none", async () => {
    const here = await open();
    const { type, press, submit, form } = here;
    await type(ADA, "/bellhop", "tips add Ask the guest twice.");
    const mine = await type(MO, "/bellhop", "tips add Ring the kitchen bell.");
    expect(reads(mine.shown)).toContain("Kitchen");
    expect((await contentOf(here, "Kitchen")).tips.map(({ what }) => what).sort()).toEqual([
      "Ask the guest twice.",
      "Ring the kitchen bell.",
    ]);
    expect((await contentOf(here, "Desk")).tips).toHaveLength(1);
    const listed = await type(MO, "/bellhop", "tips ask guest twice");
    expect(reads(listed.shown)).toContain("Ask the guest twice.");
    expect(reads(listed.shown)).not.toContain("Retire");
    await press(MO, listed.shown, "Add a tip");
    await expect.poll(() => form(MO)).toContain("What to do?");
    await submit(MO, { what: "Count the forks.", language: "en" });
    await expect.poll(() => told(here, MO)).toContain("Count the forks.");
    expect((await contentOf(here, "Desk")).tips).toHaveLength(1);
    expect(reads((await type(ANA, "/bellhop", "tips")).shown)).not.toContain("Ring the kitchen bell.");
    expect(reads((await type(DEE, "/bellhop", "tips bell", DESK)).shown)).not.toContain("Ring the kitchen bell.");
  });

  it("tips of the library are retired for the organization, and used again", async () => {
    const here = await open();
    const { press, type } = here;
    const found = await type(ADA, "/bellhop", "tips greet first ten seconds");
    await press(ADA, found.shown, "Retire");
    await expect.poll(() => told(here, ADA)).toContain("0 tips");
    expect([...(await contentOf(here, "Desk")).hidden]).toEqual(["guest.greet"]);
    expect(await list(here, ADA, "retired")).toContain("Greet every guest");
    await press(ADA, (await type(ADA, "/bellhop", "tips retired")).shown, "Use again");
    await expect.poll(() => told(here, ADA)).toContain("again");
    expect((await contentOf(here, "Desk")).hidden.size).toBe(0);
  });

  it("tips are imported from what somebody pastes, all or nothing, and the import is undone", async () => {
    const here = await open();
    const { press, submit, form, type } = here;
    await press(ADA, (await type(ADA, "/bellhop", "tips menus")).shown, "Import");
    await expect.poll(() => form(ADA)).toContain("Tips as Markdown or CSV");
    const refused = await submit(ADA, { file: "what,themes\nWave.,staff\nBow.,weather\n" });
    expect(refused.errors.file).toContain("Line 3: “weather” is none of the themes that there are.");
    expect(refused.errors.file).toContain("Nothing was imported.");
    expect((await contentOf(here, "Desk")).tips).toEqual([]);
    await submit(ADA, { file: "what,themes\nWave.,Staff\n'=Bow <!here>.,\n" });
    await expect.poll(() => told(here, ADA)).toContain("2 tips: 2 added");
    expect((await contentOf(here, "Desk")).tips.map(({ what }) => what).sort()).toEqual(["=Bow <!here>.", "Wave."]);
    await press(ADA, here.told(ADA).at(-1), "Undo");
    await expect.poll(() => told(here, ADA)).toContain("2 tips are as they were");
    expect((await contentOf(here, "Desk")).tips).toEqual([]);
    expect(reads((await type(MO, "/bellhop", "tips import ## Wave.")).shown)).toContain(
      "A champion or an admin decides",
    );
    expect(reads((await type(ADA, "/bellhop", "tips import ## Wave.")).shown)).toContain("1 tip: 1 added");
    await press(ADA, (await type(ADA, "/bellhop", "tips wave")).shown, "Copy as text");
    await expect.poll(() => form(ADA)).toContain("## Wave.");
  });

  it("a unit's standard counts there before that of the organization, until it is retired", async () => {
    const here = await open();
    const { press, submit, form, type } = here;
    const set = async (person: string, answers: Record<string, string>, unit = "Kitchen") => {
      await press(person, (await type(person, "/bellhop", `standards ${unit}`)).shown, "Set a standard");
      await expect.poll(() => form(person)).toContain("What is good?");
      return submit(person, answers);
    };
    await set(ADA, { step: "waiting", what: "5 minutes", why: "They count them.", where: "every" });
    await expect.poll(() => told(here, ADA)).toContain("The standard is saved.");
    await set(MO, { step: "waiting", what: "3 minutes", why: "We are quick." });
    await expect.poll(() => told(here, MO)).toContain("3 minutes");
    const standards = async (unit: string) => (await contentOf(here, unit)).standards.map(({ what }) => what);
    expect([await standards("Kitchen"), await standards("Desk")]).toEqual([["3 minutes"], ["5 minutes"]]);
    expect(reads((await type(ANA, "/bellhop", "standards")).shown)).toContain("3 minutes");
    expect(reads((await type(DEE, "/bellhop", "standards Kitchen", LOUNGE)).shown)).not.toContain("3 minutes");
    await press(MO, here.told(MO).at(-1), "Retire");
    await expect.poll(() => told(here, MO)).toContain("5 minutes");
    expect(await standards("Kitchen")).toEqual(["5 minutes"]);
    await press(MO, here.told(MO).at(-1), "Undo");
    await expect.poll(() => told(here, MO)).toContain("3 minutes");
    expect((await set(MO, { what: "x", why: "y" })).errors).toHaveProperty("step");
  });

  it("whoever works in a unit says what does not work there, until it is solved or over", async () => {
    const noon = Date.now() + untilNoon();
    const here = await open();
    const { press, submit, form, type, wait } = here;
    const reported = await type(ANA, "/bellhop", "trouble card reader 2 is down; say “the other till takes cards”");
    expect(reads(reported.shown)).toContain("The reminders of Kitchen speak of it");
    const troubles = async (unit: string) => (await contentOf(here, unit)).troubles.map(({ what }) => what);
    expect([(await troubles("Kitchen")).length, await troubles("Desk")]).toEqual([1, []]);
    await press(ANA, reported.shown, "Change");
    await expect.poll(() => form(ANA)).toContain("card reader 2");
    expect((await submit(ANA, { what: "x", until: "some day" })).errors.until).toContain("Say until when");
    await submit(ANA, { what: "Card reader 2 is slow.", until: "for 2 hours" });
    await expect.poll(() => told(here, ANA)).toContain("The trouble is changed.");
    await press(ANA, here.told(ANA).at(-1), "Solved");
    await expect.poll(() => told(here, ANA)).toContain("Solved. The reminders no longer speak of it.");
    expect(await troubles("Kitchen")).toEqual([]);
    await press(ANA, here.told(ANA).at(-1), "Undo");
    await expect.poll(() => told(here, ANA)).toContain("It is as it was before.");
    expect(await troubles("Kitchen")).toEqual(["Card reader 2 is slow."]);
    await type(MO, "/bellhop", "trouble the lift is out of order until tomorrow; walk guests to the ramp");
    const [lift, ...others] = (await contentOf(here, "Kitchen")).troubles;
    expect(others).toHaveLength(1);
    expect((lift?.until?.getTime() ?? Number.POSITIVE_INFINITY) - noon).toBeLessThan(13 * 60 * 60_000);
    wait(3 * 60);
    const left = reads((await type(ANA, "/bellhop", "trouble")).shown);
    expect(left).toContain("the lift");
    expect(left).not.toContain("Card reader 2");
    expect(reads((await type(DEE, "/bellhop", "trouble", DESK)).shown)).toContain("No trouble is known in Desk.");
  });

  it("has one effect when it comes twice", async () => {
    const here = await open();
    const { type, again, press } = here;
    const added = await type(ADA, "/bellhop", "tips add Wave.");
    expect(reads((await again(added)).shown)).toContain("Wave.");
    expect((await contentOf(here, "Desk")).tips).toHaveLength(1);
    const undone = await press(ADA, added.shown, "Undo");
    await expect.poll(() => toldAll(here, ADA)).toContain("no longer shown anywhere");
    await again(undone);
    expect(toldAll(here, ADA)).not.toContain("This stays");
    expect((await contentOf(here, "Desk")).tips).toEqual([]);
  });

  it("people who speak Spanish are understood in what they type behind the commands", async () => {
    const noon = Date.now() + untilNoon();
    const here = await open({ speaking: "es-ES" });
    const { type } = here;
    expect(reads((await type(MO, "/bellhop", "tips añadir Salude a quien espera.")).shown)).toContain(
      "El consejo está guardado.",
    );
    expect((await contentOf(here, "Kitchen", "es-MX")).tips).toMatchObject([{ language: "es" }]);
    expect(reads((await type(MO, "/bellhop", "tips retirados")).shown)).toContain("0 consejos retirados");
    await type(ANA, "/bellhop", "trouble el ascensor no funciona hasta mañana; use la rampa");
    const [trouble] = (await contentOf(here, "Kitchen")).troubles;
    expect((trouble?.until?.getTime() ?? Number.POSITIVE_INFINITY) - noon).toBeLessThan(13 * 60 * 60_000);
    expect(reads((await type(ADA, "/bellhop", "tips import ## Salude.\n- Temas: x")).shown)).toContain("Línea 2:");
  });
});
