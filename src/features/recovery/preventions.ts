import { z } from "zod";
import { localMoment, localTime } from "../../kernel/calendar/index.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import { isFirstSight, whatBecameOf } from "../../kernel/seen.ts";
import { readDays } from "../calendar/index.ts";
import { recordEvent } from "../feedback/index.ts";
import { mayChange, type Organizations } from "../organization/index.ts";
import { WATCHED_DAYS } from "./judge.ts";
import {
  changePrevention,
  insertPrevention,
  type PreventionBecomes,
  readLastDeed,
  readPrevention,
} from "./preventions-store.ts";
import type { Recovering } from "./recovering.ts";
import type { ChangedPrevention, Prevention } from "./schema.ts";
import { createWatching, type WatchingDependencies } from "./watching.ts";

/** What somebody says of a prevention: `by` as they type a day. */
interface Said {
  readonly what: string;
  readonly by: string;
  readonly owner: { readonly id: string; readonly name: string };
}

export interface Preventions {
  /** Plans something against the cause of a case. Throws UserError when that is not said, or `by` is no day to come. */
  plan(caseId: string, said: Said, context: Context): Promise<Prevention>;
  /** One that is still to be done, for its owner and whoever decides in the unit. Throws UserError. */
  readToChange(preventionId: string, context: Context): Promise<Prevention>;
  change(preventionId: string, said: Said, context: Context): Promise<ChangedPrevention>;
  /** It is done: from now on its cause is watched for four weeks. By its owner and whoever decides in the unit. */
  done(preventionId: string, context: Context): Promise<ChangedPrevention>;
  /** It is due a week later. */
  later(preventionId: string, context: Context): Promise<ChangedPrevention>;
  letGo(preventionId: string, context: Context): Promise<ChangedPrevention>;
  /** Makes the last of these undone, by what it is in the history of its case. Throws UserError when more was done since. */
  takeBack(preventionId: string, eventId: string, detail: unknown, context: Context): Promise<Prevention>;
  /** Reminds owners, and judges what was watched for four weeks. Any number of processes may do this together. */
  passDue(now: Date): Promise<void>;
}

export interface PreventionsDependencies extends WatchingDependencies {
  readonly database: Database;
  readonly organizations: Pick<Organizations, "unit">;
  readonly recovering: Pick<Recovering, "read">;
}

const DAY = 24 * 60 * 60_000;
/** How often a change is decided anew because others change the same prevention. */
const ATTEMPTS = 5;

/** What a prevention was before somebody changed it, in the history of its case. */
const Before = z.object({
  was: z.object({
    state: z.enum(["planned", "reopened"]),
    what: z.string(),
    ownerId: z.uuid(),
    dueOn: z.string(),
    doneAt: z.coerce.date().nullable(),
    nextAt: z.coerce.date().nullable(),
  }),
});

