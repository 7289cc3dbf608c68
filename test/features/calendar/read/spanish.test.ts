import { describe, expect, it } from "vitest";
import { readDays, readUntil } from "../../../../src/features/calendar/read/days.ts";
import { readHours, readSpan, readStarts, readWorking } from "../../../../src/features/calendar/read/hours.ts";
import { hoursTyped, startsTyped, weekdaysTyped } from "../../../../src/features/calendar/written.ts";
import { type Hours, weekOf } from "../../../../src/kernel/calendar/index.ts";
import { createTexts } from "../../../../src/texts/catalog.ts";

/** A Wednesday. */
const TODAY = "2026-12-02";

it.each([
  ["24–26 dic", "2026-12-24..2026-12-26", ""],
  ["3-10 dic", "2026-12-03..2026-12-10", ""],
  ["del 24 al 26 de diciembre", "2026-12-24..2026-12-26", ""],
  ["24 a 26 de diciembre de 2027", "2027-12-24..2027-12-26", ""],
  ["el 24 de diciembre", "2026-12-24", ""],
  ["24 dic, 26 dic y 1 ene", "2026-12-24 2026-12-26 2027-01-01", ""],
  ["28 de dic al 3 de enero", "2026-12-28..2027-01-03", ""],
  ["24/12", "2026-12-24", ""],
  ["24/12/2027", "2027-12-24", ""],
  ["1 mar", "2027-03-01", ""],
  ["mar", "2026-12-08", ""],
  ["mar–jue", "2026-12-08..2026-12-10", ""],
  ["el próximo miércoles", "2026-12-09", ""],
  ["lunes a viernes", "2026-12-07..2026-12-11", ""],
  ["hoy", "2026-12-02", ""],
  ["mañana", "2026-12-03", ""],
  ["3–10 dic Cocina", "2026-12-03..2026-12-10", "Cocina"],
  ["3–10 Dec", "2026-12-03..2026-12-10", ""],
])("reads %j as %s, with %j left", (typed, days, rest) => {
  const read = readDays(typed, TODAY, "es-MX");
  expect(read?.days.map(({ first, last }) => (first === last ? first : `${first}..${last}`)).join(" ")).toBe(days);
  expect(read?.rest).toBe(rest);
});

it.each(["", "Cocina", "La Terraza", "31 nov", "0 dic", "24", "de"])("reads no date in %j", (typed) => {
  expect(readDays(typed, TODAY, "es")).toBeUndefined();
});

it.each([
  ["hasta el lunes", "2026-12-07T00:00"],
  ["el lunes", "2026-12-07T00:00"],
  ["hasta el 5 de enero a las 9", "2027-01-05T09:00"],
  ["hasta mañana a las 9 de la noche", "2026-12-03T21:00"],
  ["hasta las 19:00", "2026-12-02T19:00"],
  ["hasta las 8 de la mañana", "2026-12-03T08:00"],
  ["hasta mañana", "2026-12-03T00:00"],
  ["por 2 horas", "2026-12-02T14:00"],
  ["durante 3 días", "2026-12-05T12:00"],
  ["2 semanas", "2026-12-16T12:00"],
  ["for 2 hours", "2026-12-02T14:00"],
])("reads %j on Wednesday noon as %s", (typed, until) => {
  expect(readUntil(typed, new Date("2026-12-02T12:00Z"), "UTC", "es-ES")?.toISOString()).toContain(until);
});

const nine = { from: 540, to: 1020 };
const weekly = (spans: readonly Hours[], open: readonly number[]) => weekOf((day) => (open.includes(day) ? spans : []));

describe("hours in Spanish", () => {
  it.each([
    "lun–vie 9–17",
    "lunes a viernes de 9 a 17",
    "de lunes a viernes, 9:00–17:00",
    "Mon–Fri 9–17",
    "laborables 9-17",
  ])("reads %j", (typed) => {
    expect(readHours(typed, "es-ES")).toEqual({ value: weekly([nine], [0, 1, 2, 3, 4]) });
  });

  it("reads several spans, closed days and quiet hours", () => {
    const two = [nine, { from: 1080, to: 1200 }];
    expect(readHours("lun 9–17 y de 18 a 20; mar cerrado", "es")).toEqual({ value: weekly(two, [0]) });
    expect(readSpan("de 21:00 a 8:00", "es")).toEqual({ value: { from: 1260, to: 480 } });
    expect(readSpan("cerrado", "es")).toEqual({ value: null });
    expect(readStarts("lun–vie 8:30, sáb 9:00", "es")).toEqual({ value: [510, 510, 510, 510, 510, 540, null] });
    expect(readWorking("lun, mié y vie", "es")).toEqual({
      value: { weekdays: [true, false, true, false, true, false, false] },
    });
  });

  it.each(["es", "es-ES", "es-MX", "es-AR", "es-419", "es-US", "en-GB", "en-US", "fr-FR"])(
    "reads again what it writes into forms in %s",
    (locale) => {
      const say = createTexts().for(locale, "UTC");
      const week = weekly([nine, { from: 1080, to: 1200 }], [0, 1, 3, 5]);
      const starts = [510, 510, null, 480, null, null, 600] as const;
      const days = [true, false, true, true, false, true, true] as const;
      const never = weekly([], []);
      expect(readHours(hoursTyped(week, say), locale)).toEqual({ value: week });
      expect(readHours(hoursTyped(never, say), locale)).toEqual({ value: never });
      expect(readStarts(startsTyped(starts, say), locale)).toEqual({ value: starts });
      expect(readWorking(weekdaysTyped(days, say), locale)).toEqual({ value: { weekdays: days } });
    },
  );
});
