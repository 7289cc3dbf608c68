import { hash } from "node:crypto";
import type { AnyCalendar, Calendar } from "../../kernel/calendar/index.ts";
import { localMoment, localTime, workingMinutes } from "../../kernel/calendar/index.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { decide, type PersonalMessage } from "../../kernel/gate/index.ts";
import { enqueue, type NewDelivery } from "../../kernel/outbox/index.ts";
import type { Database } from "../../kernel/ports.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Sending } from "../attention/index.ts";
import { knowing } from "../authority/index.ts";
import type { Calendars } from "../calendar/index.ts";
import { type Case, caseName, type FeedbackFeature, readCases, recipientOf, recordEvent } from "../feedback/index.ts";
import type { Organizations } from "../organization/index.ts";
import { checkCard } from "./cards.ts";
import {
  answerCheck,
  letGoOf,
  lockCustomer,
  passCheck,
  planCheck,
  readCheck,
  readDueChecks,
  readOther,
} from "./checks-store.ts";
import type { Recovering } from "./recovering.ts";
import type { CheckAnswer, CustomerCheck, Wait } from "./schema.ts";

export interface Checks {
  /** Plans to ask the customer of a solved case again. Throws UserError when that would be too often, or its cause is not said. */
  plan(caseId: string, days: Wait, context: Context): Promise<{ readonly case: Case; readonly at: Date }>;
  /** The customer of a case is not to be asked. Throws UserError when its cause is not said. */
  leave(caseId: string, context: Context): Promise<Case>;
  /** What a customer said, and what became of it. Throws UserError when somebody has said something else. */
  answer(checkId: string, answer: CheckAnswer, context: Context): Promise<Answered>;
  /** Asks whoever is to ask. Any number of processes may do this together: each is asked once. */
  passDue(now: Date): Promise<void>;
}

export interface Answered {
  readonly case: Case;
  readonly answer: CheckAnswer;
  /** When they are asked again. */
  readonly again?: Date;
}

export interface ChecksDependencies {
  readonly database: Database;
  readonly organizations: Pick<Organizations, "unit">;
  readonly calendars: Pick<Calendars, "of">;
  readonly attention: Pick<Sending, "prepare">;
  readonly recovering: Pick<Recovering, "read">;
  readonly texts: Texts;
  readonly ids: Ids;
  readonly readCase: FeedbackFeature["read"];
  readonly move: FeedbackFeature["move"];
  readonly wake: () => void;
}

/** A customer is asked at most once in so many days. */
const APART_DAYS = 7;
/** Whoever could not be reached so often is not asked again. */
const MOST_ATTEMPTS = 2;
const DAY = 24 * 60 * 60_000;
/** Checks that are read at once. */
const AT_ONCE = 50;

