import type { PlainKey, Say } from "../../../texts/catalog.ts";
import type { Measure } from "./definitions.ts";

const KEYS = {
  "first contact": "measure.first_contact",
  "promises kept": "measure.promises_kept",
  "solved the first time": "measure.solved_the_first_time",
  reopened: "measure.reopened",
  recovered: "measure.recovered",
  logged: "measure.logged",
  thanked: "measure.thanked",
  coached: "measure.coached",
  "reminder read": "measure.reminder_read",
} as const satisfies Readonly<Record<Measure, PlainKey>>;

/** What people call a measure. */
export const measureName = (measure: Measure, say: Say): string => say(KEYS[measure]);

/** A value as people read it: working time of the first contact, else a share in percent; a dash where there is none. */
export function measureValue(measure: Measure, value: number | null, say: Say): string {
  if (value === null) return say("measure.none");
  if (measure !== "first contact") return say("measure.share", { share: value });
  const whole = Math.round(value);
  const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
  return hours > 0 ? say("measure.hours", { hours, minutes }) : say("measure.minutes", { minutes });
}
