import { localTime } from "../../kernel/calendar/index.ts";
import type { Used } from "./store.ts";

/** The local date of the Monday of the week in which a moment is. */
export function weekOf(timeZone: string, at: Date): string {
  const date = Temporal.PlainDate.from(localTime(timeZone, at).date);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

export type Weeks = ReturnType<typeof createWeeks>;

/** How many messages people have left, by week, while some are given out. */
export function createWeeks(limit: number, known: readonly Used[]) {
  const used = new Map(known.map((one) => [`${one.personId} ${one.week}`, one.used]));
  const added = new Map<string, Used>();
  return {
    left: (personId: string, week: string) => limit - (used.get(`${personId} ${week}`) ?? 0),
    use(personId: string, week: string): void {
      const key = `${personId} ${week}`;
      used.set(key, (used.get(key) ?? 0) + 1);
      added.set(key, { personId, week, used: (added.get(key)?.used ?? 0) + 1 });
    },
    added: () => [...added.values()],
  };
}
