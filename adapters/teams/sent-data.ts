import { z } from "zod";
import type { Answers, Form } from "../../src/message/form.ts";

/** A button was pressed; `alone`: on a card that nobody else sees. */
const Pressed = z.object({ action: z.string(), value: z.string(), alone: z.literal(true).exactOptional() });

const question = {
  name: z.string(),
  label: z.string(),
  hint: z.string().exactOptional(),
  required: z.boolean(),
  missing: z.string().exactOptional(),
};

/** A form without what stands in its fields. */
const EmptyForm = z.object({
  form: z.string(),
  title: z.string(),
  submit: z.string(),
  close: z.string(),
  context: z.string(),
  fields: z
    .array(
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("note"), text: z.string() }),
        z.object({
          kind: z.literal("text"),
          ...question,
          multiline: z.boolean(),
          maxLength: z.number(),
          placeholder: z.string().exactOptional(),
        }),
        z.object({
          kind: z.literal("choice"),
          ...question,
          options: z.array(z.object({ value: z.string(), label: z.string() })).readonly(),
        }),
        z.object({ kind: z.literal("person"), ...question, several: z.boolean() }),
      ]),
    )
    .readonly(),
}) satisfies z.ZodType<Form>;

/** A form was sent. It travels along, so that it can be shown again with what was typed and what is wrong with it. */
const Submitted = z.object({
  form: EmptyForm,
  /** Where it was opened, in the adapter's own words. */
  origin: z.string(),
});

/** A dialog was closed by its own button. */
const Closed = z.object({ closed: z.literal(true) });

/**
 * What comes back when something on a card or in a dialog is pressed. Teams puts what was entered beside it, so that ours
 * stands under a name of its own.
 */
export const SentData = z.object({ bellhop: z.union([Pressed, Submitted, Closed]) });
export type SentData = z.infer<typeof SentData>;

/** What comes back with the answer to whether a file may be saved: what was done to get it. */
export const Consented = z.object({
  bellhop: z.union([
    z.object({ action: z.string(), value: z.string() }),
    z.object({ command: z.string(), text: z.string() }),
  ]),
});
export type Consented = z.infer<typeof Consented>;

/** What was entered into a form, by field name; what was left empty is absent. */
export function answersIn(data: object, { fields }: Form): Answers {
  const entered = new Map<string, unknown>(Object.entries(data));
  const answers: Record<string, string> = {};
  for (const field of fields) {
    const answer = field.kind === "note" ? undefined : entered.get(field.name);
    if (field.kind !== "note" && typeof answer === "string" && answer !== "") answers[field.name] = answer;
  }
  return answers;
}
