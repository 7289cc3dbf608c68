import { pushBounded } from "./bounded.ts";
import type { Answer } from "./http-delivery.ts";
import { isObject, type Json, parseJson } from "./json.ts";

/** One HTTP request, or envelope of a socket, in either direction, without secrets. */
export interface LoggedRequest {
  readonly number: number;
  /** Unix milliseconds. */
  readonly at: number;
  readonly direction: "to slack" | "to teams" | "to app";
  /** The name of the route; or of what was sent, such as `slash_commands`, `events_api`, `task/fetch`, `raw`. */
  readonly method: string;
  /** Absent when the connection broke or timed out. */
  readonly status?: number;
  readonly ms: number;
  readonly request: unknown;
  readonly response: unknown;
  /** The platform's error code in the answer, or why there was none. */
  readonly error?: string;
  /** The fault that was injected. */
  readonly fault?: string;
  readonly retry?: { readonly num: number; readonly reason: string };
}

const secretFields = new Set(["token", "client_secret", "access_token", "refresh_token", "code"]);

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

/** What the log says of the app's answer. */
export const logged = (answer: Answer) => ({
  direction: "to app" as const,
  ...(answer.status !== undefined && { status: answer.status }),
  ms: answer.latencyMs,
  response: withoutSecrets(parseJson(answer.body) ?? answer.body),
  ...(answer.failure !== undefined && { error: answer.failure }),
});
