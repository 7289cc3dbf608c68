import type { CardElement, IChoiceSetInput, ISubmitAction, ITextInput } from "@microsoft/teams.cards";
import type { Card } from "../../src/message/card.ts";
import {
  type Asked,
  type ChoiceField,
  type Field,
  type FieldKind,
  type Form,
  filledIn,
  type PersonField,
  type TextField,
} from "../../src/message/form.ts";
import { clip, visible } from "../../src/message/literal-text.ts";
import { LIMITS } from "./limits.ts";
import { words } from "./literal-text.ts";
import { adaptiveCard, attachment, type CardAttachment, renderElements } from "./render-card.ts";
import { type Look, paragraph } from "./rich-text.ts";
import type { SentData } from "./sent-data.ts";

/**
 * What a dialog shows, as the `value` of a task that goes on
 * (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/invoking-task-modules).
 */
export interface Dialog {
  readonly title: string;
  readonly width: "medium";
  readonly height: "medium";
  readonly card: CardAttachment;
}

/** Sentences by field name; what belongs to no field stands above all of them. */
export type FieldErrors = Readonly<Record<string, string>>;

/**
 * A form as a dialog that remembers where it was opened. Throws when something cannot be shown whole that must be: a
 * choice between nothing.
 */
export function renderForm(form: Form, origin: string, errors: FieldErrors = {}): Dialog {
  const names = new Set(form.fields.map((field) => (field.kind === "note" ? undefined : field.name)));
  const general = Object.entries(errors).filter(([name]) => !names.has(name));
  const body = [
    ...general.flatMap(([, sentence]) => problem(sentence)),
    ...form.fields.flatMap((field) => [
      ...(field.kind === "note" ? [] : problem(errors[field.name])),
      ...(renderers[field.kind] as Renderer<FieldKind>)(field as never),
    ]),
  ];
  const sent: SentData = { bellhop: { form: filledIn(form, {}), origin } };
  const submit: ISubmitAction = {
    type: "Action.Submit",
    title: words(form.submit, LIMITS.buttonTitle),
    style: "positive",
    data: sent,
  };
  return dialog(form, body, form.submit === "" ? [] : [submit]);
}

/** Takes the place of a form: words only, and the card's own buttons. */
export const renderNotice = (around: Pick<Form, "title" | "close">, card: Card): Dialog =>
  dialog(around, renderElements(card, "dialog"), []);

function dialog({ title, close }: Pick<Form, "title" | "close">, body: CardElement[], ways: ISubmitAction[]): Dialog {
  const actions = close === "" ? ways : [...ways, closing(close)];
  return {
    title: words(title, LIMITS.dialogTitle),
    width: "medium",
    height: "medium",
    card: attachment({ ...adaptiveCard(body), ...(actions.length > 0 && { actions }) }),
  };
}

/** Teams closes a dialog whose submission is answered with nothing. */
function closing(title: string): ISubmitAction {
  const data: SentData = { bellhop: { closed: true } };
  return { type: "Action.Submit", title: words(title, LIMITS.buttonTitle), associatedInputs: "none", data };
}

type Renderer<Kind extends FieldKind> = (field: Extract<Field, { kind: Kind }>) => CardElement[];

const renderers: { readonly [Kind in FieldKind]: Renderer<Kind> } = {
  note: ({ text }) => paragraph([{ text: clip(text, LIMITS.note) }], LIMITS.note),
  text: (field) => ask(field, textInput(field)),
  choice: (field) => ask(field, select(field)),
  person: (field) => ask(field, whom(field)),
};

type Entry = Omit<ITextInput, "id"> | Omit<IChoiceSetInput, "id">;

/** Screen readers read the label and, when it is refused, what is missing; what Teams has no place for stands below. */
const ask = ({ name, label, hint = "", required, missing }: Asked, input: Entry): CardElement[] => [
  {
    ...input,
    id: name,
    label: words(label, LIMITS.inputLabel),
    ...(required && { isRequired: true, errorMessage: words(missing ?? label, LIMITS.fieldError) }),
  },
  ...paragraph([{ text: hint }], LIMITS.inputHint, HINT).map((said) => ({ ...said, spacing: "Small" as const })),
];

const HINT: Look = { size: "Small", isSubtle: true };

/** What is wrong with a field stands above it: what is below is hidden by a phone's keyboard. */
const problem = (sentence = ""): CardElement[] => paragraph([{ text: sentence }], LIMITS.fieldError, PROBLEM);

const PROBLEM: Look = { color: "Attention", weight: "Bolder" };

const textInput = ({ multiline, maxLength, initial, placeholder }: TextField): Omit<ITextInput, "id"> => ({
  type: "Input.Text",
  isMultiline: multiline,
  maxLength,
  ...(initial && { value: clip(visible(initial), maxLength) }),
  ...(placeholder && { placeholder: clip(visible(placeholder), LIMITS.placeholder) }),
});

function select({ name, options, initial }: ChoiceField): Omit<IChoiceSetInput, "id"> {
  if (options.length === 0) throw new Error(`The field ${name} has no options.`);
  return {
    type: "Input.ChoiceSet",
    choices: options.map(({ value, label }) => ({ title: words(label, LIMITS.optionText), value })),
    wrap: true,
    ...(initial && options.some(({ value }) => value === initial) && { value: initial }),
  };
}

/**
 * Answers with ids of the directory, joined by commas; in dialogs, everybody in the tenant is found
 * (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker).
 */
const whom = ({ several, initial }: PersonField): Omit<IChoiceSetInput, "id"> => ({
  type: "Input.ChoiceSet",
  choices: [],
  "choices.data": { type: "Data.Query", dataset: "graph.microsoft.com/users" },
  isMultiSelect: several,
  ...(initial && { value: initial }),
});
