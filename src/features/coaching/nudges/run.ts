import { localTime, type PersonCalendar } from "../../../kernel/calendar/index.ts";
import type { PersonalMessage } from "../../../kernel/gate/index.ts";
import { forEachOrganization } from "../../../kernel/jobs.ts";
import { enqueue } from "../../../kernel/outbox/index.ts";
import type { Log } from "../../../kernel/ports.ts";
import type { Calendars } from "../../calendar/index.ts";
import { type AnnouncingDependencies, createAnnouncing } from "../../feedback/index.ts";
import { chooseQuestion } from "../library/index.ts";
import { findReasons } from "../signals/find.ts";
import { GOOD_NEWS } from "../signals/names.ts";
import { daysBefore, type Found } from "../signals/schema.ts";
import { readMaterial } from "../signals/store.ts";
import { chooseNudge, hasRoom } from "./choose.ts";
import {
  bringBack,
  claimDue,
  type Due,
  insertNudges,
  letGoUnsent,
  type NewNudge,
  planNext,
  readLater,
  readManaged,
  readPaces,
  readPast,
} from "./due-store.ts";
import { NUDGE, NUDGE_AGAIN, type Pace, type Past, USUAL } from "./schema.ts";
import { isFree, isHere, nextMoment } from "./working.ts";

export interface NudgingDependencies extends AnnouncingDependencies {
  readonly calendars: Pick<Calendars, "of">;
  readonly log: Log;
  readonly wake: () => void;
}

/** Managers of one round. */
const AT_ONCE = 50;
/** Whoever is looked at later than so many minutes, as after an outage, is asked on another day. */
const LATE = 90;
/** A nudge that cannot be sent within so many hours is not sent. */
const OF_USE = 8;
/** What is remembered of the past, in days: two that were not needed, and the questions that were asked. */
const PAST = 90;
const NOWHERE = "00000000-0000-0000-0000-000000000000";

/** A manager who is asked today, if there is a reason. */
interface Ready {
  readonly managerId: string;
  readonly pace: Pace;
  /** Their local date. */
  readonly day: string;
}

/** What a manager is asked, and what tells them of it. */
interface Chosen {
  readonly nudge: NewNudge;
  readonly messages: readonly PersonalMessage[];
}

/**
 * Asks managers who are due to talk with somebody, each at their time. Any number of processes may do this together: each
 * manager is asked once a day at most.
 */
