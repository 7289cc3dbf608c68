import { z } from "zod";
import type { PlainKey } from "../../texts/catalog.ts";
import type { Category, Kind, Severity } from "./vocabulary.ts";
import { categories, kinds } from "./vocabulary.ts";

const LONGEST = 10_000;

/** Exactly as typed. PostgreSQL keeps neither NUL nor half a surrogate pair: they become "␀" and "�". */
const textOr = (empty: PlainKey, tooLong: PlainKey) =>
  z
    .string()
    .refine((text) => text.trim() !== "", empty)
    .refine((text) => text.length <= LONGEST || [...text].length <= LONGEST, tooLong)
    .transform((text) => text.toWellFormed().replaceAll("\0", "␀"));

/** What a customer said. */
export const FeedbackText = textOr("feedback.empty", "feedback.tooLong");
/** The same, out of a message that stands there already. */
export const MessageText = textOr("feedback.messageEmpty", "feedback.messageTooLong");

export const KindChoice = z.enum(kinds);
export const CategoryChoice = z.enum(categories);
export const SeverityChoice = z.enum(["1", "2", "3", "4"]).transform((value) => Number(value) as Severity);

/** What is guessed until somebody says otherwise. */
export type Guessable = "kind" | "category" | "severity";

/** One thing a customer said. */
export interface Case {
  readonly organizationId: string;
  readonly id: string;
  /** Counted per organization: `C-118`. */
  readonly number: number;
  readonly kind: Kind;
  readonly category: Category;
  readonly severity: Severity;
  /** Which of them are guesses that nobody has corrected. */
  readonly guessed: readonly Guessable[];
  readonly text: string;
  readonly unitId: string;
  readonly loggedBy: string;
  readonly loggedByName: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly loggedAt: Date;
  readonly changedAt?: Date;
  readonly undoneAt?: Date;
}

/** What can be corrected; only what differs is a change. */
export interface Correction {
  readonly text?: string;
  readonly kind?: Kind;
  readonly category?: Category;
  readonly severity?: Severity;
}

export const caseName = (number: number): string => `C-${number}`;
