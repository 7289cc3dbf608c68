import type { Context } from "../../kernel/context.ts";
import type { Button } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import type { Win } from "./schema.ts";

/** What other features offer whoever sees a win. */
export interface WinOffers {
  /** Alone, when they have just saved it. */
  saved(win: Win, context: Context): Button[];
  /** On its card, to everybody. */
  shown(win: Win, say: Say): Button[];
}
