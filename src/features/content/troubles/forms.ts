import { z } from "zod";
import { defineForm, form } from "../../../kernel/action.ts";
import type { Form } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";
import { LONGEST } from "../schema.ts";
import { Sentence } from "../words.ts";

export const troubleForms = {
  save: defineForm(
    "trouble.save",
    z.union([z.object({ unitId: z.uuid() }), z.object({ entryId: z.uuid() })]),
    z.object({ what: Sentence, until: z.string().max(60).optional() }),
  ),
};

/** Says what does not work in a unit, or changes what was said; `known` with the end as one may type it. */
export const troubleForm = (
  about: { readonly unitId: string } | { readonly entryId: string },
  known: { readonly what: string; readonly until: string } | undefined,
  say: Say,
): Form =>
  form(troubleForms.save, about, {
    title: say(known ? "trouble.change" : "trouble.report"),
    submit: say("form.save"),
    close: say("form.cancel"),
    fields: [
      {
        kind: "text",
        name: "what",
        label: say("trouble.what"),
        hint: say("trouble.whatHint"),
        multiline: true,
        required: true,
        missing: say("content.empty"),
        maxLength: LONGEST,
        ...(known && { initial: known.what }),
      },
      {
        kind: "text",
        name: "until",
        label: say("trouble.until"),
        hint: say("trouble.untilHint"),
        multiline: false,
        required: false,
        maxLength: 60,
        ...(known && { initial: known.until }),
      },
    ],
  });
