import { createHmac, createSecretKey } from "node:crypto";

/**
 * Slack's request signature, version 0: an HMAC-SHA256 of the timestamp and the raw body.
 * Rule: https://docs.slack.dev/authentication/verifying-requests-from-slack
 * @param timestamp unix seconds, as sent in x-slack-request-timestamp
 */
export function sign(secret: string, timestamp: number | string, body: string | Uint8Array): string {
  const hmac = createHmac("sha256", createSecretKey(secret, "utf8"));
  hmac.update(`v0:${timestamp}:`).update(body);
  return `v0=${hmac.digest("hex")}`;
}
