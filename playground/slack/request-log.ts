import { pushBounded } from "./bounded.ts";
import { isObject, type Json } from "./json.ts";

/** One HTTP request or Socket Mode envelope, in either direction, without secrets. */
export interface LoggedRequest {
  readonly number: number;
  /** Unix milliseconds. */
  readonly at: number;
  readonly direction: "to slack" | "to app";
  /** The Web API method, `response_url`, `upload`, `authorize`; or what was sent: `slash_commands`, `interactive`, `events_api`, `raw`. */
  readonly method: string;
  /** Absent when the connection broke or timed out. */
  readonly status?: number;
  readonly ms: number;
  readonly request: unknown;
  readonly response: unknown;
  /** Slack's error code in the answer, or why there was none. */
  readonly error?: string;
  /** The fault that was injected. */
  readonly fault?: string;
  readonly retry?: { readonly num: number; readonly reason: string };
}

const secretFields = new Set(["token", "client_secret", "access_token", "code"]);

/** A copy without tokens and client secrets. */
export function withoutSecrets(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !secretFields.has(key))) satisfies Json;
}

export interface RequestLog {
  add(entry: Omit<LoggedRequest, "number" | "at">): void;
  /** Oldest first. */
  readonly entries: readonly LoggedRequest[];
  /** How often each method was answered with 429. */
  readonly rateLimited: Readonly<Record<string, number>>;
}

export function createRequestLog(deps: {
  now: () => number;
  keep: number;
  tell: (entry: LoggedRequest) => void;
}): RequestLog {
  const entries: LoggedRequest[] = [];
  const rateLimited: Record<string, number> = {};
  let number = 0;
  return {
    entries,
    rateLimited,
    add(entry) {
      number += 1;
      if (entry.status === 429) rateLimited[entry.method] = (rateLimited[entry.method] ?? 0) + 1;
      const logged = { ...entry, number, at: deps.now() };
      pushBounded(entries, logged, deps.keep);
      deps.tell(logged);
    },
  };
}
