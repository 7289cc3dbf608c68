import type { Context } from "../../kernel/context.ts";
import type { Button, Span } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import type { CaseEvent } from "./life/changes.ts";
import type { Case } from "./schema.ts";

/** What other features offer whoever sees a case alone. */
export interface Offers {
  /** When they have just saved it. */
  saved(found: Case, context: Context): Button[];
  /** In its history, beside what they did themselves. */
  happened(event: CaseEvent, all: readonly CaseEvent[], found: Case, say: Say): Button[];
  /** When it is solved. */
  solved(found: Case, say: Say): Button[];
}

/** What another feature says and offers on the card of a case, whoever sees it. */
export interface OnCase {
  /** In place of who has it and of its moves: somebody higher has to own it. */
  readonly line?: (say: Say) => Span[];
  readonly buttons: (say: Say) => Button[];
}
