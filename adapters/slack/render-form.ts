import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from "@slack/web-api";
import type { Card } from "../../src/message/card.ts";
import type { Asked, ChoiceField, Field, FieldKind, Form, PersonField, TextField } from "../../src/message/form.ts";
import { clip, visible } from "../../src/message/literal-text.ts";
import { LIMITS } from "./limits.ts";
import { words } from "./literal-text.ts";
import { renderBlocks } from "./render-card.ts";

/** Throws when something cannot be shown whole that must be: too many options, or an option's value. */
export function renderForm(form: Form, metadata: string): ModalView {
  const blocks = form.fields.slice(0, LIMITS.viewBlocks).map(render);
  return {
    type: "modal",
    callback_id: form.form,
    private_metadata: metadata,
    title: words(form.title, LIMITS.viewTitle),
    close: words(form.close, LIMITS.viewButton),
    ...(form.submit && { submit: words(form.submit, LIMITS.viewButton) }),
    blocks,
  };
}

/** Takes the place of a form: words only, nothing to send. */
export const renderNotice = (around: Pick<Form, "title" | "close">, card: Card): ModalView => ({
  type: "modal",
  title: words(around.title, LIMITS.viewTitle),
  close: words(around.close, LIMITS.viewButton),
  blocks: renderBlocks(card),
});

type Renderer<Kind extends FieldKind> = (field: Extract<Field, { kind: Kind }>) => KnownBlock;

const renderers: { readonly [Kind in FieldKind]: Renderer<Kind> } = {
  note: ({ text }) => ({ type: "section", text: words(text, LIMITS.sectionText) }),
  text: (field) => ask(field, { type: "plain_text_input", ...textInput(field) }),
  choice: (field) => ask(field, { type: "static_select", ...select(field) }),
  person: (field) => ask(field, whom(field)),
};

const render = (field: Field): KnownBlock => (renderers[field.kind] as Renderer<FieldKind>)(field as never);

/** What a person typed survives an update of the view only while block_id and action_id stay the same. */
const ask = (field: Asked, element: InputBlock["element"]): InputBlock => ({
  type: "input",
  block_id: field.name,
  label: words(field.label, LIMITS.inputLabel),
  element: { ...element, action_id: field.name },
  optional: !field.required,
  ...(field.hint && { hint: words(field.hint, LIMITS.inputHint) }),
});

function textInput({ multiline, maxLength, initial, placeholder }: TextField) {
  const length = Math.min(maxLength, LIMITS.inputText);
  return {
    multiline,
    max_length: length,
    ...(initial && { initial_value: clip(visible(initial), length) }),
    ...(placeholder && { placeholder: words(placeholder, LIMITS.placeholder) }),
  };
}

function select({ name, options, initial }: ChoiceField) {
  if (options.length === 0 || options.length > LIMITS.options) {
    throw new Error(`The field ${name} has ${options.length} options; Slack shows 1 to ${LIMITS.options}.`);
  }
  const shown = options.map(({ value, label }): PlainTextOption => {
    if (value.length > LIMITS.optionValue) throw new Error(`An option's value in ${name} is too long for Slack.`);
    return { text: words(label, LIMITS.optionText), value };
  });
  const chosen = shown.find(({ value }) => value === initial);
  return { options: shown, ...(chosen && { initial_option: chosen }) };
}

function whom({ several, initial }: PersonField): InputBlock["element"] {
  if (!several) return { type: "users_select", ...(initial && { initial_user: initial }) };
  return { type: "multi_users_select", ...(initial && { initial_users: initial.split(",") }) };
}
