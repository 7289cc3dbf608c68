import { randomBytes } from "node:crypto";

/** Ids, secrets and message timestamps in Slack's forms. */
export interface Ids {
  /** An id such as `D0K3M9QX2`, unique in this emulator. */
  next(prefix: string): string;
  /** A message timestamp: unix seconds with six decimals, unique and rising. */
  ts(): string;
  /** An unguessable string for URLs, triggers and tokens. */
  secret(): string;
  /** A view's hash, different after every change. */
  hash(): string;
}

export function createIds(now: () => number): Ids {
  let counter = 0;
  let lastMicros = 0;
  const secret = () => randomBytes(12).toString("hex");
  return {
    next(prefix) {
      counter += 1;
      return `${prefix}0${counter.toString(36).toUpperCase().padStart(7, "0")}`;
    },
    ts() {
      lastMicros = Math.max(Math.floor(now() * 1000), lastMicros + 1);
      const seconds = Math.floor(lastMicros / 1_000_000);
      return `${seconds}.${String(lastMicros % 1_000_000).padStart(6, "0")}`;
    },
    secret,
    hash: () => `${Math.floor(now() / 1000)}.${secret().slice(0, 8)}`,
  };
}
