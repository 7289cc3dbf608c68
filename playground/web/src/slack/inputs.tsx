import { type ReactNode, useId } from "react";
import type { Input, Option } from "./block-kit.ts";
import { asRichText } from "./fields.ts";
import type { Surface } from "./surface.ts";

/** What a control needs: where it is, what it holds, and how it is read out. */
export interface Held {
  readonly element: Input;
  readonly surface: Surface;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly named: Named;
}

/** How a control is named and explained. */
export interface Named {
  readonly id?: string;
  readonly "aria-label"?: string | undefined;
  readonly "aria-labelledby"?: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: boolean;
  readonly required?: boolean;
}

type Draw = (held: Held) => ReactNode;

const textOf = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? `${value}` : "");
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const typed =
  (type: string, more: (element: Input) => object = () => ({})): Draw =>
  ({ element, value, set, named }) => (
    <input
      {...named}
      {...more(element)}
      type={type}
      placeholder={element.placeholder?.text}
      value={textOf(value)}
      onChange={({ target }) => set(target.value)}
    />
  );

const plainText: Draw = (held) => {
  const { element, value, set, named } = held;
  if (!element.multiline) return typed("text", ({ max_length: maxLength }) => ({ maxLength }))(held);
  return (
    <textarea
      {...named}
      rows={4}
      maxLength={element.max_length}
      placeholder={element.placeholder?.text}
      value={textOf(value)}
      onChange={({ target }) => set(target.value)}
    />
  );
};

/** Only words: how they look cannot be chosen here. */
const richText: Draw = ({ element, value, set, named }) => (
  <textarea
    {...named}
    rows={4}
    placeholder={element.placeholder?.text}
    value={typeof value === "object" ? "" : textOf(value)}
    onChange={({ target }) => set(target.value)}
  />
);

const optionOf = ({ text, value }: Option): ReactNode => (
  <option key={value} value={value}>
    {text.text}
  </option>
);

type OptionsOf = (element: Input, surface: Surface) => ReactNode;

const given: OptionsOf = ({ options = [], option_groups = [] }) => [
  ...options.map(optionOf),
  ...option_groups.map(({ label, options: inside }) => (
    <optgroup key={label.text} label={label.text}>
      {inside.map(optionOf)}
    </optgroup>
  )),
];

const listed = (all: readonly { readonly id: string; readonly name: string }[]): ReactNode =>
  all.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
const people: OptionsOf = (_, { scene }) => listed(scene.reader.people);
const channels: OptionsOf = (_, { scene }) => listed(scene.reader.places);

const select =
  (options: OptionsOf): Draw =>
  ({ element, surface, value, set, named }) => (
    <select {...named} value={textOf(value)} onChange={({ target }) => set(target.value)}>
      <option value="">{element.placeholder?.text ?? "Choose an option"}</option>
      {options(element, surface)}
    </select>
  );

const multiSelect =
  (options: OptionsOf): Draw =>
  ({ element, surface, value, set, named }) => (
    <select
      {...named}
      multiple
      size={5}
      value={listOf(value)}
      onChange={({ target }) => set([...target.selectedOptions].map((option) => option.value))}
    >
      {options(element, surface)}
    </select>
  );

const ticked = (value: unknown, one: string, isOn: boolean): readonly string[] =>
  isOn ? [...listOf(value), one] : listOf(value).filter((other) => other !== one);

const Ticks = ({ element, value, set, named, type }: Held & { readonly type: "checkbox" | "radio" }) => {
  const name = useId();
  const { required, ...group } = named;
  return (
    <div {...group} role={type === "radio" ? "radiogroup" : "group"} className="ticks" tabIndex={-1}>
      {(element.options ?? []).map(({ text, value: one, description }) => (
        <label key={one}>
          <input
            type={type}
            name={name}
            required={type === "radio" && required}
            checked={type === "radio" ? value === one : listOf(value).includes(one)}
            onChange={({ target }) => set(type === "radio" ? one : ticked(value, one, target.checked))}
          />
          <span>
            {text.text}
            {description && <span className="description">{description.text}</span>}
          </span>
        </label>
      ))}
    </div>
  );
};

/** What takes more than this page has: it says so, where it would be. */
const notHere =
  (why: string): Draw =>
  ({ named }) => <input {...named} required={false} type="text" readOnly aria-disabled value={why} />;

const external = notHere("Slack asks the app for these: not in the playground");

/** Unix seconds as the field of a browser has them, and back. */
const asLocal = (value: unknown): string => {
  if (typeof value !== "number") return "";
  const at = new Date(value * 1000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

const draws: Readonly<Record<string, Draw>> = {
  plain_text_input: plainText,
  email_text_input: typed("email"),
  url_text_input: typed("url"),
  number_input: typed("text", ({ is_decimal_allowed }) => ({ inputMode: is_decimal_allowed ? "decimal" : "numeric" })),
  rich_text_input: richText,
  static_select: select(given),
  users_select: select(people),
  conversations_select: select(channels),
  channels_select: select(channels),
  external_select: external,
  multi_static_select: multiSelect(given),
  multi_users_select: multiSelect(people),
  multi_conversations_select: multiSelect(channels),
  multi_channels_select: multiSelect(channels),
  multi_external_select: external,
  radio_buttons: (held) => <Ticks {...held} type="radio" />,
  checkboxes: (held) => <Ticks {...held} type="checkbox" />,
  datepicker: typed("date"),
  timepicker: typed("time"),
  datetimepicker: ({ value, set, named }) => (
    <input
      {...named}
      type="datetime-local"
      value={asLocal(value)}
      onChange={({ target }) => set(target.value === "" ? "" : new Date(target.value).getTime() / 1000)}
    />
  ),
  file_input: notHere("Slack takes files here: not in the playground"),
};

export const isInput = (type: string): boolean => Object.hasOwn(draws, type);

/** Where a person enters or chooses something. */
export const Control = (held: Held) => draws[held.element.type]?.(held);

/** Lists of ticks have no one control that a label could belong to. */
export const isGroup = (type: string): boolean => type === "radio_buttons" || type === "checkboxes";

/** What is sent of what was entered. */
export const sent = (type: string, value: unknown): unknown =>
  type === "rich_text_input" && typeof value === "string" ? asRichText(value) : value;
