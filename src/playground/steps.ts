const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The moments at which to look what is due on the way from one moment to another, the last one included; all in milliseconds
 * since the epoch. On a short way that is every 5 minutes, on a longer one every quarter of an hour, on the clock's strokes:
 * what is due at 8:55, or at a full hour, happens then.
 */
export function* stepsUntil(from: number, to: number): Generator<number> {
  const stride = (to - from <= 2 * DAY ? 5 : 15) * MINUTE;
  for (let at = (Math.floor(from / stride) + 1) * stride; at < to; at += stride) yield at;
  yield to;
}
