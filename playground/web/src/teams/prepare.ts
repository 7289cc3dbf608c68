import type { Json } from "../../../page/shown.ts";
import type { Reader } from "../view.ts";
import { withMoments } from "./moments.ts";

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The card with what Teams adds for each viewer, which its renderer knows nothing of: moments, and a directory. */
export function prepared(card: Json, { people, viewer, now }: Reader): Json {
  const found = people.map(({ id, name }) => ({ title: name, value: id }));
  const prepare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(prepare);
    if (!isObject(value)) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, prepare(one)]));
    if (value.type === "TextBlock")
      return { ...inner, text: withMoments(String(value.text), { ...viewer, now: now() }) };
    return value.type === "Input.ChoiceSet" && isObject(value["choices.data"]) ? withPeople(inner, found) : inner;
  };
  return prepare(card) as Json;
}

/**
 * A picker of people with everybody whom it would find among its choices.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker
 */
function withPeople({ "choices.data": _, ...picker }: Json, found: readonly Json[]): Json {
  const choices = Array.isArray(picker.choices) ? picker.choices : [];
  return { ...picker, choices: [...choices, ...found], style: picker.isMultiSelect === true ? "expanded" : "compact" };
}
