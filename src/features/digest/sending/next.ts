import type { Sql } from "../../../kernel/ports.ts";
import type { Calendars } from "../../calendar/index.ts";
import { weeksUntil } from "../../escalation/index.ts";
import type { Places } from "../places.ts";
import { momentFor, USUAL } from "./pace.ts";
import { readPaces } from "./store.ts";

/**
 * When the next digest comes to each of these people who lead; without those who have paused it, or never work. Of fewer than
 * four people there is none.
 */
export async function readNextDigests(
  { database, calendars }: { readonly database: Sql; readonly calendars: Pick<Calendars, "of"> },
  { organizationId, timeZone, counted }: Pick<Places, "organizationId" | "timeZone" | "counted">,
  people: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  if (counted.length === 0) return new Map();
  const paces = await readPaces(database, organizationId, people);
  const known = await calendars.of(organizationId, { people });
  const [running, last] = weeksUntil(timeZone, now, 2);
  const next = new Map<string, Date>();
  for (const personId of people) {
    const calendar = known.people.get(personId);
    const pace = paces.get(personId) ?? USUAL;
    if (!calendar || pace.paused) continue;
    const moments = [last, running].flatMap((week) => (week && momentFor(week, calendar, pace)) ?? []);
    const at = moments.find((one) => one > now);
    if (at) next.set(personId, at);
  }
  return next;
}
