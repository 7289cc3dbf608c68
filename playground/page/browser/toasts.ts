import { byId, el } from "./dom.ts";

/** How long a note stays unless it is dismissed. */
const STAYS_MS = 12_000;

/** A note at the edge of the page, read out once: what Slack itself would say. */
export function toast(text: string): void {
  const note = el(
    "p",
    { class: "toast" },
    text,
    el("button", { type: "button", "aria-label": "Dismiss", click: () => note.remove() }, "×"),
  );
  byId("toasts", HTMLDivElement).append(note);
  setTimeout(() => note.remove(), STAYS_MS);
}

/** Says something to those who do not see the page change. */
export function announce(text: string): void {
  byId("announcer", HTMLParagraphElement).replaceChildren(text);
}
