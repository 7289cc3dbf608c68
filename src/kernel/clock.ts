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
  /** Four digits that a person types where they were shown them somewhere else. */
  digits(): string;
}

const REFERENCE_ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

export function createIds(clock: Clock): Ids {
  const uuid = createUuidV7();
  return {
    next: () => uuid(clock.now().getTime()),
    reference: createReference,
    digits: () => String(randomInt(10_000)).padStart(4, "0"),
  };
}

/** See `Ids.reference`. */
export function createReference(): string {
  let reference = "";
  for (let at = 0; at < 8; at += 1) {
    reference += (at === 4 ? "-" : "") + REFERENCE_ALPHABET[randomInt(REFERENCE_ALPHABET.length)];
  }
  return reference;
}

/** When an id was made, in milliseconds. */
export const madeAt = (id: string): number => Number.parseInt(id.replace("-", "").slice(0, 12), 16);

/**
 * Makes uuids whose first 48 bits are the time in milliseconds, and the next 24 that are free a counter with a random
 * beginning: those of one millisecond sort as they were made (RFC 9562, sections 5.7 and 6.2).
 */
function createUuidV7(): (milliseconds: number) => string {
  let last = Number.NaN;
  let prefix = "";
  let count = 0;
  return (milliseconds) => {
    if (milliseconds !== last) {
      const time = milliseconds.toString(16).padStart(12, "0");
      prefix = `${time.slice(0, 8)}-${time.slice(8)}-7`;
      last = milliseconds;
      count = randomInt(HALF_OF_24_BITS);
    }
    count += 1;
    const counted = count.toString(16).padStart(6, "0");
    // The 8 is the variant; of its digit two bits could be any, but then they would decide before the rest of the counter.
    return `${prefix}${counted.slice(0, 3)}-8${counted.slice(3)}${randomUUID().slice(23)}`;
  };
}

/** What is left of the counter is more than a process can use within a millisecond. */
const HALF_OF_24_BITS = 2 ** 23;
