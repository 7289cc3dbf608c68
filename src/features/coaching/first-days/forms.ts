import { form } from "../../../kernel/action.ts";
import type { Form } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";
import { pathForms } from "./actions.ts";

/**
 * Asks whose first days these are.
 * @param who the account of who is chosen already
 */
export const beginForm = (say: Say, who?: string): Form =>
  form(
    pathForms.begin,
    {},
    {
      title: say("firstDays.beginTitle"),
      submit: say("firstDays.begin"),
      close: say("form.cancel"),
      fields: [
        { kind: "note", text: say("firstDays.about") },
        {
          ...({ kind: "person", name: "who", several: false, required: true } as const),
          ...{ label: say("firstDays.who"), missing: say("firstDays.whoMissing") },
          ...(who !== undefined && { initial: who }),
        },
      ],
    },
  );
