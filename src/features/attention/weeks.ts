import type { Used } from "./store.ts";

export type Weeks = ReturnType<typeof createWeeks>;

/** How many messages people have left, by week, while some are given out and given back. */
export function createWeeks(limit: number, known: readonly Used[]) {
  const used = new Map(known.map((one) => [`${one.personId} ${one.week}`, one.used]));
  const changed = new Map<string, Used>();
  const count = (personId: string, week: string, by: number): void => {
    const key = `${personId} ${week}`;
    used.set(key, (used.get(key) ?? 0) + by);
    changed.set(key, { personId, week, used: (changed.get(key)?.used ?? 0) + by });
  };
  return {
    left: (personId: string, week: string) => limit - (used.get(`${personId} ${week}`) ?? 0),
    use: (personId: string, week: string) => count(personId, week, 1),
    giveBack: (personId: string, week: string) => count(personId, week, -1),
    /** By how much more, or less, each week is used than was known before. */
    changed: () => [...changed.values()].filter((one) => one.used !== 0),
  };
}
