import type { Json, Outcome, ViewShown } from "../shown.ts";
import type { TextObject } from "./block-kit.ts";
import { drawBlocks } from "./blocks.ts";
import { byId, el, freshId } from "./dom.ts";
import type { Scene } from "./elements.ts";
import { controlsIn, invalid, showErrors, valuesOf } from "./fields.ts";

type Values = ReturnType<typeof valuesOf>;

export interface ModalDeps {
  readonly scene: (view: ViewShown) => Scene;
  readonly submit: (view: ViewShown, values: Values) => Promise<Outcome>;
  readonly close: (view: ViewShown) => void;
  /** Where the keyboard goes when what had it is gone. */
  readonly focusElsewhere: () => void;
}

/** The dialog that shows the modal in front of a person; it opens, changes and closes as the app says. */
export function createModal(deps: ModalDeps): { show(view: ViewShown | undefined): void } {
  const dialog = byId("modal", HTMLDialogElement);
  let shown: ViewShown | undefined;
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    if (shown) deps.close(shown);
  });
  return {
    show(view) {
      const same = view?.id === shown?.id && view?.hash === shown?.hash;
      const typed = view?.id === shown?.id ? valuesOf(controlsIn(dialog)) : {};
      shown = view;
      if (same) return;
      if (!view) {
        dialog.close();
        dialog.replaceChildren();
        if (document.activeElement === document.body) deps.focusElsewhere();
        return;
      }
      const titleId = freshId();
      dialog.setAttribute("aria-labelledby", titleId);
      dialog.replaceChildren(drawForm(view, titleId, deps));
      keep(dialog, typed);
      if (!dialog.open) dialog.showModal();
      controlsIn(dialog)[0]?.focus();
    },
  };
}

/** What was typed stays through a change of the view where block_id and action_id do. */
function keep(dialog: HTMLElement, typed: Values): void {
  for (const control of controlsIn(dialog)) {
    const before = typed[control.dataset.block ?? ""]?.[control.dataset.action ?? ""];
    if (before !== undefined) control.value = before;
  }
}

function drawForm(view: ViewShown, titleId: string, { scene, submit, close }: ModalDeps): HTMLElement {
  const label = (name: string) => (view.content[name] as TextObject | undefined)?.text;
  const send = el("button", { class: "primary" }, label("submit") ?? "");
  const leave = () => close(view);
  return el(
    "form",
    {
      novalidate: true,
      submit: (event) => {
        event.preventDefault();
        if (send.ariaBusy !== "true")
          checkAndSend(event.currentTarget as HTMLElement, send, (values) => submit(view, values));
      },
    },
    el(
      "header",
      {},
      el("h2", { id: titleId }, label("title") ?? ""),
      el("button", { type: "button", class: "close", "aria-label": "Close", click: leave }, "×"),
    ),
    el("div", { class: "modal-blocks" }, ...drawBlocks(view.content.blocks as readonly Json[], scene(view))),
    el(
      "div",
      { class: "dialog-buttons" },
      el("button", { type: "button", click: leave }, label("close") ?? "Close"),
      label("submit") !== undefined && send,
    ),
  );
}

/** Sends a form unless the browser finds something wrong with it, and shows what is. */
async function checkAndSend(
  form: HTMLElement,
  button: HTMLButtonElement,
  submit: (values: Values) => Promise<Outcome>,
): Promise<void> {
  const controls = controlsIn(form);
  const wrong = invalid(controls);
  showErrors(controls, wrong);
  if (Object.keys(wrong).length > 0) return;
  button.ariaBusy = "true";
  const { fieldErrors = {} } = await submit(valuesOf(controls));
  button.ariaBusy = null;
  showErrors(controls, fieldErrors);
}
