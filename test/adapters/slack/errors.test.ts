import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import { slackError } from "../../../adapters/slack/errors.ts";
import { NotSent } from "../../../adapters/slack/transport.ts";

const refused = (error: string) => new WebAPIPlatformError({ ok: false, error });
const fault = (error: unknown, operation = "chat.postMessage") => slackError(operation, error).fault;

describe("what a failed call means", () => {
  it.each([
    ["channel_not_found", { retryable: false, gone: "address" }],
    ["not_in_channel", { retryable: false, gone: "address" }],
    ["is_archived", { retryable: false, gone: "address" }],
    ["user_not_found", { retryable: false, gone: "address" }],
    ["message_not_found", { retryable: false, gone: "message" }],
    ["cant_update_message", { retryable: false, gone: "message" }],
    ["token_revoked", { retryable: false, gone: "installation" }],
    ["account_inactive", { retryable: false, gone: "installation" }],
    ["invalid_auth", { retryable: false, gone: "installation" }],
    ["internal_error", { retryable: true, outcomeUnknown: true }],
    ["service_unavailable", { retryable: true, outcomeUnknown: true }],
    ["invalid_blocks", { retryable: false }],
    ["constructor", { retryable: false }],
  ])("%s", (code, expected) => {
    expect(fault(refused(code))).toEqual({ platform: "slack", operation: "chat.postMessage", code, ...expected });
  });

  it("a 429 on posting holds back the one channel, on anything else the workspace", () => {
    const limited = new WebAPIRateLimitedError(7);
    expect(fault(limited)).toMatchObject({ code: "ratelimited", retryable: true, retryAfter: 7_000, waits: "lane" });
    expect(fault(limited, "chat.update")).toMatchObject({ retryAfter: 7_000, waits: "installation" });
    expect(fault(limited)).not.toHaveProperty("outcomeUnknown");
  });

  it("a server error may have come after the effect", () => {
    const error = new WebAPIHTTPError(503, "Service Unavailable", {}, "");
    expect(fault(error)).toMatchObject({ code: "http_503", retryable: true, outcomeUnknown: true });
  });

  it("a broken connection may have come after the effect, one that was never made not", () => {
    const reset = Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
    const absent = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    expect(fault(new WebAPIRequestError(reset))).toMatchObject({
      code: "ECONNRESET",
      retryable: true,
      outcomeUnknown: true,
    });
    const never = fault(new WebAPIRequestError(new NotSent(absent)));
    expect(never).toMatchObject({ code: "ECONNREFUSED", retryable: true });
    expect(never).not.toHaveProperty("outcomeUnknown");
  });

  it("an answer that is not Slack's says nothing about what happened", () => {
    expect(fault(refused("<html>Bad gateway</html>"))).toMatchObject({
      code: "unreadable_answer",
      retryable: true,
      outcomeUnknown: true,
    });
  });

  it("is said without anything of what was sent", () => {
    expect(slackError("chat.postMessage", refused("invalid_blocks")).message).toBe(
      "slack chat.postMessage: invalid_blocks",
    );
  });
});
