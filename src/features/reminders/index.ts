import { bindActions, bindForms } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { nothing, opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import type { Block } from "../../message/card.ts";
import { mayChange, type Unit, unitToChange } from "../organization/index.ts";
import { reminderActions, reminderForms, sentenceForm } from "./actions.ts";
import { channelBlocks, overviewCard, testCard } from "./cards.ts";
import { reminderCommands } from "./commands.ts";
import { drawReminders } from "./drawing.ts";
import type { RemindersDependencies } from "./schema.ts";
import { REMINDER } from "./schema.ts";
import { countGotIt } from "./store.ts";

export { reminderCommands } from "./commands.ts";

export interface RemindersFeature extends Feature {
  /** Draws a reminder's post. */
  readonly drawing: Drawing;
  /** A unit has a channel now: the daily reminder begins there tomorrow, unless it was switched off before. */
  channelSet(unit: Unit, context: Context): Promise<readonly (Block | undefined)[]>;
}

/** Slots that are shown to whoever wants to know what comes. */
const PREVIEWED = 5;

/** The daily service reminder of each unit: previewed, left out, given a sentence and switched off by its manager. */
export function createRemindersFeature(deps: RemindersDependencies): RemindersFeature {
  const { database, organizations, schedules, texts, ids, wake } = deps;

  async function overview(unit: Unit, { say }: Context): Promise<ReturnType<typeof overviewCard>> {
    const key = { organizationId: unit.organizationId, unitId: unit.id };
    const shown = (await schedules.ofUnit(key, REMINDER)).map(async (schedule) => ({
      schedule,
      upcoming: await schedules.upcoming(schedule, PREVIEWED),
    }));
    return overviewCard({
      unit,
      schedules: await Promise.all(shown),
      say,
      there: texts.for(say.locale, unit.timeZone),
    });
  }

  /** The schedule, if whoever asks may change it. */
  async function changeable(scheduleId: string, context: Context) {
    const schedule = await schedules.find(context.organization.id, scheduleId);
    if (!schedule) throw userError("reminder.unknown");
    const unit = await organizations.unit(schedule.organizationId, schedule.unitId);
    if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
    return { schedule, unit };
  }

  type Changeable = Awaited<ReturnType<typeof changeable>>;

  async function change(
    scheduleId: string,
    context: Context,
    work: (changed: Changeable) => Promise<boolean>,
  ): Promise<Reply> {
    const changed = await changeable(scheduleId, context);
    if (!(await work(changed))) throw userError("reminder.tooLate");
    return replacing(await overview(changed.unit, context));
  }

  const switchTo = (active: boolean) => (input: { scheduleId: string }, context: Context) =>
    change(input.scheduleId, context, async ({ schedule }) => {
      await schedules.switch(schedule, active);
      return true;
    });

  return {
    name: "reminders",
    drawing: drawReminders(deps),
    async channelSet(unit, context) {
      const key = { organizationId: unit.organizationId, unitId: unit.id };
      const schedule = await schedules.begin(key, REMINDER, context.actor.id);
      const [next] = await schedules.upcoming(schedule, 1);
      return channelBlocks(schedule, next, texts.for(context.say.locale, unit.timeZone));
    },
    commands: bindCommands(reminderCommands, {
      async reminders({ unit: named }, context) {
        return privately(await overview(await unitToChange(organizations, named, context), context));
      },
    }),
    actions: bindActions(reminderActions, {
      async gotIt({ slotId }, { organization, actor }) {
        await countGotIt(database, organization.id, {
          slotId,
          personId: actor.id,
          deliveryId: ids.next(),
          topic: REMINDER,
        });
        wake();
        return nothing;
      },
      async begin({ unitId }, context) {
        const unit = await organizations.unit(context.organization.id, unitId);
        if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
        await schedules.begin({ organizationId: unit.organizationId, unitId }, REMINDER, context.actor.id);
        return replacing(await overview(unit, context));
      },
      switchOff: switchTo(false),
      switchOn: switchTo(true),
      skip: ({ scheduleId, day }, context) =>
        change(scheduleId, context, ({ schedule }) => schedules.leaveOut(schedule, day, context.actor.id)),
      keep: ({ scheduleId, day }, context) =>
        change(scheduleId, context, ({ schedule }) => schedules.leaveOut(schedule, day, undefined)),
      async edit({ scheduleId, day }, context) {
        const { schedule } = await changeable(scheduleId, context);
        const known = (await schedules.upcoming(schedule, PREVIEWED)).find((slot) => slot.day === day);
        return opening(sentenceForm(context.say, { scheduleId, day }, known?.sentence ?? undefined));
      },
      async test({ scheduleId }, context) {
        const { schedule, unit } = await changeable(scheduleId, context);
        const next = (await schedules.upcoming(schedule, PREVIEWED)).find(
          ({ skippedBy, closed }) => !skippedBy && !closed,
        );
        if (!next) throw userError("reminder.nothingNext");
        return privately(testCard(next, schedule, unit, context.say));
      },
    }),
    forms: bindForms(reminderForms, {
      sentence: ({ scheduleId, day }, { sentence }, context) =>
        change(scheduleId, context, ({ schedule }) =>
          schedules.say(schedule, day, sentence ? { sentence, by: context.actor.id } : undefined),
        ),
    }),
  };
}
