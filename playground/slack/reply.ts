import type { Reply } from "../shared/http-server.ts";
import type { Json } from "../shared/json.ts";

/** One request to Slack, read. */
export interface Incoming {
  readonly url: URL;
  readonly method: string;
  readonly args: Json;
  readonly token: string | undefined;
  readonly bytes: Buffer<ArrayBuffer>;
  readonly contentType: string;
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
