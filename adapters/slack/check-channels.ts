import { z } from "zod";
import { PlatformError } from "../../src/kernel/errors.ts";
import type { Log } from "../../src/kernel/ports.ts";
import { callOnce } from "./clients.ts";

/** What is wrong with a channel where Bellhop is to post; "unknown": the app may not look. */
export type ChannelState = "fine" | "not a member" | "archived" | "gone" | "unknown";

/** https://docs.slack.dev/reference/methods/conversations.info: for a channel that the app may not see, it is not found. */
const Answer = z.object({
  channel: z.object({ is_member: z.boolean().optional(), is_archived: z.boolean().optional() }),
});

/** Asks Slack whether the bot may post there. Throws PlatformError when Slack cannot be asked. */
export async function checkChannel(
  { apiUrl, botToken }: { apiUrl: string; botToken: string },
  channel: string,
  log: Log,
): Promise<ChannelState> {
  try {
    const answer = Answer.parse(await callOnce(apiUrl, botToken, "conversations.info", log, { channel }));
    if (answer.channel.is_archived) return "archived";
    return answer.channel.is_member === false ? "not a member" : "fine";
  } catch (error) {
    if (!(error instanceof PlatformError) || error.fault.retryable) throw error;
    return error.fault.code === "channel_not_found" ? "gone" : "unknown";
  }
}
