import type { Rate } from "../ports.ts";

/** How the rate of one kind of call to one installation stands: moments in milliseconds of the database's clock. */
export interface Bucket {
  readonly now: number;
  /** GCRA: the theoretical arrival time of the next call. */
  readonly arrivalAt: number;
  /** The end of the line: turns up to here are given out. */
  readonly lineUntil: number;
}

/** For each that asked, "now" or the moment to come back; and how the rate stands after that. */
export interface Turns {
  readonly turns: readonly ("now" | number)[];
  readonly bucket: Bucket;
}

/** A part of a call: so that a moment which the database rounded to its microsecond does not cost a whole turn. */
const TOLERANCE = 0.0005;

/**
 * Shares out what the rate allows now. Who does not fit gets a turn in a line, one step of the rate after the last, so that
 * a thousand waiting lanes are not looked at again and again. Who comes back for a turn (`queued`, to be given first) needs
 * one call to be free; a newcomer needs two while there is a line, or would take what others have waited for. A turn is no
 * right: calls are counted when they are made.
 */
export function shareOut(bucket: Bucket, { perSecond, burst }: Rate, queued: readonly boolean[]): Turns {
  const { now } = bucket;
  const step = 1_000 / perSecond;
  let arrivalAt = Math.max(bucket.arrivalAt, now);
  let { lineUntil } = bucket;
  let backUntil = now;

  const turns = queued.map((returns) => {
    const free = Math.floor(burst - (arrivalAt - now) / step + TOLERANCE);
    if (free >= (returns || lineUntil <= now ? 1 : 2)) {
      arrivalAt += step;
      return "now";
    }
    const turn = Math.max(arrivalAt - (burst - 1) * step, backUntil, returns ? now : lineUntil);
    if (returns) backUntil = turn + step;
    else lineUntil = turn + step;
    return turn;
  });
  return { turns, bucket: { now, arrivalAt, lineUntil: Math.max(lineUntil, backUntil) } };
}
