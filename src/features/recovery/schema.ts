import { z } from "zod";
import type { Case } from "../feedback/index.ts";

/** What putting it right is made of. */
export const taps = ["empathised", "apologised", "resolved"] as const;
export type Tap = (typeof taps)[number];

/** How a case was put right, as far as anybody has said. */
export interface Recovery extends Readonly<Record<Tap, boolean>> {
  readonly cause?: Cause;
}

/** What cases come from. */
export interface Cause {
  readonly id: string;
  readonly name: string;
}

/** After how many days a customer is asked again. */
export const waits = [1, 3, 7] as const;
export type Wait = (typeof waits)[number];

/** A customer who is to be asked whether they are happy. */
export interface CustomerCheck {
  readonly organizationId: string;
  readonly id: string;
  readonly caseId: string;
  readonly unitId: string;
  readonly dueAt: Date;
  /** Unanswered: nobody has asked them, and nobody is asked to any more. */
  readonly state: "planned" | "asked" | "unanswered" | CheckAnswer | "let go";
  /** How often they could not be reached before. */
  readonly attempts: number;
  /** How often somebody was asked to ask them. */
  readonly told: number;
  readonly nextAt: Date | null;
  readonly plannedIn: string;
  readonly answeredByName: string | null;
}

/** That a customer is to be asked, of which case and when. */
export interface Planned {
  readonly case: Case;
  readonly at: Date;
  /** What can be taken back: the event in the history of the case. */
  readonly eventId: string;
}

/** The kind of matter that a check is: it has a living card with whoever is asked. */
export const CHECK_TOPIC = "check";

export const checkAnswers = ["happy", "not happy", "not reached"] as const;
export type CheckAnswer = (typeof checkAnswers)[number];

/** What somebody does so that a cause does not come again. */
export interface Prevention {
  readonly organizationId: string;
  readonly id: string;
  readonly causeId: string;
  readonly causeName: string;
  readonly unitId: string;
  readonly what: string;
  readonly ownerId: string;
  readonly ownerName: string;
  /** The case in which it was planned; null for some of the first. */
  readonly caseId: string | null;
  /** Local date of its unit. */
  readonly dueOn: string;
  readonly state: "planned" | "done" | "worked" | "too few" | "reopened" | "let go";
  readonly doneAt: Date | null;
  /** Cases of the cause in its unit in the four weeks before it was done, and after. */
  readonly before: number | null;
  readonly after: number | null;
  readonly nextAt: Date | null;
  readonly addedIn: string;
  /** When what it is, whose, or its date was corrected last. */
  readonly changedAt: Date | null;
}

/** A prevention of which something was changed, with what can be taken back: the event in the history of its case. */
export interface ChangedPrevention {
  readonly prevention: Prevention;
  readonly eventId?: string;
}

/** A few words, as typed. */
const words = (empty: "cause.empty" | "prevention.empty") =>
  z
    .string({ error: empty })
    .trim()
    .min(1, empty)
    .max(200)
    .transform((text) => text.toWellFormed().replaceAll("\0", "␀"));

export const CauseName = words("cause.empty");
export const PreventionText = words("prevention.empty");
