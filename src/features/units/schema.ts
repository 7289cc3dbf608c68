import { z } from "zod";
import type { Destination } from "../../kernel/ports.ts";
import type { Unit } from "../organization/index.ts";

/** What somebody is in a unit. */
export type UnitRole = "staff" | "manager";

/** Somebody who belongs to a unit. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: UnitRole;
  /** Their account in the workspace or tenant where it is asked; absent: they are elsewhere. */
  readonly userId?: string;
}

/** A unit as those see it who set it up. */
export interface UnitInFull extends Unit {
  readonly managers: readonly string[];
  readonly people: number;
}

/** What a unit was before a change, and what those were in it who are something else since: null, nothing. */
export const Before = z.object({
  name: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  laneId: z.uuid().nullable(),
  retired: z.boolean(),
  members: z.array(z.object({ personId: z.uuid(), role: z.enum(["staff", "manager"]).nullable() })),
  /** What was posted there by itself and is not any more. */
  schedules: z.array(z.uuid()),
});
export type Before = z.infer<typeof Before>;

/** What a unit is to be. Whoever is not named in `members` stays what they are there; null: nothing any more. */
export interface Wanted {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly channel: "keep" | "none" | Destination;
  readonly members: ReadonlyMap<string, UnitRole | null>;
}
