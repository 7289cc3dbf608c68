import { randomBytes, scryptSync } from "node:crypto";
import type { Rows } from "./everywhere.ts";

/**
 * What proves that something was erased, and tells nothing of it: whoever knows what it was can find it out again, at some
 * cost for each guess.
 */
export interface Proof {
  readonly salt: string;
  readonly hash: string;
  readonly changed: Changed;
}

/** How many rows of each table. */
export interface Changed {
  /** Those that were about it. */
  readonly erased: Rows;
  /** Others, in which it was named. */
  readonly replaced: Rows;
}

export function proofOf(what: string, changed: Changed): Proof {
  const salt = randomBytes(16).toString("base64url");
  return { salt, hash: hashed(what, salt), changed };
}

const hashed = (what: string, salt: string): string =>
  scryptSync(what.normalize("NFKC").toLowerCase().trim(), salt, 32).toString("base64url");
