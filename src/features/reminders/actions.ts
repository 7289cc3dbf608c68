import { z } from "zod";
import { defineAction, defineForm, defineFormAction, form } from "../../kernel/action.ts";
import type { Field, Form } from "../../message/form.ts";
import type { Say } from "../../texts/catalog.ts";
import { LONGEST_WORDS, timeTyped } from "../schedules/index.ts";

const OneUnit = z.object({ unitId: z.uuid() });
const OneSlot = z.object({ slotId: z.uuid() });
const OneSchedule = z.object({ scheduleId: z.uuid() });
const OneDay = z.object({ scheduleId: z.uuid(), day: z.iso.date() });

export const reminderActions = {
  gotIt: defineAction("reminder.gotIt", OneSlot),
  /** One vote for each person and post, the last one. */
  more: defineAction("reminder.more", OneSlot),
  less: defineAction("reminder.less", OneSlot),
  begin: defineAction("reminder.begin", OneUnit),
  switchOff: defineAction("reminder.switchOff", OneSchedule),
  switchOn: defineAction("reminder.switchOn", OneSchedule),
  skip: defineAction("reminder.skip", OneDay),
  keep: defineAction("reminder.keep", OneDay),
  /** Opens the form in which one post is changed. */
  edit: defineFormAction("reminder.edit", OneDay),
  test: defineAction("reminder.test", OneSchedule),
};

/** Longest sentence that may be added. */
const LONGEST = 280;
const LONGEST_TIME = 20;

export const reminderForms = {
  post: defineForm(
    "reminder.post",
    OneDay,
    z.object({
      advice: z.string().optional(),
      words: z.string().trim().max(LONGEST_WORDS).optional(),
      time: z.string().trim().max(LONGEST_TIME).optional(),
      sentence: z.string().trim().max(LONGEST).optional(),
    }),
  ),
};

/** One post as it is to come. */
export interface KnownPost {
  /** What it says, and what else it might say; nothing where it is in somebody's own words. */
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  readonly words: string | null;
  /** Where it does not come at its usual time, in minutes after midnight. */
  readonly minute: number | undefined;
  readonly sentence: string | undefined;
}

/** Changes one post to come: what it says, when it comes that day, and the sentence that is said with it. */
export const postForm = (say: Say, about: z.infer<typeof OneDay>, known: KnownPost): Form =>
  form(reminderForms.post, about, {
    title: say("reminder.postTitle"),
    submit: say("form.save"),
    close: say("form.cancel"),
    fields: [
      ...contentFields(known, say),
      {
        kind: "text",
        name: "time",
        label: say("reminder.time"),
        hint: say("reminder.timeHint"),
        multiline: false,
        required: false,
        maxLength: LONGEST_TIME,
        ...initially(timeTyped(known.minute ?? null)),
      },
      {
        kind: "text",
        name: "sentence",
        label: say("reminder.sentence"),
        multiline: true,
        required: false,
        maxLength: LONGEST,
        hint: say("reminder.sentenceSigned"),
        ...initially(known.sentence),
      },
    ],
  });

function contentFields({ choices, words }: KnownPost, say: Say): Field[] {
  const [first] = choices;
  if (first)
    return [
      {
        kind: "choice",
        name: "advice",
        label: say("reminder.advice"),
        required: true,
        options: choices.map(({ id, title }) => ({ value: id, label: title })),
        initial: first.id,
      },
    ];
  if (words === null) return [];
  const text = { kind: "text", name: "words", label: say("schedule.words"), hint: say("reminder.wordsHint") } as const;
  return [{ ...text, multiline: true, required: false, maxLength: LONGEST_WORDS, initial: words }];
}

const initially = (initial: string | undefined) => (initial === undefined ? {} : { initial });
