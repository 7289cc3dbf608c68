import { z } from "zod";
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
  /** Who was asked to take it over and has not answered. */
  readonly offeredTo: string | null;
  readonly madeBy: string;
  /** The installation in which it was noted. */
  readonly madeIn: string;
  readonly madeAt: Date;
}

export type PromiseState = "open" | "kept" | "let go" | "taken back";

/** What happened to a promise, as its history calls it. */
export type PromiseEvent =
  | "noted"
  | "changed"
  | "offered"
  | "handed over"
  | "refused"
  | "taken over"
  | "kept"
  | "let go"
  | "taken back";

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
