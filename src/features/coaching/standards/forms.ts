import { form } from "../../../kernel/action.ts";
import type { Field, Form } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";
import { LONGEST } from "../../content/index.ts";
import { caseName, type Lists, nameOfKey } from "../../feedback/index.ts";
import { fieldOf, MOST, reviewForms } from "./actions.ts";
import { verdictSaid } from "./cards.ts";
import { QUARTER } from "./pace.ts";
import { fingerprint, type Reviewed } from "./reading.ts";

interface Shown {
  readonly unit: { readonly id: string; readonly name: string };
  readonly reviewed: readonly Reviewed[];
  readonly lists: Lists;
  readonly now: Date;
  /** See reviewCard. */
  readonly hidden: boolean;
}

/** Each standard of a unit beside what complaints say about its step: to be left as it is, or changed. */
export function lookForm({ unit, reviewed, lists, now, hidden }: Shown, say: Say): Form {
  const shown = reviewed.slice(0, MOST);
  const left = reviewed.length - shown.length;
  const asked = shown.map(({ standard: { id, what } }) => ({ entryId: id, was: fingerprint(what) }));
  return form(
    reviewForms.look,
    { unitId: unit.id, asked },
    {
      title: say("review.formTitle"),
      submit: say("review.submit"),
      close: say("form.cancel"),
      fields: [
        { kind: "note", text: say("review.formNote", { unit: unit.name }) },
        ...shown.flatMap((one, place) => fieldsOf(one, place, say, hidden ? undefined : saidOf(one, now, say), lists)),
        ...(left > 0 ? [{ kind: "note" as const, text: say("review.left", { count: left }) }] : []),
      ],
    },
  );
}

function fieldsOf({ standard }: Reviewed, place: number, say: Say, said: string | undefined, lists: Lists): Field[] {
  const step = nameOfKey(lists, "step", standard.step, say);
  return [
    ...(said === undefined ? [] : [{ kind: "note" as const, text: `${step}: ${said}` }]),
    {
      ...({ kind: "text", name: fieldOf(place), multiline: true, required: true, maxLength: LONGEST } as const),
      ...{ label: say("review.field", { step }), missing: say("content.empty"), initial: standard.what },
    },
  ];
}

/** What complaints say about the step of a standard, and what its last change has come to. */
function saidOf({ said, change }: Reviewed, now: Date, say: Say): string {
  const { count = 0, before = 0, cases = [] } = said ?? {};
  const named = cases.map(({ number }) => caseName(number)).join(", ");
  const parts = [
    say("review.said", { count, before, days: QUARTER }),
    named && say("review.latest", { cases: named }),
    change && verdictSaid(change, now, say),
  ];
  return parts.filter(Boolean).join(" ");
}
