import type { Batch } from "../../../database/batch.ts";
import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Database } from "../../../kernel/ports.ts";
import { whatBecameOf } from "../../../kernel/seen.ts";
import type { Sending } from "../../attention/index.ts";
import type { Organizations } from "../../organization/index.ts";
import type { Access, SeenCase } from "../access.ts";
import type { Learning } from "../guess/learning.ts";
import type { OfferedMove } from "../life/moves.ts";
import type { ReadLists } from "../lists/lists.ts";
import { type Recipient, recipientOf } from "../recipient.ts";
import type { NewFeedback } from "../schema.ts";
import { GIVEN, givenKey, logCases, type NewCase } from "../store.ts";
import { happenedIn } from "./intake.ts";
import { newCase, toCase } from "./new-case.ts";

export interface Feedback {
  /** Saves what a customer said, with a guess for whatever is not given. Throws DatabaseUnavailable. */
  log(feedback: NewFeedback, context: Context): Promise<SeenCase>;
}

export interface FeedbackDependencies {
  readonly database: Database;
  readonly attention: Pick<Sending, "prepare">;
  /** Writes a case and returns its number; undefined when its delivery was seen before, be it a moment ago. */
  readonly logging: Batch<NewCase, number | undefined>;
  readonly organizations: Organizations;
  readonly access: Access;
  readonly lists: ReadLists;
  readonly learning: Pick<Learning, "of">;
  readonly ids: Ids;
  /** There may be something to send. */
  readonly wake: () => void;
  /** An organization has cases that the rules by which they are raised are to look at. */
  readonly lookSoon: (organizationId: string) => void;
}

/** What an author is offered right away. */
const AUTHORS: readonly OfferedMove[] = ["solve", "hand over"];

export function createFeedback(deps: FeedbackDependencies): Feedback {
  const { database, organizations, access, ids, wake } = deps;

  async function repeated(context: Context): Promise<SeenCase> {
    const caseId = await whatBecameOf(database, context.organization.id, context.delivery);
    if (!caseId) throw new Error("A delivery was refused as seen but is not remembered.");
    return access.find(caseId, context);
  }

  /** Logs what somebody else heard, who is told. */
  async function logFor({ laneId, name }: Recipient, item: NewCase, { actor }: Context) {
    const { organization_id: organizationId, unit_id: unitId, on_behalf_of: personId = "" } = item;
    const matter = { topic: GIVEN, subjectId: item.id };
    const from = { personId: actor.id, unitId };
    const message = { personId, laneId, key: givenKey(item.id), matter, nature: "proactive", from } as const;
    const admit = await deps.attention.prepare(organizationId, [personId]);
    return database.transaction(async (sql) => {
      const { arrivals, written } = await admit(sql, [message]);
      const [arrival] = arrivals;
      if (!arrival) return { number: undefined };
      const [logged] = await logCases(sql, [{ ...item, news_id: arrival.deliveryId }]);
      if (!logged) return { number: undefined };
      await written(sql);
      return { number: logged.number, note: { arrival, unitId, name } };
    });
  }

  return {
    async log(said, context) {
      const [unit, lists, learned] = await Promise.all([
        organizations.unitFor(context, said.unitId),
        deps.lists(context.organization.id),
        deps.learning.of(context.organization.id),
      ]);
      const happened = said.happened ?? happenedIn(said.text, unit, said.writtenAt ?? context.now);
      const given = { ...said, happened };
      const heard = said.onBehalfOf && (await recipientOf(database, ids, context.installation, said.onBehalfOf.id));
      const item = newCase(given, context, unit, { lists, learned }, ids, heard?.laneId);
      const { number, note } = heard
        ? await logFor(heard, item, context)
        : { number: await deps.logging(item), note: undefined };
      if (item.lane_id || heard) wake();
      deps.lookSoon(context.organization.id);
      if (number === undefined) return repeated(context);
      const found = { ...toCase(item, given, lists, context), number };
      // What is somebody else's is theirs to hand over.
      const moves = AUTHORS.filter((kind) => kind !== "hand over" || found.ownerId === context.actor.id);
      return { case: found, unit, mayKnow: true, mayCorrect: true, mayUndo: true, moves, ...(note && { note }) };
    },
  };
}
