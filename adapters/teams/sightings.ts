import { createMemory } from "../../src/kernel/cache.ts";

/** What activities tell of a person in passing, which Teams does not tell when asked. */
export interface Sighting {
  /** Where they were, and the bot with them. */
  readonly conversation?: string;
  readonly locale?: string;
  readonly timeZone?: string;
}

/** The last time people were seen: as many as fit, by this process alone. */
export interface Sightings {
  note(tenantId: string, userId: string, seen: Sighting): void;
  last(tenantId: string, userId: string): Sighting;
}

export function createSightings(): Sightings {
  const people = createMemory<Sighting>(50_000);
  const keyOf = (tenantId: string, userId: string) => `${tenantId} ${userId}`;
  return {
    note: (tenantId, userId, seen) => void people.set(keyOf(tenantId, userId), seen),
    last: (tenantId, userId) => people.get(keyOf(tenantId, userId)) ?? {},
  };
}
