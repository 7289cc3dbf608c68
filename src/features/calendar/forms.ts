import { z } from "zod";
import { defineForm, form } from "../../kernel/action.ts";
import type { Hours } from "../../kernel/calendar/index.ts";
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

/** Asks for what somebody sets of their own, beginning with what they have set before. */
export const workingForm = (own: OwnHours, say: Say): Form =>
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
        field("quiet", "hours.quiet", "working.quietHint", ownQuietTyped(own, say), say),
        field("zone", "hours.zone", "working.zoneHint", own.timeZone ?? "", say),
      ],
    },
  );

function workingTyped({ hours, weekdays }: OwnHours, say: Say): string {
  if (hours) return hoursTyped(hours, say);
  return weekdays ? weekdaysTyped(weekdays, say) : "";
}

const ownQuietTyped = ({ quiet }: OwnHours, say: Say): string =>
  quiet === null ? say("hours.neverQuiet") : quietTyped(quiet ?? null);

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
