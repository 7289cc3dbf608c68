import type { FirstDay, FirstDayText } from "../../content/index.ts";

/** The topic of a card that somebody new gets, and of what their manager is told when they want to talk about one. */
export const CARD_TOPIC = "first days";
export const QUESTION_TOPIC = "first days question";

/** "over": all cards were sent. */
export type PathState = "going" | "paused" | "over" | "stopped";

/** The small cards of somebody new, one for each shift: how far they are. */
export interface Path {
  readonly organizationId: string;
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly unitId: string;
  readonly state: PathState;
  /** How many cards were sent. */
  readonly sent: number;
  readonly lastSentAt: Date | null;
  /** When to look at it next; null: there is nothing more to do. */
  readonly nextAt: Date | null;
  readonly startedBy: string;
  readonly startedByName: string;
  /** The installation in which it was started. */
  readonly startedIn: string;
  readonly startedAt: Date;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
}

/** A card that was sent: it says what it said then, whatever is changed later. */
export interface SentCard extends FirstDayText {
  readonly organizationId: string;
  readonly id: string;
  readonly pathId: string;
  readonly day: FirstDay;
  readonly sentAt: Date;
  readonly doneAt: Date | null;
  /** They want to talk about it with their manager. */
  readonly askedAt: Date | null;
  readonly talkedAt: Date | null;
}
