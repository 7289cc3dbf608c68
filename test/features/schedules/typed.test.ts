import { expect, it } from "vitest";
import { readTimetable } from "../../../src/features/schedules/typed.ts";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const DAILY = { weekdays: EVERY_DAY, minute: null, audience: "channel", words: null, rest: "" };

it.each([
  ["", DAILY],
  ["Kitchen", { ...DAILY, rest: "Kitchen" }],
  ["11:30", { ...DAILY, minute: 690 }],
  ["Mon–Fri at 9 Kitchen", { ...DAILY, weekdays: [1, 2, 3, 4, 5], minute: 540, rest: "Kitchen" }],
  ["weekend 16:00 to those on shift", { ...DAILY, weekdays: [6, 7], minute: 960, audience: "shift" }],
  ["on shift: Is every table laid?", { ...DAILY, audience: "shift", words: "Is every table laid?" }],
  [
    "Sat 9:00: On shift by 10:15, please: all",
    { ...DAILY, weekdays: [6], minute: 540, words: "On shift by 10:15, please: all" },
  ],
  ["every day 23:30", { ...DAILY, minute: 1410 }],
  ["every weekday at 9 Kitchen", { ...DAILY, weekdays: [1, 2, 3, 4, 5], minute: 540, rest: "Kitchen" }],
  ["Nightshift", { ...DAILY, rest: "Nightshift" }],
] as const)("reads “%s”", (typed, expected) => {
  expect(readTimetable(typed, "en")).toEqual(expected);
});

it("reads Spanish", () => {
  for (const typed of ["todos los días 10:30", "Todos los dias a las 10:30", "cada día 10:30"])
    expect(readTimetable(typed, "es")).toEqual({ ...DAILY, minute: 630 });
  expect(readTimetable("fines de semana 10:30", "es")).toEqual({ ...DAILY, weekdays: [6, 7], minute: 630 });
  expect(readTimetable("lun–vie 11:30 a quienes estén de turno Cocina: ¿Todo listo?", "es")).toEqual({
    ...{ weekdays: [1, 2, 3, 4, 5], minute: 690, audience: "shift", words: "¿Todo listo?", rest: "Cocina" },
  });
});
