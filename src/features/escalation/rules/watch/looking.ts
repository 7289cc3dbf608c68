import type { Database, Sql } from "../../../../kernel/ports.ts";
import { isGrave, readMadeGrave } from "../../ball/looked-over.ts";
import { rungs } from "../../schema.ts";
import { refOf } from "../built-in.ts";
import { type Known, matches } from "../match.ts";
import type { ReadRules } from "../rules.ts";
import type { Match, Rule } from "../schema.ts";
import { readPast } from "./past.ts";
import {
  beginLooking,
  type Hit,
  lookedUpTo,
  planRaising,
  readAhead,
  readFrom,
  readHappened,
  readOpenAbout,
  saveHits,
  takeChanged,
  type WatchedCase,
} from "./store.ts";

type StartClocks = (sql: Sql, cases: readonly WatchedCase[]) => Promise<void>;

export interface LookingDependencies {
  readonly database: Database;
  readonly rules: ReadRules;
  /** How the clocks of cases of these units are started: asked before the transaction in which they are. */
  readonly startClocks: (organizationId: string, units: readonly string[]) => Promise<StartClocks>;
}

/** What one look is made with. */
interface Look {
  readonly rules: readonly Rule[];
  readonly startClocks: StartClocks;
  readonly now: Date;
}

/** What came of a look. */
export interface LookedAt {
  /** There is more to look at. */
  readonly more: boolean;
  /** Something was found. */
  readonly found: boolean;
}

/** Cases of one transaction: some milliseconds of a process. */
const AT_ONCE = 100;
const DAY = 24 * 60 * 60_000;

/**
 * Looks at what an organization has logged since it was looked at last, and at what has changed, and notes what its rules
 * find, with when that is to be raised. One transaction for a hundred of each, and that is all of one look: what a process
 * that dies has begun, another does.
 */
export function createLooking({ database, rules: readRules, startClocks: startingIn }: LookingDependencies) {
  async function lookAtNew(sql: Sql, organizationId: string, { rules, startClocks, now }: Look): Promise<LookedAt> {
    const next = await beginLooking(sql, organizationId);
    const cases = await readFrom(sql, organizationId, next, AT_ONCE);
    // What is put in from elsewhere raises nothing.
    const recent = cases.filter(({ loggedAt }) => now.getTime() - loggedAt.getTime() < DAY);
    const past = await readPast(sql, organizationId, rules, recent, { before: next, now });
    const found = recent.flatMap((one) => {
      if (one.going) return hitsOf(one, matches(rules, one, past.ofNew(one)), one.loggedAt);
      past.note(one);
      return hitsOfSolved(one, rules, one.loggedAt);
    });
    await note(sql, organizationId, found, rules, now);
    const last = cases.at(-1);
    if (last) await lookedUpTo(sql, organizationId, last.number + 1);
    await startClocks(sql, recent);
    return { more: cases.length === AT_ONCE, found: found.length > 0 };
  }

  async function lookAgain(sql: Sql, organizationId: string, { rules, startClocks, now }: Look): Promise<LookedAt> {
    const next = await beginLooking(sql, organizationId);
    const changed = await takeChanged(sql, organizationId, AT_ONCE);
    const cases: WatchedCase[] = [];
    for (const one of changed) {
      const open = await openInstead(sql, one, now);
      if (open) cases.push(open);
    }
    const found = (await newlyGrave(sql, organizationId, changed, now)).flatMap((one) => hitsOfSolved(one, rules, now));
    if (cases.length > 0) {
      const past = await readPast(sql, organizationId, rules, cases, { before: next, now });
      const happened = await readHappened(
        sql,
        organizationId,
        cases.map(({ id }) => id),
      );
      for (const one of cases) {
        const known = past.ofCounted(
          one,
          happened.find(({ id }) => id === one.id),
          now,
        );
        found.push(...hitsOf(one, matches(rules, one, known), now));
      }
    }
    await note(sql, organizationId, found, rules, now);
    await startClocks(sql, cases);
    return { more: changed.length === AT_ONCE, found: found.length > 0 };
  }

  /** Of these those that are over and grave, and were logged or made so within a day. */
  async function newlyGrave(sql: Sql, organizationId: string, changed: readonly WatchedCase[], now: Date) {
    const since = new Date(now.getTime() - DAY);
    const grave = changed.filter((one) => one.solved && isGrave(one));
    const older = grave.filter(({ loggedAt }) => loggedAt <= since).map(({ id }) => id);
    const made = older.length > 0 ? await readMadeGrave(sql, organizationId, older) : undefined;
    return grave.filter(({ id, loggedAt }) => (made?.get(id)?.at ?? loggedAt) > since);
  }

  /** What a case that is over came from is raised with another one that is not. */
  const openInstead = async (sql: Sql, found: WatchedCase, now: Date): Promise<WatchedCase | undefined> =>
    found.going ? found : readOpenAbout(sql, found.organizationId, found, new Date(now.getTime() - OPEN_DAYS * DAY));

  return async (organizationId: string, now: Date): Promise<LookedAt> => {
    const { units, changed } = await readAhead(database, organizationId, AT_ONCE);
    if (units.length === 0 && !changed) return nothing;
    const startClocks = await startingIn(organizationId, units);
    const look = { rules: await readRules(organizationId), startClocks, now };
    const ofNew =
      units.length > 0 ? await database.transaction((sql) => lookAtNew(sql, organizationId, look)) : nothing;
    const again = changed ? await database.transaction((sql) => lookAgain(sql, organizationId, look)) : nothing;
    return { more: ofNew.more || again.more, found: ofNew.found || again.found };
  };
}

