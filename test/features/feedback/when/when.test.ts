import { describe, expect, it } from "vitest";
import { readWhen, whenIn } from "../../../../src/features/feedback/when/when.ts";

/** A Sunday, at half past four in the afternoon in London. */
const LONDON = { now: new Date("2026-11-22T16:30:00Z"), timeZone: "Europe/London", locale: "en-GB" };

const minute = (at: string) => ({ at: new Date(at), to: "minute" });
const day = (at: string) => ({ at: new Date(at), to: "day" });

describe("when it happened", () => {
  it.each([
    ["yesterday 18:30", minute("2026-11-21T18:30:00Z")],
    ["Yesterday at 18:30.", minute("2026-11-21T18:30:00Z")],
    ["18:30 yesterday", minute("2026-11-21T18:30:00Z")],
    ["yesterday, 6.30 pm", minute("2026-11-21T18:30:00Z")],
    ["yesterday at 6:30pm", minute("2026-11-21T18:30:00Z")],
    ["yesterday evening at 6", minute("2026-11-21T18:00:00Z")],
    ["yesterday at about 6", minute("2026-11-21T18:00:00Z")],
    ["yesterday at 9", minute("2026-11-21T09:00:00Z")],
    ["yesterday 12 am", minute("2026-11-21T00:00:00Z")],
    ["yesterday at noon", minute("2026-11-21T12:00:00Z")],
    ["yesterday", day("2026-11-21T12:00:00Z")],
    ["yesterday afternoon", day("2026-11-21T12:00:00Z")],
    ["the day before yesterday 11:05", minute("2026-11-20T11:05:00Z")],
    ["today", day("2026-11-22T12:00:00Z")],
    ["this morning", day("2026-11-22T12:00:00Z")],
    ["this morning at 8", minute("2026-11-22T08:00:00Z")],
    ["today 16:30", minute("2026-11-22T16:30:00Z")],
    ["at 15:00", minute("2026-11-22T15:00:00Z")],
    ["18:30", minute("2026-11-21T18:30:00Z")],
    ["last night at 11", minute("2026-11-21T23:00:00Z")],
    ["last night at 1", minute("2026-11-22T01:00:00Z")],
    ["last night", day("2026-11-21T12:00:00Z")],
    ["10 minutes ago", minute("2026-11-22T16:20:00Z")],
    ["an hour ago", minute("2026-11-22T15:30:00Z")],
    ["half an hour ago", minute("2026-11-22T16:00:00Z")],
    ["3 days ago", day("2026-11-19T12:00:00Z")],
    ["a week ago", day("2026-11-15T12:00:00Z")],
    ["two days ago at 14:15", minute("2026-11-20T14:15:00Z")],
    ["Friday", day("2026-11-20T12:00:00Z")],
    ["on Friday at 7 pm", minute("2026-11-20T19:00:00Z")],
    ["sunday", day("2026-11-22T12:00:00Z")],
    ["last sunday", day("2026-11-15T12:00:00Z")],
    ["21 Nov", day("2026-11-21T12:00:00Z")],
    ["November 3rd, 20:15", minute("2026-11-03T20:15:00Z")],
    ["24 December", day("2025-12-24T12:00:00Z")],
    ["2026-11-01 09:00", minute("2026-11-01T09:00:00Z")],
    ["3 May 2026", day("2026-05-03T11:00:00Z")],
  ])("is understood: “%s”", (said, happened) => {
    expect(readWhen(said, LONDON)).toEqual(happened);
  });

  it.each([
    "",
    "soon",
    "tomorrow",
    "today 18:30",
    "yesterday 25:00",
    "yesterday 18:75",
    "31 Feb",
    "2026-12-01",
    "2020-01-01",
    "yesterday today",
    "18:30 and 19:00",
    "yesterday when it rained",
    "the",
  ])("is not made up: “%s”", (said) => {
    expect(readWhen(said, LONDON)).toBeUndefined();
  });

  /** What people say, when they say it, where, and when that was; every local time looked up in the zone's own rules. */
  it.each([
    // Clocks go from 1:00 to 2:00 on 29 March 2026 in London, from 2:00 back to 1:00 on 25 October.
    ["yesterday 18:30", "2026-03-29T10:00:00Z", "Europe/London", "2026-03-28T18:30:00Z"],
    ["yesterday 18:30", "2026-03-30T10:00:00Z", "Europe/London", "2026-03-29T17:30:00Z"],
    ["today 1:30", "2026-03-29T10:00:00Z", "Europe/London", "2026-03-29T01:30:00Z"],
    ["today 1:30", "2026-10-25T10:00:00Z", "Europe/London", "2026-10-25T00:30:00Z"],
    ["yesterday 18:30", "2026-10-25T10:00:00Z", "Europe/London", "2026-10-24T17:30:00Z"],
    ["yesterday 18:30", "2026-10-26T10:00:00Z", "Europe/London", "2026-10-25T18:30:00Z"],
    ["an hour ago", "2026-10-25T01:30:00Z", "Europe/London", "2026-10-25T00:30:00Z"],
    // 8 March and 1 November 2026 in New York, where it is still yesterday when it is today in London.
    ["yesterday 9pm", "2026-11-22T03:00:00Z", "America/New_York", "2026-11-21T02:00:00Z"],
    ["yesterday 9pm", "2026-03-09T03:00:00Z", "America/New_York", "2026-03-08T02:00:00Z"],
    ["last night at 1", "2026-11-01T20:00:00Z", "America/New_York", "2026-11-01T05:00:00Z"],
    // No such clock changes, and half an hour off.
    ["yesterday 18:30", "2026-11-22T02:00:00Z", "Asia/Kolkata", "2026-11-21T13:00:00Z"],
    ["yesterday 18:30", "2026-11-21T20:00:00Z", "Pacific/Auckland", "2026-11-21T05:30:00Z"],
  ])("is of the unit's zone: “%s” at %s in %s", (said, now, timeZone, at) => {
    expect(readWhen(said, { now: new Date(now), timeZone, locale: "en" })).toEqual(minute(at));
  });

  it("of a day is its noon in the unit's zone, whatever happens to its clocks", () => {
    const said = (now: string, timeZone: string) =>
      readWhen("yesterday", { now: new Date(now), timeZone, locale: "en" })?.at.toISOString();
    expect(said("2026-03-30T10:00:00Z", "Europe/London")).toBe("2026-03-29T11:00:00.000Z");
    expect(said("2026-10-26T10:00:00Z", "Europe/London")).toBe("2026-10-25T12:00:00.000Z");
  });
});

