import { z } from "zod";
import { defineForm, form } from "../../kernel/action.ts";
import type { Form } from "../../message/form.ts";
import type { Say } from "../../texts/catalog.ts";

const LONGEST = 200;

export const attentionForms = {
  sendNow: defineForm(
    "message.sendNow",
    z.object({ deliveryId: z.uuid() }),
    z.object({ why: z.string({ error: "sendNow.noReason" }).trim().min(1, "sendNow.noReason").max(LONGEST) }),
  ),
};

/** Asks why a message cannot wait. */
export const sendNowForm = (say: Say, deliveryId: string, receiver: string): Form =>
  form(
    attentionForms.sendNow,
    { deliveryId },
    {
      title: say("sendNow.title"),
      submit: say("sendNow.send"),
      close: say("form.cancel"),
      fields: [
        { kind: "note", text: say("sendNow.whatItMeans", { name: receiver }) },
        {
          kind: "text",
          name: "why",
          label: say("sendNow.why"),
          multiline: false,
          required: true,
          maxLength: LONGEST,
          missing: say("sendNow.noReason"),
        },
      ],
    },
  );
