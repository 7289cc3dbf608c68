import type { Json } from "../shared/json.ts";

/** Calls a minute of Slack's tiers. https://docs.slack.dev/apis/web-api/rate-limits */
const TIER = { T1: 1, T2: 20, T3: 50, T4: 100, hundreds: 300 } as const;

/** chat.postMessage has its own rule, a message a second and channel. */
const perMinute: Readonly<Record<string, number>> = {
  "apps.connections.open": TIER.T1,
  "auth.test": TIER.hundreds,
  "chat.delete": TIER.T3,
  "chat.getPermalink": TIER.hundreds,
  "chat.postEphemeral": TIER.T4,
  "chat.update": TIER.T3,
  "conversations.history": TIER.T3,
  "conversations.info": TIER.T3,
  "conversations.join": TIER.T3,
  "conversations.list": TIER.T2,
  "conversations.members": TIER.T4,
  "conversations.open": TIER.T3,
  "files.completeUploadExternal": TIER.T4,
  "files.getUploadURLExternal": TIER.T4,
  "oauth.v2.access": TIER.T4,
  "team.info": TIER.T3,
  "usergroups.list": TIER.T2,
  "usergroups.users.list": TIER.T2,
  "users.info": TIER.T4,
  "users.list": TIER.T2,
  "views.open": TIER.T4,
  "views.publish": TIER.T4,
  "views.push": TIER.T4,
  "views.update": TIER.T4,
};

const MESSAGE_INTERVAL_MS = 1_000;
/** Slack allows "short bursts" without a number. */
const MESSAGE_BURST = 4;

/**
 * Slack's rates as leaky buckets.
 * @param laneOf the channel that a post goes to
 * @returns seconds until the call may be made, 0 for now
 */
export function createPacing(deps: {
  now: () => number;
  laneOf: (args: Json) => string;
}): (method: string, args: Json) => number {
  const fullUntil = new Map<string, number>();
  const take = (key: string, intervalMs: number, burst: number): number => {
    const now = deps.now();
    const next = Math.max(fullUntil.get(key) ?? now, now) + intervalMs;
    const waitMs = next - now - burst * intervalMs;
    if (waitMs > 0) return Math.ceil(waitMs / 1_000);
    fullUntil.set(key, next);
    return 0;
  };
  return (method, args) => {
    if (method === "chat.postMessage") return take(`post:${deps.laneOf(args)}`, MESSAGE_INTERVAL_MS, MESSAGE_BURST);
    const calls = perMinute[method];
    return calls === undefined ? 0 : take(method, 60_000 / calls, calls);
  };
}
