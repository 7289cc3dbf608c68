import { z } from "zod";
import { defineForm, form } from "../../../kernel/action.ts";
import type { Field, Form } from "../../../message/form.ts";
import type { PlainKey, Say } from "../../../texts/catalog.ts";
import { type Lists, nameOfKey } from "../../feedback/index.ts";
import { LONGEST, StandardClock, type StandardSays, waits } from "../schema.ts";
import { choice, type Places, whereField } from "../tips/forms.ts";
import { Sentence, subjectOf } from "../words.ts";

/** "every", or the id of a unit. */
const Where = z.string().max(36).optional();
const Minutes = z.coerce
  .number("standard.notMinutes")
  .int("standard.notMinutes")
  .min(1, "standard.notMinutes")
  .max(60_000, "standard.notMinutes");

export const standardForms = {
  set: defineForm(
    "standard.save",
    z.object({ unitId: z.uuid(), entryId: z.uuid().optional() }),
    z.object({
      step: z.string().min(1).max(100).optional(),
      what: Sentence,
      why: Sentence,
      where: Where,
    }),
  ),
  count: defineForm(
    "standard.count",
    z.object({ unitId: z.uuid(), entryId: z.uuid().optional() }),
    z.object({
      waitsFor: z.enum(waits).optional(),
      minutes: Minutes,
      severity: z.enum(["1", "2", "3", "4"]).transform((typed) => StandardClock.shape.severity.parse(Number(typed))),
      why: Sentence,
      where: Where,
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

const severities = ["4", "3", "2", "1"] as const;

/** Sets a standard that counts for each complaint: how soon it is answered, or solved. */
export const countForm = ({ unitId, known, places, lists }: Shown, say: Say): Form =>
  form(
    standardForms.count,
    { unitId, ...(known && { entryId: known.entryId }) },
    {
      title: say("standard.count"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        { kind: "note", text: say("standard.countNote") },
        known
          ? { kind: "note", text: subjectOf(known.says, lists, say) }
          : choice(say, "waitsFor", "standard.countWhat", waitsOptions(say), "answer"),
        {
          ...({ kind: "text", name: "minutes", multiline: false, required: true, maxLength: 5 } as const),
          ...{ label: say("standard.minutes"), missing: say("standard.notMinutes") },
          ...(known?.says.clock && { initial: String(known.says.clock.minutes) }),
        },
        choice(say, "severity", "standard.forWhich", severityOptions(say), String(known?.says.clock?.severity ?? 4)),
        line(say, "why", "standard.why", known?.says.why),
        ...(known ? [] : whereField(say, places)),
      ],
    },
  );

const waitsOptions = (say: Say) => waits.map((value) => ({ value, label: say(`standard.clock.${value}`) }));
const severityOptions = (say: Say) =>
  severities.map((value) => ({
    value,
    label: value === "4" ? say("standard.everyComplaint") : say("standard.clockSeverity", { severity: Number(value) }),
  }));
