import { localMoment, localTime } from "../../kernel/calendar/index.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { PersonalMessage } from "../../kernel/gate/index.ts";
import { enqueue } from "../../kernel/outbox/index.ts";
import type { Database } from "../../kernel/ports.ts";
import { isFirstSight, whatBecameOf } from "../../kernel/seen.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Sending } from "../attention/index.ts";
import { helpersOf } from "../authority/index.ts";
import { readDays } from "../calendar/index.ts";
import { recipientOf } from "../feedback/index.ts";
import { mayChange, type Organizations } from "../organization/index.ts";
import { duePreventionCard, judgedCard } from "./cards.ts";
import { countOfCause, isKnownToAll } from "./causes-store.ts";
import { judge, WATCHED_DAYS } from "./judge.ts";
import {
  changePrevention,
  insertPrevention,
  type PreventionBecomes,
  readDuePreventions,
  readPrevention,
} from "./preventions-store.ts";
import type { Recovering } from "./recovering.ts";
import type { Prevention } from "./schema.ts";

export interface Preventions {
  /** Plans something against the cause of a case. Throws UserError when that is not said, or `by` is no day to come. */
  plan(
    caseId: string,
    said: {
      readonly what: string;
      readonly by: string;
      readonly owner: { readonly id: string; readonly name: string };
    },
    context: Context,
  ): Promise<Prevention>;
  /** It is done: from now on its cause is watched for four weeks. By its owner and whoever decides in the unit. */
  done(preventionId: string, context: Context): Promise<Prevention>;
  /** It is due a week later. */
  later(preventionId: string, context: Context): Promise<Prevention>;
  letGo(preventionId: string, context: Context): Promise<Prevention>;
  /** Reminds owners, and judges what was watched for four weeks. Any number of processes may do this together. */
  passDue(now: Date): Promise<void>;
}

export interface PreventionsDependencies {
  readonly database: Database;
  readonly organizations: Pick<Organizations, "unit">;
  readonly attention: Pick<Sending, "prepare">;
  readonly recovering: Pick<Recovering, "read">;
  readonly texts: Texts;
  readonly ids: Ids;
  readonly wake: () => void;
}

const DAY = 24 * 60 * 60_000;
const AT_ONCE = 50;
/** How often a change is decided anew because others change the same prevention. */
const ATTEMPTS = 5;

