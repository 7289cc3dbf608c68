import type { Calendar } from "../../kernel/calendar/index.ts";

export interface UnitKey {
  readonly organizationId: string;
  readonly unitId: string;
}

/** Whom a schedule speaks to: the unit's channel, or each who is on shift then, in their own chat. */
export const audiences = ["channel", "shift"] as const;
export type Audience = (typeof audiences)[number];

/** What a schedule posts, when, and to whom; in the unit's zone. */
export interface Timetable {
  /** The kind of content, which is the topic of its deliveries. */
  readonly content: string;
  /** What somebody wrote to be posted; null: the kind of content says something itself. */
  readonly words: string | null;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight; null: the unit's start of day. */
  readonly minute: number | null;
  readonly audience: Audience;
}

/** When something of one kind is posted for a unit, again and again. */
export interface Schedule extends UnitKey, Timetable {
  readonly id: string;
  readonly setUpBy: string;
  /** Nothing is sent on an earlier local date. */
  readonly fromDay: string;
  readonly active: boolean;
  /** Local dates on which it comes at another time, once: minutes after midnight. */
  readonly moved: Readonly<Record<string, number>> | null;
}

/** The calendars of units, in their order; undefined where there is no such unit. Not to be awaited in a transaction. */
export type CalendarsOf = (units: readonly UnitKey[]) => Promise<readonly (Calendar | undefined)[]>;

/** Why a slot is not sent at all. */
export type Reason =
  | "closed"
  | "too late"
  | "in quiet hours"
  | "left out"
  | "no channel"
  | "never working"
  | "nobody on shift";

/** The kind of content that asks at the end of the shift what customers said. */
export const QUESTION = "question";

/** The kind of content that is somebody's own words. */
export const WORDS = "words";

/** Somebody's own words as they are posted for a slot. */
export interface WordsPost {
  readonly slotId: string;
  readonly organizationId: string;
  readonly unitId: string;
  readonly words: string;
  readonly setUpBy: string;
  readonly sentence: string | null;
  readonly sentenceBy: string | null;
}