const nothing: LookedAt = { more: false, found: false };

/** A case that is older than this is not raised for what others come from. */
const OPEN_DAYS = 14;

/** A hit before it is known whether it is the first of its kind. */
type Found = Hit & { readonly case: WatchedCase };

const hitsOf = (found: WatchedCase, matched: readonly Match[], at: Date): Found[] =>
  matched.flatMap(({ rule, facts, subject }) =>
    facts.map((fact) => ({
      case: found,
      caseId: found.id,
      ruleId: rule.id,
      fact,
      unitId: found.unitId,
      subject,
      name: refOf(rule).name,
      startAt: rule.startAt,
      at,
    })),
  );

/**
 * What is grave is raised although it was solved before anybody looked: by what it says itself. Who has solved it, and whether
 * it was raised before, is found out then.
 */
const hitsOfSolved = (found: WatchedCase, rules: readonly Rule[], at: Date): Found[] =>
  found.solved && isGrave(found) ? hitsOf(found, matches(rules, found, ALONE), at) : [];

const ALONE: Known = { repeated: () => undefined, overdue: [], notHappy: 0 };

/** Keeps what was found; of each case the new fact whose rule begins highest, and then comes first, is to be raised. */
async function note(
  sql: Sql,
  organizationId: string,
  found: readonly Found[],
  rules: readonly Rule[],
  now: Date,
): Promise<void> {
  if (found.length === 0) return;
  const fresh = await saveHits(
    sql,
    organizationId,
    found.map(({ case: _case, ...hit }) => hit),
  );
  const isFresh = new Set(fresh.map(({ caseId, ruleId }) => `${caseId} ${ruleId}`));
  const place = new Map(rules.map(({ id, startAt }, at) => [id, rungs.indexOf(startAt) * -rules.length + at]));
  const byCase = Map.groupBy(
    found.filter(({ caseId, ruleId }) => isFresh.has(`${caseId} ${ruleId}`)),
    ({ caseId }) => caseId,
  );
  const raised = [...byCase.values()].flatMap((hits) => {
    const [first] = hits.toSorted((one, other) => (place.get(one.ruleId) ?? 0) - (place.get(other.ruleId) ?? 0));
    return first
      ? [{ caseId: first.caseId, ruleId: first.ruleId, dueAt: raisedFrom(first.case, found, rules, now) }]
      : [];
  });
  if (raised.length > 0) await planRaising(sql, organizationId, raised);
}

/** Of these nobody can wait until the author has said who may know of it. */
const URGENT = new Set(["injury", "allergy", "police"]);

/** What may be for fewer people waits until its author can have said so, unless somebody may be hurt. */
function raisedFrom({ id, heldUntil }: WatchedCase, found: readonly Hit[], rules: readonly Rule[], now: Date): Date {
  const isUrgent = found.some(({ caseId, ruleId }) => {
    if (caseId !== id) return false;
    const condition = rules.find(({ id }) => id === ruleId)?.condition;
    return condition?.kind === "words" && condition.group !== undefined && URGENT.has(condition.group);
  });
  return heldUntil === null || heldUntil <= now || isUrgent ? now : heldUntil;
}
