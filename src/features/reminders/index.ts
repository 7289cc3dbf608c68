import { bindActions, bindForms } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { nothing, opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import { type Block, type Card, card, text } from "../../message/card.ts";
import { mayChange, type Unit, unitToChange } from "../organization/index.ts";
import { QUESTION } from "../schedules/index.ts";
import { reminderActions, reminderForms } from "./actions.ts";
import { channelBlocks, overviewCard, testCard, wordsTestCard } from "./cards.ts";
import { reminderCommands } from "./commands.ts";
import { drawReminders } from "./drawing.ts";
import { type Editable, editingForm, readEdit } from "./editing.ts";
import { createIngredients } from "./ingredients.ts";
import { choicesFor, foreseePosts } from "./preview.ts";
import type { RemindersDependencies } from "./schema.ts";
import { REMINDER } from "./schema.ts";
import { countGotIt, keepPromised, nameOf, vote } from "./store.ts";

export { reminderCommands } from "./commands.ts";
export { storiesOf } from "./material.ts";
export { createQuestionFeature, questionCommands } from "./question/index.ts";
export { REMINDER } from "./schema.ts";
export { readNames } from "./store.ts";
export { inOneLine, namesIn, type Story, storyFor } from "./story.ts";

export interface RemindersFeature extends Feature {
  /** Draws a reminder's post. */
  readonly drawing: Drawing;
  /** A unit has a channel now: the daily reminder begins there tomorrow, unless it was switched off before. */
  channelSet(unit: Unit, context: Context): Promise<readonly (Block | undefined)[]>;
  /** What comes next in a unit, and what can be changed of it. */
  overview(unit: Unit, context: Context): Promise<Card>;
}

/** The daily service reminder of each unit: previewed, left out, given a sentence and switched off by its manager. */
export function createRemindersFeature(deps: RemindersDependencies): RemindersFeature {
  const { database, organizations, schedules, texts, ids, wake } = deps;

  const ingredientsOf = createIngredients(deps);

  async function foreseen(unit: Unit) {
    const all = await schedules.ofUnit({ organizationId: unit.organizationId, unitId: unit.id });
    // The question at the end of the shift is shown by its own command.
    const of = all.filter(({ content }) => content !== QUESTION);
    return { schedules: of, foreseen: await foreseePosts(deps, ingredientsOf, unit, of) };
  }

  async function overview(unit: Unit, { say }: Context): Promise<Card> {
    return overviewCard({ unit, ...(await foreseen(unit)), say, there: texts.for(say.locale, unit.timeZone) });
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

  /** Arranges something for a slot to come, and has it keep the advice that was seen with it. */
  const arrange = (
    { scheduleId, day }: { scheduleId: string; day: string },
    context: Context,
    work: (schedule: Changeable["schedule"]) => Promise<boolean>,
  ): Promise<Reply> =>
    change(scheduleId, context, async ({ schedule, unit }) => {
      const seen = (await foreseen(unit)).foreseen.find(
        (one) => one.schedule.id === scheduleId && one.slot.day === day,
      );
      const done = await work(schedule);
      if (done && seen?.composition)
        await keepPromised(database, { ...schedule, scheduleId, day }, seen.composition.advice);
      return done;
    });

  /** One post to come, if whoever asks may change it. */
  async function editable(about: { scheduleId: string; day: string }, context: Context): Promise<Editable> {
    const { schedule, unit } = await changeable(about.scheduleId, context);
    const all = (await foreseen(unit)).foreseen;
    const found = all.find((one) => one.schedule.id === schedule.id && one.slot.day === about.day);
    if (!found) throw userError("reminder.tooLate");
    return { unit, schedule, found, choices: await choicesFor(deps, ingredientsOf, unit, found, all) };
  }

  const votes =
    (more: boolean) =>
    async ({ slotId }: { slotId: string }, { organization, actor, delivery, now, say }: Context) => {
      const known = await vote(database, {
        organizationId: organization.id,
        slotId,
        personId: actor.id,
        more,
        delivery,
        at: now,
      });
      if (!known) throw userError("reminder.unknown");
      const thanks = say(more ? "reminder.more" : "reminder.less");
      return privately(card(thanks, text(thanks)));
    };

  const switchTo = (active: boolean) => (input: { scheduleId: string }, context: Context) =>
    change(input.scheduleId, context, async ({ schedule }) => {
      await schedules.switch(schedule, active);
      return true;
    });

  return {
    name: "reminders",
    drawing: drawReminders(deps, ingredientsOf),
    overview,
    async channelSet(unit, context) {
      const key = { organizationId: unit.organizationId, unitId: unit.id };
      const known = (await schedules.ofUnit(key, REMINDER)).find(({ audience }) => audience === "channel");
      // Whoever has removed it does not want it back because the channel has changed.
      if (!known && (await schedules.everHad(key, REMINDER))) return [];
      const schedule = known ?? (await schedules.begin(key, REMINDER, context.actor.id));
      const [next] = await schedules.upcoming(schedule, 1);
      return channelBlocks(schedule, next, texts.for(context.say.locale, unit.timeZone));
    },
    commands: bindCommands(reminderCommands, {
      async reminders({ unit: named, add }, context) {
        if (add !== undefined) return deps.add(add, context);
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
      more: votes(true),
      less: votes(false),
      async begin({ unitId }, context) {
        const unit = await organizations.unit(context.organization.id, unitId);
        if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
        await schedules.begin({ organizationId: unit.organizationId, unitId }, REMINDER, context.actor.id);
        return replacing(await overview(unit, context));
      },
      switchOff: switchTo(false),
      switchOn: switchTo(true),
      skip: (about, context) =>
        arrange(about, context, (schedule) => schedules.leaveOut(schedule, about.day, context.actor.id)),
      keep: ({ scheduleId, day }, context) =>
        change(scheduleId, context, ({ schedule }) => schedules.leaveOut(schedule, day, undefined)),
      async edit(about, context) {
        return opening(editingForm(await editable(about, context), context, texts));
      },
      async test({ scheduleId }, context) {
        const { unit, schedule: known } = await changeable(scheduleId, context);
        if (known.words !== null) {
          const [next] = await schedules.upcoming(known, 1);
          return privately(wordsTestCard(known, next?.words ?? known.words, unit, context.say));
        }
        const next = (await foreseen(unit)).foreseen.find(
          ({ schedule, composition }) => schedule.id === scheduleId && composition,
        );
        if (!next?.composition) throw userError("reminder.nothingNext");
        return privately(
          testCard(next, next.composition, unit, {
            say: context.say,
            there: texts.for(unit.locale, unit.timeZone),
            signed: await nameOf(database, unit.organizationId, next.slot.sentenceBy),
          }),
        );
      },
    }),
    forms: bindForms(reminderForms, {
      async post(about, typed, context) {
        const edited = await editable(about, context);
        const read = readEdit(edited, typed, context);
        if ("errors" in read) return { kind: "errors", errors: read.errors };
        const { schedule, unit, choices } = edited;
        if (!(await schedules.changeSlot(schedule, about.day, read.change))) throw userError("reminder.tooLate");
        const advice = read.chosen ?? choices[0];
        if (advice) await keepPromised(database, { ...schedule, ...about }, advice, read.chosen !== undefined);
        return replacing(await overview(unit, context));
      },
    }),
  };
}
