import { z } from "zod";
import { defineForm, form, NoInput } from "../../kernel/action.ts";
import type { Field, Form } from "../../message/form.ts";
import type { PlainKey, Say } from "../../texts/catalog.ts";
import {
  Amount,
  Currency,
  EVERY_THEME,
  type Given,
  type Money,
  type Request,
  roles,
  Words,
  written,
} from "./schema.ts";

const OneCase = z.object({ caseId: z.uuid() });
const Done = z.object({ amount: Amount.optional(), what: Words });
const Asked = z.object({
  amount: z.string({ error: "authority.notAnAmount" }).pipe(Amount),
  currency: Currency,
  what: Words,
});

export const authorityForms = {
  done: defineForm("authority.done", OneCase, Done),
  changeDone: defineForm("authority.changeDone", OneCase.extend({ eventId: z.uuid() }), Done),
  ask: defineForm("authority.ask", OneCase, Asked),
  changeAsked: defineForm("authority.changeAsked", z.object({ requestId: z.uuid() }), Asked),
  set: defineForm(
    "authority.set",
    NoInput,
    z.object({
      role: z.enum(roles),
      theme: z.string().min(1).max(100),
      amount: Amount.optional(),
      currency: Currency.optional(),
      what: Words.optional(),
      policy: Words.optional(),
    }),
  ),
};

/** Longest of the few words that these forms ask for. */
const SHORT = 300;

/** A case as these forms name it. */
interface About {
  readonly id: string;
  readonly name: string;
}

/** Asks what was done within one's authority. */
export const doneForm = (say: Say, about: About, allowed: Money | undefined): Form =>
  form(
    authorityForms.done,
    { caseId: about.id },
    {
      title: say("authority.doneTitle", { case: about.name }),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: doneFields(say, allowed),
    },
  );

/** Changes what was noted as done. */
export const changeDoneForm = (
  say: Say,
  about: About,
  eventId: string,
  { given, allowed }: { readonly given: Given; readonly allowed: Money | undefined },
): Form =>
  form(
    authorityForms.changeDone,
    { caseId: about.id, eventId },
    {
      title: say("form.correct", { case: about.name }),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: doneFields(say, allowed, given),
    },
  );

const doneFields = (say: Say, allowed: Money | undefined, given?: Given): Field[] => [
  field(say, "what", "authority.whatWasGiven", true, given?.what),
  {
    ...field(say, "amount", "authority.amount", false, given?.money && typed(given.money)),
    ...(allowed && { hint: say("authority.upTo", { money: written(allowed, say.locale) }) }),
  },
];

/** Asks how much more is needed, and for what. */
export const askForm = (say: Say, about: About, currency: string | undefined): Form =>
  form(
    authorityForms.ask,
    { caseId: about.id },
    {
      title: say("authority.askTitle", { case: about.name }),
      submit: say("authority.send"),
      close: say("form.cancel"),
      fields: askFields(say, currency),
    },
  );

/** Changes what is asked for. */
export const changeAskedForm = (say: Say, caseName: string, request: Request): Form =>
  form(
    authorityForms.changeAsked,
    { requestId: request.id },
    {
      title: say("authority.askTitle", { case: caseName }),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: askFields(say, request.currency, request),
    },
  );

const askFields = (say: Say, currency: string | undefined, request?: Request): Field[] => [
  field(say, "what", "authority.whatToGive", true, request?.what),
  field(say, "amount", "authority.amount", true, request && typed(request)),
  field(say, "currency", "authority.currency", true, currency),
];

/** As it is read again. */
const typed = ({ amount }: Money): string => String(amount);

/** Sets a limit, in place of the one of that role and theme; takes it away when there is no amount. */
export const setForm = (
  say: Say,
  themes: readonly { readonly key: string; readonly name: string }[],
  currency: string | undefined,
): Form =>
  form(
    authorityForms.set,
    {},
    {
      title: say("authority.setTitle"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        {
          kind: "choice",
          name: "role",
          label: say("authority.role"),
          required: true,
          options: roles.toReversed().map((role) => ({ value: role, label: say(`role.${role}`) })),
          initial: "staff",
        },
        {
          kind: "choice",
          name: "theme",
          label: say("case.theme"),
          required: true,
          options: [
            { value: EVERY_THEME, label: say("authority.everyTheme") },
            ...themes.map(({ key, name }) => ({ value: key, label: name })),
          ],
          initial: EVERY_THEME,
        },
        { ...field(say, "amount", "authority.amount", false), hint: say("authority.emptyTakesAway") },
        field(say, "currency", "authority.currency", false, currency),
        field(say, "what", "authority.whatMayBeGiven", false),
        field(say, "policy", "authority.policyLine", false),
      ],
    },
  );

const field = (say: Say, name: string, label: PlainKey, required: boolean, initial?: string) =>
  ({
    kind: "text",
    name,
    label: say(label),
    multiline: false,
    required,
    maxLength: SHORT,
    ...(initial !== undefined && { initial }),
  }) satisfies Field;
