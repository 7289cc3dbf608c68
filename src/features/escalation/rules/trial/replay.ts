import { afterWorkingMinutes, type Calendar } from "../../../../kernel/calendar/index.ts";
import { FOLD_MINUTES, familyOf, type Relative } from "../../folding/family.ts";
import { type Rung, rungs } from "../../schema.ts";
import { matches, type readingOf } from "../match.ts";
import { createRepeats } from "../repeats.ts";
import type { Rule } from "../schema.ts";
import type { PastCase } from "./store.ts";

/** A case that would have been raised, once: when, and by which rule. */
export interface WouldRaise {
  readonly caseId: string;
  readonly number: number;
  readonly unitId: string;
  readonly theme: string;
  readonly severity: PastCase["severity"];
  readonly confidential: boolean;
  readonly rule: Rule;
  readonly at: number;
}

export interface Replay {
  /** The next case in the order of time. What would have been raised before `from` is left out: it only counts. */
  add(found: PastCase, reading: ReturnType<typeof readingOf>, calendar: Calendar | undefined): void;
  /** In the order of time. `pause`: see `inPieces`. */
  raised(pause: () => Promise<void>): Promise<readonly WouldRaise[]>;
}

/** What is about anything has not repeated. */
const ANYTHING = "other";
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What rules would have raised between two moments. Holds what is raised, and nothing else of the cases. */
export function createReplay(rules: readonly Rule[], from: Date, until: Date): Replay {
  const live = rules.filter((rule) => rule.live);
  const repeats = createRepeats();
  const raised: WouldRaise[] = [];

  const repeated = (found: PastCase): Parameters<typeof matches>[2]["repeated"] => {
    return ({ id: ruleId }, condition) => {
      const subject = condition.kind === "theme" ? found.theme : found.causeId;
      if (!found.counts || subject === undefined || subject === ANYTHING) return undefined;
      const key = { ruleId, unitId: found.unitId, subject };
      return repeats.count(key, condition, found.loggedAt.getTime()) ? subject : undefined;
    };
  };

  return {
    add(found, reading, calendar) {
      const known = { repeated: repeated(found), overdue: [], notHappy: 0 };
      const atOnce = matches(live, found, known, reading).map(({ rule }) => ({ rule, at: found.loggedAt.getTime() }));
      const first = [...atOnce, ...later(live, found, calendar)]
        .filter(({ at }) => at <= until.getTime())
        .toSorted((one, other) => one.at - other.at || height(other.rule) - height(one.rule))[0];
      if (!first || first.at < from.getTime()) return;
      const { id: caseId, number, unitId, theme, severity, confidential } = found;
      raised.push({ caseId, number, unitId, theme, severity, confidential, ...first });
    },
    async raised(pause) {
      // Tens of thousands at once would hold others up.
      const byDay = Map.groupBy(raised, ({ at }) => Math.floor(at / DAY));
      const inOrder: WouldRaise[] = [];
      for (const day of [...byDay.keys()].toSorted((one, other) => one - other)) {
        await pause();
        const its = byDay.get(day) ?? [];
        inOrder.push(...its.toSorted((one, other) => one.at - other.at || one.number - other.number));
      }
      return inOrder;
    },
  };
}

const height = ({ startAt }: Rule): number => rungs.indexOf(startAt);

/** What raises a case some time after it was logged. */
function later(rules: readonly Rule[], found: PastCase, calendar: Calendar | undefined): { rule: Rule; at: number }[] {
  return rules.flatMap((rule) => {
    const at = momentOf(rule, found, calendar);
    return at === undefined ? [] : [{ rule, at: at.getTime() }];
  });
}

function momentOf({ condition }: Rule, found: PastCase, calendar: Calendar | undefined): Date | undefined {
  switch (condition.kind) {
    case "promise":
      return found.overdue[0];
    case "not happy":
      return found.notHappy[condition.times - 1];
    case "not taken":
    case "not solved": {
      if (found.severity > condition.atMost) return undefined;
      const runsOut = calendar && afterWorkingMinutes(calendar, found.loggedAt, condition.minutes);
      const done = condition.kind === "not taken" ? (found.takenAt ?? found.solvedAt) : found.solvedAt;
      return runsOut && (!done || done > runsOut) ? runsOut : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Which of them would have had a card of their own, and which been a part of another: as `folding` does it.
 * @param pause see `inPieces`
 */
export async function cardsOf(
  raised: readonly WouldRaise[],
  pause: () => Promise<void>,
): Promise<readonly WouldRaise[]> {
  const families = new Map<string, (Relative & { readonly at: number })[]>();
  const folded = new Set<string>();
  for (const one of raised) {
    await pause();
    if (one.confidential || one.theme === ANYTHING) continue;
    const key = `${one.unitId} ${one.theme}`;
    const relatives = near(families.get(key) ?? [], one.at);
    const startAt = one.rule.startAt;
    const family = familyOf(relatives, { severity: one.severity, startAt });
    const parts = new Set(family ? [one.caseId, ...family.others.map(({ id }) => id)] : []);
    for (const part of parts) folded.add(part);
    const parent = family?.parent.id ?? null;
    const own = relativeOf(one, startAt, parts.has(one.caseId) ? parent : null);
    families.set(key, [
      ...relatives.map((relative) => (parts.has(relative.id) ? { ...relative, foldedInto: parent } : relative)),
      own,
    ]);
  }
  return raised.filter(({ caseId }) => !folded.has(caseId));
}

/** Those of the last minutes, and what these are a part of. */
function near<One extends Relative & { readonly at: number }>(relatives: readonly One[], at: number): One[] {
  const since = at - FOLD_MINUTES * MINUTE;
  const recent = relatives.filter((relative) => relative.at > since);
  const parents = new Set(recent.flatMap(({ foldedInto }) => foldedInto ?? []));
  return relatives.filter((relative) => relative.at > since || parents.has(relative.id));
}

const relativeOf = ({ caseId: id, severity, at }: WouldRaise, rung: Rung, foldedInto: string | null) => ({
  ...{ id, severity, at, rung, foldedInto },
  holderId: null,
  raisedAt: new Date(at),
});
