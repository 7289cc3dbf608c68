import { DatabaseUnavailable } from "../../../kernel/errors.ts";
import type { Database, Log } from "../../../kernel/ports.ts";
import type { Calendars } from "../../calendar/index.ts";
import { type AnnouncingDependencies, createAnnouncing } from "../../feedback/index.ts";
import type { Organizations } from "../../organization/index.ts";
import { readManagersOf } from "../huddle/store.ts";
import { isHere } from "../nudges/working.ts";
import { claimUnits, type DueUnit, insertAsked, planUnits, REVIEW } from "./asked-store.ts";
import { reviewDue } from "./pace.ts";
import type { ReadStandards } from "./reading.ts";

export interface AskingDependencies extends AnnouncingDependencies {
  readonly database: Database;
  readonly calendars: Pick<Calendars, "of">;
  readonly organizations: Pick<Organizations, "unit">;
  readonly log: Log;
  readonly wake: () => void;
}

/** Units of one round, and rounds of one minute: whatever else is due waits for them. */
const AT_ONCE = 100;
const ROUNDS = 10;

const DAY = 24 * 60 * 60_000;
/** A unit whose managers are all away is looked at the next day, one without standards a week later. */
const AWAY = DAY;
const NOTHING = 7 * DAY;
/** What no manager could be told within so many milliseconds is for the next quarter. */
const OF_USE = 14 * DAY;

/**
 * Asks the managers of each unit once a quarter to look over its standards: those who are there, each in their working time.
 * Any number of processes may do this together: each manager is asked once.
 */
export function createAskingForReviews(deps: AskingDependencies, standardsOf: ReadStandards) {
  const { database, calendars, organizations, ids, log, wake } = deps;
  const announcing = createAnnouncing(deps);

  /** Asks them, if that is of any use; when to look at the unit next. */
  async function ask(unit: DueUnit, now: Date): Promise<Date> {
    const { organizationId, unitId } = unit;
    const standards = await standardsOf(await organizations.unit(organizationId, unitId), now);
    const managers = standards.length === 0 ? [] : await readManagersOf(database, organizationId, unitId);
    const [first] = managers;
    if (!first) return new Date(now.getTime() + NOTHING);
    const people = managers.map(({ id }) => id);
    const known = (await calendars.of(organizationId, { people })).people;
    const here = people.filter((id) => isHere(known.get(id), now));
    const subjectId = ids.next();
    const until = new Date(now.getTime() + OF_USE);
    const messages = await announcing.each({ organizationId, installationId: first.installationId }, here, () => ({
      ...{ key: `${REVIEW} ${subjectId}`, nature: "proactive", until },
      matter: { topic: REVIEW, subjectId },
    }));
    if (messages.length === 0) return new Date(now.getTime() + AWAY);
    const isAsked = await announcing.along(organizationId, messages, (sql) => insertAsked(sql, subjectId, unit, now));
    return isAsked ? reviewDue({ ...unit, askedAt: now, laterAt: null }) : new Date(now.getTime() + AWAY);
  }

  /** What goes wrong with one unit keeps no other waiting: it is tried again when its claim is over. */
  async function askSafely(unit: DueUnit, now: Date): Promise<void> {
    try {
      await planUnits(database, [{ ...unit, next: await ask(unit, now) }]);
    } catch (error) {
      if (error instanceof DatabaseUnavailable) throw error;
      const { organizationId: organization, unitId } = unit;
      log.error({ err: error, organization, unit: unitId }, "Managers could not be asked to look over standards");
    }
  }

  return async (now: Date): Promise<void> => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const claimed = await claimUnits(database, now, AT_ONCE);
      if (claimed.length === 0) return;
      const planned = claimed.map((unit) => ({ ...unit, next: reviewDue(unit) }));
      await planUnits(
        database,
        planned.filter(({ next }) => next > now),
      );
      for (const unit of planned) if (unit.next <= now) await askSafely(unit, now);
      wake();
    }
  };
}
