import type { Card } from "../../message/card.ts";
import type { Nature } from "./decide.ts";

/** A message to one person. */
export type PersonalMessage = {
  readonly personId: string;
  /** Of their own chat with Bellhop. */
  readonly laneId: string;
  /** The same key twice in an organization is one message. Its first word says in the delivery report what it was. */
  readonly key: string;
  /** Messages that were meant to go out together are counted together. */
  readonly audience?: string;
  readonly nature: Nature;
  /** Of no use after this. */
  readonly until?: Date;
  /** It comes also when their week is full, and is counted: it tells them what waits. */
  readonly evenIfFull?: true;
  /** Whoever sends it, if somebody does, and the unit of what it is about: they may be let have it go at once. */
  readonly from?: { readonly personId: string; readonly unitId: string };
} & (
  | { readonly card: Card; readonly matter?: undefined; readonly folds?: undefined }
  /** What is drawn when it is sent. */
  | {
      readonly matter: { readonly topic: string; readonly subjectId: string };
      readonly card?: undefined;
      /** It is not drawn anew where it stands, so that it may be sent together with others of its kind. */
      readonly folds?: boolean;
    }
);

/** Sends messages to people of one organization, each when it may go. */
export type SendToPeople = (organizationId: string, messages: readonly PersonalMessage[]) => Promise<void>;
