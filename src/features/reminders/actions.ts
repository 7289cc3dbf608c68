import { z } from "zod";
import { defineAction, defineForm, defineFormAction, form } from "../../kernel/action.ts";
import type { Form } from "../../message/form.ts";
import type { Say } from "../../texts/catalog.ts";

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
  /** Opens the form in which a sentence is added. */
  edit: defineFormAction("reminder.edit", OneDay),
  test: defineAction("reminder.test", OneSchedule),
};

/** Longest sentence that may be added. */
const LONGEST = 280;

export const reminderForms = {
  sentence: defineForm("reminder.sentence", OneDay, z.object({ sentence: z.string().trim().max(LONGEST).optional() })),
};

export const sentenceForm = (say: Say, about: z.infer<typeof OneDay>, known: string | undefined): Form =>
  form(reminderForms.sentence, about, {
    title: say("reminder.sentenceTitle"),
    submit: say("form.save"),
    close: say("form.cancel"),
    fields: [
      {
        kind: "text",
        name: "sentence",
        label: say("reminder.sentence"),
        multiline: true,
        required: false,
        maxLength: LONGEST,
        hint: say("reminder.sentenceSigned"),
        ...(known === undefined ? {} : { initial: known }),
      },
    ],
  });
