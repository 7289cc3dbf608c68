import { form } from "../../../kernel/action.ts";
import type { Field, Form } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";
import { appointForms } from "../commands.ts";

const day = (name: string, label: string, hint: string): Field => ({
  ...{ kind: "text", name, label, hint, multiline: false, required: false, maxLength: 40 },
});

const person = (
  name: string,
  label: string,
  required: boolean,
  more: { missing?: string; initial?: string },
): Field => ({
  ...{ kind: "person", name, label, several: false, required, ...more },
});

/**
 * Asks who is to lead the programme, and from when until when.
 * @param who the account of whoever was named already, or nothing
 * @param champions whoever leads it now
 */
export const appointForm = (
  who: string,
  champions: readonly { readonly id: string; readonly name: string }[],
  say: Say,
): Form =>
  form(
    appointForms.preview,
    {},
    {
      title: say("appoint.form"),
      submit: say("appoint.toPreview"),
      close: say("form.cancel"),
      fields: [
        person("who", say("appoint.who"), true, { missing: say("roles.nobody"), ...(who !== "" && { initial: who }) }),
        ...(champions.length > 0
          ? [
              {
                ...({ kind: "choice", name: "insteadOf", label: say("appoint.handsOver"), required: false } as const),
                options: champions.map(({ id, name }) => ({ value: id, label: name })),
                hint: say("appoint.handsOverHint"),
              },
            ]
          : []),
        day("from", say("appoint.from"), say("appoint.fromHint")),
        day("until", say("appoint.untilField"), say("appoint.untilHint")),
        person("deputy", say("appoint.deputyField"), false, {}),
      ],
    },
  );
