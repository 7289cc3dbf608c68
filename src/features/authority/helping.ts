import { isWorking } from "../../kernel/calendar/index.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { enqueue } from "../../kernel/outbox/index.ts";
import type { Database } from "../../kernel/ports.ts";
import { isFirstSight } from "../../kernel/seen.ts";
import type { Sending } from "../attention/index.ts";
import type { Calendars } from "../calendar/index.ts";
import { isConfided, letKnow, recordEvent } from "../feedback/index.ts";
import { ASKED_FOR_HELP, quoteInHelp } from "./help-store.ts";
import type { Messages } from "./messages.ts";
import { type CaseInUnit, happened, type OwnCaseDependencies, readOwnUnsolved, sightOf } from "./own-case.ts";
import type { Someone } from "./schema.ts";
import { askable } from "./who-helps.ts";

/** Calls those of the unit's managers who are at work, or else the champions. Throws UserError when nobody is, or the case is solved. */
export type Help = (caseId: string, context: Context) => Promise<readonly Someone[]>;

export interface HelpDependencies extends OwnCaseDependencies {
  readonly database: Database;
  readonly attention: Pick<Sending, "urgent">;
  readonly calendars: Pick<Calendars, "of">;
  readonly ids: Ids;
  readonly wake: () => void;
}

/** Somebody needs a colleague beside them now: of use are only those who are there. */
export function createHelp(deps: HelpDependencies, messages: Messages): Help {
  const { database, calendars, ids, wake } = deps;

  async function whoIsOn({ case: found, unit }: CaseInUnit, { actor, now }: Context): Promise<readonly Someone[]> {
    const { organizationId } = found;
    let isAnybody = false;
    for (const step of ["manager", "champion"] as const) {
      const all = await askable(database, step, found, [actor.id]);
      const { people } = await calendars.of(organizationId, { people: all.map(({ id }) => id) });
      const on = all.filter(({ id }) => {
        const calendar = people.get(id);
        return calendar !== undefined && isWorking(calendar, now);
      });
      if (on.length > 0) return on;
      isAnybody ||= all.length > 0;
    }
    if (isAnybody) throw userError("authority.nobodyOn", { unit: unit.name });
    throw userError(isConfided(found) ? "authority.nobodyKnows" : "authority.nobody", { unit: unit.name });
  }

  return async (caseId, context) => {
    const seen = await readOwnUnsolved(deps, caseId, context);
    const people = await whoIsOn(seen, context);
    const call = { ...happened(ASKED_FOR_HELP, caseId, undefined, context, ids) };
    const where = { organizationId: call.organizationId, installationId: context.installation.installationId };
    await database.transaction(async (sql) => {
      if (!(await isFirstSight(sql, sightOf(context, call.eventId)))) return;
      const helpers = people.map(({ id }) => id);
      const admit = deps.attention.urgent(call.organizationId);
      const { deliveries, count } = await admit(sql, await messages.help(sql, where, call.eventId, helpers));
      await letKnow(sql, seen.case, helpers);
      await recordEvent(sql, call);
      await quoteInHelp(sql, call);
      await count(sql);
      await enqueue(sql, deliveries);
    });
    wake();
    return people;
  };
}
