import { z } from "zod";
import { defineForm, form, NoInput } from "../../../kernel/action.ts";
import { type Field, type Form, LONGEST_ANSWER } from "../../../message/form.ts";
import type { PlainKey, Say } from "../../../texts/catalog.ts";
import { Amount, Currency, Words } from "../../authority/index.ts";
import { Accounts } from "../../people/index.ts";
import { Reason } from "../kudos/schema.ts";
import { type Award, awardKinds, awardName } from "./schema.ts";

const Letter = z.enum(["K", "C", "W"]);

/** What it is for, as people type it: K-12, C-118 or W-3, with anything between them. */
const Names = z
  .string()
  .max(200)
  .refine((typed) => /^(?:[\s,;]*[kcw]-?\d{1,9})*[\s,;]*$/i.test(typed), "award.aboutUnclear")
  .transform((typed) => typed.toUpperCase().match(/[KCW]-?\d+/g) ?? [])
  .transform((names) =>
    names.map((name) => ({ letter: Letter.parse(name.charAt(0)), number: Number(name.replace(/\D/g, "")) })),
  );
/** Something that an award is for, by its letter and number. */
export type AboutName = z.infer<typeof Names>[number];

const Positive = z
  .string({ error: "authority.notAnAmount" })
  .pipe(Amount)
  .refine((amount) => amount > 0, "award.notNothing");

export const awardForms = {
  nominate: defineForm(
    "award.nominate",
    NoInput,
    z.object({
      to: z.string({ error: "award.whom" }).pipe(Accounts),
      text: z.string({ error: "award.sayWhat" }).pipe(Reason),
      about: Names.optional(),
      kind: z.enum(awardKinds).default("service"),
      amount: Positive,
      item: Words.optional(),
    }),
  ),
  decline: defineForm(
    "award.declined",
    z.object({ awardId: z.uuid() }),
    z.object({ reason: z.string({ error: "award.sayWhy" }).pipe(Words) }),
  ),
  setBudget: defineForm(
    "award.budget",
    NoInput,
    z.object({
      unit: z.uuid(),
      quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
      amount: z.string({ error: "authority.notAnAmount" }).pipe(Amount),
      currency: z.string({ error: "authority.notACurrency" }).pipe(Currency),
      holder: z.string({ error: "award.whoHolds" }).pipe(Accounts),
    }),
  ),
};

/** Asks whom, for what, and how much; the currency is that of the unit's budget. */
export const nominateForm = (say: Say, begun: { readonly to?: string; readonly text?: string } = {}): Form =>
  form(
    awardForms.nominate,
    {},
    {
      title: say("award.nominateTitle"),
      submit: say("award.nominate"),
      close: say("form.cancel"),
      fields: [
        person(say, "to", "award.whom", begun.to),
        {
          ...line(say, "text", "form.whatDidTheyDo", true, begun.text),
          multiline: true,
          maxLength: LONGEST_ANSWER,
          missing: say("award.sayWhat"),
        },
        { ...line(say, "about", "award.about", false), hint: say("award.aboutHint") },
        {
          kind: "choice",
          name: "kind",
          label: say("award.kind"),
          required: true,
          options: awardKinds.map((value) => ({ value, label: say(`award.kind.${value}`) })),
          initial: "service",
        },
        {
          ...line(say, "amount", "authority.amount", true),
          hint: say("award.amountHint"),
          missing: say("authority.notAnAmount"),
        },
        { ...line(say, "item", "award.item", false), hint: say("award.itemHint") },
      ],
    },
  );

export const declineForm = (say: Say, { id, number }: Award): Form =>
  form(
    awardForms.decline,
    { awardId: id },
    {
      title: say("award.declineTitle", { award: awardName(number) }),
      submit: say("button.declineAward"),
      close: say("form.cancel"),
      fields: [{ ...line(say, "reason", "award.why", true), missing: say("award.sayWhy"), multiline: true }],
    },
  );

/** Sets what a unit may spend in a quarter, and who approves. */
export const budgetForm = (
  say: Say,
  units: readonly { readonly id: string; readonly name: string }[],
  quarters: readonly string[],
  currency: string | undefined,
): Form =>
  form(
    awardForms.setBudget,
    {},
    {
      title: say("budget.title"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        choice(
          say,
          "unit",
          "authority.unit",
          units.map(({ id, name }) => ({ value: id, label: name })),
        ),
        choice(
          say,
          "quarter",
          "budget.quarter",
          quarters.map((value) => ({ value, label: value })),
        ),
        { ...line(say, "amount", "authority.amount", true), missing: say("authority.notAnAmount") },
        { ...line(say, "currency", "authority.currency", true, currency), missing: say("authority.notACurrency") },
        person(say, "holder", "award.whoHolds", undefined),
      ],
    },
  );

const choice = (say: Say, name: string, label: PlainKey, options: { value: string; label: string }[]): Field => ({
  kind: "choice",
  name,
  label: say(label),
  required: true,
  options,
  ...(options[0] && { initial: options[0].value }),
});

const person = (say: Say, name: string, label: PlainKey, initial: string | undefined): Field => ({
  kind: "person",
  name,
  label: say(label),
  required: true,
  missing: say(label),
  several: false,
  ...(initial && { initial }),
});

const line = (say: Say, name: string, label: PlainKey, required: boolean, initial?: string) =>
  ({
    kind: "text",
    name,
    label: say(label),
    multiline: false,
    required,
    maxLength: 300,
    ...(initial && { initial }),
  }) satisfies Field;
