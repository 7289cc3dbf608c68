import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { enqueue } from "../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import { isFirstSight } from "../../kernel/seen.ts";
import { caseName, isUnsolved, letKnow, recordEvent } from "../feedback/index.ts";
import { answerCard } from "./cards.ts";
import type { Messages } from "./messages.ts";
import { happened, type OwnCaseDependencies, readOwnUnsolved, sightOf } from "./own-case.ts";
import { caseOf, PATIENCE_MINUTES, type PassingOnDependencies } from "./passing-on.ts";
import { ASKED_ANEW, ASKED_FOR_MORE, type Asked, type Money, type NewlyAsked, type Request } from "./schema.ts";
import { answerRequest, changeRequest, insertRequest, lockCase, readRequests } from "./store.ts";
import { mayHear, nextHelpers } from "./who-helps.ts";

export interface Asking {
  /** Asks the unit's managers, or else the champions. Throws UserError when there is nobody to ask, or the case is solved. */
  ask(caseId: string, what: string, money: Money, context: Context): Promise<NewlyAsked>;
  /** What they have asked for, while nobody has answered. Throws UserError. */
  readToChange(requestId: string, context: Context): Promise<Asked>;
  /** Changes what they have asked for; the history keeps both. Throws UserError when somebody has answered. */
  change(requestId: string, what: string, money: Money, context: Context): Promise<Asked>;
  /**
   * Answers a request as it was after so many changes. Throws UserError when it was changed since, somebody has answered
   * before, its case is over, or they were not asked.
   */
  answer(requestId: string, changes: number, approved: boolean, context: Context): Promise<Request>;
}

export interface AskingDependencies extends OwnCaseDependencies, PassingOnDependencies {
  readonly database: Database;
  readonly ids: Ids;
}

/** Somebody with a customer before them asks for more than they may decide. */
export function createAsking(deps: AskingDependencies, messages: Messages): Asking {
  const { database, ids, wake } = deps;

  const requestOf = async (sql: Sql, requestId: string, { organization }: Context): Promise<Request> => {
    const [request] = await readRequests(sql, [{ organizationId: organization.id, id: requestId }]);
    if (!request) throw userError("authority.unknown");
    return request;
  };

  /** As it is while nobody else changes its case. */
  const lockRequest = async (sql: Sql, requestId: string, context: Context): Promise<Asked> => {
    await lockCase(sql, await requestOf(sql, requestId, context));
    const request = await requestOf(sql, requestId, context);
    return { case: await caseOf(sql, request), request };
  };

  return {
    async ask(caseId, what, money, context) {
      const seen = await readOwnUnsolved(deps, caseId, context);
      const { step, people } = await nextHelpers(database, seen, { without: [context.actor.id], now: context.now });
      const until = new Date(context.now.getTime() + PATIENCE_MINUTES * 60_000);
      const request: Request = {
        organizationId: context.organization.id,
        id: ids.next(),
        caseId,
        what,
        ...money,
        askedBy: context.actor.id,
        askedByName: context.actor.name,
        askedIn: context.installation.installationId,
        asked: people.map(({ id }) => id),
        step,
        dueAt: until,
        changes: 0,
      };
      await database.transaction(async (sql) => {
        if (!(await isFirstSight(sql, sightOf(context, request.id)))) return;
        const call = deps.attention.urgent(request.organizationId);
        const { deliveries, count } = await call(sql, await messages.request(sql, request, request.asked));
        await letKnow(sql, seen.case, request.asked);
        await insertRequest(sql, { ...request, askedAt: context.now });
        const detail = { ...wanted(request), request: request.id };
        await recordEvent(sql, happened(ASKED_FOR_MORE, caseId, detail, context, ids));
        await count(sql);
        await enqueue(sql, deliveries);
      });
      wake();
      return { case: seen.case, requestId: request.id, asked: people, until };
    },

    async readToChange(requestId, context) {
      const request = await requestOf(database, requestId, context);
      const found = await caseOf(database, request);
      requireOpen({ case: found, request }, context);
      return { case: found, request };
    },

    async change(requestId, what, money, context) {
      const changed = await database.transaction(async (sql) => {
        const before = await lockRequest(sql, requestId, context);
        const { case: found, request: was } = before;
        requireOpen(before, context);
        const request = { ...was, what, ...money, changes: was.changes + 1 };
        const isSame = what === was.what && money.amount === was.amount && money.currency === was.currency;
        if (isSame || !(await isFirstSight(sql, sightOf(context, requestId)))) return before;
        await changeRequest(sql, request);
        const detail = { ...wanted(request), request: requestId, was: wanted(was) };
        await recordEvent(sql, happened(ASKED_ANEW, was.caseId, detail, context, ids));
        await enqueue(sql, await messages.redraw(sql, request, request.asked));
        return { case: found, request };
      });
      wake();
      return changed;
    },

    async answer(requestId, changes, approved, context) {
      const answered = await database.transaction(async (sql) => {
        const { case: found, request: before } = await lockRequest(sql, requestId, context);
        if (!mayHear(found, context.actor.id)) throw userError("authority.unknown");
        if (!before.asked.includes(context.actor.id)) throw userError("authority.notAsked");
        if (!before.answer && !isUnsolved(found)) throw userError("authority.over", { case: caseName(found.number) });
        if (!before.answer && before.changes !== changes)
          throw userError("authority.changedSince", { name: before.askedByName });
        const answer = { approved, personId: context.actor.id, at: context.now };
        const counts = await answerRequest(sql, before, answer);
        const request = await requestOf(sql, requestId, context);
        if (!counts) return request;
        const kind = approved ? "approved" : "denied";
        const detail = { ...wanted(request), request: requestId };
        await recordEvent(sql, happened(kind, request.caseId, detail, context, ids));
        const where = { organizationId: request.organizationId, installationId: request.askedIn };
        await enqueue(sql, [
          ...(await messages.answer(sql, where, [request.askedBy], `authority answer ${requestId}`, (say) =>
            answerCard(request, found, say),
          )),
          ...(await messages.redraw(sql, request, request.asked)),
        ]);
        return request;
      });
      wake();
      if (answered.answer?.approved !== approved)
        throw userError("authority.answeredAlready", { name: answered.answer?.by ?? "" });
      return answered;
    },
  };
}

function requireOpen({ case: found, request }: Asked, { actor }: Context): void {
  if (request.askedBy !== actor.id) throw userError("authority.unknown");
  if (request.answer) throw userError("authority.answeredSoStays", { name: request.answer.by });
  if (!isUnsolved(found)) throw userError("authority.over", { case: caseName(found.number) });
}

const wanted = ({ what, amount, currency }: Request) => ({ what, amount, currency });
