import type { Confirm, ElementTypes } from "./block-kit.ts";
import { el, freshId } from "./dom.ts";
import { drawText, type Reader } from "./rich-text.ts";

/** Asks before a press that says it wants to be confirmed. Resolves to whether it may go on. */
export function confirmed({ confirm }: Pick<ElementTypes["button"], "confirm">, reader: Reader): Promise<boolean> {
  return confirm === undefined ? Promise.resolve(true) : ask(confirm, reader);
}

function ask({ title, text, confirm, deny, style }: Confirm, reader: Reader): Promise<boolean> {
  const titleId = freshId();
  // A button of a form with this method closes the dialog; its value becomes the answer.
  const dialog = el(
    "dialog",
    { class: "confirm", "aria-labelledby": titleId },
    el(
      "form",
      { method: "dialog" },
      el("h2", { id: titleId }, title?.text ?? "Are you sure?"),
      ...drawText(text, reader),
      el(
        "div",
        { class: "dialog-buttons" },
        el("button", { value: "no" }, deny?.text ?? "Cancel"),
        el("button", { value: "yes", class: style ?? "primary" }, confirm?.text ?? "Yes"),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
