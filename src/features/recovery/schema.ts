import { z } from "zod";

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
  readonly state: "planned" | "asked" | CheckAnswer | "let go";
  /** How often they could not be reached. */
  readonly attempts: number;
  readonly nextAt: Date | null;
  readonly plannedIn: string;
  readonly answeredByName: string | null;
}

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
  /** Local date of its unit. */
  readonly dueOn: string;
  readonly state: "planned" | "done" | "worked" | "too few" | "reopened" | "let go";
  readonly doneAt: Date | null;
  /** Cases of the cause in its unit in the four weeks before it was done, and after. */
  readonly before: number | null;
  readonly after: number | null;
  readonly nextAt: Date | null;
  readonly addedIn: string;
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
