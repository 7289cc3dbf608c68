import { createHmac } from "node:crypto";
import type { Clock } from "../../src/kernel/clock.ts";

/** What stands at an address where Slack is to send to. */
export type Endpoint = "is ours" | "has another secret" | "is something else" | "does not answer";

/** Milliseconds. */
const PATIENCE = 5_000;

/**
 * Sends what Slack sends to see whether an address can be reached, signed as Slack signs: Bellhop answers with what was
 * asked only if it has the same secret. Nothing is worked on.
 * https://docs.slack.dev/reference/events/url_verification
 */
export async function checkEndpoint(url: string, signingSecret: string, clock: Clock): Promise<Endpoint> {
  const now = clock.now();
  const timestamp = Math.floor(now.getTime() / 1_000);
  const challenge = `doctor-${now.getTime()}`;
  const body = JSON.stringify({ type: "url_verification", challenge });
  const signature = createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex");
  const response = await fetch(url, {
    method: "POST",
    redirect: "error",
    headers: {
      "content-type": "application/json",
      "x-slack-request-timestamp": String(timestamp),
      "x-slack-signature": `v0=${signature}`,
    },
    body,
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => undefined);
  if (!response) return "does not answer";
  const said = await response.text().catch(() => "");
  if (response.ok && said === JSON.stringify({ challenge })) return "is ours";
  return response.status === 401 && said.startsWith("The request ") ? "has another secret" : "is something else";
}
