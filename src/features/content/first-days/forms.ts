import { z } from "zod";
import { defineForm, form } from "../../../kernel/action.ts";
import type { Field, Form } from "../../../message/form.ts";
import type { PlainKey, Say } from "../../../texts/catalog.ts";
import { LONGEST } from "../schema.ts";
import { type Places, whereField } from "../tips/forms.ts";
import { Sentence } from "../words.ts";
import { Day } from "./actions.ts";
import type { FirstDayCard } from "./read.ts";

/** Longest title of a card, in UTF-16 units. */
const LONGEST_TITLE = 60;

export const firstDayForms = {
  change: defineForm(
    "firstDays.save",
    z.object({ unitId: z.uuid(), day: Day }),
    z.object({
      title: Sentence.refine((title) => title.length <= LONGEST_TITLE, "firstDays.titleTooLong"),
      why: Sentence,
      today: Sentence,
      /** "every", or the id of the unit. */
      where: z.string().max(36).optional(),
    }),
  ),
};

/** Changes what one card says. */
export const firstDayForm = (unitId: string, card: FirstDayCard, places: Places, say: Say): Form =>
  form(
    firstDayForms.change,
    { unitId, day: card.day },
    {
      title: say("firstDays.changeCard", { day: card.day }),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        line(say, "title", "firstDays.title", card.title, LONGEST_TITLE),
        line(say, "why", "firstDays.why", card.why, LONGEST),
        line(say, "today", "firstDays.today", card.today, LONGEST),
        ...whereField(say, places),
      ],
    },
  );

const line = (say: Say, name: string, label: PlainKey, initial: string, maxLength: number): Field => ({
  ...({ kind: "text", name, label: say(label), required: true, missing: say("content.empty") } as const),
  ...{ multiline: name !== "title", maxLength, initial },
});
