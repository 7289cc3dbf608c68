import { describe, expect, it } from "vitest";
import { ADA, ANA, KITCHEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { type Seen, type Stage, reads as wordsOf } from "../support/stage.ts";
import { count } from "../support/world.ts";

/** The year after next: far enough, and never over. */
const YEAR = new Date().getUTCFullYear() + 2;

/** Between the days of a span languages put spaces of their own. */
const reads = (seen: Seen | undefined): string => wordsOf(seen).replaceAll(/(?<=\d)\s–\s(?=\d)/g, "–");
const told = (here: Stage, person: string) => reads(here.told(person).at(-1));

const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
const calendar = (...lines: string[]) => ["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR"].join("\n");
const ICS = calendar(
  ...event(`DTSTART;VALUE=DATE:${YEAR}1224`, `DTEND;VALUE=DATE:${YEAR}1227`, "SUMMARY:Christmas <!channel>"),
  ...event(`DTSTART;VALUE=DATE:${YEAR}1231`, "SUMMARY:Stocktaking"),
);
const BROKEN = ICS.replace(`${YEAR}1231`, `${YEAR}1331`);

const PLAN = `person,unit,start,end
Ana Lima,Kitchen,${YEAR}-12-07 08:00,16:00
Ben Okafor,Kitchen,${YEAR}-12-07 16:00,02:00
Ana Lima,Kitchen,${YEAR}-12-09 08:00,16:00`;

const shifts = ({ database }: Stage) => count(database, "SELECT count(*)::int AS count FROM shift");

describe.each(platforms)("on %s, a manager imports", (_platform, open) => {
  it("closed days from a calendar that they paste; a broken one is refused by its lines, and nothing of it is taken", async () => {
    const here = await open();
    const { type, press, form, submit } = here;
    const list = await type(MO, "/bellhop", "closed");
    await press(MO, list.shown, "Import a calendar");
    await expect.poll(() => form(MO)).toContain("closed day of Kitchen");
    const refused = await submit(MO, { file: BROKEN });
    expect(refused.errors.file).toContain(`Line 8: This event cannot be read: there is no date ${YEAR}-13-31.`);
    expect(refused.errors.file).toContain("Nothing was imported.");
    expect(reads((await type(ANA, "/bellhop", "closed")).shown)).toContain("No closed day is known");
    await submit(MO, { file: ICS });
    await expect.poll(() => told(here, MO)).toContain("Done: Kitchen: 4 closed days from today on, 4 of them new.");
    const taken = here.told(MO).at(-1);
    const closed = reads((await type(ANA, "/bellhop", "closed")).shown);
    for (const part of [`24–26 Dec ${YEAR}`, "Christmas", "Stocktaking"]) expect(closed).toContain(part);
    await press(MO, taken, "Take it back");
    expect(reads((await type(ANA, "/bellhop", "closed")).shown)).toContain("No closed day is known");
  });

  it("closed days from a message in its unit's channel, by its menu, and shifts by the same entry", async () => {
    const here = await open();
    const entry = "calendar.fromMessage";
    const message = await here.say(MO, KITCHEN, ICS);
    await here.choose(ANA, message, entry);
    await expect.poll(() => told(here, ANA)).toContain("You do not manage Kitchen");
    await here.choose(MO, message, entry);
    await expect.poll(() => told(here, MO)).toContain("4 closed days from today on");
    expect(reads((await here.type(ANA, "/bellhop", "closed")).shown)).toContain(`24–26 Dec ${YEAR}`);
    await here.choose(MO, await here.say(MO, KITCHEN, PLAN), entry);
    await expect.poll(() => told(here, MO)).toContain(`Done: Kitchen: 3 shifts, 7–9 Dec ${YEAR}.`);
    expect(await shifts(here)).toBe(3);
    await here.choose(MO, await here.say(MO, KITCHEN, "cold soup"), entry);
    await expect
      .poll(() => told(here, MO))
      .toContain("Line 1: The first line has to name the columns person, unit, start, end");
  });

  it("closed days behind a command: pasted there, or into the form that it opens for the unit they name", async () => {
    const here = await open();
    const { type, press, form } = here;
    const pasted = await type(MO, "/bellhop", `closed import ${ICS}`);
    expect(reads(pasted.shown)).toContain("4 closed days from today on");
    const broken = await type(MO, "/bellhop", `closed import ${BROKEN}`);
    expect(reads(broken.shown)).toContain("Line 8: This event cannot be read");
    expect(reads((await type(MO, "/bellhop", "closed import Desk")).shown)).toContain("You do not manage Desk");
    await type(ADA, "/bellhop", "closed import Desk");
    if (!form(ADA)) await press(ADA, here.told(ADA).at(-1), "Open the form");
    await expect.poll(() => form(ADA)).toContain("closed day of Desk");
  });

  it("a plan of shifts that they paste, of their own unit only; whatever is wrong is said by its line", async () => {
    const here = await open();
    const { type, form, submit } = here;
    expect(reads((await type(ANA, "/bellhop", `shifts ${PLAN}`)).shown)).not.toContain("Done");
    await type(MO, "/bellhop", "shifts");
    if (!form(MO)) await here.press(MO, here.told(MO).at(-1), "Open the form");
    await expect.poll(() => form(MO)).toContain("person,unit,start,end");
    const wrong = `${PLAN}\nKim,Kitchen,${YEAR}-12-07 08:00,16:00\nAna Lima,Desk,${YEAR}-12-07 08:00,16:00`;
    const refused = await submit(MO, { file: wrong });
    for (const part of [
      "Line 5: Nobody here is called “Kim”.",
      "Line 6: You do not manage Desk.",
      "Nothing was imported.",
    ])
      expect(refused.errors.file).toContain(part);
    expect(await shifts(here)).toBe(0);
    await submit(MO, { file: PLAN });
    await expect.poll(() => told(here, MO)).toContain(`Done: Kitchen: 3 shifts, 7–9 Dec ${YEAR}.`);
    expect(await shifts(here)).toBe(3);
    expect(reads((await type(ADA, "/bellhop", `shifts ${PLAN.replaceAll("Kitchen", "Desk")}`)).shown)).toContain(
      "Done: Desk: 3 shifts",
    );
    expect(await shifts(here)).toBe(6);
  });
});
