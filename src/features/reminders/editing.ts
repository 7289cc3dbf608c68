import { localMoment } from "../../kernel/calendar/index.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Form } from "../../message/form.ts";
import type { Texts } from "../../texts/catalog.ts";
import { readRepeats } from "../calendar/index.ts";
import type { Unit } from "../organization/index.ts";
import type { NamedSchedule, SlotChange } from "../schedules/index.ts";
import { type KnownPost, postForm } from "./actions.ts";
import type { Advice } from "./advice.ts";
import { titleOf } from "./lines.ts";
import type { Foreseen } from "./preview.ts";

/** A post to come, what it says, and what else it might say. */
export interface Editable {
  readonly unit: Unit;
  readonly schedule: NamedSchedule;
  readonly found: Foreseen;
  readonly choices: readonly Advice[];
}

/** The form in which one post is changed, with what it is now. */
export function editingForm(
  { unit, schedule, found: { slot }, choices }: Editable,
  { say }: Context,
  texts: Texts,
): Form {
  const there = texts.for(say.locale, unit.timeZone);
  const known: KnownPost = {
    choices: choices.map((advice) => ({ id: advice.id, title: titleOf(advice, there) })),
    words: slot.words ?? schedule.words,
    minute: schedule.moved?.[slot.day],
    sentence: slot.sentence ?? undefined,
  };
  return postForm(say, { scheduleId: schedule.id, day: slot.day }, known);
}

/** What somebody typed into it. */
interface Typed {
  readonly advice?: string | undefined;
  readonly words?: string | undefined;
  readonly time?: string | undefined;
  readonly sentence?: string | undefined;
}

/** What is to be changed, with the advice that was chosen, or what is wrong by field. Throws UserError. */
export function readEdit(
  { unit, schedule, found: { slot }, choices }: Editable,
  { advice: chosen, words = "", time = "", sentence }: Typed,
  { actor, now, say }: Context,
): { change: SlotChange; chosen: Advice | undefined } | { errors: Readonly<Record<string, string>> } {
  const { named, minute, rest } = readRepeats(time, say.locale);
  // It is about one day.
  if (rest !== "" || named || (time !== "" && minute === null))
    return { errors: { time: say("schedule.unclearTime", { text: time }) } };
  if (minute !== null && localMoment(unit.timeZone, slot.day, minute) <= now)
    return { errors: { time: say("reminder.timeOver") } };
  const advice = choices.find(({ id }) => id === chosen);
  if (chosen !== undefined && !advice) throw userError("reminder.tipGone");
  const isOwn = schedule.words !== null && words !== "" && words !== schedule.words;
  return {
    change: {
      ...(isOwn && { words }),
      ...(sentence && { said: { sentence, by: actor.id } }),
      ...(minute !== null && { minute }),
    },
    chosen: advice && advice.id !== choices[0]?.id ? advice : undefined,
  };
}
