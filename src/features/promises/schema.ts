import { z } from "zod";
import type { Case } from "../feedback/index.ts";
import type { Step } from "./steps.ts";

/** What somebody promised a customer of a case, and by when. */
export interface CustomerPromise {
  readonly organizationId: string;
  readonly id: string;
  readonly caseId: string;
  readonly unitId: string;
  readonly what: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly dueAt: Date;
  readonly state: PromiseState;
  /** What is said next by itself. */
  readonly step: Step | null;
  readonly nextAt: Date | null;
  /** What was said last since it has this owner and this moment. */
  readonly said: Step | null;
  /** Somebody's working time has changed: what is said next is to be found anew. */
  readonly again: boolean;
  /** Who was asked to take it over and has not answered. */
  readonly offeredTo: string | null;
  readonly madeBy: string;
  /** The installation in which it was noted. */
  readonly madeIn: string;
  readonly madeAt: Date;
  /** When its words or its moment were corrected last. */
  readonly changedAt: Date | null;
}

/** A promise with its case. */
export interface PromiseOfCase {
  readonly promise: CustomerPromise;
  readonly case: Case;
}

export type PromiseState = "open" | "kept" | "let go" | "taken back";

/** What happened to a promise, as the history of its case calls it. */
export type PromiseEvent =
  | "promised"
  | "promise changed"
  | "promise offered"
  | "promise handed over"
  | "promise refused"
  | "promise taken over"
  | "promise kept"
  | "promise let go"
  | "promise taken back"
  | "promise open again"
  /** These happen by themselves. */
  | "promise overdue"
  | "promise unanswered";

const LONGEST = 300;

/** A few words, as typed. */
export const What = z
  .string({ error: "promise.whatEmpty" })
  .trim()
  .min(1, "promise.whatEmpty")
  .max(LONGEST)
  .transform((text) => text.toWellFormed().replaceAll("\0", "␀"));

/** "tomorrow 10:00" and the like; read where the unit and the language are known. */
export const When = z.string({ error: "promise.notAMoment" }).trim().min(1, "promise.notAMoment").max(100);
