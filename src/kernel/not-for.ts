import type { Role } from "./context.ts";
import { type UserError, userError } from "./errors.ts";

/** The error for whoever has none of the roles that something takes. */
export const notFor = (roles: readonly Role[]): UserError => {
  if (roles.every((role) => role === "admin")) return userError("error.onlyAdmins");
  return userError(roles.every((role) => role === "leader") ? "error.onlyLeaders" : "error.notAllowed");
};
