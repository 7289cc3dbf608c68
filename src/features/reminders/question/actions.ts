import { z } from "zod";
import { defineAction, defineForm, defineFormAction, form } from "../../../kernel/action.ts";
import type { Form } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";

const OneUnit = z.object({ unitId: z.uuid() });

export const questionActions = {
  on: defineAction("question.on", OneUnit),
  off: defineAction("question.off", OneUnit),
  /** Opens the form that says at what time it comes. */
  when: defineFormAction("question.when", OneUnit),
  /** No customer said something. */
  nothing: defineAction("question.nothing", z.object({ slotId: z.uuid() })),
};

const LONGEST = 40;

export const questionForms = {
  when: defineForm("question.when", OneUnit, z.object({ time: z.string().trim().max(LONGEST).optional() })),
};

/** Asks at what time the question comes; `known` is what was said before. */
export const whenForm = (say: Say, unitId: string, known: string | undefined): Form =>
  form(
    questionForms.when,
    { unitId },
    {
      title: say("question.whenTitle"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        {
          kind: "text",
          name: "time",
          label: say("schedule.time"),
          hint: say("question.timeHint"),
          multiline: false,
          required: false,
          maxLength: LONGEST,
          ...(known === undefined ? {} : { initial: known }),
        },
      ],
    },
  );
