import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paceOf } from "../../../src/features/coaching/first-days/pace.ts";
import { firstDays } from "../../../src/features/content/first-days/catalog.ts";
import { en } from "../../../src/features/content/first-days/en.ts";
import { es } from "../../../src/features/content/first-days/es.ts";
import { everyDay, isWorking, type PersonCalendar } from "../../../src/kernel/calendar/index.ts";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const ZONE = "Europe/London";
const at = (moment: string) => new Date(`2026-12-${moment}:00Z`);

interface Works {
  readonly from: number;
  readonly to: number;
  readonly quiet?: PersonCalendar["quiet"];
  readonly absences?: PersonCalendar["absences"];
}

const works = ({ from, to, quiet, absences = [] }: Works): PersonCalendar => ({
  unit: {
    ...{ timeZone: ZONE, hours: everyDay([{ from: from * 60, to: to * 60 }]), closed: [] },
    startOfDay: everyDay(undefined),
  },
  ...{ timeZone: ZONE, absences, shifts: [], planned: [], ...(quiet && { quiet }) },
});

describe("when somebody new gets the next card", () => {
  it("is at the beginning of a shift, not in the middle of one", () => {
    const day = works({ from: 9, to: 17 });
    expect(paceOf(day, undefined, at("01T09:00"))).toEqual({ go: "now" });
    expect(paceOf(day, undefined, at("01T10:59"))).toEqual({ go: "now" });
    expect(paceOf(day, undefined, at("01T12:00"))).toEqual({ go: "later", at: at("02T09:00") });
    expect(paceOf(day, at("01T09:00"), at("01T09:30"))).toEqual({ go: "later", at: at("02T09:00") });
    expect(paceOf(day, at("01T09:00"), at("02T09:00"))).toEqual({ go: "now" });
  });

  it("waits until it is not quiet any more, and for whoever works at night once a night", () => {
    const early = works({ from: 6, to: 14, quiet: { from: 21 * 60, to: 9 * 60 } });
    expect(paceOf(early, undefined, at("01T06:00"))).toEqual({ go: "later", at: at("01T09:00") });
    expect(paceOf(early, undefined, at("01T09:00"))).toEqual({ go: "now" });
    const night = works({ from: 22, to: 6 });
    expect(paceOf(night, at("01T22:00"), at("02T00:00"))).toEqual({ go: "later", at: at("02T22:00") });
  });

  it("waits while they are away, and is looked for once a day", () => {
    const away = works({ from: 9, to: 17, absences: [{ from: at("02T00:00"), until: at("05T00:00") }] });
    expect(paceOf(away, at("01T09:00"), at("01T09:00"))).toEqual({ go: "later", at: at("02T09:00") });
    expect(paceOf(away, at("01T09:00"), at("02T09:00"))).toEqual({ go: "later", at: at("03T09:00") });
    expect(paceOf(away, at("01T09:00"), at("05T09:00"))).toEqual({ go: "now" });
  });

  it("is once a shift for all eight, whatever the hours, the absence and the beginning", () => {
    const hours = fc.record({ from: fc.integer({ min: 0, max: 23 }), length: fc.integer({ min: 2, max: 12 }) });
    const minutes = fc.integer({ min: 0, max: 3 * 24 * 60 });
    fc.assert(
      fc.property(hours, minutes, fc.integer({ min: 0, max: 10 }), ({ from, length }, begun, days) => {
        const absences = [{ from: at("03T12:00"), until: new Date(at("03T12:00").getTime() + days * DAY) }];
        const calendar = works({ from, to: (from + length) % 24, ...(days > 0 && { absences }) });
        let now = new Date(at("01T00:00").getTime() + begun * 60_000);
        const sent: Date[] = [];
        for (let looks = 0; sent.length < firstDays.length && looks < 200; looks += 1) {
          const pace = paceOf(calendar, sent.at(-1), now);
          if (pace.go === "now") {
            expect(isWorking(calendar, now)).toBe(true);
            if (sent.length > 0) expect(now.getTime() - (sent.at(-1)?.getTime() ?? 0)).toBeGreaterThanOrEqual(6 * HOUR);
            sent.push(now);
            continue;
          }
          expect(pace.at.getTime()).toBeGreaterThan(now.getTime());
          now = pace.at;
        }
        expect(sent).toHaveLength(firstDays.length);
        const lasted = (sent.at(-1)?.getTime() ?? 0) - (sent[0]?.getTime() ?? 0);
        expect(lasted).toBeLessThanOrEqual((firstDays.length + days + 1) * DAY);
      }),
      { numRuns: 100 },
    );
  });
});

describe("what somebody new reads", () => {
  it.each(Object.entries({ en, es }))("is eight cards of three short parts, none of them twice: %s", (_, texts) => {
    const parts = firstDays.flatMap((day) => Object.values(texts[day]));
    expect(new Set(parts).size).toBe(3 * firstDays.length);
    for (const day of firstDays) {
      const { title, why, today } = texts[day];
      expect(title.length).toBeLessThanOrEqual(60);
      for (const part of [why, today]) expect(part.length, part).toBeLessThanOrEqual(180);
      expect(`${title} ${why} ${today}`).not.toContain("!");
    }
  });
});
