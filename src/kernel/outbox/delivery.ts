import type { Card } from "../../message/card.ts";
import type { Hold, Nature } from "../gate/index.ts";
import type { Destination, Messenger } from "../ports.ts";

/** One message to one lane. What it says is either a card of its own, or a living card: drawn when it is sent. */
export type NewDelivery = {
  readonly organizationId: string;
  readonly id: string;
  readonly laneId: string;
  /** The same key twice in an organization is one delivery. */
  readonly key: string;
  /** Deliveries that were meant to go out together are counted together. */
  readonly audience?: string;
  /** Why it is not to be sent: it is recorded as skipped at once, so that the audience adds up. */
  readonly skip?: string;
  /** Not to be sent before; deliveries behind it pass until then. */
  readonly notBefore?: Date;
  /** Of no use after this: it is left out then. */
  readonly notAfter?: Date;
  /** Why it is not to be sent before. */
  readonly heldFor?: Hold;
  /** What it is to whoever gets it; absent: asked. */
  readonly nature?: Nature;
} & (OfItsOwn | (Subject & { readonly card?: undefined }) | HeldCard);

interface OfItsOwn {
  readonly card: Card;
  readonly topic?: undefined;
  readonly subjectId?: undefined;
}

/** What may be sent together with others, as a card or as a matter of its own: the drawing of its topic finds it in the outbox. */
type HeldCard = Subject & { readonly card: Card | Subject };

/** A matter that has one living card in each lane it was sent to: the kind of matter, which names its drawing, and its id. */
export interface Subject {
  readonly topic: string;
  readonly subjectId: string;
}

/**
 * Draws living cards of one topic from the present state of their matters, in the order they were asked for. `undefined`:
 * there is nothing to show any more; a card that was posted is withdrawn.
 */
export type Drawing = (
  subjects: readonly {
    readonly organizationId: string;
    readonly subjectId: string;
    readonly destination: Destination;
  }[],
) => Promise<readonly (Card | undefined)[]>;

/** The head of a lane, in the hands of whoever holds the lane's lease. */
export interface Claim {
  readonly laneId: string;
  readonly lease: string;
  /** The lane was given a turn before and has come back for it. */
  readonly queued: boolean;
  readonly deliveryId: string;
  readonly key: string;
  readonly to: Destination;
  readonly content: Card | LivingCard;
  /** Of the request that caused it. */
  readonly reference?: string;
  /** Seconds since it was due. */
  readonly waited: number;
  /** Attempts before this one. */
  readonly attempts: number;
  /** A little before the first attempt whose outcome nobody knows; absent when there is none. */
  readonly unknownSince?: Date;
  /** It is of no use any more. */
  readonly tooLate: boolean;
  /** Nobody asked for it, and it was let go so long ago that it may be night by now where it goes. */
  readonly late: boolean;
  /** It has waited so long that one more failure is the last. */
  readonly overdue: boolean;
}

export interface LivingCard extends Subject {
  /** The platform's id of the message in which it stands. */
  readonly messageId?: string;
  /** It is to stand in the thread of a message; without an id that message was not posted, or is gone. */
  readonly thread?: { readonly messageId: string | undefined };
  /** Later deliveries of the same card that were known before it is drawn: what they announce is in the drawing. */
  readonly covers: readonly string[];
}

/** A claim whose card is known, and with it what to ask of the platform. */
export type Job = { readonly claim: Claim; readonly messenger: Messenger } & (
  | {
      readonly call: "post";
      /** Absent when there is nothing to show, but an attempt may have posted it. */
      readonly card: Card | undefined;
    }
  | { readonly call: "replace"; readonly card: Card; readonly messageId: string }
  | { readonly call: "withdraw"; readonly messageId: string }
  /** Without an id where a Home is no message. */
  | { readonly call: "publish"; readonly card: Card; readonly messageId: string | undefined }
);

/** How an attempt ended: what is written down, and how the lane goes on. */
export interface Outcome {
  readonly claim: Claim;
  readonly state: "sent" | "failed" | "skipped" | "waiting";
  /** Attempts with this one. */
  readonly attempts: number;
  readonly reason?: string;
  readonly messageId?: string;
  /** What becomes of the note where the living card stands. */
  readonly standing?: "here" | "gone";
  /** True when this outcome speaks for the covered deliveries too. */
  readonly covers?: boolean;
  /** An attempt may have arrived without our knowing. */
  readonly uncertain?: boolean;
  /** Milliseconds until the lane is free again. */
  readonly wait?: number;
  /** Milliseconds, of which a random part is waited if that is longer. */
  readonly backoff?: number;
  /** The platform asked everything of this kind to the installation to wait for so many milliseconds. */
  readonly hold?: { readonly job: Job; readonly milliseconds: number };
  /** What can no longer be reached. */
  readonly gone?: "address" | "installation";
  /** An error that no platform made: for the log. */
  readonly bug?: unknown;
}

/** A delivery that was held up, and those that would be sent with it. */
export interface HeldUp {
  readonly organizationId: string;
  readonly id: string;
  readonly covers: readonly string[];
}

/**
 * Asks the gate once more about deliveries that were let go and held up since; the caller holds the leases of their lanes.
 * Resolves with those that do not go now: what becomes of them instead is written down.
 */
export type AskAgain = (heldUp: readonly HeldUp[]) => Promise<ReadonlySet<string>>;

export const isLiving = (content: Claim["content"]): content is LivingCard => "topic" in content;
