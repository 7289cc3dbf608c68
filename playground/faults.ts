import type { Chats } from "./chats.ts";
import type { FaultName } from "./page/controls.ts";
import type { PlatformName } from "./page/shown.ts";

/** Seconds that a platform asks the bot to wait when it is busy. */
const RETRY_AFTER = 3;
const SLOW_MS = 2_000;
const ALWAYS = Number.POSITIVE_INFINITY;

/** Has a platform fail in one way until it is told otherwise. */
export function makeFail(
  { slack, teams }: Pick<Chats, "slack" | "teams">,
  platform: PlatformName,
  kind: FaultName,
): void {
  const { faults } = platform === "slack" ? slack : teams;
  faults.clear();
  if (kind === "outage") faults.outage(true);
  if (kind === "slow") faults.next({ kind: "slow", ms: SLOW_MS, times: ALWAYS });
  if (kind !== "busy") return;
  if (platform === "slack") slack.faults.next({ kind: "ratelimited", retryAfter: RETRY_AFTER, times: ALWAYS });
  else teams.faults.next({ kind: "throttled", retryAfter: RETRY_AFTER, times: ALWAYS });
}
