import { z } from "zod";
import { textInput } from "../../kernel/text-input.ts";
import { type Kind, kinds, type Severity, type State, type WayIn } from "./vocabulary.ts";

/** What is public is marked so. */
export const cameByChoices = ["person", "phone", "mail", "web", "social", "web public", "social public"] as const;

/** What a customer said. */
export const FeedbackText = textInput("feedback.empty", "feedback.tooLong");
/** The same, out of a message that stands there already. */
export const MessageText = textInput("feedback.messageEmpty", "feedback.messageTooLong");

export const KindChoice = z.enum(kinds);
/** The key of an entry of a list. */
export const ListedChoice = z.string().min(1).max(100);
export const SeverityChoice = z.enum(["1", "2", "3", "4"]).transform((value) => Number(value) as Severity);

/** How it came, and whether others can read it. */
export const CameByChoice = z.enum(cameByChoices).transform((choice): { cameBy: WayIn; public: boolean } => {
  const [cameBy, isPublic] = choice.split(" ") as [WayIn, string?];
  return { cameBy, public: isPublic !== undefined };
});
export const Customer = z
  .string()
  .trim()
  .max(200)
  .transform((customer) => customer || undefined);

/** What is guessed until somebody says otherwise. */
export type Guessable = "kind" | "theme" | "step" | "severity";

/** A person as a case shows them. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** When it happened, and how exactly that is known: a day is its noon in the unit's zone. */
export interface Happened {
  readonly at: Date;
  readonly to: "minute" | "day";
}

/** One thing a customer said. */
export interface Case {
  readonly organizationId: string;
  readonly id: string;
  /** Counted per organization: `C-118`. */
  readonly number: number;
  readonly kind: Kind;
  /** Key of one of the organization's themes. */
  readonly theme: string;
  /** What the organization calls it, if that is its own. */
  readonly themeName?: string;
  /** Key of one of its steps of service, and what it calls that, likewise. */
  readonly step?: string;
  readonly stepName?: string;
  readonly severity: Severity;
  /** Which of them are guesses that nobody has corrected. */
  readonly guessed: readonly Guessable[];
  readonly text: string;
  /** How the customer said it; absent while nobody has told. */
  readonly cameBy?: WayIn;
  /** Others can read it: a review, a post. */
  readonly public: boolean;
  /** Who the customer is, in whatever words; masked wherever others see it. */
  readonly customer?: string;
  readonly happened?: Happened;
  /** The message that it was made of: where it stands, and when it was written. */
  readonly permalink?: string;
  readonly writtenAt?: Date;
  readonly unitId: string;
  readonly loggedBy: string;
  readonly loggedByName: string;
  /** Whoever heard the customer, if somebody else typed it. */
  readonly onBehalfOf?: Named;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly state: State;
  /** Only the author, whoever it is on behalf of, the owner and the people named may know of it. */
  readonly confidential: boolean;
  /** It is confidential only until then, so that somebody can say whether it stays so: its words seem to be for fewer people. */
  readonly heldUntil?: Date;
  /** Ids of people. */
  readonly named: readonly string[];
  /** The case of the same matter that this is one more voice of. */
  readonly mergedInto?: string;
  /** How many customers have said it, when there are several: as far as everybody may know of these. */
  readonly voices?: number;
  /** Is any of them one that only some may know of? */
  readonly hasConfidentialVoices?: boolean;
  readonly loggedAt: Date;
  /** When somebody last corrected what it says. */
  readonly changedAt?: Date;
  readonly undoneAt?: Date;
}

/** What is given when something is logged; what is not is guessed, or not known. */
export interface NewFeedback {
  readonly text: string;
  /** The unit it is about; absent: the one that is meant where it is logged. */
  readonly unitId?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly theme?: string | undefined;
  readonly step?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly cameBy?: WayIn | undefined;
  readonly public?: boolean | undefined;
  readonly customer?: string | undefined;
  readonly happened?: Happened | undefined;
  readonly onBehalfOf?: Named | undefined;
  readonly confidential?: boolean | undefined;
  /** Who else may know of what is confidential. */
  readonly named?: readonly Named[] | undefined;
  readonly permalink?: string | undefined;
  readonly writtenAt?: Date | undefined;
}

/** What can be corrected; only what differs is a change. Null: it is not known after all. */
export interface Correction {
  readonly text?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly theme?: string | undefined;
  readonly step?: string | null | undefined;
  readonly severity?: Severity | undefined;
  readonly cameBy?: WayIn | null | undefined;
  readonly public?: boolean | undefined;
  readonly customer?: string | null | undefined;
  readonly happened?: Happened | null | undefined;
  readonly confidential?: boolean | undefined;
  /** Ids of the people who may know of it, if it is confidential. */
  readonly named?: readonly string[] | undefined;
}

/** What people type for a case. */
export const CASE_NAME = /^c-?(\d{1,9})$/i;
export const caseName = (number: number): string => `C-${number}`;
