import type { ElementTypes, InputBlock } from "./block-kit.ts";
import { el, freshId } from "./dom.ts";

/** Where a person enters something; all three say whether it is valid and what is wrong with it. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Fillable {
  plain_text_input: ElementTypes["plain_text_input"];
  static_select: ElementTypes["static_select"];
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Renderer<Type extends keyof Fillable> = (element: Fillable[Type], attributes: Attributes) => Control;

const renderers: { readonly [Type in keyof Fillable]: Renderer<Type> } = {
  plain_text_input({ multiline, initial_value = "", placeholder, min_length, max_length }, attributes) {
    const limits = { placeholder: placeholder?.text, minlength: min_length, maxlength: max_length };
    return multiline
      ? el("textarea", { ...attributes, ...limits, rows: 4 }, initial_value)
      : el("input", { ...attributes, ...limits, type: "text", value: initial_value });
  },
  static_select: ({ options, initial_option, placeholder }, attributes) =>
    el(
      "select",
      attributes,
      el("option", { value: "" }, placeholder?.text ?? "Choose an option"),
      ...options.map(({ text, value }) =>
        el("option", { value, selected: value === initial_option?.value }, text.text),
      ),
    ),
};

/** A question of a form; nothing for a kind of input that this page does not draw. */
export function drawInput({ block_id, label, element, hint, optional = false }: InputBlock): HTMLElement | undefined {
  const renderer = Object.entries(renderers).find(([type]) => type === element.type)?.[1];
  if (!renderer || !("action_id" in element)) return undefined;
  const [id, hintId, errorId] = [freshId(), freshId(), freshId()];
  const control = renderer(element as never, {
    id,
    required: !optional,
    "aria-describedby": hint ? `${errorId} ${hintId}` : errorId,
    "data-block": block_id,
    "data-action": element.action_id,
  });
  return el(
    "div",
    { class: "field" },
    el("label", { for: id }, label.text, optional && el("span", { class: "optional" }, " (optional)")),
    control,
    el("p", { id: errorId, class: "field-error" }),
    hint && el("p", { id: hintId, class: "field-hint" }, hint.text),
  );
}

/** The questions of a form that has been drawn. */
export const controlsIn = (form: HTMLElement): Control[] => [...form.querySelectorAll<Control>("[data-block]")];

/** What was entered, by block_id and action_id. */
export function valuesOf(controls: readonly Control[]): Record<string, Record<string, string>> {
  const values: Record<string, Record<string, string>> = {};
  for (const { dataset, value } of controls) {
    values[dataset.block ?? ""] = { ...values[dataset.block ?? ""], [dataset.action ?? ""]: value };
  }
  return values;
}

/** Says what is wrong at each question, by block_id, and goes to the first of them. */
export function showErrors(controls: readonly Control[], errors: Readonly<Record<string, string>>): void {
  for (const control of controls) {
    const message = errors[control.dataset.block ?? ""] ?? "";
    const place = control.parentElement?.querySelector(".field-error");
    place?.replaceChildren(message);
    control.ariaInvalid = message === "" ? null : "true";
  }
  controls.find(({ ariaInvalid }) => ariaInvalid === "true")?.focus();
}

/** What the browser itself finds wrong, by block_id: what is missing, too short or too long. */
export const invalid = (controls: readonly Control[]): Record<string, string> =>
  Object.fromEntries(
    controls
      .filter(({ validity }) => !validity.valid)
      .map(({ dataset, validationMessage }) => [dataset.block ?? "", validationMessage]),
  );