export function createPreventions(deps: PreventionsDependencies): Preventions {
  const { database, organizations, ids } = deps;

  async function there(organizationId: string, preventionId: string): Promise<Prevention> {
    const found = await readPrevention(database, organizationId, preventionId);
    if (!found) throw userError("prevention.unknown");
    return found;
  }

  async function read(preventionId: string, context: Context): Promise<Prevention> {
    const found = await there(context.organization.id, preventionId);
    if (found.ownerId === context.actor.id || (await mayChange({ id: found.unitId }, context))) return found;
    throw userError("prevention.notYours", { name: found.ownerName });
  }

  async function readToChange(preventionId: string, context: Context): Promise<Prevention> {
    const found = await read(preventionId, context);
    if (found.state !== "planned" && found.state !== "reopened") throw userError("prevention.unknown");
    return found;
  }

  const zoneOf = async ({ organizationId, unitId }: Pick<Prevention, "organizationId" | "unitId">): Promise<string> =>
    (await organizations.unit(organizationId, unitId)).timeZone;

  /** The local date that somebody typed, from today on. */
  function dayTyped(by: string, timeZone: string, { now, say }: Context): string {
    const today = localTime(timeZone, now).date;
    const read = readDays(by, today, say.locale);
    const dueOn = read?.rest === "" ? read.days[0]?.first : undefined;
    if (!dueOn || dueOn < today) throw userError("prevention.noDay");
    return dueOn;
  }

  async function change(
    preventionId: string,
    kind: string,
    context: Context,
    decide: (found: Prevention) => Promise<PreventionBecomes> | PreventionBecomes,
    reader: typeof read = readToChange,
    isUndone = false,
  ): Promise<ChangedPrevention> {
    const organizationId = context.organization.id;
    const { delivery, now: at } = context;
    const eventId = ids.next();
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await whatBecameOf(database, organizationId, delivery))
        return { prevention: await read(preventionId, context) };
      const found = await reader(preventionId, context);
      const becomes = await decide(found);
      const done = await database.transaction(async (sql) => {
        if (!(await changePrevention(sql, found, becomes))) return false;
        if (!(await isFirstSight(sql, { organizationId, delivery, subjectId: preventionId, at }))) return false;
        const { state, what, ownerId, dueOn, doneAt, nextAt } = found;
        const was = isUndone ? {} : { was: { state, what, ownerId, dueOn, doneAt, nextAt } };
        await record(sql, { ...found, ...becomes }, eventId, kind, was, context);
        return true;
      });
      if (!done) continue;
      // Whoever gives it to somebody else sees what they have done all the same.
      const prevention = await there(organizationId, preventionId);
      return { prevention, ...(found.caseId !== null && !isUndone && { eventId }) };
    }
    throw new Error("A prevention was changed by others again and again.");
  }

  /** Into the history of the case in which it was planned. */
  async function record(
    sql: Sql,
    {
      organizationId,
      caseId,
      id,
      what,
      ownerId,
      dueOn,
    }: Pick<Prevention, "organizationId" | "caseId" | "id" | "what" | "ownerId" | "dueOn">,
    eventId: string,
    kind: string,
    besides: object,
    { actor, now: at }: Context,
  ): Promise<void> {
    if (caseId === null) return;
    const detail = { prevention: id, what, person: ownerId, until: dueOn, ...besides };
    await recordEvent(sql, { organizationId, caseId, eventId, kind, personId: actor.id, at, detail });
  }

  return {
    readToChange,

    async plan(caseId, { what, by, owner }, context) {
      const { case: found, unit, recovery } = await deps.recovering.read(caseId, context);
      if (!recovery.cause) throw userError("cause.empty");
      const dueOn = dayTyped(by, unit.timeZone, context);
      const id = ids.next();
      const { organizationId } = found;
      const prevention = {
        ...{ organizationId, id, causeId: recovery.cause.id, unitId: unit.id, caseId, what, ownerId: owner.id, dueOn },
        nextAt: localMoment(unit.timeZone, dueOn, 0),
        addedIn: context.installation.installationId,
        addedBy: context.actor.id,
        addedAt: context.now,
      };
      const plannedId = await database.transaction(async (sql) => {
        const sight = { organizationId, delivery: context.delivery, subjectId: id, at: context.now };
        if (!(await isFirstSight(sql, sight))) return whatBecameOf(sql, organizationId, context.delivery);
        await insertPrevention(sql, prevention);
        await record(sql, prevention, ids.next(), "prevention planned", {}, context);
        return id;
      });
      const planned = await readPrevention(database, organizationId, plannedId ?? id);
      if (!planned) throw new Error("A prevention that was just planned is not there.");
      return planned;
    },

    change: (preventionId, { what, by, owner }, context) =>
      change(preventionId, "prevention changed", context, async (found) => {
        const timeZone = await zoneOf(found);
        const dueOn = dayTyped(by, timeZone, context);
        const nextAt = dueOn === found.dueOn ? found.nextAt : localMoment(timeZone, dueOn, 0);
        return { ...found, what, ownerId: owner.id, dueOn, nextAt };
      }),

    done: (preventionId, context) =>
      change(preventionId, "prevention done", context, (found) => ({
        ...found,
        state: "done",
        doneAt: context.now,
        nextAt: new Date(context.now.getTime() + WATCHED_DAYS * DAY),
      })),

    later: (preventionId, context) =>
      change(preventionId, "prevention later", context, async (found) => {
        const dueOn = Temporal.PlainDate.from(found.dueOn).add({ days: 7 }).toString();
        return { ...found, dueOn, nextAt: localMoment(await zoneOf(found), dueOn, 0) };
      }),

    letGo: (preventionId, context) =>
      change(preventionId, "prevention let go", context, (found) => ({ ...found, state: "let go", nextAt: null })),

    async takeBack(preventionId, eventId, detail, context) {
      const { was } = Before.parse(detail);
      const decide = async (found: Prevention): Promise<PreventionBecomes> => {
        if ((await readLastDeed(database, found)) !== eventId) throw userError("recovery.nothingToUndo");
        return { ...found, ...was };
      };
      return (await change(preventionId, "prevention taken back", context, decide, read, true)).prevention;
    },

    passDue: createWatching(deps),
  };
}
