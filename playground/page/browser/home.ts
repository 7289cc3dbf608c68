import type { Json, ViewShown } from "../shown.ts";
import { drawBlocks } from "./blocks.ts";
import { byId, el } from "./dom.ts";
import type { Scene } from "./elements.ts";

/** The app's Home as one person sees it; drawn anew only when the app changed it. */
export function createHome(
  appName: string,
  scene: (view: ViewShown) => Scene,
): { show(view: ViewShown | undefined, visible: boolean): void } {
  const home = byId("home", HTMLElement);
  let shown = "";
  return {
    show(view, visible) {
      home.hidden = !visible;
      const version = view ? `${view.id} ${view.hash}` : "";
      if (!visible || (version === shown && home.childElementCount > 0)) return;
      shown = version;
      const note = el("p", { class: "empty" }, `${appName} has not put anything here yet.`);
      const held = home.contains(document.activeElement);
      home.replaceChildren(...(view ? drawBlocks(view.content.blocks as readonly Json[], scene(view)) : [note]));
      if (held) home.focus();
    },
  };
}
