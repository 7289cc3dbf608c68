import type { Json } from "./json.ts";

/** One request to Slack, read. */
export interface Incoming {
  readonly url: URL;
  readonly method: string;
  readonly args: Json;
  readonly token: string | undefined;
  readonly bytes: Buffer<ArrayBuffer>;
  readonly contentType: string;
}

/** An answer; a text body goes out as it is. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json | string;
}

/** Where requests go: the name is the one that faults and the log use. */
export interface Route {
  readonly name: string;
  answer(request: Incoming): Reply | Promise<Reply>;
}

/** The answer of a method that is called too often. */
export const rateLimited = (retryAfter: number): Reply => ({
  status: 429,
  headers: { "retry-after": String(retryAfter) },
  body: { ok: false, error: "ratelimited" },
});