export function createPreventions(deps: PreventionsDependencies): Preventions {
  const { database, organizations, attention, texts, ids, wake } = deps;

  async function read(preventionId: string, context: Context): Promise<Prevention> {
    const found = await readPrevention(database, context.organization.id, preventionId);
    if (!found) throw userError("prevention.unknown");
    if (found.ownerId === context.actor.id || (await mayChange({ id: found.unitId }, context))) return found;
    throw userError("prevention.notYours", { name: found.ownerName });
  }

  const beginningOf = async ({ organizationId, unitId }: Prevention, date: string): Promise<Date> =>
    localMoment((await organizations.unit(organizationId, unitId)).timeZone, date, 0);

  const dateOf = async ({ organizationId, unitId }: Prevention, at: Date): Promise<string> =>
    localTime((await organizations.unit(organizationId, unitId)).timeZone, at).date;

  /** The unit's managers besides the owner, unless what it comes from is known from confidential cases alone. */
  async function managersOf(found: Prevention): Promise<string[]> {
    if (!(await isKnownToAll(database, found.organizationId, found.causeId))) return [];
    return (await helpersOf(database, "manager", found, [found.ownerId])).map(({ id }) => id);
  }

  async function change(
    preventionId: string,
    context: Context,
    decide: (found: Prevention) => Promise<PreventionBecomes> | PreventionBecomes,
  ): Promise<Prevention> {
    const organizationId = context.organization.id;
    const { delivery, now: at } = context;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const found = await read(preventionId, context);
      if (await whatBecameOf(database, organizationId, delivery)) return found;
      if (found.state !== "planned" && found.state !== "reopened") throw userError("prevention.unknown");
      const becomes = await decide(found);
      const done = await database.transaction(async (sql) => {
        if (!(await changePrevention(sql, found, becomes))) return false;
        return isFirstSight(sql, { organizationId, delivery, subjectId: preventionId, at });
      });
      if (done) return read(preventionId, context);
    }
    throw new Error("A prevention was changed by others again and again.");
  }

  async function pass(found: Prevention, now: Date): Promise<void> {
    if (found.state === "done" && found.doneAt) return pronounce(found, found.doneAt, now);
    // Once more in a week, if nobody says anything.
    const becomes = { ...found, nextAt: new Date(now.getTime() + 7 * DAY) };
    const near = { organizationId: found.organizationId, installationId: found.addedIn };
    const there = await recipientOf(database, ids, near, found.ownerId);
    await tell(
      found,
      becomes,
      there ? [found.ownerId] : await managersOf(found),
      `due ${found.nextAt?.toISOString()}`,
      (say) => duePreventionCard(found, say),
    );
  }

  /** Says to its owner and the unit's managers what it has come to. */
  async function pronounce(found: Prevention, doneAt: Date, now: Date): Promise<void> {
    const span = WATCHED_DAYS * DAY;
    const before = await countOfCause(database, found, new Date(doneAt.getTime() - span), doneAt);
    const after = await countOfCause(database, found, doneAt, new Date(doneAt.getTime() + span));
    const verdict = judge(before, after);
    const state = verdict === "no change" ? "reopened" : verdict;
    // What is open again is due again.
    const again = new Date(now.getTime() + 7 * DAY);
    const next = state === "reopened" ? { nextAt: again, dueOn: await dateOf(found, again) } : { nextAt: null };
    const becomes = { ...found, state, before, after, ...next } satisfies Prevention;
    await tell(found, becomes, [found.ownerId, ...(await managersOf(found))], `judged ${doneAt.toISOString()}`, (say) =>
      judgedCard(becomes, say),
    );
  }

  async function tell(
    found: Prevention,
    becomes: Prevention,
    people: readonly string[],
    what: string,
    draw: (say: ReturnType<Texts["for"]>) => NonNullable<PersonalMessage["card"]>,
  ): Promise<void> {
    const { organizationId, addedIn: installationId } = found;
    const messages: PersonalMessage[] = [];
    for (const personId of people) {
      const to = await recipientOf(database, ids, { organizationId, installationId }, personId);
      if (!to) continue;
      const key = `prevention ${found.id} ${what} ${personId}`;
      const card = draw(texts.for(to.locale, to.timeZone));
      messages.push({ personId, laneId: to.laneId, key, nature: "proactive", card });
    }
    const admit = await attention.prepare(organizationId, people);
    await database.transaction(async (sql) => {
      const { deliveries, count } = await admit(sql, messages);
      if (!(await changePrevention(sql, found, becomes))) return;
      await count(sql);
      await enqueue(sql, deliveries);
    });
  }

  return {
    async plan(caseId, { what, by, owner }, context) {
      const { case: found, unit, recovery } = await deps.recovering.read(caseId, context);
      if (!recovery.cause) throw userError("cause.empty");
      const today = localTime(unit.timeZone, context.now).date;
      const read = readDays(by, today, context.say.locale);
      const dueOn = read?.rest === "" ? read.days[0]?.first : undefined;
      if (!dueOn || dueOn < today) throw userError("prevention.noDay");
      const id = ids.next();
      const { organizationId } = found;
      const prevention = {
        organizationId,
        id,
        causeId: recovery.cause.id,
        unitId: unit.id,
        what,
        ownerId: owner.id,
        dueOn,
        nextAt: localMoment(unit.timeZone, dueOn, 0),
        addedIn: context.installation.installationId,
        addedBy: context.actor.id,
        addedAt: context.now,
      };
      const plannedId = await database.transaction(async (sql) => {
        const sight = { organizationId, delivery: context.delivery, subjectId: id, at: context.now };
        if (!(await isFirstSight(sql, sight))) return whatBecameOf(sql, organizationId, context.delivery);
        await insertPrevention(sql, prevention);
        return id;
      });
      const planned = await readPrevention(database, organizationId, plannedId ?? id);
      if (!planned) throw new Error("A prevention that was just planned is not there.");
      return planned;
    },

    done: (preventionId, context) =>
      change(preventionId, context, (found) => ({
        ...found,
        state: "done",
        doneAt: context.now,
        nextAt: new Date(context.now.getTime() + WATCHED_DAYS * DAY),
      })),

    later: (preventionId, context) =>
      change(preventionId, context, async (found) => {
        const dueOn = Temporal.PlainDate.from(found.dueOn).add({ days: 7 }).toString();
        return { ...found, dueOn, nextAt: await beginningOf(found, dueOn) };
      }),

    letGo: (preventionId, context) =>
      change(preventionId, context, (found) => ({ ...found, state: "let go", nextAt: null })),

    async passDue(now) {
      let due: readonly Prevention[];
      do {
        due = await readDuePreventions(database, now, AT_ONCE);
        for (const one of due) await pass(one, now);
        if (due.length > 0) wake();
      } while (due.length === AT_ONCE);
    },
  };
}
