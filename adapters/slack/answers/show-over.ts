import type { ModalView } from "@slack/web-api";
import type { HeardAction, HeardCommand, HeardMessageAction } from "../incoming/heard.ts";
import { renderNotice } from "../render-form.ts";
import type { Answering } from "./answering.ts";
import type { Message } from "./tell.ts";
import type { Views } from "./views.ts";

type Asked = HeardAction | HeardCommand | HeardMessageAction;

/** Opens a modal over what somebody is looking at: a modal that is open stays below it, and shows again after it. */
export const openOver = (views: Views, { incoming, origin, trigger }: Asked, view: ModalView) =>
  views[origin.modal ? "push" : "open"](incoming.from, trigger, view);

/**
 * Home and modals are answered in a modal, where the person is looking, and not in a direct message, which they would not see.
 * Slack has three at most on top of each other: the third is left for forms. False: it was pressed elsewhere, or is not shown.
 */
export async function showOver({ dispatch, views }: Answering, heard: Asked, message: Message): Promise<boolean> {
  const { incoming, origin } = heard;
  const { onHome, modal } = origin;
  if (!onHome && !modal) return false;
  const view = renderNotice(dispatch.frame(incoming), message.card);
  if (modal && (modal.isPushed || message.kind === "replace")) return views.update(incoming.from, modal.id, view);
  return (await openOver(views, heard, view)) !== undefined;
}
