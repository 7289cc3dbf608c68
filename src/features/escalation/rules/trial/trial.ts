import { inPieces } from "../../../../kernel/in-pieces.ts";
import type { Sql } from "../../../../kernel/ports.ts";
import type { Calendars } from "../../../calendar/index.ts";
import type { Organizations } from "../../../organization/index.ts";
import { createPeopleOfLadder, type LadderPeople } from "../../ladder/index.ts";
import { readingOf } from "../match.ts";
import type { Rule } from "../schema.ts";
import { type Addressed, addressed } from "./addressed.ts";
import { cardsOf, createReplay, type WouldRaise } from "./replay.ts";
import { readPages } from "./store.ts";

/** What rules would have done in the last 30 days. */
export interface Trial extends Addressed {
  readonly cases: number;
  readonly raised: readonly WouldRaise[];
  /** Those with a card of their own. */
  readonly cards: number;
  /** What would not have been raised until now, and what would not be any more; absent without a change. */
  readonly change?: {
    readonly before: number;
    readonly fresh: readonly WouldRaise[];
    readonly gone: readonly WouldRaise[];
  };
}

export interface TrialDependencies {
  readonly database: Sql;
  readonly organizations: Pick<Organizations, "unit" | "units">;
  readonly calendars: Pick<Calendars, "of" | "ofUnits">;
}

export interface Tried {
  readonly organizationId: string;
  /** Whoever asks. */
  readonly personId: string;
  readonly rules: readonly Rule[];
  /** What they are compared with. */
  readonly before?: readonly Rule[];
  readonly now: Date;
}

const DAY = 24 * 60 * 60_000;
const DAYS = 30;

/** Replays what an organization has logged in 30 days under some rules; sends nothing, and writes nothing. */
export function createTrial(deps: TrialDependencies) {
  const { database, organizations, calendars } = deps;
  const peopleFor = createPeopleOfLadder(deps);

  async function calendarsOf(organizationId: string) {
    const ids = (await organizations.units(organizationId)).map(({ id }) => id);
    return (await calendars.of(organizationId, { units: ids })).units;
  }

  /** Who is on the ladder of a unit, for what is not confidential; read once for each. */
  function ladders(organizationId: string, now: Date): (unitId: string) => Promise<LadderPeople> {
    const known = new Map<string, LadderPeople>();
    return async (unitId) => {
      const found = known.get(unitId) ?? (await peopleFor({ organizationId, unitId, ...NOBODYS }, now));
      known.set(unitId, found);
      return found;
    };
  }

  return async ({ organizationId, personId, rules, before, now }: Tried): Promise<Trial> => {
    const from = new Date(now.getTime() - DAYS * DAY);
    const units = await calendarsOf(organizationId);
    const after = createReplay(rules, from, now);
    const until = before && createReplay(before, from, now);
    const pause = inPieces();
    let cases = 0;
    const since = new Date(from.getTime() - longestOf([...rules, ...(before ?? [])]) * DAY);
    for (const [unitId, calendar] of units) {
      for await (const page of readPages(database, { organizationId, unitId }, since, now)) {
        for (const found of page) {
          await pause();
          if (found.loggedAt >= from) cases += 1;
          const reading = readingOf(found);
          after.add(found, reading, calendar);
          until?.add(found, reading, calendar);
        }
      }
    }
    const raised = await after.raised(pause);
    const was = await until?.raised(pause);
    const cards = await cardsOf(raised, pause);
    const calendarOf = (unitId: string) => units.get(unitId);
    const peopleOf = ladders(organizationId, now);
    const whose = await addressed(cards, { personId, calendarOf, peopleOf, pause });
    await pause();
    const change = was && compared(was, raised);
    return { cases, raised, cards: cards.length, ...whose, ...(change && { change }) };
  };
}

/** A case that everybody of its unit may know of. */
const NOBODYS = { loggedBy: "", ownerId: "", confidential: false, named: [] };

/** Days before the first one whose cases count towards what repeats. */
const longestOf = (rules: readonly Rule[]): number =>
  Math.max(0, ...rules.map(({ live, condition }) => (live && "days" in condition ? 2 * condition.days : 0)));

function compared(before: readonly WouldRaise[], after: readonly WouldRaise[]): NonNullable<Trial["change"]> {
  const [was, is] = [new Set(before.map(({ caseId }) => caseId)), new Set(after.map(({ caseId }) => caseId))];
  return {
    before: before.length,
    fresh: after.filter(({ caseId }) => !was.has(caseId)),
    gone: before.filter(({ caseId }) => !is.has(caseId)),
  };
}
