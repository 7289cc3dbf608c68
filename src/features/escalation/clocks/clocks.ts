import { afterWorkingMinutes, type Calendar } from "../../../kernel/calendar/index.ts";
import { DatabaseUnavailable } from "../../../kernel/errors.ts";
import type { Log, Sql } from "../../../kernel/ports.ts";
import type { Calendars } from "../../calendar/index.ts";
import { readClockStandards } from "../../content/index.ts";
import type { RuleRef, Rung } from "../schema.ts";
import type { Clocked, DueClock, RuleClock } from "./schema.ts";
import { insertClocks, type Looked, lookAgain, type NewClock, noteLooked, readDue } from "./store.ts";
import { verdict } from "./verdict.ts";

/** A case that is to be raised because its time has run out. */
export interface RunOut {
  readonly organizationId: string;
  readonly caseId: string;
  readonly rule: RuleRef;
  readonly startAt: Rung;
  readonly at: Date;
}

export interface ClocksDependencies {
  readonly database: Sql;
  readonly calendars: Pick<Calendars, "ofUnits">;
  readonly log: Log;
  /** Raises a case for a rule; once, however often that is asked for. */
  readonly runOut: (what: RunOut) => Promise<unknown>;
}

/** Calendars of units, by their ids. */
type UnitTimes = ReadonlyMap<string, Calendar>;

/** Standards and rules as clocks: how long something may take, counted for each case in its unit's working time. */
export interface Clocks {
  /** When units work, by their ids: asked before the transaction in which clocks are started, where it cannot be read. */
  times(organizationId: string, unitIds: readonly string[]): Promise<UnitTimes>;
  /**
   * Starts the clocks of cases of one organization, in the transaction of whoever has seen them first, or seen that they have
   * changed: those of their units' standards, and those of rules. What runs already goes on. When a clock of a unit without
   * `times` runs out is found out in the next minute.
   */
  start(sql: Sql, cases: readonly Clocked[], rules?: readonly RuleClock[], times?: UnitTimes): Promise<void>;
  /** Looks at what is due: finds out when it runs out, and at that moment what became of it. Once a minute, any number of processes. */
  passDue(now: Date): Promise<void>;
  /** The calendars of units have changed: what runs there is looked at again. */
  unitsChanged(organizationId: string, unitIds: readonly string[], now: Date): Promise<void>;
}

/** Clocks that are looked at together. */
const AT_ONCE = 200;
const MINUTE = 60_000;
/** After something went wrong with one. */
const LATER = 5 * MINUTE;
/** A unit that is never open may be one day. */
const A_DAY = 24 * 60 * MINUTE;

export function createClocks({ database, calendars, log, runOut }: ClocksDependencies): Clocks {
  async function look(clock: DueClock, calendar: Calendar | undefined, now: Date): Promise<Looked> {
    const ends = calendar && afterWorkingMinutes(calendar, clock.fromAt, clock.minutes);
    if (!ends) return { clock, again: new Date(now.getTime() + A_DAY) };
    if (ends > now) return { clock, again: ends };
    const attained = verdict(clock, ends);
    const { organizationId, caseId, rule } = clock;
    if (rule && attained === false) {
      const { startAt, ...ref } = rule;
      await runOut({ organizationId, caseId, rule: ref, startAt, at: now });
    }
    return { clock, ended: ends, attained };
  }

  /** Raised first and noted then: if a process dies in between, another raises it, which has no second effect. */
  async function lookAtAll(due: readonly DueClock[], now: Date): Promise<void> {
    const times = await calendars.ofUnits(due.map(({ organizationId, unitId: id }) => ({ organizationId, id })));
    const looked: Looked[] = [];
    for (const [nth, clock] of due.entries()) {
      try {
        looked.push(await look(clock, times[nth], now));
      } catch (error) {
        if (error instanceof DatabaseUnavailable) throw error;
        log.error({ err: error, case: clock.caseId }, "A case could not be raised whose time has run out");
        looked.push({ clock, again: new Date(now.getTime() + LATER) });
      }
    }
    await noteLooked(database, looked);
  }

  return {
    async times(organizationId, unitIds) {
      const found = await calendars.ofUnits(unitIds.map((id) => ({ organizationId, id })));
      return new Map(unitIds.flatMap((id, nth) => (found[nth] ? [[id, found[nth]]] : [])));
    },
    async start(sql, cases, rules = [], times = new Map()) {
      const [first] = cases;
      if (!first) return;
      const units = [...new Set(cases.map(({ unitId }) => unitId))];
      const standards = await readClockStandards(sql, first.organizationId, units);
      const clocks = cases.flatMap((found) => [
        ...(found.kind === "complaint" ? (standards.get(found.unitId) ?? []) : [])
          .filter(({ severity }) => found.severity <= severity)
          .map(({ id: sourceId, ...clock }) => ({ ...clockOf(found, clock.minutes, times), ...clock, sourceId })),
        ...rules
          .filter(({ severity }) => found.severity <= severity && found.kind !== "compliment")
          .map(
            ({ rule, startAt, ...clock }): NewClock => ({
              ...clockOf(found, clock.minutes, times),
              ...clock,
              sourceId: rule.id,
              rule: { ...rule, startAt },
            }),
          ),
      ]);
      if (clocks.length > 0) await insertClocks(sql, clocks);
    },
    async passDue(now) {
      let due: readonly DueClock[];
      do {
        due = await readDue(database, now, AT_ONCE);
        if (due.length > 0) await lookAtAll(due, now);
      } while (due.length === AT_ONCE);
    },
    unitsChanged: async (organizationId, unitIds, now) =>
      void (await lookAgain(database, organizationId, unitIds, now)),
  };
}

function clockOf({ organizationId, id: caseId, unitId, loggedAt: fromAt }: Clocked, minutes: number, times: UnitTimes) {
  const calendar = times.get(unitId);
  const ends = calendar && afterWorkingMinutes(calendar, fromAt, minutes);
  return { organizationId, caseId, unitId, fromAt, dueAt: ends ?? fromAt };
}
