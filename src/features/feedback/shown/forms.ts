import { z } from "zod";
import { defineForm, form } from "../../../kernel/action.ts";
import type { Form } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";
import { Accounts } from "../../people/index.ts";
import type { Lists } from "../lists/lists.ts";
import {
  CameByChoice,
  type Case,
  Customer,
  caseName,
  FeedbackText,
  KindChoice,
  ListedChoice,
  SeverityChoice,
} from "../schema.ts";
import type { Kind } from "../vocabulary.ts";
import { kindField, listedField, moreFields, severityField, textField, themeLine } from "./fields.ts";

/** What may be known besides; in whatever words, or as accounts. */
const more = {
  happened: z.string().trim().max(100).optional(),
  cameBy: CameByChoice.optional(),
  customer: Customer.optional(),
  whoMayKnow: z.enum(["unit", "named"]).optional(),
  named: Accounts.optional(),
};

export const feedbackForms = {
  log: defineForm(
    "feedback.log",
    z.object({ kind: KindChoice.optional(), unitId: z.uuid().optional() }),
    z.object({
      text: z.string({ error: "feedback.empty" }).pipe(FeedbackText),
      kind: KindChoice.optional(),
      /** What it is called, or how that begins. */
      theme: ListedChoice.optional(),
      severity: SeverityChoice.optional(),
      forWhom: Accounts.optional(),
      ...more,
    }),
  ),
  correct: defineForm(
    "case.correct",
    z.object({ caseId: z.uuid() }),
    z.object({
      text: FeedbackText.optional(),
      kind: KindChoice.optional(),
      theme: ListedChoice.optional(),
      step: ListedChoice.optional(),
      severity: SeverityChoice.optional(),
      ...more,
    }),
  ),
  handOver: defineForm(
    "case.handOver",
    z.object({ caseId: z.uuid() }),
    z.object({ to: z.string({ error: "handOver.whom" }).min(1, "handOver.whom") }),
  ),
};

/** Asks who is to have a case. */
export const handOverForm = (say: Say, { id, number }: Pick<Case, "id" | "number">): Form =>
  form(
    feedbackForms.handOver,
    { caseId: id },
    {
      title: say("handOver.title", { case: caseName(number) }),
      submit: say("button.handOver"),
      close: say("form.cancel"),
      fields: [
        {
          kind: "person",
          name: "to",
          label: say("handOver.toWhom"),
          hint: say("handOver.whatFollows"),
          missing: say("handOver.whom"),
          required: true,
          several: false,
        },
      ],
    },
  );

/** Asks for what the customer said, in a unit if that is given; everything else may stay empty. */
export const logForm = (say: Say, kind?: Kind, unitId?: string): Form =>
  form(
    feedbackForms.log,
    { ...(kind && { kind }), ...(unitId !== undefined && { unitId }) },
    {
      title: say(kind === "complaint" ? "form.logComplaint" : "form.logFeedback"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        textField(say),
        { kind: "note", text: say("form.guessedIfEmpty") },
        ...(kind ? [] : [kindField(say, undefined)]),
        themeLine(say),
        severityField(say, undefined),
        {
          kind: "person",
          name: "forWhom",
          label: say("form.forWhom"),
          hint: say("form.forWhomHint"),
          required: false,
          several: false,
        },
        ...moreFields(say),
      ],
    },
  );

/**
 * Corrects a case. A text too long for a form's field is left as it is.
 * @param known when it happened, as one may type it, and the accounts of the people who may know of it
 */
export const correctForm = (
  say: Say,
  found: Case,
  lists: Lists,
  known: { readonly happened: string; readonly named: string },
): Form =>
  form(
    feedbackForms.correct,
    { caseId: found.id },
    {
      title: say("form.correct", { case: caseName(found.number) }),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        textField(say, found.text),
        kindField(say, found),
        listedField(say, "theme", found, lists),
        listedField(say, "step", found, lists),
        severityField(say, found),
        ...moreFields(say, { ...found, ...known }),
      ],
    },
  );
