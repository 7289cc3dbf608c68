import { bindActions, bindForms } from "../../../kernel/action.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { opening, privately, replacing } from "../../../kernel/reply.ts";
import { card, text } from "../../../message/card.ts";
import { readRepeats } from "../../calendar/index.ts";
import { mayChange, type Unit, unitToChange } from "../../organization/index.ts";
import { QUESTION, type Timetable } from "../../schedules/index.ts";
import type { RemindersDependencies } from "../schema.ts";
import { countGotIt } from "../store.ts";
import { questionActions, questionForms, whenForm } from "./actions.ts";
import { questionCard, questionSettingsCard } from "./cards.ts";
import { questionCommands } from "./commands.ts";
import { readAsked } from "./store.ts";

export { questionCommands } from "./commands.ts";

export interface QuestionFeature extends Feature {
  /** Draws the question of a slot. */
  readonly drawing: Drawing;
}

type QuestionDependencies = Pick<
  RemindersDependencies,
  "database" | "organizations" | "schedules" | "texts" | "ids" | "wake"
>;

type When = Pick<Timetable, "weekdays" | "minute">;
const EVERY_DAY: When = { weekdays: [1, 2, 3, 4, 5, 6, 7], minute: null };

/** Asks a unit at the end of its shift whether a customer said something; off until its manager switches it on. */
export function createQuestionFeature(deps: QuestionDependencies): QuestionFeature {
  const { database, organizations, schedules, texts, ids, wake } = deps;

  const scheduleOf = async ({ organizationId, id: unitId }: Unit) =>
    (await schedules.ofUnit({ organizationId, unitId }, QUESTION))[0];

  const settings = async (unit: Unit, { say }: Context) => questionSettingsCard(unit, await scheduleOf(unit), say);

  async function changeable(unitId: string, context: Context): Promise<Unit> {
    const unit = await organizations.unit(context.organization.id, unitId);
    if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
    return unit;
  }

  /** Asks from now on; `when` is as it was before unless given. */
  async function turnOn(unit: Unit, when: When | undefined, context: Context): Promise<void> {
    const known = await scheduleOf(unit);
    const timetable = { ...EVERY_DAY, ...known, ...when, content: QUESTION, words: null, audience: "channel" as const };
    if (!known) await schedules.add({ organizationId: unit.organizationId, unitId: unit.id }, timetable, context);
    else if (when) await schedules.change(known, timetable);
    if (known) await schedules.switch(known, true);
  }

  async function turnOff(unit: Unit): Promise<void> {
    const known = await scheduleOf(unit);
    if (known) await schedules.switch(known, false);
  }

  return {
    name: "question",
    async drawing(subjects) {
      const posts = new Map((await readAsked(database, subjects)).map((post) => [post.slotId, post]));
      return Promise.all(
        subjects.map(async ({ subjectId }) => {
          const post = posts.get(subjectId);
          if (!post) return undefined;
          const unit = await organizations.unit(post.organizationId, post.unitId);
          return questionCard(post, unit, texts.for(unit.locale, unit.timeZone));
        }),
      );
    },
    commands: bindCommands(questionCommands, {
      async question({ turn, rest: typed }, context) {
        const { weekdays, minute, rest } = readRepeats(typed, context.say.locale);
        const when = minute === null && weekdays.length === 7 ? undefined : { weekdays, minute };
        const unit = await unitToChange(organizations, rest === "" ? undefined : rest, context);
        if (turn === "off") await turnOff(unit);
        else if (turn === "on" || when) await turnOn(unit, when, context);
        return privately(await settings(unit, context));
      },
    }),
    actions: bindActions(questionActions, {
      async on({ unitId }, context) {
        const unit = await changeable(unitId, context);
        await turnOn(unit, undefined, context);
        return replacing(await settings(unit, context));
      },
      async off({ unitId }, context) {
        const unit = await changeable(unitId, context);
        await turnOff(unit);
        return replacing(await settings(unit, context));
      },
      async when({ unitId }, context) {
        const minute = (await scheduleOf(await changeable(unitId, context)))?.minute ?? null;
        return opening(whenForm(context.say, unitId, minute === null ? undefined : timeTyped(minute)));
      },
      async nothing({ slotId }, { organization, actor, say }) {
        const counted = { slotId, personId: actor.id, deliveryId: ids.next(), topic: QUESTION };
        await countGotIt(database, organization.id, counted);
        wake();
        const thanks = say("question.thanks");
        return privately(card(thanks, text(thanks)));
      },
    }),
    forms: bindForms(questionForms, {
      async when({ unitId }, { time = "" }, context) {
        const { weekdays, named, minute, rest } = readRepeats(time, context.say.locale);
        if (rest !== "" || (time !== "" && minute === null))
          return { kind: "errors", errors: { time: context.say("schedule.unclearTime", { text: time }) } };
        const unit = await changeable(unitId, context);
        const known = await scheduleOf(unit);
        await turnOn(unit, { weekdays: named ? weekdays : (known?.weekdays ?? weekdays), minute }, context);
        return replacing(await settings(unit, context));
      },
    }),
  };
}

const timeTyped = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
