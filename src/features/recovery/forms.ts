import { z } from "zod";
import { defineForm, form } from "../../kernel/action.ts";
import type { Form } from "../../message/form.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Cause, CauseName, type Prevention, PreventionText } from "./schema.ts";

const OneCase = z.object({ caseId: z.uuid() });

const PreventionSaid = z.object({
  what: z.string({ error: "prevention.empty" }).pipe(PreventionText),
  owner: z.string({ error: "prevention.nobody" }),
  by: z.string({ error: "prevention.noDay" }).trim().min(1, "prevention.noDay").max(100),
});

export const recoveryForms = {
  cause: defineForm("recovery.cause", OneCase, z.object({ known: z.uuid().optional(), name: CauseName.optional() })),
  prevent: defineForm("recovery.prevent", OneCase, PreventionSaid),
  changePrevention: defineForm("prevention.change", z.object({ preventionId: z.uuid() }), PreventionSaid),
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
      ...preventionFrame(say),
      fields: [{ kind: "note", text: say("prevention.against", { cause: cause.name }) }, ...preventionFields(say)],
    },
  );

/** The same of a prevention that is planned already. */
export const changePreventionForm = (say: Say, found: Prevention, account: string | undefined): Form =>
  form(
    recoveryForms.changePrevention,
    { preventionId: found.id },
    {
      ...preventionFrame(say),
      fields: [
        { kind: "note", text: say("prevention.against", { cause: found.causeName }) },
        ...preventionFields(say, { what: found.what, owner: account, by: found.dueOn }),
      ],
    },
  );

const preventionFrame = (say: Say) => ({
  title: say("prevention.title"),
  submit: say("form.save"),
  close: say("form.cancel"),
});

const preventionFields = (
  say: Say,
  known: { readonly what?: string; readonly owner?: string | undefined; readonly by?: string } = {},
): Form["fields"] => [
  {
    kind: "text",
    name: "what",
    label: say("prevention.what"),
    hint: say("prevention.example"),
    multiline: false,
    required: true,
    missing: say("prevention.empty"),
    maxLength: LONGEST,
    ...(known.what !== undefined && { initial: known.what }),
  },
  {
    kind: "person",
    name: "owner",
    label: say("prevention.who"),
    required: true,
    several: false,
    ...(known.owner !== undefined && { initial: known.owner }),
  },
  {
    kind: "text",
    name: "by",
    label: say("prevention.by"),
    hint: say("prevention.byHint"),
    multiline: false,
    required: true,
    missing: say("prevention.noDay"),
    maxLength: 100,
    ...(known.by !== undefined && { initial: known.by }),
  },
];
