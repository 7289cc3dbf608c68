import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Database } from "../../kernel/ports.ts";
import { isFirstSight, whatBecameOf } from "../../kernel/seen.ts";
import { UNDO_MINUTES, undoableSince } from "../../kernel/undo.ts";
import { type Case, recordEvent } from "../feedback/index.ts";
import { DECIDED, DECIDED_ANEW, type Decided, NOT_DECIDED, readDecided } from "./given.ts";
import { requireAllowed } from "./limits.ts";
import { allowedIn, happened, limitIn, type OwnCaseDependencies, readOwn, sightOf } from "./own-case.ts";
import type { Given, Money, Noted } from "./schema.ts";
import { lockCase } from "./store.ts";

export interface Giving {
  /** Notes what was done, in the case's history. Throws UserError when it is more than they may decide. */
  done(caseId: string, what: string, amount: number | undefined, context: Context): Promise<Noted>;
  /** What they have noted, and the most that it may become. Throws UserError when it is not theirs, or was taken back. */
  readToChange(caseId: string, eventId: string, context: Context): Promise<Noted & { allowed: Money | undefined }>;
  /** Changes what they have noted, at any time; the history keeps both. Throws UserError like the two before. */
  change(caseId: string, eventId: string, what: string, amount: number | undefined, context: Context): Promise<Noted>;
  /** Takes back what they have noted a moment ago. Throws UserError when it is too late, or nothing of theirs. */
  takeBack(caseId: string, eventId: string, context: Context): Promise<Case>;
}

export interface GivingDependencies extends OwnCaseDependencies {
  readonly database: Database;
  readonly ids: Ids;
}

/** What people decide on the spot is an event in the history of its case: changed, and taken back, by further ones. */
export function createGiving(deps: GivingDependencies): Giving {
  const { database, ids, readCase } = deps;

  return {
    async done(caseId, what, amount = 0, context) {
      const seen = await readOwn(deps, caseId, context);
      const { case: found } = seen;
      const limit = await limitIn(database, seen, context);
      return database.transaction(async (sql) => {
        await lockCase(sql, { organizationId: found.organizationId, caseId });
        const most = await allowedIn(sql, caseId, limit, context);
        const given = givenOf(what, most && amount > 0 ? { amount, currency: most.currency } : undefined);
        const event = happened(DECIDED, caseId, detailOf(given), context, ids);
        if (!(await isFirstSight(sql, sightOf(context, event.eventId)))) {
          const eventId = await whatBecameOf(sql, found.organizationId, context.delivery);
          return { case: found, given, eventId: eventId ?? event.eventId };
        }
        requireAllowed(amount, most, context.say.locale);
        await recordEvent(sql, event);
        return { case: found, given, eventId: event.eventId };
      });
    },

    async readToChange(caseId, eventId, context) {
      const seen = await readCase(caseId, context);
      const { case: found } = seen;
      const { given } = ownOf(await readDecided(database, aboutOf(found), eventId), context);
      const limit = await limitIn(database, seen, context);
      return { case: found, given, eventId, allowed: await allowedIn(database, caseId, limit, context, eventId) };
    },

    async change(caseId, eventId, what, amount = 0, context) {
      const seen = await readCase(caseId, context);
      const { case: found } = seen;
      const limit = await limitIn(database, seen, context);
      return database.transaction(async (sql) => {
        await lockCase(sql, aboutOf(found));
        const { given: was } = ownOf(await readDecided(sql, aboutOf(found), eventId), context);
        const most = await allowedIn(sql, caseId, limit, context, eventId);
        const isLess = amount <= (was.money?.amount ?? 0);
        const { currency } = (isLess ? was.money : most) ?? {};
        const given = givenOf(what, amount > 0 && currency !== undefined ? { amount, currency } : undefined);
        const noted = { case: found, given, eventId };
        if (isSame(given, was) || !(await isFirstSight(sql, sightOf(context, eventId)))) return noted;
        // What is within what was given before was allowed then.
        if (!isLess) requireAllowed(amount, most, context.say.locale);
        const detail = { ...detailOf(given), event: eventId, was: detailOf(was) };
        await recordEvent(sql, happened(DECIDED_ANEW, caseId, detail, context, ids));
        return noted;
      });
    },

    async takeBack(caseId, eventId, context) {
      const { case: found } = await readCase(caseId, context);
      await database.transaction(async (sql) => {
        await lockCase(sql, aboutOf(found));
        const decided = await readDecided(sql, aboutOf(found), eventId);
        if (decided?.personId !== context.actor.id) throw userError("authority.notNoted");
        if (!decided.stands) return;
        if (decided.at < undoableSince(context.now)) throw userError("authority.tooLate", { minutes: UNDO_MINUTES });
        const detail = { ...detailOf(decided.given), event: eventId };
        await recordEvent(sql, happened(NOT_DECIDED, caseId, detail, context, ids));
      });
      return found;
    },
  };
}

const aboutOf = ({ organizationId, id: caseId }: Case) => ({ organizationId, caseId });

const givenOf = (what: string, money: Money | undefined): Given => ({ what, ...(money && { money }) });

/** As the history of a case keeps it. */
const detailOf = ({ what, money }: Given) => ({ what, ...money });

const isSame = (one: Given, other: Given): boolean =>
  one.what === other.what && one.money?.amount === other.money?.amount && one.money?.currency === other.money?.currency;

function ownOf(decided: Decided | undefined, { actor }: Context): Decided {
  if (decided?.personId !== actor.id) throw userError("authority.notNoted");
  if (!decided.stands) throw userError("authority.isTakenBack");
  return decided;
}
