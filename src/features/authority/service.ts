import type { OpenDatabase } from "../../database/index.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { enqueue } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";
import { isFirstSight, whatBecameOf } from "../../kernel/seen.ts";
import { UNDO_MINUTES, undoableSince } from "../../kernel/undo.ts";
import type { Say, Texts } from "../../texts/catalog.ts";
import { type Case, caseName, isGoing, recordEvent } from "../feedback/index.ts";
import type { Organizations, Unit } from "../organization/index.ts";
import { answerCard, helpCard } from "./cards.ts";
import { leftOf, limitFor, requireAllowed, rolesOf } from "./limits.ts";
import { createMessages } from "./messages.ts";
import { caseOf, createPassingOn, PATIENCE_MINUTES, type PassingOnDependencies } from "./passing-on.ts";
import type { Limit, Money, Request } from "./schema.ts";
import {
  answerRequest,
  approvedFor,
  DECIDED,
  insertRequest,
  lockCase,
  NOT_DECIDED,
  readDecided,
  readGiven,
  readLimits,
  readRequests,
  type Someone,
} from "./store.ts";
import { mayHear, nextHelpers } from "./who-helps.ts";

/** A case with its unit. */
export interface CaseInUnit {
  readonly case: Case;
  readonly unit: Unit;
}

/** A case in the hands of whoever has the customer before them. */
export interface OwnCase extends CaseInUnit {
  /** What their role may decide. */
  readonly limit: Limit | undefined;
  /** The most that they may give now: what is left of what their role may, or of what was approved. */
  readonly allowed: Money | undefined;
}

interface Done {
  readonly case: Case;
  readonly money: Money | undefined;
  /** Under which it is in the case's history, to take it back. */
  readonly eventId: string;
}

export interface Authority {
  /** The case and what its author, who does it, may decide alone. Throws UserError for everybody else. */
  read(caseId: string, context: Context): Promise<OwnCase>;
  /** The currency that was used last, for who has no limit. */
  currency(context: Context): Promise<string | undefined>;
  /** Notes what was done, in the case's history. Throws UserError when it is more than they may decide. */
  done(caseId: string, what: string, amount: number | undefined, context: Context): Promise<Done>;
  /** Takes back what they have noted a moment ago. Throws UserError when it is too late, or nothing of theirs. */
  takeBack(caseId: string, eventId: string, context: Context): Promise<Case>;
  /** Asks the unit's managers, or else the champions. Throws UserError when there is nobody to ask. */
  ask(
    caseId: string,
    what: string,
    money: Money,
    context: Context,
  ): Promise<{ asked: readonly Someone[]; until: Date }>;
  /** Answers a request. Throws UserError when somebody has answered before, its case is over, or they were not asked. */
  answer(requestId: string, approved: boolean, context: Context): Promise<Request>;
  /** Tells the unit's managers, or else the champions, that somebody needs them now. Throws UserError when there is nobody. */
  help(caseId: string, context: Context): Promise<readonly Someone[]>;
  /** Passes on what nobody has answered in time. Any number of processes may do this together. */
  passOnDue(now: Date): Promise<void>;
}

export interface AuthorityDependencies extends PassingOnDependencies {
  readonly database: OpenDatabase;
  readonly organizations: Organizations;
  readonly texts: Texts;
  readonly ids: Ids;
  /** The case, for whoever may know of it. Throws UserError. */
  readonly readCase: (caseId: string, context: Context) => Promise<CaseInUnit>;
}

