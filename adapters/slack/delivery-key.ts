import { hash } from "node:crypto";

/** The same for the same parts, in 22 characters. */
export const keyOf = (...parts: readonly (string | undefined)[]): string =>
  hash("sha256", JSON.stringify(parts), "base64url").slice(0, 22);
