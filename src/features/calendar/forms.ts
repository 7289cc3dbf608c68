import { z } from "zod";
import { defineForm, form } from "../../kernel/action.ts";
import type { Hours, PersonCalendar } from "../../kernel/calendar/index.ts";
import type { Form, TextField } from "../../message/form.ts";
import type { PlainKey, Say } from "../../texts/catalog.ts";
import type { Unit } from "../organization/index.ts";
import type { OwnHours, UnitHours } from "./schema.ts";
import { hoursTyped, spanTyped, startsTyped, weekdaysTyped } from "./written.ts";

const LONGEST = 500;
const Typed = z.string().max(LONGEST).optional();

export const calendarForms = {
  hours: defineForm(
    "unit.hours",
    z.object({ unitId: z.uuid() }),
    z.object({ hours: z.string({ error: "hours.missing" }).max(LONGEST), quiet: Typed, starts: Typed, zone: Typed }),
  ),
  working: defineForm("own.hours", z.object({}), z.object({ working: Typed, quiet: Typed, zone: Typed })),
};

export const hoursForm = (unit: Unit, settings: UnitHours, say: Say): Form =>
  form(
    calendarForms.hours,
    { unitId: unit.id },
    {
      title: say("hours.change"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        field("hours", "hours.open", "hours.openHint", hoursTyped(settings.hours, say), say, {
          multiline: true,
          required: true,
        }),
        field("quiet", "hours.quiet", "hours.quietHint", quietTyped(settings.quiet), say),
        field("starts", "hours.starts", "hours.startsHint", startsTyped(settings.startOfDay, say), say),
        field("zone", "hours.zone", "hours.zoneHint", unit.timeZone, say),
      ],
    },
  );

/** `found` is what holds at the moment, `own` what they have set. */
export const workingForm = (own: OwnHours, found: PersonCalendar, say: Say): Form =>
  form(
    calendarForms.working,
    {},
    {
      title: say("working.title"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        field("working", "working.when", "working.whenHint", workingTyped(own, say), say, {
          multiline: true,
          required: false,
        }),
        field("quiet", "hours.quiet", "hours.quietHint", quietTyped(found.quiet ?? null), say),
        field("zone", "hours.zone", "hours.zoneHint", found.timeZone, say),
      ],
    },
  );

function workingTyped({ hours, weekdays }: OwnHours, say: Say): string {
  if (hours) return hoursTyped(hours, say);
  return weekdays ? weekdaysTyped(weekdays, say) : "";
}

const quietTyped = (quiet: Hours | null): string => (quiet ? spanTyped(quiet) : "");

const field = (
  name: string,
  label: PlainKey,
  hint: PlainKey,
  initial: string,
  say: Say,
  { multiline, required } = { multiline: false, required: false },
): TextField => ({
  kind: "text",
  name,
  label: say(label),
  hint: say(hint),
  multiline,
  required,
  maxLength: LONGEST,
  ...(initial !== "" && { initial }),
  ...(required && { missing: say("hours.missing") }),
});
