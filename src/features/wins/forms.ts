import { z } from "zod";
import { defineForm, form } from "../../kernel/action.ts";
import { type Field, type Form, mainText } from "../../message/form.ts";
import type { Say } from "../../texts/catalog.ts";
import { Accounts } from "../people/index.ts";
import { type Win, WinText, winName } from "./schema.ts";

export const winForms = {
  log: defineForm(
    "win.log",
    z.object({ caseId: z.uuid().optional() }),
    z.object({ text: z.string({ error: "win.empty" }).pipe(WinText), people: Accounts.optional() }),
  ),
  correct: defineForm(
    "win.correct",
    z.object({ winId: z.uuid() }),
    z.object({ text: WinText.optional(), people: Accounts.optional() }),
  ),
};

/** Asks what was done; `after`: so that the customer of this case is happy again. */
export const logForm = (say: Say, after?: { readonly id: string; readonly name: string }): Form =>
  form(winForms.log, after ? { caseId: after.id } : {}, {
    title: after ? say("form.logWinAfter", { case: after.name }) : say("form.logWin"),
    submit: say("form.save"),
    close: say("form.cancel"),
    fields: [textField(say), peopleField(say, "")],
  });

/** Corrects a win; `accounts` are those of the people whom it names, as the field answers. */
export const correctForm = (say: Say, win: Win, accounts: string): Form =>
  form(
    winForms.correct,
    { winId: win.id },
    {
      title: say("form.correct", { case: winName(win.number) }),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [textField(say, win.text), peopleField(say, accounts)],
    },
  );

const textField = (say: Say, initial?: string): Field =>
  mainText({
    label: say("form.whatWasDone"),
    missing: say("win.empty"),
    placeholder: say("form.whatWasDoneExample"),
    initial,
    tooLong: say("form.textTooLongToEdit"),
  });

const peopleField = (say: Say, initial: string): Field => ({
  kind: "person",
  name: "people",
  label: say("form.whoWasIt"),
  hint: say("form.whoWasItHint"),
  required: false,
  several: true,
  ...(initial !== "" && { initial }),
});
