import type { Finding } from "../features/doctor/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { fine, note, problem } from "./finding.ts";

/** Milliseconds. */
const PATIENCE = 5_000;
/** Seconds that the clock may be off without a word; from 300 on, Slack's requests and Teams' tokens are refused. */
const TOLERANCE = 30;

/** Compares this machine's clock with the `Date` of whoever answers at `url` (RFC 9110, section 6.6.1). */
export async function examineClock(platform: string, url: string, clock: Clock): Promise<Finding> {
  const before = clock.now().getTime();
  const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE) }).catch(
    () => undefined,
  );
  await response?.body?.cancel();
  const theirs = Date.parse(response?.headers.get("date") ?? "");
  if (Number.isNaN(theirs))
    return note(`${platform} did not say what time it is, so that the clock could not be compared.`);
  const now = (before + clock.now().getTime()) / 2;
  // Theirs is cut off to the second.
  const off = Math.round((now - theirs - 500) / 1_000);
  if (Math.abs(off) <= TOLERANCE) return fine(`The clock goes as ${platform}'s does.`);
  const way = off > 0 ? "ahead of" : "behind";
  return problem(
    `The clock of this machine is ${Math.abs(off)} seconds ${way} ${platform}'s: from 300 on nothing is let in. Have it set by a time service (NTP).`,
  );
}
