import { z } from "zod";
import { button, defineAction } from "../../kernel/action.ts";
import { undoUntilLine } from "../../kernel/taken-back.ts";
import type { Button, ContextBlock } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import type { Event } from "./changes.ts";

/** What can be done with tips, standards and troubles alike. */
export const contentActions = {
  undo: defineAction("content.undo", z.object({ changeId: z.uuid() })),
  history: defineAction("content.history", z.object({ entryId: z.uuid() })),
};

export const undoButton = (changeId: string, say: Say): Button =>
  button(say("button.undo"), contentActions.undo, { changeId });

/** @param what it says, to tell it from others on a card */
export const historyButton = (entryId: string, what: string, say: Say): Button =>
  button(say("button.history"), contentActions.history, { entryId }, { description: what });

/** Until when the last change of an entry can be undone. */
export const undoLine = (change: Pick<Event, "at">, say: Say): ContextBlock => undoUntilLine(change.at, say);
