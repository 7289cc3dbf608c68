import { z } from "zod";

/** Whose limits are set, from the one who may decide most. */
export const roles = ["leader", "champion", "manager", "staff"] as const;
export type AuthorityRole = (typeof roles)[number];

/** In place of a theme: every theme that has no limit of its own. */
export const EVERY_THEME = "*";

export interface Money {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** An amount that was approved, or given, and when. */
export interface AmountAt extends Money {
  readonly at: Date;
}

/** What a role may decide alone while a customer is still there. */
export interface Limit extends Money {
  readonly role: AuthorityRole;
  /** Key of a theme, or EVERY_THEME. */
  readonly theme: string;
  /** What may be given, in a few words. */
  readonly what: string;
  /** The line of the policy that says so. */
  readonly policy: string;
}

/** The topic of a request's living card. */
export const REQUEST_TOPIC = "authority request";

/** Somebody with a customer before them asks for more than they may decide. */
export interface Request extends Money {
  readonly organizationId: string;
  readonly id: string;
  readonly caseId: string;
  readonly what: string;
  readonly askedBy: string;
  readonly askedByName: string;
  /** The installation in which they did. */
  readonly askedIn: string;
  /** Ids of whoever was asked so far, and may answer. */
  readonly asked: readonly string[];
  /** Who was asked last. */
  readonly step: Step;
  /** When it goes on to the next; absent: it was answered, or nobody is left. */
  readonly dueAt?: Date;
  readonly answer?: { readonly approved: boolean; readonly by: string };
}
export type Step = "manager" | "champion";

/** "12,50" as well as "12.50"; at most two decimals. */
export const Amount = z
  .string()
  .trim()
  .regex(/^\d{1,9}(?:[.,]\d{1,2})?$/, "authority.notAnAmount")
  .transform((typed) => Number(typed.replace(",", ".")));

const currencies = new Set(Intl.supportedValuesOf("currency"));
export const Currency = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => currencies.has(code), "authority.notACurrency");

/** A few words, as typed. */
export const Words = z
  .string({ error: "authority.sayWhat" })
  .trim()
  .min(1, "authority.sayWhat")
  .max(300)
  .transform((text) => text.toWellFormed().replaceAll("\0", "␀"));

/** `25 EUR`, as people write it where they are. */
export const written = ({ amount, currency }: Money, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount);
