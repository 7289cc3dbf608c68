import type { MessageShown, ShortcutShown } from "../shown.ts";
import { avatar } from "./avatar.ts";
import { drawBlocks, drawJson } from "./blocks.ts";
import { formatDate } from "./dates.ts";
import { el } from "./dom.ts";
import type { Scene } from "./elements.ts";
import { drawText } from "./rich-text.ts";

/** A message as its reader sees it, with what can be done with it. */
export function drawMessage(
  message: MessageShown,
  scene: Scene,
  shortcuts: readonly ShortcutShown[],
  run: (callbackId: string) => void,
): HTMLElement {
  const { user, ts, text, blocks, fromApp, edited, onlyYou } = message;
  const name = scene.userName(user);
  const said = blocks.length > 0 ? drawBlocks(blocks, scene) : drawText({ type: "mrkdwn", text }, scene);
  return el(
    "li",
    { class: onlyYou ? "message only-you" : "message", tabindex: -1 },
    avatar(user, name, fromApp),
    el(
      "article",
      { "aria-label": `${name}: ${onlyYou ? "only you see this" : "message"}` },
      onlyYou && el("p", { class: "only-you-note" }, "Only you see this"),
      el(
        "p",
        { class: "byline" },
        el("strong", {}, name),
        fromApp && el("span", { class: "badge" }, "App"),
        el("time", {}, formatDate(Number(ts), "{time}", scene.viewer)),
        edited && !onlyYou && el("span", { class: "edited" }, "(edited)"),
      ),
      el("div", { class: "blocks" }, ...said),
    ),
    more(message, shortcuts, run),
  );
}

/** Kept out of the way: shortcuts on the message, and what Slack was really sent. */
function more(
  message: MessageShown,
  shortcuts: readonly ShortcutShown[],
  run: (callbackId: string) => void,
): HTMLElement {
  const content = el("div", { class: "more-content" });
  const details: HTMLDetailsElement = el(
    "details",
    { class: "more", toggle: () => fill() },
    el("summary", {}, "More"),
    content,
  );
  const fill = () =>
    content.replaceChildren(
      ...(details.open
        ? [
            ...shortcuts.map(({ name, callbackId }) =>
              el("button", { type: "button", click: () => run(callbackId) }, name),
            ),
            drawJson({ text: message.text, blocks: message.blocks }),
          ]
        : []),
    );
  return details;
}