export function createAuthority(deps: AuthorityDependencies): Authority {
  const { database, ids, wake } = deps;
  const messages = createMessages(deps);

  /** Helps a person in the middle of it: nobody else is to act in their name. */
  async function readOwn(caseId: string, context: Context): Promise<CaseInUnit> {
    const seen = await deps.readCase(caseId, context);
    const { loggedBy, onBehalfOf, ownerId, number } = seen.case;
    if ([loggedBy, onBehalfOf?.id, ownerId].includes(context.actor.id)) return seen;
    throw userError("authority.notYours", { case: caseName(number) });
  }

  async function read(caseId: string, context: Context): Promise<OwnCase> {
    const seen = await readOwn(caseId, context);
    const organizationId = context.organization.id;
    const limits = await readLimits(database, organizationId);
    const limit = limitFor(rolesOf(seen.unit, context), seen.case.theme, limits);
    return { ...seen, limit, allowed: await allowed(database, caseId, limit, context) };
  }

  async function allowed(sql: Sql, caseId: string, limit: Limit | undefined, { organization, actor }: Context) {
    const about = { organizationId: organization.id, caseId };
    return leftOf(limit, await approvedFor(sql, { ...about, personId: actor.id }), await readGiven(sql, about));
  }

  const requestOf = async (sql: Sql, key: Pick<Request, "organizationId" | "id">): Promise<Request> => {
    const [request] = await readRequests(sql, [key]);
    if (!request) throw userError("authority.unknown");
    return request;
  };

  return {
    read,

    async currency({ organization }) {
      return (await readLimits(database, organization.id))[0]?.currency;
    },

    async done(caseId, what, amount = 0, context) {
      const { case: found, limit } = await read(caseId, context);
      return database.transaction(async (sql) => {
        await lockCase(sql, { organizationId: found.organizationId, caseId });
        const most = await allowed(sql, caseId, limit, context);
        const money = most && amount > 0 ? { amount, currency: most.currency } : undefined;
        const event = happened(DECIDED, caseId, { what, ...money }, context, ids);
        if (!(await isFirstSight(sql, sightOf(context, event.eventId)))) {
          const eventId = await whatBecameOf(sql, found.organizationId, context.delivery);
          return { case: found, money, eventId: eventId ?? event.eventId };
        }
        requireAllowed(amount, most, context.say.locale);
        await recordEvent(sql, event);
        return { case: found, money, eventId: event.eventId };
      });
    },

    async takeBack(caseId, eventId, context) {
      const { case: found } = await deps.readCase(caseId, context);
      const about = { organizationId: found.organizationId, caseId };
      await database.transaction(async (sql) => {
        await lockCase(sql, about);
        const decided = await readDecided(sql, about, eventId);
        if (decided?.personId !== context.actor.id) throw userError("authority.notNoted");
        if (!decided.stands) return;
        if (decided.at < undoableSince(context.now))
          throw userError("case.undoTooLate", { case: caseName(found.number), minutes: UNDO_MINUTES });
        const detail = { ...decided.detail, event: eventId };
        await recordEvent(sql, happened(NOT_DECIDED, caseId, detail, context, ids));
      });
      return found;
    },

    async ask(caseId, what, money, context) {
      const seen = await readOwn(caseId, context);
      const { step, people } = await nextHelpers(database, seen, askingOf(context));
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
      };
      await database.transaction(async (sql) => {
        if (!(await isFirstSight(sql, sightOf(context, request.id)))) return;
        const call = deps.attention.urgent(request.organizationId);
        const { deliveries, count } = await call(sql, await messages.request(sql, request, request.asked));
        await insertRequest(sql, { ...request, askedAt: context.now });
        await recordEvent(sql, happened("asked for more", caseId, wanted(request), context, ids));
        await count(sql);
        await enqueue(sql, deliveries);
      });
      wake();
      return { asked: people, until };
    },

    async answer(requestId, approved, context) {
      const key = { organizationId: context.organization.id, id: requestId };
      const answered = await database.transaction(async (sql) => {
        const before = await requestOf(sql, key);
        await lockCase(sql, before);
        const found = await caseOf(sql, before);
        if (!mayHear(found, context.actor.id)) throw userError("authority.unknown");
        if (!before.asked.includes(context.actor.id)) throw userError("authority.notAsked");
        if (!before.answer && !isGoing(found)) throw userError("authority.over", { case: caseName(found.number) });
        const counts = await answerRequest(sql, key, { approved, personId: context.actor.id, at: context.now });
        const request = await requestOf(sql, key);
        if (!counts) return request;
        await recordEvent(
          sql,
          happened(approved ? "approved" : "denied", request.caseId, wanted(request), context, ids),
        );
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

    async help(caseId, context) {
      const seen = await readOwn(caseId, context);
      const { people } = await nextHelpers(database, seen, askingOf(context));
      await database.transaction(async (sql) => {
        if (!(await isFirstSight(sql, sightOf(context, caseId)))) return;
        const key = `authority help ${caseId} ${context.delivery}`;
        const draw = (say: Say) => helpCard(seen.case, context.actor.name, seen.unit.name, say);
        const helpers = people.map(({ id }) => id);
        const call = deps.attention.urgent(context.organization.id);
        const calls = await messages.call(sql, context.installation, helpers, key, draw);
        const { deliveries, count } = await call(sql, calls);
        await recordEvent(sql, happened("asked for help", caseId, undefined, context, ids));
        await count(sql);
        await enqueue(sql, deliveries);
      });
      wake();
      return people;
    },

    passOnDue: createPassingOn(deps, messages),
  };
}

const sightOf = ({ organization, delivery, now }: Context, subjectId: string) => ({
  organizationId: organization.id,
  delivery,
  subjectId,
  at: now,
});

/** Nobody is asked to help themselves. */
const askingOf = ({ actor, now }: Context) => ({ without: [actor.id], now });

const happened = (
  kind: string,
  caseId: string,
  detail: object | undefined,
  { organization, actor, now }: Context,
  ids: Ids,
) => ({ organizationId: organization.id, caseId, eventId: ids.next(), kind, personId: actor.id, at: now, detail });

const wanted = ({ what, amount, currency }: Request) => ({ what, amount, currency });
