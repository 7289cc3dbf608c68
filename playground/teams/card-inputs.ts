import { isObject, type Json, objectOf, objectsOf, textOf } from "../shared/json.ts";
import { type Placed, placedIn } from "./checks/index.ts";
import type { Person } from "./state.ts";

/** What a person enters, by input id: text, a number, a choice's value, true or false, or several of them. */
export type Entered = Readonly<Record<string, unknown>>;

/** Whom a people picker finds: everybody, or those of the conversation. */
export type Found = (scope: "organization" | "conversation") => readonly Person[];

const inputsIn = (card: Json): readonly Placed[] =>
  placedIn(card).filter(({ type, inFallback }) => type.startsWith("Input.") && !inFallback);

type Read = (input: Json, given: unknown, found: Found) => unknown;

const readText: Read = (_, given) => String(given ?? "");

const readToggle: Read = ({ valueOn = "true", valueOff = "false" }, given) => {
  if (typeof given !== "boolean") return given ?? valueOff;
  return given ? valueOn : valueOff;
};

const readNumber: Read = (_, given) => (given === undefined || given === "" ? undefined : Number(given));

const readMoment: Read = (_, given) => textOf(given);

/** The ids that can be chosen: those of the choices, and object ids of people. */
function choosable(input: Json, found: Found): readonly unknown[] {
  const { dataset } = objectOf(input["choices.data"]);
  const people =
    dataset === undefined ? [] : found(String(dataset).includes("scope=") ? "conversation" : "organization");
  return [...objectsOf(input.choices).map(({ value }) => value), ...people.map(({ aadId }) => aadId)];
}

/** Several values are one text with commas. Throws for what nobody could choose. */
const readChoice: Read = (input, given, found) => {
  const chosen = (
    Array.isArray(given) ? given : String(given ?? "").split(input.isMultiSelect === true ? "," : "\n")
  ).filter((value) => value !== "");
  const wrong = chosen.find((value) => !choosable(input, found).includes(value));
  if (wrong !== undefined) throw new Error(`${String(input.id)} has no choice ${String(wrong)}`);
  if (chosen.length > 1 && input.isMultiSelect !== true) throw new Error(`${String(input.id)} takes one choice`);
  return chosen.length === 0 ? undefined : chosen.join(",");
};

const readers: Readonly<Record<string, Read>> = {
  "Input.Text": readText,
  "Input.Number": readNumber,
  "Input.Rating": readNumber,
  "Input.Date": readMoment,
  "Input.Time": readMoment,
  "Input.Toggle": readToggle,
  "Input.ChoiceSet": readChoice,
};

/** What is sent of a card's inputs: what was entered, else what they start with. Throws where there is no such input. */
export function valuesOf(card: Json, entered: Entered, found: Found): Readonly<Record<string, unknown>> {
  const inputs = inputsIn(card);
  const unknown = Object.keys(entered).find((id) => !inputs.some(({ fields }) => fields.id === id));
  if (unknown !== undefined) throw new Error(`the card has no input ${unknown}`);
  const values = inputs.map(({ type, fields }) => {
    const id = String(fields.id);
    return [id, readers[type]?.(fields, Object.hasOwn(entered, id) ? entered[id] : fields.value, found)] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

type Rule = (input: Json, value: unknown) => string | undefined;

const lengthRule: Rule = ({ maxLength, regex }, value) => {
  const text = String(value);
  if (typeof maxLength === "number" && text.length > maxLength) return `Takes at most ${maxLength} characters`;
  return typeof regex === "string" && text !== "" && !new RegExp(regex).test(text) ? "Does not match" : undefined;
};

const rangeRule: Rule = ({ min, max }, value) => {
  if (typeof value === "number" && Number.isNaN(value)) return "Must be a number";
  if (min !== undefined && (value as number) < (min as number)) return `Must be at least ${min}`;
  if (max !== undefined && (value as number) > (max as number)) return `Must be at most ${max}`;
  return undefined;
};

const rules: Readonly<Record<string, Rule>> = {
  "Input.Text": lengthRule,
  "Input.Number": rangeRule,
  "Input.Date": rangeRule,
  "Input.Time": rangeRule,
};

const isMissing = ({ type, fields }: Placed, value: unknown): boolean =>
  type === "Input.Toggle" ? value !== (fields.valueOn ?? "true") : value === undefined || String(value).trim() === "";

function clientError(input: Placed, value: unknown): string | undefined {
  if (isMissing(input, value)) return input.fields.isRequired === true ? "Is required" : undefined;
  return rules[input.type]?.(input.fields, value);
}

/** What Teams' client finds wrong before it sends a card, by input id: in the card's own words where it has them. */
export function clientErrors(card: Json, values: Entered): Readonly<Record<string, string>> {
  const errors = inputsIn(card).map((input) => {
    const id = String(input.fields.id);
    const error = clientError(input, values[id]);
    return [id, error === undefined ? undefined : (textOf(input.fields.errorMessage) ?? error)] as const;
  });
  return Object.fromEntries(errors.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The data of an action with the values of the inputs; a text stands for itself. */
export const submitted = (action: Json, values: Entered): unknown =>
  action.data === undefined || isObject(action.data) ? { ...objectOf(action.data), ...values } : action.data;
