import { randomBytes } from "node:crypto";

/** Ids, secrets and message timestamps in Slack's forms. */
export interface Ids {
  /** An id such as `V0K3M9QX21A`; never the same again, also not after a restart: apps remember ids. */
  next(prefix: string): string;
  /** A message timestamp: unix seconds with six decimals, unique and rising. */
  ts(): string;
  /** An unguessable string for URLs, triggers and tokens. */
  secret(): string;
  /** A view's hash, different after every change. */
  hash(): string;
}

export function createIds(now: () => number): Ids {
  let lastMicros = 0;
  const secret = () => randomBytes(12).toString("hex");
  return {
    next: (prefix) => `${prefix}0${BigInt(`0x${secret()}`).toString(36).toUpperCase().slice(0, 10)}`,
    ts() {
      lastMicros = Math.max(Math.floor(now() * 1000), lastMicros + 1);
      const seconds = Math.floor(lastMicros / 1_000_000);
      return `${seconds}.${String(lastMicros % 1_000_000).padStart(6, "0")}`;
    },
    secret,
    hash: () => `${Math.floor(now() / 1000)}.${secret().slice(0, 8)}`,
  };
}
