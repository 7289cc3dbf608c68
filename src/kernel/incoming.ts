import type { Answers } from "../message/form.ts";
import type { Platform } from "./errors.ts";

/** Who speaks to us, in the platform's ids. */
export interface Sender {
  readonly platform: Platform;
  /** The workspace, Enterprise organization or tenant. */
  readonly externalId: string;
  readonly userId: string;
  /** What the delivery calls them, until their profile is known. */
  readonly userName?: string;
}

interface Delivered {
  readonly from: Sender;
  /** The same for every repetition of one delivery, different for any two things a person did. */
  readonly delivery: string;
  readonly conversation?: string;
  /** True: nobody but them and the bot, or one other, is there. */
  readonly direct?: true;
}

/** Somebody whom a text names with an @, in the order in which they are named. */
export interface Mentioned {
  /** In the platform's id. */
  readonly userId: string;
  /** What the platform calls them there, if it says. */
  readonly name?: string;
  /** What stands in the text for them. */
  readonly as: string;
}

/** What an adapter made of one verified delivery. */
export type Incoming = CommandIncoming | ActionIncoming | MessageActionIncoming | FormIncoming | HomeIncoming;

export interface CommandIncoming extends Delivered {
  readonly kind: "command";
  /** Without slash and prefix. */
  readonly command: string;
  /** As typed. */
  readonly text: string;
  readonly mentioned?: readonly Mentioned[];
}
export interface ActionIncoming extends Delivered {
  readonly kind: "action";
  readonly action: string;
  readonly value: string;
}
export interface MessageActionIncoming extends Delivered {
  readonly kind: "message action";
  /** The name of the declared message action. */
  readonly action: string;
  readonly message: ExistingMessage;
}
/** A message that somebody wrote, before anybody did something with it. */
export interface ExistingMessage {
  /** As it was typed; empty when there is only a file or a picture. */
  readonly text: string;
  readonly mentioned?: readonly Mentioned[];
  /** Whoever wrote it, in the platform's id, if it tells. */
  readonly author?: string;
  /** Where it stands, for whoever may read it there. */
  readonly permalink?: string;
  readonly writtenAt?: Date;
}
export interface FormIncoming extends Delivered {
  readonly kind: "form";
  readonly form: string;
  readonly context: string;
  readonly answers: Answers;
}
export interface HomeIncoming extends Delivered {
  readonly kind: "home";
}

/** Something that happened on the platform and that nobody waits to hear about. */
export type Notice = {
  readonly platform: Platform;
  readonly externalId: string;
  /** When it happened, if the platform tells, to the second: it may be told late, and again. */
  readonly at?: Date;
} & (
  | { readonly kind: "uninstalled" }
  | { readonly kind: "person changed"; readonly userId: string }
  | { readonly kind: "added to conversation"; readonly conversation: string; readonly by?: string }
  /** For a person alone, or by them in a conversation. */
  | { readonly kind: "installed"; readonly userId: string; readonly conversation?: string }
  /** Nothing can be said there any more: it was deleted, or the app was taken out of it. */
  | { readonly kind: "conversation gone"; readonly conversation: string }
  /** Somebody reacts to a message of the bot, or takes that back. */
  | {
      readonly kind: "reaction";
      readonly userId: string;
      readonly conversation: string;
      /** As the messenger named it. */
      readonly messageId: string;
      /** What the platform calls it, whatever the tone of its skin. */
      readonly reaction: string;
      readonly stands: boolean;
    }
);
