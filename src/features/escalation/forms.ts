import { z } from "zod";
import { defineForm, form } from "../../kernel/action.ts";
import type { Field, Form } from "../../message/form.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Case, caseName } from "../feedback/index.ts";
import type { Part } from "./folding/folding.ts";
import { Answer, Done, LONGEST_WORDS, Question, Reason } from "./words.ts";

const OneEscalation = z.object({ escalationId: z.uuid() });

export const escalationForms = {
  raise: defineForm("escalation.raise", z.object({ caseId: z.uuid() }), z.object({ reason: Reason.optional() })),
  handOver: defineForm(
    "escalation.handOver",
    OneEscalation,
    z.object({ to: z.string({ error: "escalation.noPerson" }) }),
  ),
  ask: defineForm("escalation.ask", OneEscalation, z.object({ question: Question })),
  answer: defineForm("escalation.answer", z.object({ questionId: z.uuid() }), z.object({ answer: Answer })),
  resolve: defineForm("escalation.resolve", OneEscalation, z.object({ what: Done.optional() })),
  stepDown: defineForm("escalation.stepDown", OneEscalation, z.object({ reason: Reason })),
  takeOut: defineForm("escalation.takeOut", OneEscalation, z.object({ part: z.uuid() })),
};

const framed = (say: Say, title: string, submit: string, ...fields: readonly Field[]) => ({
  title,
  submit,
  close: say("form.cancel"),
  fields,
});

const inWords = (name: string, label: string, required: { readonly missing?: string }): Field => ({
  ...{ kind: "text", name, label, multiline: true, maxLength: LONGEST_WORDS },
  ...(required.missing === undefined ? { required: false } : { required: true, missing: required.missing }),
});

/** @param goesTo says who it goes to */
export const raiseForm = (say: Say, found: Case, goesTo: string): Form =>
  form(
    escalationForms.raise,
    { caseId: found.id },
    framed(
      say,
      say("escalation.raiseTitle", { case: caseName(found.number) }),
      say("button.escalate"),
      { kind: "note", text: goesTo },
      inWords("reason", say("escalation.why"), {}),
    ),
  );

export const handOverForm = (say: Say, escalationId: string): Form =>
  form(
    escalationForms.handOver,
    { escalationId },
    framed(
      say,
      say("promise.handOverTitle"),
      say("button.handOver"),
      { kind: "note", text: say("escalation.yoursUntilAccepted") },
      { kind: "person", name: "to", label: say("promise.who"), required: true, several: false },
    ),
  );

export const askForm = (say: Say, escalationId: string, author: string): Form =>
  form(
    escalationForms.ask,
    { escalationId },
    framed(
      say,
      say("escalation.askTitle", { name: author }),
      say("button.ask"),
      inWords("question", say("escalation.question"), { missing: say("escalation.sayQuestion") }),
    ),
  );

export const answerForm = (say: Say, questionId: string, question: string): Form =>
  form(
    escalationForms.answer,
    { questionId },
    framed(
      say,
      say("escalation.answerTitle"),
      say("button.answer"),
      { kind: "note", text: question },
      inWords("answer", say("escalation.answer"), { missing: say("escalation.sayAnswer") }),
    ),
  );

/** @param customers how many are answered at once */
export const resolveForm = (say: Say, escalationId: string, customers: number): Form =>
  form(
    escalationForms.resolve,
    { escalationId },
    framed(
      say,
      say("escalation.resolveTitle"),
      say("button.resolve"),
      ...(customers > 1 ? [{ kind: "note", text: say("escalation.solvesAll", { count: customers }) } as const] : []),
      inWords("what", say("escalation.whatWasDone"), {}),
    ),
  );

export const stepDownForm = (say: Say, escalationId: string): Form =>
  form(
    escalationForms.stepDown,
    { escalationId },
    framed(
      say,
      say("escalation.stepDownTitle"),
      say("button.stepDown"),
      { kind: "note", text: say("escalation.goesBack") },
      inWords("reason", say("escalation.why"), { missing: say("escalation.sayWhy") }),
    ),
  );

export const takeOutForm = (say: Say, escalationId: string, parts: readonly Part[]): Form =>
  form(
    escalationForms.takeOut,
    { escalationId },
    framed(say, say("escalation.takeOutTitle"), say("button.takeOut"), {
      kind: "choice",
      name: "part",
      label: say("escalation.which"),
      required: true,
      options: parts.map(({ escalation, case: { number } }) => ({ value: escalation.id, label: caseName(number) })),
    }),
  );
