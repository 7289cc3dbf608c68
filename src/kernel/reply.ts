import { type Card, card, text } from "../message/card.ts";
import type { Form } from "../message/form.ts";

/** The answer to whoever is waiting. What goes to others is not a reply: it is a delivery (see outbox). */
export type Reply =
  /** Only the person who did it sees it. */
  | { readonly kind: "private"; readonly card: Card; readonly sequel?: Sequel }
  /** Everybody in the conversation sees it. */
  | { readonly kind: "here"; readonly card: Card }
  | { readonly kind: "form"; readonly form: Form }
  /** The form stays open; sentences by field name. */
  | { readonly kind: "errors"; readonly errors: Readonly<Record<string, string>> }
  /**
   * Takes the place of the private card whose button was pressed or from which the form was opened. If that card is one
   * that everybody sees, it stays (the outbox keeps it current) and this is said privately.
   */
  | { readonly kind: "replace"; readonly card: Card; readonly sequel?: Sequel }
  /**
   * What somebody needs now. `shown` is to be called once it stands where it can be changed: in its own place, or in this
   * message of their own chat. It never rejects.
   */
  | { readonly kind: "home"; readonly card: Card; readonly shown?: (messageId?: string) => Promise<void> }
  /**
   * A file to keep, into the person's own chat with Bellhop; a command or a button asks for it. The platform may ask them
   * first, and then what they did is done once more. `card` says that it comes; `otherwise` is said where none can be sent.
   */
  | { readonly kind: "file"; readonly file: TextFile; readonly card: Card; readonly otherwise: Card }
  | { readonly kind: "nothing" };

/** A file of text, in UTF-8. */
export interface TextFile {
  /** With its ending, and nothing that a file system refuses. */
  readonly name: string;
  readonly text: string;
}

/** What else there is to say alone, looked for once the answer was said; undefined: nothing. Never rejects. */
export type Sequel = () => Promise<Card | undefined>;

export const privately = (card: Card, sequel?: Sequel): Reply => ({ kind: "private", card, ...(sequel && { sequel }) });
export const replacing = (card: Card, sequel?: Sequel): Reply => ({ kind: "replace", card, ...(sequel && { sequel }) });
export const opening = (form: Form): Reply => ({ kind: "form", form });
export const nothing: Reply = { kind: "nothing" };

/**
 * What an adapter does with each kind of reply to what it heard, with the means it has; a new kind does not compile until
 * every way in carries it out.
 */
export type CarryOut<Heard, Means, Result> = {
  readonly [Kind in Reply["kind"]]: (
    reply: Extract<Reply, { kind: Kind }>,
    heard: Heard,
    means: Means,
  ) => Result | Promise<Result>;
};

export const carryOut = async <Heard, Means, Result>(
  ways: CarryOut<Heard, Means, Result>,
  reply: Reply,
  heard: Heard,
  means: Means,
): Promise<Result> => (ways[reply.kind] as CarryOut<Heard, Means, Result>["nothing"])(reply as never, heard, means);

/** What else there is to say, alone, after a reply that was said. */
export const sequelTo = async (reply: { readonly kind: string; readonly sequel?: Sequel }): Promise<Card | undefined> =>
  reply.sequel?.();

/** The sentences of a form's errors, for where there is no form to show them on. */
export function cardOfErrors(errors: Readonly<Record<string, string>>): Card {
  const sentences = Object.values(errors);
  return card(sentences.join(" "), ...sentences.map((sentence) => text(sentence)));
}
