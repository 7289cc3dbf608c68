import { localTime } from "../../../kernel/calendar/index.ts";
import type { About, Named } from "../kudos/schema.ts";

/** For what was done for a customer, or for reviewing, monitoring or improving how the service is delivered. */
export const awardKinds = ["service", "upkeep"] as const;
export type AwardKind = (typeof awardKinds)[number];

export type AwardState = "nominated" | "approved" | "declined" | "announced" | "paid";

/** Money or a gift for something that was done. */
export interface Award {
  readonly organizationId: string;
  readonly id: string;
  /** Counted per organization: `A-3`. */
  readonly number: number;
  /** The unit whose budget it is from. */
  readonly unitId: string;
  readonly kind: AwardKind;
  readonly receiver: Named;
  readonly text: string;
  /** Money, or what the gift costs. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  /** The gift; absent: it is money. */
  readonly item?: string;
  /** The thanks, the case or the win that it is for. */
  readonly about: readonly About[];
  readonly loggedBy: string;
  readonly loggedByName: string;
  readonly loggedAt: Date;
  readonly budgetId: string;
  /** Who decides. */
  readonly approver: Named;
  readonly state: AwardState;
  /** Why it was declined. */
  readonly reason?: string;
  readonly seconds: number;
  readonly undoneAt?: Date;
}

export const awardName = (number: number): string => `A-${number}`;

/** What somebody may do with an award. */
export interface Standing {
  /** It is for them to approve or decline. */
  readonly decides: boolean;
  /** They lead: champion or leader. */
  readonly leads: boolean;
  /** They may say that it is paid: whoever decided, or administers. */
  readonly pays: boolean;
}

/** What a unit may spend on awards in one quarter. */
export interface Budget {
  readonly organizationId: string;
  readonly id: string;
  readonly unitId: string;
  /** Such as 2026-Q4. */
  readonly quarter: string;
  readonly amount: number;
  readonly currency: string;
  /** What was approved of it so far. */
  readonly spent: number;
  readonly holder: Named;
}

/** The quarter that clocks in a time zone show. */
export function quarterAt(timeZone: string, at: Date): string {
  const { date } = localTime(timeZone, at);
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The one after it. */
export function quarterAfter(quarter: string): string {
  const [year = 0, number = 0] = quarter.split("-Q").map(Number);
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}
