import type { Card } from "../../message/card.ts";
import type { Nature } from "./decide.ts";

/** A message to one person. */
export interface PersonalMessage {
  readonly personId: string;
  /** Of their own chat with Bellhop. */
  readonly laneId: string;
  /** The same key twice in an organization is one message. */
  readonly key: string;
  readonly card: Card;
  readonly nature: Nature;
  /** Of no use after this. */
  readonly until?: Date;
}

/** Sends messages to people of one organization, each when it may go. */
export type SendToPeople = (organizationId: string, messages: readonly PersonalMessage[]) => Promise<void>;
