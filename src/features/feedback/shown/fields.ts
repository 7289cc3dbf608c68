import { type Field, mainText, type Option } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type ListName, type Lists, nameIn, nameOfKey } from "../lists/lists.ts";
import { type Case, cameByChoices } from "../schema.ts";
import { isConfided } from "../standing.ts";
import { kinds, severities, type WayIn } from "../vocabulary.ts";

/** What the customer said. */
export const textField = (say: Say, initial?: string): Field =>
  mainText({
    label: say("form.whatCustomerSaid"),
    missing: say("feedback.empty"),
    placeholder: say("form.whatCustomerSaidExample"),
    initial,
    tooLong: say("form.textTooLongToEdit"),
  });

type Choice = "kind" | "theme" | "step" | "severity";

const choiceField = (say: Say, name: Choice, options: readonly Option[], found: Case | undefined): Field => ({
  kind: "choice",
  name,
  label: say(`case.${name}`),
  options,
  required: found !== undefined && name !== "step",
  ...(found?.guessed.includes(name) ? { hint: say("form.isAGuess") } : {}),
  ...(found?.[name] === undefined ? {} : { initial: String(found[name]) }),
});

export const kindField = (say: Say, found: Case | undefined): Field =>
  choiceField(
    say,
    "kind",
    kinds.map((value) => ({ value, label: say(`kind.${value}`) })),
    found,
  );
/** With what it has, be that no longer to be chosen. */
export function listedField(say: Say, list: Exclude<ListName, "value">, found: Case, lists: Lists): Field {
  const key = found[list];
  const { offered } = lists[list];
  const options = offered.map((entry) => ({ value: entry.key, label: nameIn[list](entry, say) }));
  const own = key === undefined || offered.some((entry) => entry.key === key) ? [] : [key];
  return choiceField(
    say,
    list,
    [...options, ...own.map((value) => ({ value, label: nameOfKey(lists, list, value, say) }))],
    found,
  );
}

/** A theme by its name: the form that asks for it opens before anything is known of the organization's list. */
export const themeLine = (say: Say): Field =>
  lineField("theme", { label: say("case.theme"), placeholder: say("form.themeExample") }, 100, undefined);

export const severityField = (say: Say, found: Case | undefined): Field =>
  choiceField(
    say,
    "severity",
    severities.map((value) => ({ value: String(value), label: say(`severity.${value}`) })),
    found,
  );

/** A field of one line that may stay empty. */
const lineField = (
  name: string,
  { label, placeholder }: { readonly label: string; readonly placeholder: string },
  maxLength: number,
  initial: string | undefined,
): Field => ({
  kind: "text",
  name,
  label,
  placeholder,
  multiline: false,
  required: false,
  maxLength,
  ...(initial && { initial }),
});

type Known = Pick<Case, "cameBy" | "public" | "customer" | "confidential" | "heldUntil"> & {
  readonly happened: string;
  readonly named: string;
};

export const moreFields = (say: Say, found?: Known): Field[] => [
  lineField(
    "happened",
    { label: say("form.happened"), placeholder: say("form.happenedExample") },
    100,
    found?.happened,
  ),
  {
    kind: "choice",
    name: "cameBy",
    label: say("case.cameBy"),
    required: false,
    options: cameByChoices.map((value) => ({ value, label: wayLabel(value, say) })),
    ...(found?.cameBy && { initial: found.public ? `${found.cameBy} public` : found.cameBy }),
  },
  lineField(
    "customer",
    { label: say("case.customer"), placeholder: say("form.customerExample") },
    200,
    found?.customer,
  ),
  {
    kind: "choice",
    name: "whoMayKnow",
    label: say("form.whoMayKnow"),
    hint: say("form.whoMayKnowHint"),
    required: false,
    options: (["unit", "named"] as const).map((value) => ({ value, label: say(`mayKnow.${value}`) })),
    ...(found && { initial: isConfided(found) ? "named" : "unit" }),
  },
  {
    kind: "person",
    name: "named",
    label: say("form.named"),
    required: false,
    several: true,
    ...(found?.named && { initial: found.named }),
  },
];

function wayLabel(choice: (typeof cameByChoices)[number], say: Say): string {
  const [way, isPublic] = choice.split(" ") as [WayIn, string?];
  return isPublic ? say("case.inPublic", { way: say(`way.${way}`) }) : say(`way.${way}`);
}
