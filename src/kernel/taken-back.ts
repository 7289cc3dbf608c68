import { type Card, type ContextBlock, card, context, quote, text } from "../message/card.ts";
import type { Say } from "../texts/catalog.ts";
import { undoUntil } from "./undo.ts";
import { around } from "./wording.ts";

/** Until when something can be taken back that was logged then. */
export const undoUntilLine = (loggedAt: Date, say: Say): ContextBlock =>
  context(...around(say, undoUntil(loggedAt), (until) => say("case.undoUntil", { until })));

/** What is seen after something was taken back: its text, to use again. */
export function takenBackCard(name: string, typed: string, say: Say): Card {
  const undone = say("case.undone", { case: name });
  return card(undone, text(undone), text(say("error.yourText")), quote(typed));
}
