import { assert, constantFrom, date, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { localMoment } from "../../../src/kernel/calendar/index.ts";
import { nextSlot, nextSlots } from "../../../src/kernel/schedule/next-slot.ts";

const HOUR = 60;
const daily = (minute: number, zone: string) => (day: string) => localMoment(zone, day, minute);
const next = (minute: number, zone: string, after: string) => nextSlot(daily(minute, zone), zone, new Date(after));

describe("the next slot", () => {
  it("is today's when that is still to come, else tomorrow's", () => {
    expect(next(8 * HOUR, "Europe/London", "2026-06-01T06:59:59Z")).toEqual({
      day: "2026-06-01",
      at: new Date("2026-06-01T07:00:00Z"),
    });
    expect(next(8 * HOUR, "Europe/London", "2026-06-01T07:00:00Z")?.day).toBe("2026-06-02");
  });

  it.each([
    ["New York jumps over 02:30", 150, "America/New_York", "2027-03-14T00:00:00Z", "2027-03-14T07:30:00.000Z"],
    ["London jumps over 01:30", 90, "Europe/London", "2027-03-27T12:00:00Z", "2027-03-28T01:30:00.000Z"],
    ["Lord Howe jumps half an hour", 135, "Australia/Lord_Howe", "2027-10-02T12:00:00Z", "2027-10-02T15:45:00.000Z"],
    ["New York has 01:30 twice", 90, "America/New_York", "2027-11-06T12:00:00Z", "2027-11-07T05:30:00.000Z"],
    ["London has 01:30 twice", 90, "Europe/London", "2027-10-30T12:00:00Z", "2027-10-31T00:30:00.000Z"],
    ["Kathmandu is 5:45 ahead", 480, "Asia/Kathmandu", "2027-01-01T00:00:00Z", "2027-01-01T02:15:00.000Z"],
  ])("is right when %s", (_what, minute, zone, after, expected) => {
    expect(next(minute, zone, after)?.at.toISOString()).toBe(expected);
  });

  it("comes once on the day when the hour repeats", () => {
    const slots = nextSlots(daily(90, "Europe/London"), "Europe/London", new Date("2027-10-29T12:00:00Z"), 3);
    expect(slots.map(({ day }) => day)).toEqual(["2027-10-30", "2027-10-31", "2027-11-01"]);
  });

  it("begins on a given day, and leaves days out", () => {
    const weekend = (day: string) => new Date(day).getUTCDay() % 6 === 0;
    const due = (day: string) => (weekend(day) ? undefined : localMoment("Asia/Tokyo", day, 480));
    const slots = nextSlots(due, "Asia/Tokyo", new Date("2027-01-04T00:00:00Z"), 3, "2027-01-07");
    expect(slots.map(({ day }) => day)).toEqual(["2027-01-07", "2027-01-08", "2027-01-11"]);
  });

  it("is none when no day has one", () => {
    expect(nextSlot(() => undefined, "UTC", new Date("2027-01-01T00:00:00Z"))).toBeUndefined();
  });

  it("comes on every date once, whatever the zone and the time", () => {
    const zones = constantFrom(
      "Europe/London",
      "America/Sao_Paulo",
      "Australia/Lord_Howe",
      "Asia/Beirut",
      "Africa/Cairo",
    );
    const moments = date({ min: new Date("2015-01-01"), max: new Date("2028-01-01"), noInvalidDate: true });
    assert(
      property(zones, integer({ min: 0, max: 1439 }), moments, (zone, minute, after) => {
        const slots = nextSlots(daily(minute, zone), zone, after, 10);
        const first = Temporal.PlainDate.from(slots[0]?.day ?? "");
        expect(slots.map(({ day }) => day)).toEqual(slots.map((_, days) => first.add({ days }).toString()));
        expect(slots.every(({ at }, place) => at > (slots[place - 1]?.at ?? after))).toBe(true);
      }),
    );
  });
});
