import { setTimeout } from "node:timers/promises";
import { PlatformError } from "../../src/kernel/errors.ts";
import type { Destination, Messenger } from "../../src/kernel/ports.ts";
import type { Card } from "../../src/message/card.ts";
import { SLACK } from "./fan-out.ts";

/** Milliseconds that a call takes. */
export const LATENCY = 150;

/** A message that was posted. */
interface Post {
  readonly installationId: string;
  readonly key: string;
  /** When, in milliseconds of this process's stopwatch. */
  readonly at: number;
}

/**
 * A platform that refuses what comes faster than Slack's documented limits, as far as it can tell: calls are as far apart as
 * when they arrive, and one more than the burst is forgiven for that. It cannot tell whether it has a message.
 */
export function createStrictPlatform() {
  const { perSecond, burst } = SLACK.rates.post;
  const step = 1_000 / perSecond;
  const channels = new Map<string, number>();
  const arrivals = new Map<string, number>();
  const posts: Post[] = [];
  let refusals = 0;

  function refuse(waits: "installation" | "lane"): never {
    refusals += 1;
    throw new PlatformError({
      ...{ platform: "slack", operation: "post", code: "ratelimited", retryable: true, retryAfter: 1_000 },
      waits,
    });
  }

  async function post({ installationId, address }: Destination, _card: Card, key: string): Promise<string> {
    const now = performance.now();
    const channel = `${installationId} ${address}`;
    if (now - (channels.get(channel) ?? Number.NEGATIVE_INFINITY) < 1_000) refuse("lane");
    const arrival = Math.max(arrivals.get(installationId) ?? now, now);
    if (arrival - now > burst * step) refuse("installation");
    channels.set(channel, now);
    arrivals.set(installationId, arrival + step);
    posts.push({ installationId, key, at: now });
    await setTimeout(LATENCY);
    return `${channel} ${now}`;
  }

  const messenger: Messenger = {
    pace: SLACK,
    post,
    replace: async () => undefined,
    withdraw: async () => undefined,
    publish: async () => undefined,
    find: async () => "cannot tell",
  };
  return { messenger, posts, refused: () => refusals };
}
