import type { Card } from "../message/card.ts";
import type { Form } from "../message/form.ts";

/** The answer to whoever is waiting. What goes to others is not a reply: it is a delivery (see outbox). */
export type Reply =
  /** Only the person who did it sees it. */
  | { readonly kind: "private"; readonly card: Card }
  /** Everybody in the conversation sees it. */
  | { readonly kind: "here"; readonly card: Card }
  | { readonly kind: "form"; readonly form: Form }
  /** The form stays open; sentences by field name. */
  | { readonly kind: "errors"; readonly errors: Readonly<Record<string, string>> }
  /**
   * Takes the place of the private card whose button was pressed or from which the form was opened. If that card is one
   * that everybody sees, it stays (the outbox keeps it current) and this is said privately.
   */
  | { readonly kind: "replace"; readonly card: Card }
  | { readonly kind: "home"; readonly card: Card }
  | { readonly kind: "nothing" };

export const privately = (card: Card): Reply => ({ kind: "private", card });
export const replacing = (card: Card): Reply => ({ kind: "replace", card });
export const opening = (form: Form): Reply => ({ kind: "form", form });
export const nothing: Reply = { kind: "nothing" };
