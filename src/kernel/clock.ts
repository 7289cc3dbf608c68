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
  const uuid = createUuidV7();
  return {
    next: () => uuid(clock.now().getTime()),
    reference: () =>
      Array.from(
        { length: 8 },
        (_, at) => (at === 4 ? "-" : "") + REFERENCE_ALPHABET[randomInt(REFERENCE_ALPHABET.length)],
      ).join(""),
  };
}

/** Makes random uuids whose first 48 bits are the time in milliseconds (RFC 9562, section 5.7). */
function createUuidV7(): (milliseconds: number) => string {
  let last = Number.NaN;
  let prefix = "";
  return (milliseconds) => {
    if (milliseconds !== last) {
      const time = milliseconds.toString(16).padStart(12, "0");
      prefix = `${time.slice(0, 8)}-${time.slice(8)}-7`;
      last = milliseconds;
    }
    return prefix + randomUUID().slice(15);
  };
}
