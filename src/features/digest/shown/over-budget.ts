import { button } from "../../../kernel/action.ts";
import { around } from "../../../kernel/wording.ts";
import { actions, type Block, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { digestActions } from "../actions.ts";
import type { DigestOf } from "../lines/schema.ts";

/** What was too much for the week of whoever reads: how many messages, and when they come. */
export interface OverBudget {
  readonly count: number;
  readonly at: Date;
  /** In their own words and zone. */
  readonly say: Say;
}

/** What waits for whoever reads, with a button that opens it. */
export function overBudgetBlocks({ placeId, week }: DigestOf, { count, at, say }: OverBudget): Block[] {
  const opens = { placeId, week, opens: { kind: "budget" } } as const;
  const row = actions(button(say("digest.open.budget"), digestActions.open, opens));
  const said = text(...around(say, at, (when) => say("attention.waiting", { count, at: when })));
  return row ? [said, row] : [said];
}

/** The same in one sentence. */
export const overBudgetSaid = ({ count, at, say }: OverBudget): string =>
  say("attention.waiting", { count, at: say("moment", { at }) });
