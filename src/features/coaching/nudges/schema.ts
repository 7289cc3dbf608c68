import { z } from "zod";
import { SIGNALS, type SignalName } from "../signals/names.ts";
import { Evidence } from "../signals/schema.ts";

/** Under which the card of a nudge is drawn, and that of one which comes once more. */
export const NUDGE = "nudge";
export const NUDGE_AGAIN = "nudge again";

/** What becomes of a nudge; let go: it was not sent, because there was no reason any more. */
export const states = ["open", "done", "later", "not needed", "let go"] as const;

/** Why a manager does not need one. */
export const whys = ["talked", "known", "wrong", "other"] as const;
export type Why = (typeof whys)[number];

/** Why one was not sent. */
export type Unsent = "not true any more" | "away" | "not their manager" | "not sent in time";

/** A manager is asked, alone, to talk with somebody. */
export const Nudge = z.object({
  organizationId: z.uuid(),
  id: z.uuid(),
  managerId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  /** Null: it is about the unit. */
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  signal: z.enum(SIGNALS),
  /** As it was when it was sent. */
  evidence: Evidence,
  /** Of the library. */
  question: z.string(),
  /** Local dates of the manager: when it was sent, and when it came once more. */
  day: z.string(),
  againOn: z.string().nullable(),
  shownAt: z.date().nullable(),
  state: z.enum(states),
  answeredAt: z.date().nullable(),
});
export type Nudge = z.infer<typeof Nudge>;

/** What a nudge was, as far as the next one depends on it. */
export interface Past {
  readonly managerId: string;
  readonly unitId: string;
  readonly personId: string | null;
  readonly signal: SignalName;
  readonly good: boolean;
  readonly question: string;
  readonly day: string;
  readonly againOn: string | null;
  readonly madeAt: Date;
  readonly state: (typeof states)[number];
  readonly answeredAt: Date | null;
  /** It was never sent: they looked for it themselves, and it was not needed. */
  readonly onRequest: boolean;
}

/** When a manager wants to be asked. */
export interface Pace {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight in their own zone; null: when their work begins. */
  readonly minute: number | null;
  readonly paused: boolean;
}
export const USUAL: Pace = { weekdays: [1, 2, 3, 4, 5, 6, 7], minute: null, paused: false };
