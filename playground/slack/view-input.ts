import { isObject, type Json } from "../shared/json.ts";
import { elementsIn, type PlacedElement } from "./block-ids.ts";
import { chosenOption, type InputKind, inputKinds } from "./input-kinds.ts";
import type { ViewValues } from "./state.ts";

/**
 * What a person enters: block_id, then action_id, then a string (text, id or an option's value), a list of them, null for
 * nothing, or the whole state object as Slack writes it.
 */
export type Entered = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const kindOf = (element: Json): InputKind | undefined => inputKinds[String(element.type)];

const emptyOf = (kind: InputKind): unknown => (kind.many ? [] : null);

const initialState = (element: Json, kind: InputKind): Json => ({
  type: element.type,
  [kind.field]: element[kind.initial] ?? emptyOf(kind),
});

function enteredState(element: Json, kind: InputKind, given: unknown): Json {
  if (isObject(given) && kind.field in given) return { type: element.type, ...given };
  if (given === null || given === "") return { type: element.type, [kind.field]: emptyOf(kind) };
  const read = (one: unknown) => (kind.of === "option" ? chosenOption(element, one) : one);
  const value = kind.many ? (Array.isArray(given) ? given : [given]).map(read) : read(given);
  return { type: element.type, [kind.field]: value };
}

/** What a person's choice makes of one element: its new state, nothing for a button. */
export function chosenState(element: Json, choice: unknown): Json {
  if (element.type === "overflow") return { selected_option: chosenOption(element, choice) };
  const kind = kindOf(element);
  return kind ? enteredState(element, kind, choice) : {};
}

/** The state of some blocks. `before` keeps what was entered where block_id, action_id and type stayed the same. */
export function valuesOf(blocks: readonly Json[], before: ViewValues = {}): ViewValues {
  const values: Record<string, Record<string, Json>> = {};
  for (const { blockId, element } of elementsIn(blocks)) {
    const kind = kindOf(element);
    if (!kind) continue;
    const actionId = String(element.action_id);
    const kept = before[blockId]?.[actionId];
    const block = values[blockId] ?? {};
    values[blockId] = block;
    block[actionId] = kept && kept.type === element.type ? kept : initialState(element, kind);
  }
  return values;
}

/** Enters values into a form; throws when a field does not exist, since nobody could have filled it. */
export function enter(blocks: readonly Json[], values: ViewValues, entered: Entered): ViewValues {
  const result: Record<string, Record<string, Json>> = Object.fromEntries(
    Object.entries(values).map(([blockId, actions]) => [blockId, { ...actions }]),
  );
  const elements = elementsIn(blocks);
  for (const [blockId, actions] of Object.entries(entered)) {
    for (const [actionId, given] of Object.entries(actions)) {
      const element = elements.find(
        (placed) => placed.blockId === blockId && placed.element.action_id === actionId,
      )?.element;
      const kind = element && kindOf(element);
      if (!kind) throw new Error(`the view has no input ${blockId}/${actionId}`);
      result[blockId] = { ...result[blockId], [actionId]: enteredState(element, kind, given) };
    }
  }
  return result;
}

type Rule = (element: Json, value: unknown) => string | undefined;

const lengthRule: Rule = (element, value) => {
  const length = String(value).length;
  if (typeof element.min_length === "number" && length < element.min_length)
    return `Needs at least ${element.min_length} characters`;
  if (typeof element.max_length === "number" && length > element.max_length)
    return `Takes at most ${element.max_length} characters`;
  return undefined;
};

const numberRule: Rule = (element, value) => {
  const number = Number(value);
  if (Number.isNaN(number)) return "Must be a number";
  if (element.is_decimal_allowed !== true && !Number.isInteger(number)) return "Must be a whole number";
  if (element.min_value !== undefined && number < Number(element.min_value))
    return `Must be at least ${element.min_value}`;
  if (element.max_value !== undefined && number > Number(element.max_value))
    return `Must be at most ${element.max_value}`;
  return undefined;
};

const countRule: Rule = (element, value) =>
  Array.isArray(value) && typeof element.max_selected_items === "number" && value.length > element.max_selected_items
    ? `Choose at most ${element.max_selected_items}`
    : undefined;

const rules: Readonly<Record<string, Rule>> = {
  plain_text_input: lengthRule,
  number_input: numberRule,
  email_text_input: (_, value) =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)) ? undefined : "Must be an email address",
  url_text_input: (_, value) => (URL.canParse(String(value)) ? undefined : "Must be a URL"),
};

/** What Slack's client finds wrong before it sends a form, by block_id. */
export function clientErrors(blocks: readonly Json[], values: ViewValues): Readonly<Record<string, string>> {
  const inputs = elementsIn(blocks).filter(({ block }) => block.type === "input");
  const errors = inputs.map((placed) => [placed.blockId, clientError(placed, values)] as const);
  return Object.fromEntries(errors.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function clientError({ blockId, block, element }: PlacedElement, values: ViewValues): string | undefined {
  const kind = kindOf(element);
  if (!kind) return undefined;
  const value = values[blockId]?.[String(element.action_id)]?.[kind.field];
  const empty = value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  if (empty) return block.optional === true ? undefined : "Is required";
  return (rules[String(element.type)] ?? countRule)(element, value);
}
