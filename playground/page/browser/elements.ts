import type { ElementTypes } from "./block-kit.ts";
import { confirmed } from "./confirm.ts";
import { el } from "./dom.ts";
import type { Reader } from "./rich-text.ts";

/** What blocks are drawn in: a message, the Home tab or a modal. */
export interface Scene extends Reader {
  /** Presses a button, or chooses something; resolves when the app has answered. */
  press(press: { blockId: string; actionId: string; choice?: string }): Promise<unknown>;
}

interface Actionable {
  button: ElementTypes["button"];
  static_select: ElementTypes["static_select"];
  image: ElementTypes["image"];
}

type Renderer<Type extends keyof Actionable> = (
  element: Actionable[Type],
  blockId: string,
  scene: Scene,
) => HTMLElement;

/** Elements that act at once, outside of forms; and the picture, which may stand in their place. */
export const elementRenderers: { readonly [Type in keyof Actionable]: Renderer<Type> } = {
  button(element, blockId, scene) {
    const { text, style, accessibility_label, action_id: actionId } = element;
    const attributes = { type: "button", class: style, "aria-label": accessibility_label, "data-action": actionId };
    const button: HTMLButtonElement = el("button", { ...attributes, click: () => run() }, text.text);
    const run = async () => {
      if (button.ariaBusy === "true" || !(await confirmed(element, scene))) return;
      button.ariaBusy = "true";
      await scene.press({ blockId, actionId });
      button.ariaBusy = null;
    };
    return button;
  },
  static_select(element, blockId, scene) {
    const { options, initial_option, placeholder, action_id: actionId } = element;
    const select = el(
      "select",
      { "aria-label": placeholder?.text ?? "Choose", "data-action": actionId, change: () => run() },
      el("option", { value: "" }, placeholder?.text ?? "Choose"),
      ...options.map(({ text, value }) =>
        el("option", { value, selected: value === initial_option?.value }, text.text),
      ),
    );
    const run = async () => {
      if (await confirmed(element, scene)) await scene.press({ blockId, actionId, choice: select.value });
    };
    return select;
  },
  image: ({ image_url, alt_text }) => el("img", { src: image_url, alt: alt_text }),
};
