import { textInput } from "../../kernel/text-input.ts";

/** What was done. */
export const WinText = textInput("win.empty", "win.tooLong");
/** The same, out of a message that stands there already. */
export const MessageText = textInput("win.messageEmpty", "win.messageTooLong");

/** Something done that a customer will remember. */
export interface Win {
  readonly organizationId: string;
  readonly id: string;
  /** Counted per organization: `W-12`. */
  readonly number: number;
  readonly text: string;
  readonly unitId: string;
  /** The case after which the customer is happy again. */
  readonly after?: { readonly id: string; readonly name: string };
  /** Whoever it names, in that order. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly loggedBy: string;
  readonly loggedByName: string;
  readonly loggedAt: Date;
  readonly changedAt?: Date;
  readonly undoneAt?: Date;
}

export const winName = (number: number): string => `W-${number}`;
