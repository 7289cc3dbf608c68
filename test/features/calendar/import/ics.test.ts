import { expect, it } from "vitest";
import { readIcs } from "../../../../src/features/calendar/import/ics.ts";
import { createTexts } from "../../../../src/texts/catalog.ts";

const say = createTexts().for("en", "UTC");
const WINDOW = { from: "2026-12-01", until: "2029-12-01" };

const file = (...lines: string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: string[]): string[] => ["BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT"];
const date = (day: string): string => `DTSTART;VALUE=DATE:${day}`;

it("reads whole days with their names, several in a row, those from the window's first on", () => {
  const read = readIcs(
    file(
      ...event(date("20261225"), "SUMMARY:Christmas", " Day"),
      ...event(date("20261130"), "DTEND;VALUE=DATE:20261203", "SUMMARY:Stocktaking"),
      ...event(date("20270101"), "STATUS:CANCELLED", "SUMMARY:Not at all"),
    ),
    WINDOW,
  );
  expect(read).toEqual({
    items: [
      { date: "2026-12-01", name: "Stocktaking" },
      { date: "2026-12-02", name: "Stocktaking" },
      { date: "2026-12-25", name: "ChristmasDay" },
    ],
  });
});

it("repeats what is repeated, as far as the window goes, and leaves exceptions out", () => {
  const yearly = event(date("20201224"), "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20271224");
  const read = readIcs(file(...yearly), WINDOW);
  expect(read).toEqual({ items: [{ date: "2026-12-24" }, { date: "2028-12-24" }] });
});

it("closes on the day to which one occurrence was moved, and not on that from which it was moved or cancelled", () => {
  const read = readIcs(
    file(
      ...event(date("20261224"), "RRULE:FREQ=YEARLY", "SUMMARY:Party"),
      ...event("RECURRENCE-ID;VALUE=DATE:20271224", date("20271222"), "SUMMARY:Party"),
      ...event("RECURRENCE-ID;VALUE=DATE:20281224", date("20281224"), "STATUS:CANCELLED"),
    ),
    WINDOW,
  );
  expect(read).toEqual({
    items: [
      { date: "2026-12-24", name: "Party" },
      { date: "2027-12-22", name: "Party" },
    ],
  });
});

it.each([
  [
    "no property",
    file("BEGIN:VEVENT", "Christmas"),
    [
      [4, "not a line"],
      [5, "has not begun"],
    ],
  ],
  ["no file of that kind", "date,name\n2026-12-24,Christmas", [[1, "not a line"]]],
  ["nothing around it", "DTSTART:20261224", [[1, "begins with BEGIN:VCALENDAR"]]],
  [
    "an event that does not end",
    file("BEGIN:VEVENT", date("20261224")),
    [[5, "VCALENDAR ends here, but has not begun"]],
  ],
  ["a file that is cut off", "BEGIN:VCALENDAR\nVERSION:2.0", [[1, "does not end"]]],
  ["no event", file(), [[1, "no event"]]],
  ["a time of day", file(...event("DTSTART:20261224T090000Z")), [[5, "time of day"]]],
  ["no start", file(...event("SUMMARY:When?")), [[3, "no start"]]],
  [
    "no date",
    file(...event(date("2026xx24")), ...event(date("20261224")), ...event(date("20261331"))),
    [
      [5, "cannot be read"],
      [13, "cannot be read"],
    ],
  ],
  ["years", file(...event(date("20261224"), "DTEND;VALUE=DATE:20301224")), [[5, "lasts 1461 days"]]],
  ["an unknown rule", file(...event(date("20261224"), "RRULE:FREQ=NEVER")), [[5, "cannot be read"]]],
] as const)("refuses %s, and says where", (_what, text, problems) => {
  const read = readIcs(text, WINDOW);
  if (!("problems" in read)) throw new Error(`It was read: ${JSON.stringify(read)}`);
  expect(read.problems.map(({ line }) => line)).toEqual(problems.map(([line]) => line));
  for (const [at, [, says]] of problems.entries()) expect(read.problems[at]?.says(say)).toContain(says);
});

it("finds the days of a rule that began many years ago, and says which event repeats more than can be looked through", () => {
  const daily = event(date("19900106"), "RRULE:FREQ=DAILY", "SUMMARY:Rest");
  const read = readIcs(file(...daily), { from: "2026-12-01", until: "2026-12-04" });
  expect(read).toEqual({ items: ["01", "02", "03"].map((day) => ({ date: `2026-12-${day}`, name: "Rest" })) });

  const endless = event(date("16001231"), "RRULE:FREQ=DAILY");
  const { problems = [] } = readIcs(file(...event(date("20261225")), ...endless), WINDOW) as {
    problems?: readonly { line: number; says: (words: typeof say) => string }[];
  };
  expect(problems.map(({ line, says }) => [line, says(say)])).toEqual([
    [9, expect.stringContaining("more days are repeated in this file than I can look through")],
  ]);
});