describe("in a text, when it happened", () => {
  it.each([
    ["yesterday 18:30 the soup was cold", minute("2026-11-21T18:30:00Z")],
    ["the soup was cold yesterday at 18:30", minute("2026-11-21T18:30:00Z")],
    ["the soup was cold, yesterday evening.", day("2026-11-21T12:00:00Z")],
    ["Yesterday: cold soup", day("2026-11-21T12:00:00Z")],
    ["cold soup at table 4 (last night at 11)", minute("2026-11-21T23:00:00Z")],
    ["left without paying 20 minutes ago", minute("2026-11-22T16:10:00Z")],
    ["Friday 7pm: nobody answered the phone", minute("2026-11-20T19:00:00Z")],
    ["no fish today", day("2026-11-22T12:00:00Z")],
  ])("stands at its beginning or end: “%s”", (text, happened) => {
    expect(whenIn(text, LONDON)).toEqual(happened);
  });

  it.each([
    "cold soup, table 4 waited 40 min",
    "yesterday's soup was cold",
    "they came yesterday and were told to wait",
    "could you open an hour earlier on Sundays?",
    "please open on Sunday",
    "booked a table for 18:30",
    "4 plates were dirty",
    "may we have more light",
    "18",
    "",
  ])("is not read into what may mean something else: “%s”", (text) => {
    expect(whenIn(text, LONDON)).toBeUndefined();
  });
});

describe("when it happened, in Spanish", () => {
  const MADRID = { now: new Date("2026-11-22T16:30:00Z"), timeZone: "Europe/Madrid", locale: "es-ES" };

  it.each([
    ["ayer 18:30", minute("2026-11-21T17:30:00Z")],
    ["Ayer a las 18:30.", minute("2026-11-21T17:30:00Z")],
    ["ayer a las 6 de la tarde", minute("2026-11-21T17:00:00Z")],
    ["ayer por la tarde", day("2026-11-21T11:00:00Z")],
    ["anoche a las 11", minute("2026-11-21T22:00:00Z")],
    ["anoche", day("2026-11-21T11:00:00Z")],
    ["anteayer al mediodía", minute("2026-11-20T11:00:00Z")],
    ["esta mañana a las 9", minute("2026-11-22T08:00:00Z")],
    ["esta manana", day("2026-11-22T11:00:00Z")],
    ["hace dos horas", minute("2026-11-22T14:30:00Z")],
    ["hace 20 min", minute("2026-11-22T16:10:00Z")],
    ["hace media hora", minute("2026-11-22T16:00:00Z")],
    ["hace una semana", day("2026-11-15T11:00:00Z")],
    ["el lunes", day("2026-11-16T11:00:00Z")],
    ["el domingo pasado", day("2026-11-15T11:00:00Z")],
    ["el sábado a las 21:15", minute("2026-11-21T20:15:00Z")],
    ["21 nov, 9:00", minute("2026-11-21T08:00:00Z")],
    ["el 3 de octubre de 2026 a las 20:00", minute("2026-10-03T18:00:00Z")],
    ["21/11 18:30", minute("2026-11-21T17:30:00Z")],
    ["9:00 a.m.", minute("2026-11-22T08:00:00Z")],
    ["yesterday 18:30", minute("2026-11-21T17:30:00Z")],
  ])("reads %j", (said, happened) => {
    expect(readWhen(said, MADRID)).toEqual(happened);
    // Whoever writes Spanish in an English unit is understood as well.
    if (!said.includes("/") && !said.startsWith("yesterday")) {
      expect(readWhen(said, { ...MADRID, locale: "en-GB" })).toEqual(happened);
    }
  });

  it.each(["mañana", "mañana a las 9", "sopa", "el 31 de noviembre", "de", "hace", "hace frío", "13/25"])(
    "does not know when %j was",
    (said) => {
      expect(readWhen(said, MADRID)).toBeUndefined();
    },
  );

  it.each([
    ["ayer a las 21:00 la mesa 4 esperó 40 min", minute("2026-11-21T20:00:00Z")],
    ["la sopa de anoche estaba fría, anoche", day("2026-11-21T11:00:00Z")],
    ["el camarero fue grosero el viernes a las 20:30", minute("2026-11-20T19:30:00Z")],
    ["perdió su bufanda hace dos días", day("2026-11-20T11:00:00Z")],
    ["la sopa estaba fría", undefined],
    ["el pescado del viernes estaba malo", undefined],
    ["llamen mañana por la mañana", undefined],
    ["la mesa de la terraza, de 9 a 11, de pie", undefined],
  ])("finds it in %j", (text, happened) => {
    expect(whenIn(text, MADRID)).toEqual(happened);
  });
});
