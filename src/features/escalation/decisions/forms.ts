import { z } from "zod";
import { defineForm, form } from "../../../kernel/action.ts";
import type { Field, Form } from "../../../message/form.ts";
import type { PlainKey, Say } from "../../../texts/catalog.ts";
import { caseName } from "../../feedback/index.ts";
import type { PolicyLine } from "./schema.ts";

/** Longest answer: a decision is read at a glance. */
const LONGEST = 500;

const words = (missing: PlainKey) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(LONGEST, "escalation.tooLong")
    .transform((text) => text.toWellFormed().replaceAll("\0", "␀"));

export const decisionForms = {
  decide: defineForm(
    "decision.decide",
    z.object({ escalationId: z.uuid() }),
    z.object({
      what: words("decision.sayWhat"),
      reason: words("decision.sayWhy"),
      /** The key of a line that is known. */
      line: z.string().max(100).optional(),
      policy: z
        .string()
        .trim()
        .max(LONGEST, "escalation.tooLong")
        .transform((text) => text.toWellFormed().replaceAll("\0", "␀") || undefined)
        .optional(),
    }),
  ),
};

interface Shown {
  readonly escalationId: string;
  readonly caseNumber: number;
  readonly lines: readonly PolicyLine[];
}

export const decideForm = ({ escalationId, caseNumber, lines }: Shown, say: Say): Form =>
  form(
    decisionForms.decide,
    { escalationId },
    {
      title: say("decision.about", { case: caseName(caseNumber) }),
      submit: say("decision.decide"),
      close: say("form.cancel"),
      fields: [
        { kind: "note", text: say("decision.whoHears") },
        inWords("what", say("decision.what"), say("decision.sayWhat")),
        inWords("reason", say("decision.why"), say("decision.sayWhy")),
        ...(lines.length > 0 ? [lineField(lines, say)] : []),
        inWords("policy", say(lines.length > 0 ? "decision.anotherPolicy" : "decision.policy"), undefined),
      ],
    },
  );

const lineField = (lines: readonly PolicyLine[], say: Say): Field => ({
  ...{ kind: "choice", name: "line", label: say("decision.policy"), required: false },
  options: lines.map(({ key, line }) => ({ value: key, label: line })),
});

const inWords = (name: string, label: string, missing: string | undefined): Field => ({
  ...{ kind: "text", name, label, multiline: true, maxLength: LONGEST },
  ...(missing === undefined ? { required: false } : { required: true, missing }),
});
