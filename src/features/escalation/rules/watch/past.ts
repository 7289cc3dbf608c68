import type { Sql } from "../../../../kernel/ports.ts";
import type { Known } from "../match.ts";
import { createRepeats } from "../repeats.ts";
import type { ConditionOf, Rule } from "../schema.ts";
import { type Happened, readCauses, readThemes, type WatchedCase } from "./store.ts";

/** What was before the cases that are looked at. */
export interface PastOfCases {
  /** What is known of a case that has come, and with it counts once more. */
  ofNew(found: WatchedCase): Known;
  /** What is known of a case that was counted before. */
  ofCounted(found: WatchedCase, happened: Happened | undefined, now: Date): Known;
  /** Counts a case that raises nothing itself. */
  note(found: WatchedCase): void;
}

/** What is about anything has not repeated. */
const ANYTHING = "other";
const DAY = 24 * 60 * 60_000;

/** Reads it. `before`: the number of the first case that is still to be counted. */
export async function readPast(
  sql: Sql,
  organizationId: string,
  rules: readonly Rule[],
  cases: readonly WatchedCase[],
  { before, now }: { readonly before: number; readonly now: Date },
): Promise<PastOfCases> {
  const repeats = createRepeats();
  const causes = new Map<string, string[]>();
  const places = placesOf(cases);
  const earliest = Math.min(now.getTime(), ...cases.map(({ loggedAt }) => loggedAt.getTime()));
  const themeRules: Rule[] = [];
  for (const rule of places.length > 0 ? rules.filter(({ live }) => live) : []) {
    const { id: ruleId, condition } = rule;
    if (condition.kind !== "theme" && condition.kind !== "cause") continue;
    const daysBefore = (moment: number): Date => new Date(moment - condition.days * DAY);
    const [since, rests] = [daysBefore(earliest), daysBefore(now.getTime())];
    const wanted = { ruleId, since, rests, times: condition.times, before };
    if (condition.kind === "theme") {
      themeRules.push(rule);
      for (const { unitId, subject, ...past } of await readThemes(sql, organizationId, places, wanted))
        repeats.begin({ ruleId, unitId, subject }, past);
      continue;
    }
    for (const { unitId, theme, subject, ...past } of await readCauses(sql, organizationId, places, wanted)) {
      repeats.begin({ ruleId, unitId, subject }, past);
      const key = `${ruleId} ${unitId} ${theme}`;
      causes.set(key, [...(causes.get(key) ?? []), subject]);
    }
  }

  const causeOf = ({ id: ruleId }: Rule, condition: ConditionOf<"cause">, { unitId, theme }: WatchedCase, at: number) =>
    causes
      .get(`${ruleId} ${unitId} ${theme}`)
      ?.find((subject) => repeats.isOften({ ruleId, unitId, subject }, condition, at));
  const repeated =
    (found: WatchedCase, at: number, themeIsOften: (typeof repeats)["isOften"]): Known["repeated"] =>
    (rule, condition) => {
      if (!found.counts || found.theme === ANYTHING) return undefined;
      if (condition.kind === "cause") return causeOf(rule, condition, found, at);
      const subject = { ruleId: rule.id, unitId: found.unitId, subject: found.theme };
      return themeIsOften(subject, condition, at) ? found.theme : undefined;
    };

  return {
    ofNew: (found) => ({
      repeated: repeated(found, found.loggedAt.getTime(), repeats.count),
      overdue: [],
      notHappy: 0,
    }),
    ofCounted: (found, happened, at) => ({
      repeated: repeated(found, at.getTime(), repeats.isOften),
      overdue: happened?.overdue ?? [],
      notHappy: happened?.notHappy ?? 0,
    }),
    note({ counts, theme, unitId, loggedAt }) {
      if (!counts || theme === ANYTHING) return;
      for (const { id: ruleId } of themeRules) repeats.note({ ruleId, unitId, subject: theme }, loggedAt.getTime());
    },
  };
}

/** The units and themes of cases that count, each once. */
const placesOf = (cases: readonly WatchedCase[]): { readonly unitId: string; readonly subject: string }[] => [
  ...new Map(
    cases
      .filter(({ counts, theme }) => counts && theme !== ANYTHING)
      .map(({ unitId, theme: subject }) => [`${unitId} ${subject}`, { unitId, subject }]),
  ).values(),
];
