import { textInput } from "../../../kernel/text-input.ts";
import type { PlainKey } from "../../../texts/catalog.ts";

/** Shorter ones say nothing of what was done. */
const LEAST = 10;

const saying = (empty: PlainKey, tooLong: PlainKey, tooShort: PlainKey) =>
  textInput(empty, tooLong).refine((text) => [...text.trim()].length >= LEAST, tooShort);

/** What was done, of at least 10 characters. */
export const Reason = saying("kudos.empty", "kudos.tooLong", "kudos.reasonShort");
/** The same, out of a message that stands there already. */
export const MessageReason = saying("kudos.messageEmpty", "kudos.tooLong", "kudos.messageShort");
/** Whom it is for and what they did, before it is known which is which. */
export const TypedThanks = textInput("kudos.empty", "kudos.tooLong");

/** A person as a thanks shows them. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a thanks is about. */
export interface About {
  readonly id: string;
  /** Such as C-118 or W-3. */
  readonly name: string;
}

/** Thanks for what was done. */
export interface Kudos {
  readonly organizationId: string;
  readonly id: string;
  /** Counted per organization: `K-12`. */
  readonly number: number;
  readonly unitId: string;
  readonly text: string;
  /** Key of one of the organization's values. */
  readonly value: string;
  /** What the organization calls it, if that is its own. */
  readonly valueName?: string;
  /** Nobody has corrected or confirmed the value. */
  readonly guessed: boolean;
  /** Whom it is for, in the order in which they are named. */
  readonly people: readonly Named[];
  readonly case?: About;
  readonly win?: About;
  readonly loggedBy: string;
  readonly loggedByName: string;
  readonly loggedAt: Date;
  /** The workspace or tenant where it was given. */
  readonly installationId?: string;
  /** The receiver who wants it shown nowhere. */
  readonly privateBy?: string;
  /** How many others second it. */
  readonly seconds: number;
  readonly changedAt?: Date;
  readonly undoneAt?: Date;
}

export const kudosName = (number: number): string => `K-${number}`;
