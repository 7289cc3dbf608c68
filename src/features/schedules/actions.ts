import { z } from "zod";
import { defineAction, defineForm, defineFormAction, form } from "../../kernel/action.ts";
import { weekOf } from "../../kernel/calendar/index.ts";
import type { Field, Form } from "../../message/form.ts";
import type { PlainKey, Say } from "../../texts/catalog.ts";
import { readable, timeWritten, weekWritten } from "../calendar/index.ts";
import { audiences, type Schedule } from "./schema.ts";

const OneSchedule = z.object({ scheduleId: z.uuid() });

export const scheduleActions = {
  /** Both open the form. */
  add: defineFormAction("schedule.add", z.object({ unitId: z.uuid() })),
  change: defineFormAction("schedule.change", OneSchedule),
  remove: defineAction("schedule.remove", OneSchedule),
  putBack: defineAction("schedule.putBack", OneSchedule),
};

/** Longest words of their own that somebody may have posted. */
export const LONGEST_WORDS = 500;
const LONGEST = 100;

const Typed = z.string().trim().max(LONGEST).optional();

export const scheduleForms = {
  /** About a schedule to be changed, or one that is new. */
  timetable: defineForm(
    "schedule.timetable",
    z.object({ unitId: z.uuid(), scheduleId: z.uuid().optional() }),
    z.object({
      days: Typed,
      time: Typed,
      audience: z.enum(audiences),
      words: z.string().trim().max(LONGEST_WORDS).optional(),
    }),
  ),
};

/** The form in which a schedule is set up or changed; `known` is the one that is changed. */
export const timetableForm = (unitId: string, known: Schedule | undefined, say: Say): Form =>
  form(
    scheduleForms.timetable,
    { unitId, ...(known && { scheduleId: known.id }) },
    {
      title: say(known ? "schedule.changeTitle" : "schedule.addTitle"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        typed("days", "schedule.days", "schedule.daysHint", known && daysWritten(known, readable(say)), say),
        typed("time", "schedule.time", "schedule.timeHint", timeTyped(known?.minute ?? null), say),
        {
          kind: "choice",
          name: "audience",
          label: say("schedule.audience"),
          required: true,
          options: audiences.map((value) => ({ value, label: say(`schedule.to.${value}`) })),
          initial: known?.audience ?? "channel",
        },
        {
          ...typed("words", "schedule.words", "schedule.wordsHint", known?.words ?? undefined, say),
          multiline: true,
          maxLength: LONGEST_WORDS,
        },
      ],
    },
  );

const typed = (
  name: "days" | "time" | "words",
  label: PlainKey,
  hint: PlainKey,
  initial: string | undefined,
  say: Say,
): Extract<Field, { kind: "text" }> => ({
  kind: "text",
  name,
  label: say(label),
  hint: say(hint),
  multiline: false,
  required: false,
  maxLength: LONGEST,
  ...(initial !== undefined && { initial }),
});

/** A time of day in a form's field; undefined for none. */
export const timeTyped = (minute: number | null): string | undefined =>
  minute === null ? undefined : `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;

/** "Mon–Fri", "Mon, Wed"; undefined: every day. */
export function daysWritten({ weekdays }: Pick<Schedule, "weekdays">, say: Pick<Say, "locale">): string | undefined {
  if (weekdays.length === 7) return undefined;
  const week = weekOf((day) => weekdays.includes(day + 1));
  return weekWritten(week, say, String)
    .filter(([, included]) => included === "true")
    .map(([days]) => days)
    .join(", ");
}

/** When a schedule comes and to whom: "Mon–Fri at 11:30, to those on shift". */
export function timetableWritten({ weekdays, minute, audience }: Schedule, say: Say): string {
  const days = daysWritten({ weekdays }, say) ?? say("schedule.everyDay");
  const to = say(`schedule.to.${audience}`);
  return minute === null
    ? say("schedule.atStart", { days, to })
    : say("schedule.at", { days, to, time: timeWritten(minute, say) });
}