export function createChecks(deps: ChecksDependencies): Checks {
  const { database, organizations, calendars, attention, texts, ids, wake } = deps;

  async function calendarOf(organizationId: string, unitId: string): Promise<Calendar> {
    const { units } = await calendars.of(organizationId, { units: [unitId] });
    const calendar = units.get(unitId);
    if (!calendar) throw new Error("A check has a unit.");
    return calendar;
  }

  /** The first moment of a unit's work so many days later. */
  async function dueAfter(organizationId: string, unitId: string, days: number, now: Date): Promise<Date> {
    const calendar = await calendarOf(organizationId, unitId);
    const date = Temporal.PlainDate.from(localTime(calendar.timeZone, now).date).add({ days }).toString();
    return firstFree(calendar, localMoment(calendar.timeZone, date, 0));
  }

  async function readSolved(caseId: string, context: Context): Promise<Case> {
    const { case: found, recovery, repeated } = await deps.recovering.read(caseId, context);
    if (repeated && !recovery.cause) throw userError("recovery.sayTheCause", { case: caseName(found.number) });
    return found;
  }

  async function pass(check: CustomerCheck, now: Date): Promise<void> {
    const { organizationId, caseId, unitId } = check;
    const [found] = await readCases(database, [{ organizationId, id: caseId }]);
    if (!found || found.undoneAt || found.mergedInto || found.state !== "solved")
      return void (await passCheck(database, check, { state: "let go", nextAt: undefined, at: now }));
    const free = firstFree(await calendarOf(organizationId, unitId), now);
    if (free > now) return void (await passCheck(database, check, { state: check.state, nextAt: free, at: null }));
    const asked = check.state === "asked" ? { people: await managersOf(found) } : await whoAsks(found, check, now);
    const nextAt = check.state === "asked" ? undefined : await dueAfter(organizationId, unitId, 1, now);
    const admit = await attention.prepare(organizationId, asked.people);
    const messages = await messagesTo(asked.people, check, found);
    await database.transaction(async (sql) => {
      const { deliveries, count } = await admit(sql, messages);
      if (!(await passCheck(sql, check, { state: "asked", nextAt, at: now }))) return;
      await count(sql);
      await enqueue(sql, [...deliveries, ...("post" in asked && asked.post ? [asked.post] : [])]);
    });
  }

  const managersOf = async (found: Case): Promise<string[]> =>
    (await knowing(database, "manager", found, [])).map(({ id }) => id);

  /** The owner, if they are there still and work on that day; else the unit: in its channel, unless that is not for everybody, else its managers. */
  async function whoAsks(
    found: Case,
    check: CustomerCheck,
    now: Date,
  ): Promise<{ readonly people: readonly string[]; readonly post?: NewDelivery }> {
    const { organizationId, unitId } = check;
    const { people } = await calendars.of(organizationId, { people: [found.ownerId] });
    const owner = people.get(found.ownerId);
    const near = { organizationId, installationId: check.plannedIn };
    if (owner && worksBefore(owner, now) && (await recipientOf(database, ids, near, found.ownerId)))
      return { people: [found.ownerId] };
    const unit = await organizations.unit(organizationId, unitId);
    if (!found.confidential && unit.channel?.reachable && unit.laneId) {
      const card = checkCard(check, found, texts.for(unit.locale, unit.timeZone), "channel");
      const key = `check ${check.id} ${check.attempts}`;
      return {
        people: [],
        post: { organizationId, id: ids.next(), laneId: unit.laneId, key, card, nature: "proactive" },
      };
    }
    const managers = await managersOf(found);
    return { people: managers.length > 0 ? managers : [found.ownerId] };
  }

  async function messagesTo(people: readonly string[], check: CustomerCheck, found: Case): Promise<PersonalMessage[]> {
    const near = { organizationId: check.organizationId, installationId: check.plannedIn };
    const messages: PersonalMessage[] = [];
    for (const personId of people) {
      const to = await recipientOf(database, ids, near, personId);
      if (!to) continue;
      messages.push({
        personId,
        laneId: to.laneId,
        key: `check ${check.id} ${check.attempts} ${check.state} ${personId}`,
        nature: "proactive",
        card: checkCard(check, found, texts.for(to.locale, to.timeZone)),
      });
    }
    return messages;
  }

  return {
    async plan(caseId, days, context) {
      const found = await readSolved(caseId, context);
      if (found.state !== "solved") throw userError("check.over", { case: caseName(found.number) });
      const { organizationId, unitId } = found;
      const at = await dueAfter(organizationId, unitId, days, context.now);
      const customer = found.customer === undefined ? undefined : keyOf(found.customer);
      await database.transaction(async (sql) => {
        if (customer !== undefined) {
          await lockCustomer(sql, organizationId, customer);
          const [from, until] = [new Date(at.getTime() - APART_DAYS * DAY), new Date(at.getTime() + APART_DAYS * DAY)];
          const other = await readOther(sql, { organizationId, customer, caseId }, from, until);
          if (other) throw userError("check.tooOften", { case: caseName(other.caseNumber), at: other.dueAt });
        }
        await planCheck(sql, {
          organizationId,
          id: ids.next(),
          caseId,
          unitId,
          customer,
          dueAt: at,
          plannedBy: context.actor.id,
          plannedIn: context.installation.installationId,
          plannedAt: context.now,
        });
      });
      return { case: found, at };
    },

    async leave(caseId, context) {
      const found = await readSolved(caseId, context);
      if (found.state === "confirmed") throw userError("check.over", { case: caseName(found.number) });
      await deps.move(caseId, { kind: "leave" }, context);
      await letGoOf(database, { organizationId: found.organizationId, caseId });
      return found;
    },

    async answer(checkId, said, context) {
      const organizationId = context.organization.id;
      const check = await readCheck(database, organizationId, checkId);
      if (!check) throw userError("check.unknown");
      const { case: found } = await deps.readCase(check.caseId, context);
      const mayAgain = said === "not reached" && check.attempts + 1 < MOST_ATTEMPTS;
      const again = mayAgain ? await dueAfter(organizationId, check.unitId, 1, context.now) : undefined;
      const answer = { said, personId: context.actor.id, at: context.now, again };
      const first = await database.transaction(async (sql) => {
        if (!(await answerCheck(sql, check, answer))) return false;
        if (said !== "not reached") return true;
        const event = { eventId: ids.next(), kind: "not reached", personId: context.actor.id, at: context.now };
        await recordEvent(sql, { organizationId, caseId: check.caseId, ...event });
        return true;
      });
      if (!first) {
        const { state, nextAt, answeredByName: name } = (await readCheck(database, organizationId, checkId)) ?? check;
        if (state === "planned" && said === "not reached" && nextAt)
          return { case: found, answer: said, again: nextAt };
        if (!name || state === "let go") throw userError("check.unknown");
        if (state !== said) throw userError("check.answeredAlready", { name });
      }
      if (said === "happy") await deps.move(check.caseId, { kind: "confirm" }, context);
      if (said === "not happy") await deps.move(check.caseId, { kind: "disappoint" }, context);
      return { case: found, answer: said, ...(again && { again }) };
    },

    async passDue(now) {
      let due: readonly CustomerCheck[];
      do {
        due = await readDueChecks(database, now, AT_ONCE);
        for (const check of due) await pass(check, now);
        if (due.length > 0) wake();
      } while (due.length === AT_ONCE);
    },
  };
}

/** Do they work in the rest of that local day? */
function worksBefore(owner: AnyCalendar & { readonly timeZone: string }, now: Date): boolean {
  const tomorrow = Temporal.PlainDate.from(localTime(owner.timeZone, now).date).add({ days: 1 }).toString();
  return workingMinutes(owner, now, localMoment(owner.timeZone, tomorrow, 0)) > 0;
}

/** The first moment not before `at` at which somebody works and it is not quiet; `at` where that never comes. */
function firstFree(calendar: AnyCalendar, at: Date): Date {
  const decision = decide("proactive", { kind: "person", calendar, left: () => 1 }, at);
  return decision.go === "later" ? decision.at : at;
}

/** However somebody writes who the customer is. */
const keyOf = (customer: string): string =>
  hash(
    "sha256",
    customer
      .normalize("NFKD")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
    "hex",
  );
