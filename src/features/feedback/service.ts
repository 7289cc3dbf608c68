import type { Batch } from "../../database/batch.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { Sql } from "../../kernel/ports.ts";
import { whatBecameOf } from "../../kernel/seen.ts";
import type { Organizations } from "../organization/index.ts";
import type { Access, SeenCase } from "./access.ts";
import { happenedIn } from "./intake.ts";
import type { Learning } from "./learning.ts";
import type { ReadLists } from "./lists.ts";
import type { Move } from "./moves.ts";
import { newCase, toCase } from "./new-case.ts";
import { recipientOf } from "./recipient.ts";
import type { Case, NewFeedback } from "./schema.ts";
import { latestCasesOf, type NewCase } from "./store.ts";

export interface Feedback {
  /** Saves what a customer said, with a guess for whatever is not given. Throws DatabaseUnavailable. */
  log(feedback: NewFeedback, context: Context): Promise<SeenCase>;
  /** The newest cases that the person logged. */
  latest(context: Context): Promise<readonly Case[]>;
}

export interface FeedbackDependencies {
  readonly database: Sql;
  /** Writes a case and returns its number; undefined when its delivery was seen before, be it a moment ago. */
  readonly logging: Batch<NewCase, number | undefined>;
  readonly organizations: Organizations;
  readonly access: Access;
  readonly lists: ReadLists;
  readonly learning: Pick<Learning, "of">;
  readonly ids: Ids;
  /** There may be something to send. */
  readonly wake: () => void;
}

/** What an author is offered right away. */
const AUTHORS: readonly Move["kind"][] = ["solve", "hand over"];

export function createFeedback(deps: FeedbackDependencies): Feedback {
  const { database, organizations, access, ids, wake } = deps;

  async function repeated(context: Context): Promise<SeenCase> {
    const caseId = await whatBecameOf(database, context.organization.id, context.delivery);
    if (!caseId) throw new Error("A delivery was refused as seen but is not remembered.");
    return access.find(caseId, context);
  }

  return {
    async log(said, context) {
      const [unit, lists, learned] = await Promise.all([
        organizations.unitFor(context),
        deps.lists(context.organization.id),
        deps.learning.of(context.organization.id),
      ]);
      const happened = said.happened ?? happenedIn(said.text, unit, said.writtenAt ?? context.now);
      const given = { ...said, happened };
      const heard = said.onBehalfOf && (await recipientOf(database, ids, context.installation, said.onBehalfOf.id));
      const item = newCase(given, context, unit, { lists, learned }, ids, heard?.laneId);
      const number = await deps.logging(item);
      if (item.lane_id || heard) wake();
      if (number === undefined) return repeated(context);
      const found = { ...toCase(item, given, lists, context), number };
      // What is somebody else's is theirs to hand over.
      const moves = AUTHORS.filter((kind) => kind !== "hand over" || found.ownerId === context.actor.id);
      return { case: found, unit, mayCorrect: true, moves };
    },

    latest: (context) => latestCasesOf(database, context.organization.id, context.actor.id, 5),
  };
}
