import { z } from "zod";
import { PlatformError } from "../../src/kernel/errors.ts";
import type { Destination, Messenger, Pace } from "../../src/kernel/ports.ts";
import type { Calls } from "./clients.ts";
import { homeView, renderCard } from "./render-card.ts";

/**
 * https://docs.slack.dev/apis/web-api/rate-limits: one message a second and channel; over all channels of a workspace
 * "several hundred a minute", of which we use 300; chat.update and chat.delete are tier 3, at least 50 a minute each;
 * views.publish is tier 4, 100 a minute, of which 20 are left to those who open their Home.
 */
const pace: Pace = {
  // A little over a second, because the network delays one call more than the next.
  laneGap: 1_050,
  rates: {
    post: { perSecond: 5, burst: 20 },
    replace: { perSecond: 50 / 60, burst: 10 },
    withdraw: { perSecond: 50 / 60, burst: 10 },
    publish: { perSecond: 80 / 60, burst: 10 },
  },
};

const Posted = z.object({ ts: z.string(), channel: z.string() });
const MARK = "bellhop_delivery";

/** The way out to Slack. */
export const createMessenger = (calls: Calls): Messenger => ({
  pace,
  async post(to, card, key, thread) {
    const metadata = { event_type: MARK, event_payload: { key } };
    // https://docs.slack.dev/reference/methods/chat.postMessage: the ts of the thread's first message, never of a reply.
    const within = thread === undefined ? {} : { thread_ts: placeOf(to, thread).ts };
    const message = { channel: to.address, ...renderCard(card), metadata, ...within };
    const posted = await calls.deliver(to, "chat.postMessage", message);
    const { channel, ts } = Posted.parse(posted);
    return messageId(to, channel, ts);
  },
  async replace(to, id, card) {
    await calls.deliver(to, "chat.update", { ...placeOf(to, id), ...renderCard(card) });
  },
  async withdraw(to, id) {
    try {
      await calls.deliver(to, "chat.delete", placeOf(to, id));
    } catch (error) {
      if (!(error instanceof PlatformError && error.fault.code === "message_not_found")) throw error;
    }
  },
  async publish(to, card) {
    await calls.deliver(to, "views.publish", { user_id: to.address, view: homeView(card) });
  },
  find: (to, key, since) => find(calls, to, key, since),
});

/**
 * A message is named by its time, within its channel. Posting to a person opens their direct message, which is another
 * channel than the address, so that its id has to be kept too.
 */
const messageId = (to: Destination, channel: string, ts: string): string =>
  channel === to.address ? ts : `${channel}:${ts}`;

function placeOf(to: Destination, id: string): { channel: string; ts: string } {
  const [channel, ts] = id.split(":");
  return ts === undefined || channel === undefined ? { channel: to.address, ts: id } : { channel, ts };
}

const Opened = z.object({ channel: z.object({ id: z.string() }) });
const History = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z.object({ event_type: z.string(), event_payload: z.looseObject({ key: z.unknown() }) }).optional(),
    }),
  ),
  has_more: z.boolean().optional(),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** Seconds by which our clock and Slack's may differ. */
const CLOCK_DIFFERENCE = 60;
/** Pages that are read before giving up: whoever posted a thousand messages meanwhile makes it unknowable. */
const PAGES = 5;

async function find(calls: Calls, to: Destination, key: string, since: Date) {
  try {
    const channel = await channelOf(calls, to);
    let cursor: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const answer = await calls.deliver(to, "conversations.history", {
        channel,
        oldest: String(since.getTime() / 1000 - CLOCK_DIFFERENCE),
        limit: 200,
        include_all_metadata: true,
        ...(cursor && { cursor }),
      });
      const { messages, response_metadata } = History.parse(answer);
      const found = messages.find(
        ({ metadata }) => metadata?.event_type === MARK && metadata.event_payload.key === key,
      );
      if (found) return messageId(to, channel, found.ts);
      cursor = response_metadata?.next_cursor;
      if (!cursor) return undefined;
    }
    return "cannot tell";
  } catch (error) {
    if (error instanceof PlatformError && MAY_NOT_LOOK.has(error.fault.code)) return "cannot tell";
    throw error;
  }
}

/** A direct message has to be opened before it can be looked into; that it exists already changes nothing. */
async function channelOf(calls: Calls, to: Destination): Promise<string> {
  if (!/^[UW]/.test(to.address)) return to.address;
  const opened = await calls.deliver(to, "conversations.open", { users: to.address });
  return Opened.parse(opened).channel.id;
}

const MAY_NOT_LOOK: ReadonlySet<string> = new Set([
  "missing_scope",
  "no_permission",
  "not_allowed_token_type",
  "not_in_channel",
  "channel_not_found",
  "access_denied",
]);
