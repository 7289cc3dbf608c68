import { describe, expect, it } from "vitest";
import { momentOf } from "../../playground/moments.ts";
import type { WantedClock } from "../../playground/page/controls.ts";

const ZONE = "Europe/Dublin";
const at = (local: string): number => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds;
/** Where one gets from there, on the watches of the demo. */
const from = (local: string, wanted: WantedClock): string =>
  Temporal.Instant.fromEpochMilliseconds(momentOf(wanted, at(local), ZONE))
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString();

describe("the moment that is wanted", () => {
  it.each([
    ["2026-11-18T10:20", { preset: "in an hour" }, "2026-11-18T11:20:00"],
    ["2026-11-18T10:20", { preset: "tomorrow 08:55" }, "2026-11-19T08:55:00"],
    ["2026-11-18T00:10", { preset: "tomorrow 08:55" }, "2026-11-19T08:55:00"],
    ["2026-11-18T10:20", { preset: "Friday 16:00" }, "2026-11-20T16:00:00"],
    ["2026-11-20T15:59", { preset: "Friday 16:00" }, "2026-11-20T16:00:00"],
    ["2026-11-20T16:00", { preset: "Friday 16:00" }, "2026-11-27T16:00:00"],
    ["2026-11-21T09:00", { preset: "Friday 16:00" }, "2026-11-27T16:00:00"],
    ["2026-11-18T10:20", { at: "2026-11-18T10:21" }, "2026-11-18T10:21:00"],
    ["2026-11-18T10:20", { at: "2026-11-18T12:00Z" }, "2026-11-18T12:00:00"],
    ["2026-11-18T10:20", { at: "2026-11-18T12:00+01:00" }, "2026-11-18T11:00:00"],
    // An hour later on the watch, and two in between: the clocks go back.
    ["2026-10-24T10:20", { preset: "tomorrow 08:55" }, "2026-10-25T08:55:00"],
  ] as const)("from %s with %o is %s", (now, wanted, expected) => {
    expect(from(now, wanted)).toBe(expected);
  });

  it.each([
    ["2026-11-18T10:20", "Time only goes forward here."],
    ["2026-11-18T09:00", "Time only goes forward here."],
    ["2027-01-18T09:00", "That is too far: 35 days at once at most."],
    ["next week", "Say the date and the time"],
    ["", "Say the date and the time"],
  ])("is refused when it is %s", (wanted, sentence) => {
    expect(() => from("2026-11-18T10:20", { at: wanted })).toThrow(sentence);
  });
});
