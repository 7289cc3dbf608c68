import { onWorkingDay } from "../../kernel/calendar/index.ts";
import type { PersonalMessage } from "../../kernel/gate/index.ts";
import { type NewDelivery, redraw } from "../../kernel/outbox/index.ts";
import { knowing } from "../authority/index.ts";
import type { Calendars } from "../calendar/index.ts";
import {
  type AnnouncingDependencies,
  type Case,
  createAnnouncing,
  readCases,
  recipientOf,
  recordEvent,
} from "../feedback/index.ts";
import type { Organizations } from "../organization/index.ts";
import { unansweredCard } from "./check-cards.ts";
import { lastAsked, lockCustomer, type Passed, passCheck, readDueChecks } from "./checks-store.ts";
import { CHECK_TOPIC, type CustomerCheck } from "./schema.ts";
import { calendarOfUnit, customerKey, daysLater, endOfDay, firstFree, worksToday } from "./working-time.ts";

export interface AskingDependencies extends AnnouncingDependencies {
  readonly organizations: Pick<Organizations, "unit">;
  readonly calendars: Pick<Calendars, "of">;
  readonly wake: () => void;
}

/** A customer is asked at most once in so many days. */
export const APART = 7 * 24 * 60 * 60_000;
/** Working days after which it is said that nobody has asked, when the managers were asked too. */
const LAST_DAYS = 2;
/** Checks that are read at once. */
const AT_ONCE = 50;

/** Whoever is asked now, alone or in a channel; or when somebody can be. */
type Asked = { readonly people: readonly string[]; readonly post?: NewDelivery } | { readonly wait: Date };

/**
 * Has customers asked: the owner on the day, or else the unit; a working day later its managers; two more later it is said that
 * nobody has. Who is off is not asked. Any number of processes may do this together: each is asked once.
 */
export function createAsking(deps: AskingDependencies): (now: Date) => Promise<void> {
  const { database, organizations, calendars, ids, wake } = deps;
  const announcing = createAnnouncing(deps);

  async function pass(check: CustomerCheck, now: Date): Promise<void> {
    const { organizationId, caseId, unitId, told } = check;
    const [found] = await readCases(database, [{ organizationId, id: caseId }]);
    if (!found || found.undoneAt || found.mergedInto || found.state !== "solved") return letGo(check);
    const calendar = await calendarOfUnit(calendars, organizationId, unitId);
    const free = firstFree(calendar, now);
    if (free > now) return postpone(check, free);
    const asked = await (told === 0
      ? whoAsks(found, check, now)
      : whoDecides(found, now, told === 1 ? [found.ownerId] : []));
    if ("wait" in asked) return postpone(check, asked.wait);
    const customer = found.customer === undefined ? undefined : customerKey(found.customer);
    const next = nextOf(told, calendar, now);
    const messages = await messagesTo(asked.people, check, found);
    await announcing.along(
      organizationId,
      messages,
      async (sql) => {
        if (told === 0 && customer !== undefined) {
          await lockCustomer(sql, organizationId, customer);
          const last = await lastAsked(sql, { organizationId, customer, caseId }, new Date(now.getTime() - APART));
          const later = last && firstFree(calendar, new Date(last.getTime() + APART));
          if (later) {
            await passCheck(sql, check, { ...check, nextAt: later, customer });
            return false;
          }
        }
        if (!(await passCheck(sql, check, { ...next, customer, askedAt: now }))) return false;
        if (next.state === "unanswered")
          await recordEvent(sql, { organizationId, caseId, eventId: ids.next(), kind: "nobody asked", at: now });
        return true;
      },
      "post" in asked && asked.post ? [asked.post] : [],
    );
  }

  const postpone = async (check: CustomerCheck, nextAt: Date): Promise<void> =>
    void (await passCheck(database, check, { ...check, nextAt }));

  const letGo = (check: CustomerCheck): Promise<void> =>
    database.transaction(async (sql) => {
      if (await passCheck(sql, check, { ...check, state: "let go", nextAt: undefined }))
        await redraw(sql, ids, check.organizationId, { topic: CHECK_TOPIC, subjectId: check.id });
    });

  /** The owner, if they are there still and work on that day; else the unit: in its channel, unless that is not for everybody, else who decides. */
  async function whoAsks(found: Case, check: CustomerCheck, now: Date): Promise<Asked> {
    const { organizationId, unitId } = check;
    const { people } = await calendars.of(organizationId, { people: [found.ownerId] });
    const owner = people.get(found.ownerId);
    const near = { organizationId, installationId: check.plannedIn };
    if (owner && worksToday(owner, now) && (await recipientOf(database, ids, near, found.ownerId))) {
      const free = firstFree(owner, now);
      if (free <= now) return { people: [found.ownerId] };
      if (free < endOfDay(owner, now)) return { wait: free };
    }
    const unit = await organizations.unit(organizationId, unitId);
    if (found.confidential || !unit.channel?.reachable || !unit.laneId) return whoDecides(found, now);
    const matter = { topic: CHECK_TOPIC, subjectId: check.id };
    const post = { organizationId, id: ids.next(), laneId: unit.laneId, key: `check ${check.id} 0`, ...matter };
    return { people: [], post: { ...post, nature: "proactive" } };
  }

  /**
   * The managers who may know of it and work today, or else the champions, as soon as one of them is there; rather not the
   * owner, who was asked.
   */
  async function whoDecides(found: Case, now: Date, asked: readonly string[] = []): Promise<Asked> {
    const groups = [
      await knowing(database, "manager", found, asked),
      await knowing(database, "champion", found, asked),
      await knowing(database, "manager", found, []),
    ];
    const ids = [...new Set(groups.flatMap((some) => some.map(({ id }) => id)))];
    const { people } = await calendars.of(found.organizationId, { people: ids });
    const free = ids.map((id) => {
      const calendar = people.get(id);
      return { id, at: calendar ? firstFree(calendar, now) : now, today: !calendar || worksToday(calendar, now) };
    });
    const today = groups.map((some) => free.filter(({ id, today }) => today && some.some((one) => one.id === id)));
    const candidates = today.find((some) => some.length > 0) ?? free;
    const there = candidates.filter(({ at }) => at <= now).map(({ id }) => id);
    const [first] = candidates.map(({ at }) => at).sort((one, other) => one.getTime() - other.getTime());
    return there.length > 0 || !first ? { people: there } : { wait: first };
  }

  function messagesTo(
    people: readonly string[],
    { organizationId, plannedIn: installationId, id, told }: CustomerCheck,
    found: Case,
  ): Promise<readonly PersonalMessage[]> {
    return announcing.each({ organizationId, installationId }, people, (say) => ({
      key: `check ${id} ${told}`,
      nature: "proactive",
      ...(told < 2 ? { matter: { topic: CHECK_TOPIC, subjectId: id } } : { card: unansweredCard(found, say) }),
    }));
  }

  return async (now) => {
    let due: readonly CustomerCheck[];
    do {
      due = await readDueChecks(database, now, AT_ONCE);
      for (const check of due) await pass(check, now);
      if (due.length > 0) wake();
    } while (due.length === AT_ONCE);
  };
}

/** Who is asked after the first were, and who is told after the managers. */
function nextOf(told: number, calendar: Parameters<typeof daysLater>[0], now: Date): Passed {
  if (told === 0) return { state: "asked", told: 1, nextAt: daysLater(calendar, 1, now) };
  const last = onWorkingDay(calendar, now, LAST_DAYS) ?? now;
  if (told === 1) return { state: "asked", told: 2, nextAt: firstFree(calendar, last) };
  return { state: "unanswered", told: 3, nextAt: undefined };
}
