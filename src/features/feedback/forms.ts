import { z } from "zod";
import { defineForm, form } from "../../kernel/action.ts";
import { type Field, type Form, LONGEST_ANSWER, type Option } from "../../message/form.ts";
import type { Say } from "../../texts/catalog.ts";
import { themeOf } from "./facts.ts";
import {
  Accounts,
  CameByChoice,
  type Case,
  Customer,
  cameByChoices,
  caseName,
  FeedbackText,
  KindChoice,
  SeverityChoice,
  StepChoice,
  ThemeChoice,
} from "./schema.ts";
import { type ListedTheme, themeName } from "./themes.ts";
import { type Kind, kinds, severities, steps, type WayIn } from "./vocabulary.ts";

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
    z.object({ kind: KindChoice.optional() }),
    z.object({
      text: z.string({ error: "feedback.empty" }).pipe(FeedbackText),
      kind: KindChoice.optional(),
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
      theme: ThemeChoice.optional(),
      step: StepChoice.optional(),
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
  });

/**
 * Corrects a case. A text too long for a form's field is left as it is.
 * @param toChooseFrom the organization's themes
 * @param known when it happened, as one may type it, and the accounts of the people who may know of it
 */
export const correctForm = (
  say: Say,
  found: Case,
  toChooseFrom: readonly ListedTheme[],
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
        found.text.length <= LONGEST_ANSWER
          ? textField(say, found.text)
          : { kind: "note", text: say("form.textTooLongToEdit") },
        kindField(say, found),
        themeField(say, found, toChooseFrom),
        stepField(say, found),
        severityField(say, found),
        ...moreFields(say, { ...found, ...known }),
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

type Choice = "kind" | "theme" | "step" | "severity";

const choiceField = (say: Say, name: Choice, options: readonly Option[], found: Case | undefined): Field => ({
  kind: "choice",
  name,
  label: say(`case.${name}`),
  options,
  required: found !== undefined && name !== "step",
  ...(found?.guessed.includes(name) ? { hint: say("form.isAGuess") } : {}),
  ...(found?.[name] === undefined ? {} : { initial: String(found[name]) }),
});

const kindField = (say: Say, found: Case | undefined): Field =>
  choiceField(
    say,
    "kind",
    kinds.map((value) => ({ value, label: say(`kind.${value}`) })),
    found,
  );
/** With the theme that it has, be that no longer to be chosen. */
function themeField(say: Say, found: Case, listed: readonly ListedTheme[]): Field {
  const own = listed.some(({ key }) => key === found.theme) ? [] : [{ value: found.theme, label: themeOf(found, say) }];
  const options = listed.map((theme) => ({ value: theme.key, label: themeName(theme, say) }));
  return choiceField(say, "theme", [...options, ...own], found);
}
const stepField = (say: Say, found: Case): Field =>
  choiceField(
    say,
    "step",
    steps.map((value) => ({ value, label: say(`step.${value}`) })),
    found,
  );
const severityField = (say: Say, found: Case | undefined): Field =>
  choiceField(
    say,
    "severity",
    severities.map((value) => ({ value: String(value), label: say(`severity.${value}`) })),
    found,
  );

/** A field of one line that may stay empty. */
const lineField = (
  name: string,
  { label, placeholder }: { readonly label: string; readonly placeholder: string },
  maxLength: number,
  initial: string | undefined,
): Field => ({
  kind: "text",
  name,
  label,
  placeholder,
  multiline: false,
  required: false,
  maxLength,
  ...(initial && { initial }),
});

type Known = Pick<Case, "cameBy" | "public" | "customer" | "confidential"> & {
  readonly happened: string;
  readonly named: string;
};

const moreFields = (say: Say, found?: Known): Field[] => [
  lineField(
    "happened",
    { label: say("form.happened"), placeholder: say("form.happenedExample") },
    100,
    found?.happened,
  ),
  {
    kind: "choice",
    name: "cameBy",
    label: say("case.cameBy"),
    required: false,
    options: cameByChoices.map((value) => ({ value, label: wayLabel(value, say) })),
    ...(found?.cameBy && { initial: found.public ? `${found.cameBy} public` : found.cameBy }),
  },
  lineField(
    "customer",
    { label: say("case.customer"), placeholder: say("form.customerExample") },
    200,
    found?.customer,
  ),
  {
    kind: "choice",
    name: "whoMayKnow",
    label: say("form.whoMayKnow"),
    hint: say("form.whoMayKnowHint"),
    required: false,
    options: (["unit", "named"] as const).map((value) => ({ value, label: say(`mayKnow.${value}`) })),
    ...(found && { initial: found.confidential ? "named" : "unit" }),
  },
  {
    kind: "person",
    name: "named",
    label: say("form.named"),
    required: false,
    several: true,
    ...(found?.named && { initial: found.named }),
  },
];

function wayLabel(choice: (typeof cameByChoices)[number], say: Say): string {
  const [way, isPublic] = choice.split(" ") as [WayIn, string?];
  return isPublic ? say("case.inPublic", { way: say(`way.${way}`) }) : say(`way.${way}`);
}
