import { describe, expect, it } from "vitest";
import { z } from "zod";

import { dueIn } from "../../../src/features/promises/due.ts";
import { promiseIn } from "../../../src/features/promises/found.ts";
import { type Calendar, everyDay, localTime } from "../../../src/kernel/calendar/index.ts";
import fixture from "../../fixtures/promise-sentences.json" with { type: "json" };

/** What somebody logs, what it promises, and by when: the day of November 2026 and the local time. */
const Sentence = z.tuple([z.string(), z.string().nullable(), z.string().nullable()]);
const Half = z.object({ tuned: z.array(Sentence), heldOut: z.array(Sentence) });
const sentences = z.object({ en: Half, es: Half }).parse(fixture);
type Sentence = z.infer<typeof Sentence>;

/** A Wednesday, 11:00 in Berlin. Open from 9 to 18, on Saturdays from 10 to 14. */
const NOW = new Date("2026-11-18T10:00:00Z");
const week = [{ from: 9 * 60, to: 18 * 60 }];
const calendar: Calendar = {
  timeZone: "Europe/Berlin",
  hours: [week, week, week, week, week, [{ from: 10 * 60, to: 14 * 60 }], []],
  closed: [],
  startOfDay: everyDay(undefined),
};

const FIRST = Date.UTC(2026, 10, 1);
const DAY = 24 * 60 * 60_000;

/** The moment as the fixture writes it; days of December go on counting. */
function written(at: Date): string {
  const { date, minute } = localTime(calendar.timeZone, at);
  const day = (Date.parse(`${date}T00:00Z`) - FIRST) / DAY + 1;
  return `${day} ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}

/** What was made of a sentence. */
function read(text: string, locale: string): { readonly what: string | null; readonly due: string | null } {
  const found = promiseIn(text);
  if (!found) return { what: null, due: null };
  const from = { now: NOW, calendar, locale };
  const due = dueIn(found.what, from) ?? dueIn(found.before, from);
  return { what: found.what, due: due ? written(due) : null };
}

/** Of the promises that were found, how many are some; of those that are there, how many were found; and how many of these with their moment. */
function measure(some: readonly Sentence[], locale: string) {
  const all = some.map(([text, what, due]) => ({ text, what, due, got: read(text, locale) }));
  const found = all.filter(({ got }) => got.what !== null);
  const there = all.filter(({ what }) => what !== null);
  const both = there.filter(({ got }) => got.what !== null);
  return {
    precision: both.length / found.length,
    recall: both.length / there.length,
    due: both.filter(({ due, got }) => due === got.due).length / both.length,
    wrong: all.filter(({ what, due, got }) => (what === null) !== (got.what === null) || due !== got.due),
  };
}

describe.each(["en", "es"] as const)("promises in what people log, in %s", (language) => {
  it("are found in the sentences for which the patterns were made, with their moments", () => {
    const { wrong } = measure(sentences[language].tuned, language);
    expect(wrong).toEqual([]);
  });

  it("are found well enough in sentences for which they were not made", () => {
    const { precision, recall, due } = measure(sentences[language].heldOut, language);
    expect(precision).toBeGreaterThanOrEqual(0.85);
    expect(recall).toBeGreaterThanOrEqual(0.8);
    expect(due).toBeGreaterThanOrEqual(0.8);
  });
});
