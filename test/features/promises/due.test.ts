import { describe, expect, it } from "vitest";
import { dueByDefault, dueIn, endOfWork } from "../../../src/features/promises/due.ts";
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

  it("is not said by a number alone, which is a table or a room", () => {
    expect(due("bring table 4 a new soup")).toBeUndefined();
    expect(due("fix the lamp in room 12")).toBeUndefined();
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
