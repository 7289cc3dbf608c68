import { z } from "zod";
import { defineForm, form } from "../../kernel/action.ts";
import type { Form } from "../../message/form.ts";
import type { Say } from "../../texts/catalog.ts";
import { caseName } from "../feedback/index.ts";
import { type CustomerPromise, What, When } from "./schema.ts";

const OnePromise = z.object({ promiseId: z.uuid() });

export const promiseForms = {
  change: defineForm("promise.change", OnePromise, z.object({ what: What, when: When.optional() })),
  handOver: defineForm("promise.handOver", OnePromise, z.object({ to: z.string({ error: "promise.noPerson" }) })),
};

const buttonsOf = (say: Say, submit: string) => ({ submit, close: say("form.cancel") });

/** Corrects what was promised; its moment stays when the field is left empty. */
export const changeForm = (say: Say, promise: CustomerPromise, caseNumber: number): Form =>
  form(
    promiseForms.change,
    { promiseId: promise.id },
    {
      title: say("promise.changeTitle", { case: caseName(caseNumber) }),
      ...buttonsOf(say, say("form.save")),
      fields: [
        {
          kind: "text",
          name: "what",
          label: say("promise.what"),
          multiline: false,
          required: true,
          missing: say("promise.whatEmpty"),
          maxLength: 300,
          initial: promise.what,
        },
        {
          kind: "text",
          name: "when",
          label: say("promise.when"),
          hint: say("promise.whenHint"),
          multiline: false,
          required: false,
          maxLength: 100,
          placeholder: say("moment", { at: promise.dueAt }),
        },
      ],
    },
  );

/** Asks whom to ask. */
export const handOverForm = (say: Say, promise: CustomerPromise): Form =>
  form(
    promiseForms.handOver,
    { promiseId: promise.id },
    {
      title: say("promise.handOverTitle"),
      ...buttonsOf(say, say("button.handOver")),
      fields: [
        { kind: "note", text: promise.what },
        { kind: "person", name: "to", label: say("promise.who"), required: true, several: false },
      ],
    },
  );
