import { type Json, objectsOf, textOf } from "../shared/json.ts";

/** How one type of input element keeps what a person entered. */
export interface InputKind {
  /** The field of the state object that holds the value. */
  readonly field: string;
  /** The element's field with the value it starts with. */
  readonly initial: string;
  /** `text` and `id` are strings, `option` an object from the element's options; `many` a list of them. */
  readonly of: "text" | "id" | "option" | "number" | "files" | "rich text";
  readonly many?: true;
}

/** Every element that has a state. https://docs.slack.dev/reference/block-kit/block-elements */
export const inputKinds: Readonly<Record<string, InputKind>> = {
  plain_text_input: { field: "value", initial: "initial_value", of: "text" },
  email_text_input: { field: "value", initial: "initial_value", of: "text" },
  url_text_input: { field: "value", initial: "initial_value", of: "text" },
  number_input: { field: "value", initial: "initial_value", of: "text" },
  rich_text_input: { field: "rich_text_value", initial: "initial_value", of: "rich text" },
  static_select: { field: "selected_option", initial: "initial_option", of: "option" },
  external_select: { field: "selected_option", initial: "initial_option", of: "option" },
  radio_buttons: { field: "selected_option", initial: "initial_option", of: "option" },
  checkboxes: { field: "selected_options", initial: "initial_options", of: "option", many: true },
  multi_static_select: { field: "selected_options", initial: "initial_options", of: "option", many: true },
  multi_external_select: { field: "selected_options", initial: "initial_options", of: "option", many: true },
  users_select: { field: "selected_user", initial: "initial_user", of: "id" },
  multi_users_select: { field: "selected_users", initial: "initial_users", of: "id", many: true },
  conversations_select: { field: "selected_conversation", initial: "initial_conversation", of: "id" },
  multi_conversations_select: {
    field: "selected_conversations",
    initial: "initial_conversations",
    of: "id",
    many: true,
  },
  channels_select: { field: "selected_channel", initial: "initial_channel", of: "id" },
  multi_channels_select: { field: "selected_channels", initial: "initial_channels", of: "id", many: true },
  datepicker: { field: "selected_date", initial: "initial_date", of: "id" },
  timepicker: { field: "selected_time", initial: "initial_time", of: "id" },
  datetimepicker: { field: "selected_date_time", initial: "initial_date_time", of: "number" },
  file_input: { field: "files", initial: "", of: "files", many: true },
};

/** The options of a select, radio group, checkboxes or overflow menu, groups flattened. */
const optionsOf = (element: Json): readonly Json[] => [
  ...objectsOf(element.options),
  ...objectsOf(element.option_groups).flatMap((group) => objectsOf(group.options)),
];

/** The option with this value. A person cannot choose one that is not there, so that is an error of the caller. */
export function chosenOption(element: Json, value: unknown): Json {
  const option = optionsOf(element).find((candidate) => candidate.value === value);
  if (!option) throw new Error(`${textOf(element.action_id)} has no option ${JSON.stringify(value)}`);
  return option;
}
