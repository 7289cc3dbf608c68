/** Milliseconds until it is noon in UTC: the people of the tests, who are in London, are at work then, whenever the tests run. */
export function untilNoon(now = Date.now()): number {
  const day = 24 * 60 * 60_000;
  return (day + day / 2 - (now % day)) % day;
}
