import type { Say } from "../../../texts/catalog.ts";
import { readable, timeWritten } from "../../calendar/index.ts";
import { daysWritten, timeTyped } from "../../schedules/index.ts";
import type { Pace } from "./schema.ts";

/** When nudges come: "Mon–Thu at 9:30", "Every day when your work begins". */
export function paceWritten(pace: Pace, say: Say): string {
  const days = daysWritten(pace, say) ?? say("schedule.everyDay");
  return pace.minute === null
    ? say("nudge.comesAtStart", { days })
    : say("nudge.comesAt", { days, time: timeWritten(pace.minute, say) });
}

/** The same in a form's field; undefined: as nobody has set it. */
export function paceTyped(pace: Pace, say: Say): string | undefined {
  const days = daysWritten(pace, readable(say));
  const typed = [days, timeTyped(pace.minute)].filter((part) => part !== undefined).join(" ");
  return typed === "" ? undefined : typed;
}
