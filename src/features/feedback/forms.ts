import { z } from "zod";
import { defineForm, form } from "../../kernel/action.ts";
import { type Field, type Form, LONGEST_ANSWER, type Option } from "../../message/form.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Case, caseName, FeedbackText, KindChoice, SeverityChoice, ThemeChoice } from "./schema.ts";
import { type Kind, kinds, severities, themes } from "./vocabulary.ts";

export const feedbackForms = {
  log: defineForm(
    "feedback.log",
    z.object({ kind: KindChoice.optional() }),
    z.object({
      text: z.string({ error: "feedback.empty" }).pipe(FeedbackText),
      kind: KindChoice.optional(),
      theme: ThemeChoice.optional(),
      severity: SeverityChoice.optional(),
    }),
  ),
  correct: defineForm(
    "case.correct",
    z.object({ caseId: z.uuid() }),
    z.object({
      text: FeedbackText.optional(),
      kind: KindChoice.optional(),
      theme: ThemeChoice.optional(),
      severity: SeverityChoice.optional(),
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

/** Asks for what the customer said; everything else may stay empty. */
export const logForm = (say: Say, kind?: Kind): Form =>
  form(feedbackForms.log, kind ? { kind } : {}, {
    title: say(kind === "complaint" ? "form.logComplaint" : "form.logFeedback"),
    submit: say("form.save"),
    close: say("form.cancel"),
    fields: [
      textField(say, undefined),
      { kind: "note", text: say("form.guessedIfEmpty") },
      ...(kind ? [] : [kindField(say, undefined)]),
      themeField(say, undefined),
      severityField(say, undefined),
    ],
  });

/** Corrects a case. A text too long for a form's field is left as it is. */
export const correctForm = (say: Say, found: Case): Form =>
  form(
    feedbackForms.correct,
    { caseId: found.id },
    {
      title: say("form.correct", { case: caseName(found.number) }),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        found.text.length <= LONGEST_ANSWER
          ? textField(say, found.text)
          : { kind: "note", text: say("form.textTooLongToEdit") },
        kindField(say, found),
        themeField(say, found),
        severityField(say, found),
      ],
    },
  );

const textField = (say: Say, initial: string | undefined): Field => ({
  kind: "text",
  name: "text",
  label: say("form.whatCustomerSaid"),
  multiline: true,
  required: true,
  missing: say("feedback.empty"),
  maxLength: LONGEST_ANSWER,
  ...(initial === undefined ? { placeholder: say("form.whatCustomerSaidExample") } : { initial }),
});

type Choice = "kind" | "theme" | "severity";

const choiceField = (say: Say, name: Choice, options: readonly Option[], found: Case | undefined): Field => ({
  kind: "choice",
  name,
  label: say(`case.${name}`),
  options,
  required: found !== undefined,
  ...(found?.guessed.includes(name) ? { hint: say("form.isAGuess") } : {}),
  ...(found ? { initial: String(found[name]) } : {}),
});

const kindField = (say: Say, found: Case | undefined): Field =>
  choiceField(
    say,
    "kind",
    kinds.map((value) => ({ value, label: say(`kind.${value}`) })),
    found,
  );
const themeField = (say: Say, found: Case | undefined): Field =>
  choiceField(
    say,
    "theme",
    themes.map((value) => ({ value, label: say(`theme.${value}`) })),
    found,
  );
const severityField = (say: Say, found: Case | undefined): Field =>
  choiceField(
    say,
    "severity",
    severities.map((value) => ({ value: String(value), label: say(`severity.${value}`) })),
    found,
  );
