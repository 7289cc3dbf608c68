import type { Context } from "../../kernel/context.ts";
import type { Button } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import type { Case } from "./schema.ts";

/** What other features offer whoever sees a case alone. */
export interface Offers {
  /** When they have just saved it. */
  saved(found: Case, context: Context): Button[];
  /** When it is solved. */
  solved(found: Case, say: Say): Button[];
}
