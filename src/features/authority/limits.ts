import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { isManagerOf, type Unit } from "../organization/index.ts";
import { type AmountAt, EVERY_THEME, type Limit, type Money, roles, written } from "./schema.ts";

/** What somebody is where a case belongs, from the role that may decide most. */
export const rolesOf = (unit: Unit, { actor }: Context): readonly Limit["role"][] =>
  roles.filter((role) => {
    if (role === "staff") return true;
    return role === "manager" ? isManagerOf(actor, unit.id) : actor.roles.includes(role);
  });

/** The first of these roles for which something is set counts; a theme's own limit before that of every theme. */
export const limitFor = (
  held: readonly Limit["role"][],
  theme: string,
  limits: readonly Limit[],
): Limit | undefined => {
  for (const role of held) {
    const own = limits.filter((limit) => limit.role === role);
    const found = own.find((limit) => limit.theme === theme) ?? own.find((limit) => limit.theme === EVERY_THEME);
    if (found) return found;
  }
  return undefined;
};

/**
 * What is left to give in a case. All that was given there counts against the limit; against an approval what was given
 * since. An approval counts beside the limit, and alone where there is none or, until it is spent, of another currency.
 */
export function leftOf(
  limit: Limit | undefined,
  approved: AmountAt | undefined,
  given: readonly AmountAt[],
): Money | undefined {
  const byLimit = limit && left(limit, given);
  const byApproval =
    approved &&
    left(
      approved,
      given.filter(({ at }) => at >= approved.at),
    );
  if (!byLimit || !byApproval) return byApproval ?? byLimit;
  if (byLimit.currency !== byApproval.currency) return byApproval.amount > 0 ? byApproval : byLimit;
  return byApproval.amount > byLimit.amount ? byApproval : byLimit;
}

/** Counted in hundredths, so that sums are exact. */
function left({ amount, currency }: Money, given: readonly Money[]): Money {
  const spent = given.filter((one) => one.currency === currency).map((one) => Math.round(one.amount * 100));
  return { amount: Math.max(0, Math.round(amount * 100) - spent.reduce((sum, one) => sum + one, 0)) / 100, currency };
}

/** Throws UserError, with what to do instead, when it is more than what is left. */
export function requireAllowed(amount: number, allowed: Money | undefined, locale: string): void {
  if (amount === 0) return;
  if (!allowed) throw userError("authority.nothingSet");
  if (allowed.amount === 0) throw userError("authority.nothingLeft");
  if (amount > allowed.amount) throw userError("authority.tooMuch", { money: written(allowed, locale) });
}
