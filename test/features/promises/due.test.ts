import { describe, expect, it } from "vitest";
import { dueByDefault, dueIn } from "../../../src/features/promises/due.ts";
import { endOfWork } from "../../../src/features/promises/working-days.ts";
import { type Calendar, everyDay } from "../../../src/kernel/calendar/index.ts";

/** A Saturday, 11:00 in Berlin; closed on Sundays and on 24 November. */
const NOW = new Date("2026-11-21T10:00:00Z");
const open = [{ from: 9 * 60, to: 18 * 60 }];
const calendar: Calendar = {
  timeZone: "Europe/Berlin",
  hours: [open, open, open, open, open, open, []],
  closed: ["2026-11-24"],
  startOfDay: everyDay(undefined),
};
const due = (text: string, locale = "en") => dueIn(text, { now: NOW, calendar, locale })?.toISOString();

describe("when a promise is due", () => {
  it.each([
    ["call her back in an hour", "2026-11-21T11:00:00.000Z"],
    ["call her back today", "2026-11-21T17:00:00.000Z"],
    ["call her at 5", "2026-11-21T16:00:00.000Z"],
    ["write until 15:30", "2026-11-21T14:30:00.000Z"],
    ["send it on Wednesday", "2026-11-25T17:00:00.000Z"],
    ["send it by Thursday 10:00", "2026-11-26T09:00:00.000Z"],
    // Nobody works on Sunday: Monday is the next day on which there is any work.
    ["call her back tomorrow", "2026-11-23T17:00:00.000Z"],
    // Nobody works on Tuesday either, nor in the evening: the end of the work before.
    ["ring him on Tuesday 10:00", "2026-11-23T17:00:00.000Z"],
    ["call her today at 21:00", "2026-11-21T17:00:00.000Z"],
  ])("%s", (text, at) => expect(due(text)).toBe(at));

  it.each([
    ["llamarla hoy mismo", "2026-11-21T17:00:00.000Z"],
    ["llamarla en una hora", "2026-11-21T11:00:00.000Z"],
    ["llamarla mañana", "2026-11-23T17:00:00.000Z"],
  ])("%s", (text, at) => expect(due(text, "es-ES")).toBe(at));

  it.each([
    // On a Wednesday, 11:00, where work is from 7 to 22.
    ["keep the table until 8", "2026-11-25T19:00:00.000Z"],
    ["call her by 8", "2026-11-25T19:00:00.000Z"],
    ["call her at 8 tomorrow", "2026-11-26T07:00:00.000Z"],
    ["call her tomorrow at 3", "2026-11-26T14:00:00.000Z"],
    ["call her tomorrow evening at 8", "2026-11-26T19:00:00.000Z"],
    ["llamarla a las 8", "2026-11-25T19:00:00.000Z"],
    ["llamarla mañana por la tarde a las 5", "2026-11-26T16:00:00.000Z"],
    ["bring table 4 a new soup tomorrow", "2026-11-26T21:00:00.000Z"],
    ["write to her within 48 hours", "2026-11-27T10:00:00.000Z"],
    ["escribirle en 24 horas", "2026-11-26T10:00:00.000Z"],
    ["write to her in two days", "2026-11-27T21:00:00.000Z"],
  ])("is at the hour that is meant: %s", (text, at) => {
    const long = { ...calendar, hours: everyDay([{ from: 7 * 60, to: 22 * 60 }]) };
    const due = dueIn(text, { now: new Date("2026-11-25T10:00:00Z"), calendar: long, locale: "en" });
    expect(due?.toISOString()).toBe(at);
  });

  it("is not said by a number alone, which is a table or a room", () => {
    expect(due("bring table 4 a new soup")).toBeUndefined();
    expect(due("fix the lamp in room 12")).toBeUndefined();
    expect(due("bring 2 more on Friday")).toBe("2026-11-27T17:00:00.000Z");
  });

  it("is the end of the next day's work where nothing is said", () => {
    expect(dueByDefault({ now: NOW, calendar }).toISOString()).toBe("2026-11-23T17:00:00.000Z");
  });

  it("is the end of the local day across a change of clocks, and where nobody ever works", () => {
    expect(endOfWork(calendar, "2026-03-28").toISOString()).toBe("2026-03-28T17:00:00.000Z");
    expect(endOfWork(calendar, "2026-03-30").toISOString()).toBe("2026-03-30T16:00:00.000Z");
    const never = { ...calendar, hours: everyDay([]) };
    expect(endOfWork(never, "2026-03-28").toISOString()).toBe("2026-03-28T23:00:00.000Z");
  });
});
