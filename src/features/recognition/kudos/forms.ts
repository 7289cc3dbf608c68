import { z } from "zod";
import { defineForm, form } from "../../../kernel/action.ts";
import { type Field, type Form, LONGEST_ANSWER } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type ListedTheme, valueName } from "../../feedback/index.ts";
import { Accounts } from "../../people/index.ts";
import { type Kudos, kudosName, Reason } from "./schema.ts";

const About = z.object({ caseId: z.uuid().optional(), winId: z.uuid().optional() });
const To = z.string({ error: "kudos.nobody" }).pipe(Accounts);

export const kudosForms = {
  give: defineForm("kudos.give", About, z.object({ to: To, text: z.string({ error: "kudos.empty" }).pipe(Reason) })),
  correct: defineForm(
    "kudos.correct",
    z.object({ kudosId: z.uuid() }),
    z.object({ to: Accounts.optional(), text: Reason.optional(), value: z.string().min(1).max(60).optional() }),
  ),
};

/** What a form begins with. */
export interface Begun {
  /** Accounts, as the field answers. */
  readonly to?: string;
  readonly text?: string;
  readonly about?: z.infer<typeof About>;
}

/** Asks whom to thank, and for what. */
export const giveForm = (say: Say, { to = "", text, about = {} }: Begun): Form =>
  form(kudosForms.give, about, {
    title: say("form.thank"),
    submit: say("form.sayThanks"),
    close: say("form.cancel"),
    fields: [peopleField(say, to), textField(say, text), { kind: "note", text: say("form.thanksArePublic") }],
  });

/** Corrects thanks; `accounts` are those of its receivers, as the field answers. */
export const correctForm = (say: Say, kudos: Kudos, accounts: string, values: readonly ListedTheme[]): Form =>
  form(
    kudosForms.correct,
    { kudosId: kudos.id },
    {
      title: say("form.correct", { case: kudosName(kudos.number) }),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        peopleField(say, accounts),
        kudos.text.length <= LONGEST_ANSWER
          ? textField(say, kudos.text)
          : { kind: "note", text: say("form.textTooLongToEdit") },
        {
          kind: "choice",
          name: "value",
          label: say("kudos.value"),
          required: true,
          options: withOwn(values, kudos).map((value) => ({ value: value.key, label: valueName(value, say) })),
          initial: kudos.value,
        },
      ],
    },
  );

/** With the one that it has, be that no longer to be chosen. */
const withOwn = (values: readonly ListedTheme[], { value: key, valueName: name }: Kudos): readonly ListedTheme[] =>
  values.some((value) => value.key === key) ? values : [...values, { key, ...(name !== undefined && { name }) }];

const peopleField = (say: Say, initial: string): Field => ({
  kind: "person",
  name: "to",
  label: say("form.whomToThank"),
  required: true,
  missing: say("kudos.nobody"),
  several: true,
  ...(initial !== "" && { initial }),
});

const textField = (say: Say, initial: string | undefined): Field => ({
  kind: "text",
  name: "text",
  label: say("form.whatDidTheyDo"),
  multiline: true,
  required: true,
  missing: say("kudos.empty"),
  maxLength: LONGEST_ANSWER,
  ...(initial === undefined || initial === "" ? { placeholder: say("form.whatDidTheyDoExample") } : { initial }),
});
