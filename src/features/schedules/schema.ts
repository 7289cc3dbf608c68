import type { Calendar } from "../../kernel/calendar/index.ts";

export interface UnitKey {
  readonly organizationId: string;
  readonly unitId: string;
}

/** When something of one kind is posted for a unit, again and again; in the unit's zone. */
export interface Schedule extends UnitKey {
  readonly id: string;
  /** The kind of content, which is the topic of its deliveries. */
  readonly content: string;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight; null: the unit's start of day. */
  readonly minute: number | null;
  readonly setUpBy: string;
  /** Nothing is sent on an earlier local date. */
  readonly fromDay: string;
  readonly active: boolean;
}

/** The calendars of units, in their order; undefined where there is no such unit. Not to be awaited in a transaction. */
export type CalendarsOf = (units: readonly UnitKey[]) => Promise<readonly (Calendar | undefined)[]>;

/** Why a slot is not sent at all. */
export const reasons = ["closed", "too late", "left out", "no channel", "never working"] as const;
export type Reason = (typeof reasons)[number];
