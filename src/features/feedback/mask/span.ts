/** What is masked. */
export type Secret = "mail" | "phone" | "card" | "bank";

/** Where in a (folded) text something has to be masked. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly secret: Secret;
}
