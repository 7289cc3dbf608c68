/** Does the work when it is called, but at most once in so many milliseconds; what comes in between is left out. */
export function seldom(milliseconds: number, work: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last < milliseconds) return;
    last = now;
    work();
  };
}
