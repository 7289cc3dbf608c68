import { z } from "zod";
import { defineForm, form } from "../../../kernel/action.ts";
import type { Field, Form } from "../../../message/form.ts";
import type { PlainKey, Say } from "../../../texts/catalog.ts";
import { type Lists, nameOfKey } from "../../feedback/index.ts";
import { LONGEST, type StandardSays } from "../schema.ts";
import { choice, type Places, whereField } from "../tips/forms.ts";
import { Sentence } from "../words.ts";

export const standardForms = {
  set: defineForm(
    "standard.save",
    z.object({ unitId: z.uuid(), entryId: z.uuid().optional() }),
    z.object({
      step: z.string().min(1).max(100).optional(),
      what: Sentence,
      why: Sentence,
      /** "every", or the id of a unit. */
      where: z.string().max(36).optional(),
    }),
  ),
};

interface Shown {
  /** The unit whose standards are looked at. */
  readonly unitId: string;
  /** Absent: a new one. */
  readonly known?: { readonly entryId: string; readonly says: StandardSays };
  readonly places: Places;
  readonly lists: Lists;
}

/** Sets a standard: a number or a sentence for one step, and why. */
export const standardForm = ({ unitId, known, places, lists }: Shown, say: Say): Form =>
  form(
    standardForms.set,
    { unitId, ...(known && { entryId: known.entryId }) },
    {
      title: say(known ? "standard.change" : "standard.set"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        known
          ? { kind: "note", text: nameOfKey(lists, "step", known.says.step, say) }
          : choice(say, "step", "case.step", stepOptions(lists, say), undefined),
        line(say, "what", "standard.what", known?.says.what),
        line(say, "why", "standard.why", known?.says.why),
        ...(known ? [] : whereField(say, places)),
      ],
    },
  );

const stepOptions = (lists: Lists, say: Say) =>
  lists.step.offered.map(({ key }) => ({ value: key, label: nameOfKey(lists, "step", key, say) }));

const line = (say: Say, name: string, label: PlainKey, initial: string | undefined): Field => ({
  kind: "text",
  name,
  label: say(label),
  multiline: true,
  required: true,
  missing: say("content.empty"),
  maxLength: LONGEST,
  ...(name === "what" && { hint: say("standard.whatHint") }),
  ...(initial !== undefined && { initial }),
});
