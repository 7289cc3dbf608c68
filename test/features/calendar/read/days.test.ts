import { expect, it } from "vitest";
import { readDays, readUntil } from "../../../../src/features/calendar/read/days.ts";

/** A Wednesday. */
const TODAY = "2026-12-02";

it.each([
  ["24–26 Dec", ["2026-12-24..2026-12-26"], ""],
  ["24-26 december", ["2026-12-24..2026-12-26"], ""],
  ["Dec 24 to 26", ["2026-12-24..2026-12-26"], ""],
  ["24th to 26th Dec 2027", ["2027-12-24..2027-12-26"], ""],
  ["24 Dec, 26 Dec and 1 Jan", ["2026-12-24", "2026-12-26", "2027-01-01"], ""],
  ["December 24, 2027", ["2027-12-24"], ""],
  ["28 Dec – 3 Jan", ["2026-12-28..2027-01-03"], ""],
  ["30 Nov – 4 Dec", ["2026-11-30..2026-12-04"], ""],
  ["1 Dec", ["2027-12-01"], ""],
  ["2 Dec", ["2026-12-02"], ""],
  ["29 Feb", ["2028-02-29"], ""],
  ["today", ["2026-12-02"], ""],
  ["tomorrow", ["2026-12-03"], ""],
  ["Wednesday", ["2026-12-09"], ""],
  ["Fri", ["2026-12-04"], ""],
  ["next Mon–Wed", ["2026-12-07..2026-12-09"], ""],
  ["Mon-Thu", ["2026-12-07..2026-12-10"], ""],
  ["2026-12-24", ["2026-12-24"], ""],
  ["2026-12-24–2026-12-26", ["2026-12-24..2026-12-26"], ""],
  ["24.12.", ["2026-12-24"], ""],
  ["24.12.2027 – 6.1.2028", ["2027-12-24..2028-01-06"], ""],
  ["3–10 Dec Kitchen", ["2026-12-03..2026-12-10"], "Kitchen"],
  ["24 Dec, Kitchen and Bar", ["2026-12-24"], ", Kitchen and Bar"],
] as const)("reads %j as %j, with %j left", (typed, days, rest) => {
  const read = readDays(typed, TODAY, "en-GB");
  expect(read?.days.map(({ first, last }) => (first === last ? first : `${first}..${last}`))).toEqual(days);
  expect(read?.rest).toBe(rest);
});

it.each(["", "Kitchen", "31 Nov", "30 Feb", "26–24 Dec", "2026-13-01", "0 Dec", "12/24", "24"])(
  "reads no date in %j",
  (typed) => {
    expect(readDays(typed, TODAY, "en")).toBeUndefined();
  },
);

const NOW = new Date("2026-12-02T12:00Z");

it.each([
  ["until Monday", "2026-12-06T18:15:00.000Z"],
  ["Monday", "2026-12-06T18:15:00.000Z"],
  ["until 5 Jan 9:00", "2027-01-05T03:15:00.000Z"],
  ["till tomorrow at 9am", "2026-12-03T03:15:00.000Z"],
  ["until 19:00", "2026-12-02T13:15:00.000Z"],
  ["until 8:00", "2026-12-03T02:15:00.000Z"],
  ["for 2 hours", "2026-12-02T14:00:00.000Z"],
  ["3 days", "2026-12-05T12:00:00.000Z"],
  ["90min", "2026-12-02T13:30:00.000Z"],
])("reads %j in Kathmandu, where it is 17:45, as %s", (typed, until) => {
  expect(readUntil(typed, NOW, "Asia/Kathmandu", "en")?.toISOString()).toBe(until);
});

it.each(["", "until", "until 1 Dec 2026", "until today", "for a while", "until Monday please", "0 days", "until 9"])(
  "does not read until when in %j",
  (typed) => {
    expect(readUntil(typed, NOW, "Asia/Kathmandu", "en")).toBeUndefined();
  },
);
