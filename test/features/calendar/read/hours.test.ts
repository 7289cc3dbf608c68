import { expect, it } from "vitest";
import { readHours, readSpan, readStarts, readWorking } from "../../../../src/features/calendar/read/hours.ts";
import { everyDay, type Hours } from "../../../../src/kernel/calendar/index.ts";

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
const written = (spans: readonly Hours[]): string =>
  spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(" ");

it.each([
  ["8–20", Array(7).fill("8:00-20:00")],
  ["Mon–Fri 8–20", [...Array(5).fill("8:00-20:00"), "", ""]],
  ["Mon-Fri: 08:00-20:00\nSat 9–12, 14–18\nSun closed", [...Array(5).fill("8:00-20:00"), "9:00-12:00 14:00-18:00", ""]],
  ["Fri–Mon 22–6", ["22:00-6:00", "", "", "", "22:00-6:00", "22:00-6:00", "22:00-6:00"]],
  ["Mon, Wed and Fri 9am to 5.30pm", ["9:00-17:30", "", "9:00-17:30", "", "9:00-17:30", "", ""]],
  ["weekdays 7–24:00; weekend always", [...Array(5).fill("7:00-0:00"), "0:00-0:00", "0:00-0:00"]],
  ["closed", Array(7).fill("")],
])("reads the hours %j", (typed, week) => {
  const read = readHours(typed, "en");
  expect("value" in read && read.value.map(written)).toEqual(week);
});

it.each([
  ["", ""],
  ["Mon–Fri", "Mon–Fri"],
  ["Mon 9–12, Foo 9–12", "Foo 9–12"],
  ["9–25", "9–25"],
  ["Mon 9", "9"],
  ["Mon 13pm–14pm", "13pm–14pm"],
])("says from where on it does not understand %j", (typed, unclear) => {
  expect(readHours(typed, "en")).toEqual({ unclear });
});

it("reads quiet hours, or that there are none", () => {
  expect(readSpan("21:00–8:00", "en")).toEqual({ value: { from: 21 * 60, to: 8 * 60 } });
  expect(readSpan(" ", "en")).toEqual({ value: null });
  expect(readSpan("off", "en")).toEqual({ value: null });
  for (const unclear of ["9", "9–9", "9–10 and more"]) expect(readSpan(unclear, "en")).toEqual({ unclear });
});

it("reads when days start", () => {
  expect(readStarts("8:30", "en")).toEqual({ value: everyDay(510) });
  expect(readStarts("Mon–Fri 8:30, Sat 9", "en")).toEqual({ value: [510, 510, 510, 510, 510, 540, null] });
  expect(readStarts("", "en")).toEqual({ value: everyDay(null) });
  expect(readStarts("Mon early", "en")).toEqual({ unclear: "early" });
});

it("reads on which days somebody works, and when", () => {
  const weekdays = [true, true, true, true, true, false, false];
  expect(readWorking("Mon–Fri", "en")).toEqual({ value: { weekdays } });
  const hours = [...Array(4).fill([{ from: 540, to: 1020 }]), [{ from: 540, to: 780 }], [], []];
  expect(readWorking("Mon–Thu 9–17, Fri 9–13", "en")).toEqual({ value: { weekdays, hours } });
  expect(readWorking("sometimes", "en")).toEqual({ unclear: "sometimes" });
});
