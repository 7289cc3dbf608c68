import { z } from "zod";
import { defineForm, form } from "../../../kernel/action.ts";
import type { Field, Form } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";
import { ListedChoice } from "../schema.ts";
import { ListName as AnyList } from "./actions.ts";
import { type ListedInFull, type ListName, nameIn } from "./lists.ts";

const LONGEST_NAME = 40;
const LONGEST_HINTS = 500;

const line = (text: string): string => text.trim().replace(/\s+/g, " ").toWellFormed().replaceAll("\0", "␀");

const Name = z
  .string({ error: "list.sayName" })
  .transform(line)
  .pipe(z.string().min(1, "list.sayName").max(LONGEST_NAME));
/** Words and phrases with commas between them. */
const Hints = z
  .string()
  .max(LONGEST_HINTS)
  .transform((typed) => [...new Set(typed.split(/[,;\n]/).map(line))].filter((hint) => hint !== ""))
  .default([]);

export const listForms = {
  add: defineForm("list.add", z.object({ list: AnyList }), z.object({ name: Name, hints: Hints })),
  edit: defineForm(
    "list.edit",
    z.object({ list: AnyList, key: ListedChoice }),
    z.object({ name: Name, hints: Hints, use: z.enum(["offered", "retired"]).default("offered") }),
  ),
};

export const addForm = (list: ListName, say: Say): Form =>
  form(
    listForms.add,
    { list },
    {
      title: say(`list.${list}.add`),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [nameField(say, undefined), hintsField(say, undefined)],
    },
  );

export const editForm = (list: ListName, entry: ListedInFull, say: Say): Form =>
  form(
    listForms.edit,
    { list, key: entry.key },
    {
      title: say(`list.${list}.edit`),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        nameField(say, nameIn[list](entry, say)),
        hintsField(say, entry.hints),
        {
          kind: "choice",
          name: "use",
          label: say("list.use"),
          hint: say("list.useHint"),
          required: true,
          options: (["offered", "retired"] as const).map((value) => ({ value, label: say(`list.${value}`) })),
          initial: entry.retired ? "retired" : "offered",
        },
      ],
    },
  );

const nameField = (say: Say, initial: string | undefined): Field => ({
  kind: "text",
  name: "name",
  label: say("list.name"),
  multiline: false,
  required: true,
  missing: say("list.sayName"),
  maxLength: LONGEST_NAME,
  ...(initial !== undefined && { initial }),
});

const hintsField = (say: Say, initial: readonly string[] | undefined): Field => ({
  kind: "text",
  name: "hints",
  label: say("list.hints"),
  hint: say("list.hintsHint"),
  multiline: true,
  required: false,
  maxLength: LONGEST_HINTS,
  ...(initial && initial.length > 0 && { initial: initial.join(", ") }),
});
