import { bindActions, bindForms } from "../../kernel/action.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import { type Card, card } from "../../message/card.ts";
import { readRepeats } from "../calendar/index.ts";
import { mayChange, type Unit, unitToChange } from "../organization/index.ts";
import { LONGEST_WORDS, scheduleActions, scheduleForms, timetableForm } from "./actions.ts";
import { removedBlocks } from "./cards.ts";
import type { Timetable } from "./schema.ts";
import type { Schedules } from "./service.ts";
import { contentOf, readTimetable } from "./typed.ts";
import { drawWords, type WordsDependencies } from "./words.ts";

export interface SchedulesFeatureDependencies extends WordsDependencies {
  readonly schedules: Schedules;
  /** The kind of content of a schedule without words of its own. */
  readonly usual: string;
  /** What is to come in a unit, for whoever has changed it. */
  readonly shown: (unit: Unit, context: Context) => Promise<Card>;
}

export interface SchedulesFeature extends Feature {
  /** Draws the post of somebody's own words. */
  readonly drawing: Drawing;
  /** Sets up what somebody typed, such as "Mon–Fri 11:30 on shift Kitchen: Is every table laid?". */
  addTyped(typed: string, context: Context): Promise<Reply>;
}

/** Sets up the schedules of a unit, as many as its day has moments, and changes and removes them. */
export function createSchedulesFeature(deps: SchedulesFeatureDependencies): SchedulesFeature {
  const { schedules, organizations, usual, shown } = deps;
  const keyOf = (unit: Unit) => ({ organizationId: unit.organizationId, unitId: unit.id });

  async function changeable(unitId: string, context: Context): Promise<Unit> {
    const unit = await organizations.unit(context.organization.id, unitId);
    if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
    return unit;
  }

  async function known(scheduleId: string, context: Context, which = { removed: false }) {
    const schedule = await schedules.find(context.organization.id, scheduleId, which);
    if (!schedule) throw userError("reminder.unknown");
    return { schedule, unit: await changeable(schedule.unitId, context) };
  }

  async function add(unit: Unit, timetable: Timetable, context: Context): Promise<void> {
    if (!(await schedules.add(keyOf(unit), timetable, context))) throw userError("schedule.known");
  }

  return {
    name: "schedules",
    drawing: drawWords(deps),
    async addTyped(typed, context) {
      const { rest, ...when } = readTimetable(typed, context.say.locale);
      if ((when.words ?? "").length > LONGEST_WORDS) throw userError("schedule.wordsTooLong", { count: LONGEST_WORDS });
      const unit = await unitToChange(organizations, rest === "" ? undefined : rest, context);
      await add(unit, { ...when, content: contentOf(when.words, usual) }, context);
      return privately(await shown(unit, context));
    },
    actions: bindActions(scheduleActions, {
      async add({ unitId }, context) {
        await changeable(unitId, context);
        return opening(timetableForm(unitId, undefined, context.say));
      },
      async change({ scheduleId }, context) {
        const { schedule } = await known(scheduleId, context);
        return opening(timetableForm(schedule.unitId, schedule, context.say));
      },
      async remove({ scheduleId }, context) {
        const { schedule, unit } = await known(scheduleId, context);
        await schedules.remove(schedule);
        const { summary, blocks } = await shown(unit, context);
        return replacing(card(summary, ...blocks, ...removedBlocks(schedule, context.say)));
      },
      async putBack({ scheduleId }, context) {
        const { schedule, unit } = await known(scheduleId, context, { removed: true });
        if (!(await schedules.putBack(schedule))) throw userError("schedule.known");
        return replacing(await shown(unit, context));
      },
    }),
    forms: bindForms(scheduleForms, {
      async timetable({ unitId, scheduleId }, { days = "", time = "", audience, words: written }, context) {
        const when = readWhen(days, time, context);
        if ("errors" in when) return { kind: "errors", errors: when.errors };
        const words = written || null;
        const timetable = { ...when, audience, words, content: contentOf(words, usual) };
        if (scheduleId === undefined) {
          const unit = await changeable(unitId, context);
          await add(unit, timetable, context);
          return replacing(await shown(unit, context));
        }
        const { schedule, unit } = await known(scheduleId, context);
        if (!(await schedules.change(schedule, timetable))) throw userError("schedule.known");
        return replacing(await shown(unit, context));
      },
    }),
  };
}

/** The days and the time that were typed, each in its field or both in one; or what is wrong with which. */
function readWhen(days: string, time: string, { say }: Context) {
  const [onDays, atTime] = [readRepeats(days, say.locale), readRepeats(time, say.locale)];
  const isTime = onDays.minute !== null && atTime.minute !== null;
  const isDays = onDays.named && atTime.named;
  const errors = {
    ...((onDays.rest !== "" || isTime) && { days: say("schedule.unclearDays", { text: days }) }),
    ...((atTime.rest !== "" || isDays || (time !== "" && atTime.minute === null)) && {
      time: say("schedule.unclearTime", { text: time }),
    }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return { weekdays: (atTime.named ? atTime : onDays).weekdays, minute: atTime.minute ?? onDays.minute };
}
