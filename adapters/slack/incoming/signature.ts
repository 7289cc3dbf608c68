import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import type { Clock } from "../../../src/kernel/clock.ts";

/** Milliseconds that a request's time may be off, in either direction. */
const TOLERANCE = 5 * 60_000;

export interface Signatures {
  /** Why the request is not Slack's, or not for the first time; undefined when it is, which is then remembered. */
  refusal(timestamp: unknown, signature: unknown, body: Buffer): string | undefined;
  /** The request could not be worked on: Slack may send it again as it is. */
  forget(signature: unknown): void;
}

/**
 * Slack's signature (https://docs.slack.dev/authentication/verifying-requests-from-slack), and what Bolt's check lacks:
 * no time in the future, no second use.
 */
export function createSignatures(signingSecret: string, clock: Clock): Signatures {
  // A KeyObject, because a key given as bytes is prepared anew for each request.
  const key = createSecretKey(signingSecret, "utf8");
  const used = createShortMemory(clock);
  return {
    refusal(timestamp, signature, body) {
      if (typeof timestamp !== "string" || typeof signature !== "string") return "is not signed";
      if (!/^\d{1,12}$/.test(timestamp)) return "has no readable timestamp";
      if (Math.abs(clock.now().getTime() - Number(timestamp) * 1000) > TOLERANCE) return "is more than 5 minutes off";
      // One signature can be written in one way only, or it could be used again in another.
      if (!/^v0=[0-9a-f]{64}$/.test(signature)) return "has a wrong signature";
      const expected = createHmac("sha256", key).update(`v0:${timestamp}:`).update(body).digest();
      if (!timingSafeEqual(Buffer.from(signature.slice(3), "hex"), expected)) return "has a wrong signature";
      return used.add(signature) ? undefined : "was received before";
    },
    forget: (signature) => used.delete(String(signature)),
  };
}

/** Signatures in each half of the memory; when more come the oldest are forgotten early. */
const HALF = 50_000;

/**
 * Remembers for at least as long as a request can be sent again: one from 5 minutes ahead is good for 10. Two halves,
 * of which the older one is dropped as a whole, so that remembering costs nothing but an entry.
 */
function createShortMemory(clock: Clock) {
  let recent = new Set<string>();
  let older = new Set<string>();
  let since = clock.now().getTime();
  return {
    /** False when it was there already. */
    add(signature: string): boolean {
      const now = clock.now().getTime();
      if (recent.size >= HALF || now - since > 2 * TOLERANCE) {
        older = recent;
        recent = new Set();
        since = now;
      }
      if (recent.has(signature) || older.has(signature)) return false;
      recent.add(signature);
      return true;
    },
    delete(signature: string): void {
      recent.delete(signature);
      older.delete(signature);
    },
  };
}
