import { byId, el } from "./dom.ts";

/** Milliseconds that a note stays unless it is dismissed. */
const STAYS_MS = 12_000;

/** What Slack itself would say, read out once: in the form when one is open, since all else is out of reach then. */
export function toast(text: string): void {
  const dismiss = el("button", { type: "button", "aria-label": "Dismiss", click: () => note.remove() }, "×");
  const dialog = document.querySelector("dialog[open]");
  const note = el("p", { class: "toast", role: dialog ? "alert" : undefined }, text, dismiss);
  (dialog ?? byId("toasts", HTMLDivElement)).append(note);
  setTimeout(() => note.remove(), STAYS_MS);
}

/** Says something to those who do not see the page change. */
export function announce(text: string): void {
  byId("announcer", HTMLParagraphElement).replaceChildren(text);
}
