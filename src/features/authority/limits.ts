import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { isManagerOf, type Unit } from "../organization/index.ts";
import { EVERY_THEME, type Limit, type Money, roles, written } from "./schema.ts";

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

/** An approval counts beside the limit, and alone where there is none or it is of another currency. */
export const allowedBy = (limit: Limit | undefined, approved: Money | undefined): Money | undefined => {
  if (!limit || !approved || approved.currency !== limit.currency) return approved ?? limit;
  return approved.amount > limit.amount ? approved : limit;
};

/** Throws UserError, with what to do instead, when it is more than that. */
export function requireAllowed(amount: number, allowed: Money | undefined, locale: string): void {
  if (amount === 0) return;
  if (!allowed) throw userError("authority.nothingSet");
  if (amount > allowed.amount) throw userError("authority.tooMuch", { money: written(allowed, locale) });
}
