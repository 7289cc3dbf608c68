import { describe, expect, it } from "vitest";
import { dueOn } from "../../../src/features/schedules/due.ts";
import { QUESTION } from "../../../src/features/schedules/index.ts";
import { type Calendar, everyDay, type Hours } from "../../../src/kernel/calendar/index.ts";

const everyWeekday = [1, 2, 3, 4, 5, 6, 7];
const open = (from: number, to: number): Hours => ({ from: from * 60, to: to * 60 });
const calendar = (hours: readonly Hours[], more: Partial<Calendar> = {}): Calendar => ({
  timeZone: "Europe/London",
  hours: everyDay(hours),
  closed: [],
  startOfDay: everyDay(undefined),
  ...more,
});
const asked = (of: Calendar, day = "2026-12-22", weekdays = everyWeekday): string | undefined =>
  dueOn({ weekdays, minute: null, content: QUESTION, moved: null }, of)(day)?.toISOString();

describe("the question at the end of the shift", () => {
  it("comes a quarter of an hour before the unit closes for the day, on the clocks there", () => {
    expect(asked(calendar([open(12, 15), open(18, 22)]))).toBe("2026-12-22T21:45:00.000Z");
    expect(asked(calendar([open(12, 22)]), "2026-07-22")).toBe("2026-07-22T20:45:00.000Z");
    expect(asked(calendar([open(18, 2)]))).toBe("2026-12-23T01:45:00.000Z");
    expect(asked(calendar([open(0, 0)]))).toBe("2026-12-22T23:45:00.000Z");
  });

  it("comes before it is quiet, where that begins while the unit is open", () => {
    expect(asked(calendar([open(7, 22)], { quiet: open(21, 8) }))).toBe("2026-12-22T20:45:00.000Z");
    expect(asked(calendar([open(7, 20)], { quiet: open(21, 8) }))).toBe("2026-12-22T19:45:00.000Z");
  });

  it("comes on no day on which the unit does not open, or on which it is not wanted", () => {
    expect(asked(calendar([]))).toBeUndefined();
    expect(asked(calendar([open(7, 22)]), "2026-12-22", [1, 3])).toBeUndefined();
  });
});
