import { z } from "zod";
import { defineForm, form } from "../../kernel/action.ts";
import type { Form } from "../../message/form.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Cause, CauseName, PreventionText } from "./schema.ts";

const OneCase = z.object({ caseId: z.uuid() });

export const recoveryForms = {
  cause: defineForm("recovery.cause", OneCase, z.object({ known: z.uuid().optional(), name: CauseName.optional() })),
  prevent: defineForm(
    "recovery.prevent",
    OneCase,
    z.object({
      what: z.string({ error: "prevention.empty" }).pipe(PreventionText),
      owner: z.string({ error: "prevention.nobody" }),
      by: z.string({ error: "prevention.noDay" }).trim().min(1, "prevention.noDay").max(100),
    }),
  ),
};

const LONGEST = 200;
/** Slack takes 100 options of a choice. */
const MOST_KNOWN = 99;

/** Asks what a case comes from: one of the causes that are known for its theme, or another one. */
export function causeForm(say: Say, caseId: string, caseName: string, shared: readonly Cause[], chosen?: Cause): Form {
  const known = [...(chosen ? [chosen] : []), ...shared.filter(({ id }) => id !== chosen?.id)];
  return form(
    recoveryForms.cause,
    { caseId },
    {
      title: say("cause.title", { case: caseName }),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        { kind: "note", text: say("cause.why") },
        ...(known.length > 0
          ? [
              {
                kind: "choice" as const,
                name: "known",
                label: say("cause.known"),
                required: false,
                options: known.slice(0, MOST_KNOWN).map(({ id, name }) => ({ value: id, label: name })),
                ...(chosen && { initial: chosen.id }),
              },
            ]
          : []),
        {
          kind: "text",
          name: "name",
          label: say(known.length > 0 ? "cause.another" : "cause.name"),
          hint: say("cause.example"),
          multiline: false,
          required: false,
          maxLength: LONGEST,
        },
      ],
    },
  );
}

/** Asks what is done so that a cause does not come again, by whom and until when. */
export const preventForm = (say: Say, caseId: string, cause: Cause): Form =>
  form(
    recoveryForms.prevent,
    { caseId },
    {
      title: say("prevention.title"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        { kind: "note", text: say("prevention.against", { cause: cause.name }) },
        {
          kind: "text",
          name: "what",
          label: say("prevention.what"),
          hint: say("prevention.example"),
          multiline: false,
          required: true,
          missing: say("prevention.empty"),
          maxLength: LONGEST,
        },
        { kind: "person", name: "owner", label: say("prevention.who"), required: true, several: false },
        {
          kind: "text",
          name: "by",
          label: say("prevention.by"),
          hint: say("prevention.byHint"),
          multiline: false,
          required: true,
          missing: say("prevention.noDay"),
          maxLength: 100,
        },
      ],
    },
  );
