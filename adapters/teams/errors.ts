import { z } from "zod";
import { PlatformError, type Verdict, verdicts } from "../../src/kernel/errors.ts";

const { address, message, installation, later, unclear, never } = verdicts;

/**
 * What the connector's error codes mean for what is to happen next. Source: the table of
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
 */
const CODES: ReadonlyMap<string, Verdict> = new Map(
  Object.entries({
    BotNotInConversationRoster: address,
    ConversationBlockedByUser: address,
    ForbiddenOperationException: address,
    // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
    MessageWritesBlocked: address,
    NotEnoughPermissions: address,
    ConversationNotFound: address,
    MemberNotFoundInConversation: address,
    BotDisabledByAdmin: installation,
    BotNotRegistered: installation,
    MessageSizeTooBig: never,
  }),
);

/** What a status means whose code is not listed: mistakes of ours, which the same call would make again, have none. */
const STATUSES: ReadonlyMap<number, Verdict> = new Map([
  [401, installation],
  [403, address],
  [404, address],
  [412, later],
  [429, later],
  [502, unclear],
  [503, later],
  [504, unclear],
]);

/** The calls that name a message: it is what cannot be found then. */
const ABOUT_A_MESSAGE: ReadonlySet<string> = new Set(["update", "delete", "reply"]);

/** Milliseconds to wait after a 429 that does not say how long. */
const SOME_SECONDS = 5_000;

/** Turns whatever a call failed with into a PlatformError. */
export function teamsError(operation: string, error: unknown): PlatformError {
  const { code, verdict, retryAfter } = judge(operation, error);
  return new PlatformError(
    {
      platform: "teams",
      operation,
      code,
      ...verdict,
      // All limits that one bot meets first are those of a conversation: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
      ...(retryAfter !== undefined && { retryAfter, waits: "lane" as const }),
    },
    { cause: withoutRequest(error) },
  );
}

/** The connector refused a call; botbuilder throws the same shape. */
export class Refused extends Error {
  readonly statusCode: number;
  readonly response: { readonly headers: { get(name: string): string | null }; readonly bodyAsText: string };

  constructor({ status, headers }: Response, bodyAsText: string) {
    super(`HTTP ${status}`);
    this.name = "Refused";
    this.statusCode = status;
    this.response = { headers, bodyAsText };
  }
}

/** botbuilder's errors carry the request, with the token and with what was said: neither is for a log. */
const withoutRequest = (error: unknown): unknown =>
  error instanceof Error && "request" in error ? new Error(error.message) : error;

/** What is certain to have had no effect, under a code of our own. */
export class NotSent extends Error {
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: string, { retryable, cause }: { retryable: boolean; cause?: unknown }) {
    super(code, { cause });
    this.name = "NotSent";
    this.code = code;
    this.retryable = retryable;
  }
}

interface Judgement {
  readonly code: string;
  readonly verdict: Verdict;
  readonly retryAfter?: number;
}

/** Reads errors by their shape, so that nothing of botbuilder has to be loaded for that. */
function judge(operation: string, error: unknown): Judgement {
  if (error instanceof NotSent) return { code: error.code, verdict: error.retryable ? later : never };
  const { statusCode, response } = (error ?? {}) as Partial<Refused>;
  if (statusCode === undefined) return ofConnection(error);
  const code = codeIn(response?.bodyAsText) ?? `http_${statusCode}`;
  if (ABOUT_A_MESSAGE.has(operation) && code === "ActivityNotFoundInConversation") return { code, verdict: message };
  const verdict = CODES.get(code) ?? STATUSES.get(statusCode) ?? never;
  const seconds = Number(response?.headers.get("retry-after") ?? Number.NaN);
  if (statusCode !== 429) return { code, verdict };
  return { code, verdict, retryAfter: Number.isNaN(seconds) ? SOME_SECONDS : seconds * 1_000 };
}

/** Two services answer: the connector, and the messages' own behind it, whose words are JSON in a string. */
const ErrorBody = z.union([
  z.object({ error: z.object({ code: z.string() }) }).transform(({ error }) => error.code),
  z.object({ message: z.string() }).transform(({ message }) => SUB_CODE.exec(message)?.[1]),
]);
const SUB_CODE = /"subCode":\s*"(\w+)"/;

function codeIn(body: string | undefined): string | undefined {
  try {
    return ErrorBody.safeParse(JSON.parse(body ?? "")).data;
  } catch {
    return undefined;
  }
}

/** The connection was never made: the call has had no effect. */
const NEVER_MADE: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function ofConnection(error: unknown): Judgement {
  const code = connectionCode(error);
  return { code, verdict: NEVER_MADE.has(code) ? later : unclear };
}

function connectionCode(error: unknown): string {
  const { code, name, cause } = (error ?? {}) as { code?: unknown; name?: unknown; cause?: { code?: unknown } };
  if (name === "AbortError" || name === "TimeoutError") return "timeout";
  const known = [code, cause?.code, name].find((candidate) => typeof candidate === "string");
  return typeof known === "string" ? known : "unknown";
}
