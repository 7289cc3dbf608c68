import type { Changes } from "../../database/changes.ts";
import { createMemory, forget } from "../../kernel/cache.ts";
import { haveLookedAtAgain } from "../../kernel/look-again.ts";
import type { Sql } from "../../kernel/ports.ts";

/** A unit or a person of an organization. */
export interface Member {
  readonly organizationId: string;
  readonly id: string;
}

/** As the arrays that statements read. */
export const keysOf = (members: readonly Member[]): [organizationIds: string[], ids: string[]] => [
  members.map(({ organizationId }) => organizationId),
  members.map(({ id }) => id),
];

/** Reads what is stored of units or people, by their ids, which no two organizations share. */
type Read<Value> = (members: readonly Member[]) => Promise<ReadonlyMap<string, Value>>;

/** What is kept of units and people. */
interface Kept<Value> {
  /** What is known of each, by id, the rest read at once. */
  many(members: readonly Member[]): Promise<ReadonlyMap<string, Value>>;
}

/** Announced to all processes, with the organization and the id of the unit or person. */
const CALENDAR_CHANGED = "calendar";

interface CalendarChanges {
  /** Keeps at most `max`, until they change, and for ten minutes at most: zones and memberships may change elsewhere. */
  keep<Value>(max: number, read: Read<Value>): Kept<Value>;
  /** Forgets them here and now. */
  forget(organizationId: string, ids: Iterable<string>): void;
}

const keyOf = (organizationId: string, id: string): string => `${organizationId} ${id}`;

/**
 * Has every process forget the calendars of these units and people when the transaction commits, and whoever plans by them
 * look again.
 */
export async function announceCalendars(
  changes: Changes,
  sql: Sql,
  organizationId: string,
  ids: Iterable<string>,
): Promise<void> {
  const changed = [...ids];
  await haveLookedAtAgain(sql, organizationId, changed);
  for (const id of changed) await changes.announce(sql, CALENDAR_CHANGED, keyOf(organizationId, id));
}

export function createCalendarChanges(changes: Changes): CalendarChanges {
  const caches: { delete(key: string): unknown; clear(): void }[] = [];
  let times = 0;
  const drop = (key: string | undefined): void => {
    times++;
    for (const cache of caches) forget(cache, key);
  };
  changes.listen(CALENDAR_CHANGED, drop);

  return {
    keep<Value>(max: number, read: Read<Value>) {
      const cache = createMemory<{ readonly value: Value }>(max, 10 * 60_000);
      caches.push(cache);
      return {
        async many(members) {
          const found = new Map<string, Value>();
          for (const { organizationId, id } of members) {
            const known = cache.get(keyOf(organizationId, id));
            if (known) found.set(id, known.value);
          }
          const missing = members.filter(({ id }) => !found.has(id));
          if (missing.length === 0) return found;
          const before = times;
          const fresh = await read(missing);
          for (const { organizationId, id } of missing) {
            const value = fresh.get(id);
            if (value === undefined) continue;
            found.set(id, value);
            // What changed while it was read may be older than the change.
            if (times === before) cache.set(keyOf(organizationId, id), { value });
          }
          return found;
        },
      };
    },
    forget(organizationId, ids) {
      for (const id of ids) drop(keyOf(organizationId, id));
    },
  };
}
