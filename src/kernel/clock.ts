import { randomInt, randomUUID } from "node:crypto";

/** The only source of "now": everything that depends on time takes a clock, so that tests and the playground can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The only source of ids. */
export interface Ids {
  /** A uuid version 7: sorts by the time it was made. */
  next(): string;
  /** A short code that a person can read out to the operator, who finds it in the log. */
  reference(): string;
}

const REFERENCE_ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

export function createIds(clock: Clock): Ids {
  return {
    next: () => uuidV7(clock.now().getTime()),
    reference: () =>
      Array.from(
        { length: 8 },
        (_, at) => (at === 4 ? "-" : "") + REFERENCE_ALPHABET[randomInt(REFERENCE_ALPHABET.length)],
      ).join(""),
  };
}

/** A random uuid whose first 48 bits are the time in milliseconds (RFC 9562, section 5.7). */
function uuidV7(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, "0");
  const random = randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