export const createNudging = (deps: NudgingDependencies) => {
  const { database, attention, calendars, ids, log, wake } = deps;
  const announcing = createAnnouncing(deps);

  /** What tells a manager of one; none where they cannot be reached. */
  const messagesOf = (
    organizationId: string,
    { managerId, day }: Pick<Ready, "managerId" | "day">,
    { id, topic }: { readonly id: string; readonly topic: string },
    now: Date,
  ): Promise<readonly PersonalMessage[]> => {
    const until = new Date(now.getTime() + OF_USE * 60 * 60_000);
    return announcing.each({ organizationId, installationId: NOWHERE }, [managerId], () => ({
      ...{ key: `${topic} ${id} ${day}`, nature: "proactive", until },
      matter: { topic, subjectId: id },
    }));
  };

  /** What was put off comes once more; whoever else has room for one is asked anew. */
  async function askAll(organizationId: string, ready: readonly Ready[], now: Date): Promise<void> {
    const managers = ready.map(({ managerId }) => managerId);
    await letGoUnsent(database, organizationId, managers, new Date(now.getTime() - OF_USE * 60 * 60_000));
    const later = await readLater(database, organizationId, managers);
    for (const { id, managerId } of later) {
      const one = ready.find((other) => other.managerId === managerId);
      if (!one) continue;
      const messages = await messagesOf(organizationId, one, { id, topic: NUDGE_AGAIN }, now);
      if (messages.length > 0)
        await announcing.along(organizationId, messages, (sql) => bringBack(sql, organizationId, id, one.day));
    }
    const since = daysBefore(now, PAST);
    const past = await readPast(database, organizationId, { managers, people: [], units: [] }, since);
    const free = ready.filter(
      ({ managerId, pace, day }) =>
        !later.some((one) => one.managerId === managerId) &&
        pace.weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek) &&
        hasRoom(
          past.filter((one) => one.managerId === managerId && !one.onRequest),
          day,
        ),
    );
    if (free.length > 0) await askAnew(organizationId, free, now);
  }

  async function askAnew(organizationId: string, free: readonly Ready[], now: Date): Promise<void> {
    const managers = free.map(({ managerId }) => managerId);
    const managed = Map.groupBy(await readManaged(database, organizationId, managers), ({ managerId }) => managerId);
    const unitsOf = (managerId: string): string[] => (managed.get(managerId) ?? []).map(({ unitId }) => unitId);
    const units = [...new Set(managers.flatMap(unitsOf))];
    const reasons = Map.groupBy(
      (await readMaterial(database, organizationId, units, now)).flatMap((material) => findReasons(material, now)),
      ({ unitId }) => unitId,
    );
    const people = [...new Set([...reasons.values()].flat().flatMap(({ personId }) => personId ?? []))];
    const { people: working } = await calendars.of(organizationId, { people });
    const past = await readPast(database, organizationId, { managers, people, units }, daysBefore(now, PAST));
    const chosen: Chosen[] = [];
    for (const one of free) {
      const found = chooseNudge({
        ...{ managerId: one.managerId, day: one.day, now, past },
        found: unitsOf(one.managerId).flatMap((unitId) => reasons.get(unitId) ?? []),
        isHere: (personId) => personId !== one.managerId && isHere(working.get(personId), now),
      });
      if (!found) continue;
      const nudge = nudgeOf(organizationId, one, found, past, now);
      const messages = await messagesOf(organizationId, one, { id: nudge.id, topic: NUDGE }, now);
      if (messages.length === 0) continue;
      chosen.push({ nudge, messages });
      // Whoever comes next reckons with it.
      past.push({ ...nudge, againOn: null, state: "open", answeredAt: null, onRequest: false });
    }
    if (chosen.length > 0) await ask(organizationId, chosen);
  }

  function nudgeOf(
    organizationId: string,
    { managerId, day }: Ready,
    found: Found,
    past: readonly Past[],
    now: Date,
  ): NewNudge {
    const recentlyUsed = past
      .filter((one) => one.managerId === managerId)
      .toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
      .map(({ question }) => question);
    const { id: question } = chooseQuestion(found.signal, { language: "en", recentlyUsed, seed: day });
    const good = GOOD_NEWS.has(found.signal);
    return { organizationId, id: ids.next(), managerId, day, ...found, good, question, madeAt: now };
  }

  /** Notes them and sends those that were noted, all in one transaction. */
  async function ask(organizationId: string, chosen: readonly Chosen[]): Promise<void> {
    const nudges = chosen.map(({ nudge }) => nudge);
    const admit = await attention.prepare(
      organizationId,
      nudges.map(({ managerId }) => managerId),
    );
    await database.transaction(async (sql) => {
      const noted = await insertNudges(sql, organizationId, nudges);
      const messages = chosen.flatMap(({ nudge, messages }) => (noted.has(nudge.id) ? messages : []));
      const { deliveries, count } = await admit(sql, messages);
      await count(sql);
      await enqueue(sql, deliveries);
    });
  }

  async function lookAt(organizationId: string, due: readonly Due[], now: Date): Promise<void> {
    const managers = [...new Set(due.map(({ managerId }) => managerId))];
    const paces = await readPaces(database, organizationId, managers);
    const { people } = await calendars.of(organizationId, { people: managers });
    const paceOf = (managerId: string): Pace => paces.get(managerId) ?? USUAL;
    const ready = managers.flatMap((managerId): Ready[] => {
      const calendar = people.get(managerId);
      const pace = paceOf(managerId);
      const inTime = due.some(
        (one) => one.managerId === managerId && now.getTime() - one.dueAt.getTime() <= LATE * 60_000,
      );
      if (!calendar || pace.paused || !inTime || !isFree(calendar, now)) return [];
      return [{ managerId, pace, day: localTime(calendar.timeZone, now).date }];
    });
    if (ready.length > 0) await askAll(organizationId, ready, now);
    const nextOf = (managerId: string, calendar: PersonCalendar | undefined): Date =>
      calendar ? nextMoment(calendar, paceOf(managerId), now) : new Date(now.getTime() + 24 * 60 * 60_000);
    const next = managers.map((managerId) => ({ managerId, at: nextOf(managerId, people.get(managerId)) }));
    await planNext(database, organizationId, next);
  }

  return async (now: Date): Promise<void> => {
    for (let full = true; full; ) {
      const due = await claimDue(database, now, AT_ONCE);
      await forEachOrganization(
        due,
        (organizationId, some) => lookAt(organizationId, some, now),
        (err, organization) =>
          log.error({ err, organization }, "Managers could not be asked to coach; tried again soon"),
      );
      if (due.length > 0) wake();
      full = due.length === AT_ONCE;
    }
  };
};
