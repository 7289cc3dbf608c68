import { PlatformError, type Verdict, verdicts } from "../../src/kernel/errors.ts";
import { NotSent } from "./transport.ts";

const { address, message, installation, later, unclear, never } = verdicts;

/**
 * What Slack's error codes mean for what is to happen next. Codes that are not listed are taken as mistakes of ours:
 * the same call would fail again. Source: the errors section of each method's page, such as
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
const CODES: ReadonlyMap<string, Verdict> = new Map(
  Object.entries({
    channel_not_found: address,
    not_in_channel: address,
    is_archived: address,
    is_inactive: address,
    user_not_found: address,
    users_not_found: address,
    user_disabled: address,
    user_not_visible: address,
    user_not_in_channel: address,
    cannot_dm_bot: address,
    messages_tab_disabled: address,
    restricted_action: address,
    restricted_action_read_only_channel: address,
    restricted_action_thread_only_channel: address,
    restricted_action_non_threadable_channel: address,
    ekm_access_denied: address,
    channel_type_not_supported: address,
    external_channel_migrating: later,

    message_not_found: message,
    thread_not_found: message,
    thread_locked: message,
    cannot_reply_to_message: message,
    cant_update_message: message,
    cant_delete_message: message,
    edit_window_closed: message,
    compliance_exports_prevent_deletion: message,

    token_revoked: installation,
    token_expired: installation,
    account_inactive: installation,
    invalid_auth: installation,
    not_authed: installation,
    app_uninstalled: installation,
    team_not_found: installation,
    org_login_required: later,
    team_access_not_granted: installation,

    ratelimited: later,
    rate_limited: later,
    message_limit_exceeded: later,
    service_unavailable: unclear,
    internal_error: unclear,
    fatal_error: unclear,
    request_timeout: unclear,
  }),
);

/**
 * Who has to wait after a 429. The limit that chat.postMessage meets first is one message a second and channel
 * (https://docs.slack.dev/apis/web-api/rate-limits#posting-messages), so only that conversation waits: holding back a
 * workspace for one busy channel would be worse than a second 429 from the limit of the whole workspace, which our own
 * pace stays under. All other methods are limited for each workspace, whatever the channel.
 */
const LIMITED_BY_CHANNEL: ReadonlySet<string> = new Set(["chat.postMessage", "chat.postEphemeral"]);

/** Turns whatever a call to `operation` failed with into a PlatformError. */
export function slackError(operation: string, error: unknown): PlatformError {
  const { code, verdict, retryAfter } = judge(error);
  const waits = retryAfter === undefined ? undefined : LIMITED_BY_CHANNEL.has(operation) ? "lane" : "installation";
  return new PlatformError(
    {
      platform: "slack",
      operation,
      code,
      ...verdict,
      ...(retryAfter !== undefined && { retryAfter }),
      ...(waits !== undefined && { waits }),
    },
    { cause: error },
  );
}

interface Judgement {
  readonly code: string;
  readonly verdict: Verdict;
  readonly retryAfter?: number;
}

/**
 * Reads the errors of @slack/web-api by their shape, so that nothing of it has to be loaded for that:
 * https://docs.slack.dev/tools/node-slack-sdk/web-api#handle-errors
 */
function judge(error: unknown): Judgement {
  const { data, retryAfter, statusCode, original } = error as {
    data?: { error?: unknown };
    retryAfter?: number;
    statusCode?: number;
    original?: Error;
  };
  if (typeof retryAfter === "number") return { code: "ratelimited", verdict: later, retryAfter: retryAfter * 1000 };
  if (statusCode !== undefined) return { code: `http_${statusCode}`, verdict: statusCode >= 500 ? unclear : never };
  if (original !== undefined) return { code: codeOf(original), verdict: original instanceof NotSent ? later : unclear };
  if (data !== undefined) return ofSlack(data.error);
  return { code: codeOf(error), verdict: unclear };
}

/** An answer that is not in Slack's format (a proxy's page, an empty body) says nothing about what happened. */
function ofSlack(code: unknown): Judgement {
  if (typeof code !== "string" || !/^[a-z_]+$/.test(code)) return { code: "unreadable_answer", verdict: unclear };
  return { code, verdict: CODES.get(code) ?? never };
}

function codeOf(error: unknown): string {
  const cause = error instanceof NotSent ? error.cause : error;
  const { code, name } = cause as { code?: unknown; name?: unknown };
  if (name === "AbortError" || name === "TimeoutError") return "timeout";
  return typeof code === "string" ? code : typeof name === "string" ? name : "unknown";
}
