import { setImmediate } from "node:timers/promises";

/** Milliseconds of work in a row; whoever waits meanwhile does not notice. */
const PIECE = 10;

/**
 * For work that takes long: what it gives is awaited between pieces, as often as one likes. Others get their turn whenever
 * ten milliseconds have gone by since they had it last.
 */
export function inPieces(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < PIECE) return;
    await setImmediate();
    began = performance.now();
  };
}
