import { z } from "zod";
import type { Case } from "../feedback/index.ts";

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

/** What somebody gave a customer, in a few words, and its worth if that was money. */
export interface Given {
  readonly what: string;
  readonly money?: Money;
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

/** What a request is called in the history of its case, a change of it, and its answers. */
export const ASKED_FOR_MORE = "asked for more";
export const ASKED_ANEW = "asked anew";
export const ANSWERED: readonly string[] = ["approved", "denied"];

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
  /** How often it was changed by whoever asked. */
  readonly changes: number;
  readonly answer?: { readonly approved: boolean; readonly by: string };
}
export type Step = "manager" | "champion";

/** A person as others are told of them. */
export interface Someone {
  readonly id: string;
  readonly name: string;
}

/** What somebody gave, in the case where they did. */
export interface Noted {
  readonly case: Case;
  readonly given: Given;
  /** Under which it is in the case's history, to change it and to take it back. */
  readonly eventId: string;
}

/** What is asked for in a case. */
export interface Asked {
  readonly case: Case;
  readonly request: Request;
}

/** Who was asked, and until when they have time to answer. */
export interface NewlyAsked {
  readonly case: Case;
  readonly requestId: string;
  readonly asked: readonly Someone[];
  readonly until: Date;
}

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
