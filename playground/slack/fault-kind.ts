import type { ConnectionFault } from "../shared/faults.ts";

/** What goes wrong inside Slack. */
export type SlackFault =
  /** HTTP 500; nothing happened. */
  | { readonly kind: "500" }
  /** HTTP 429; nothing happened. `retryAfter` in seconds. */
  | { readonly kind: "ratelimited"; readonly retryAfter: number };

/** What can go wrong with a request to Slack, on demand. */
export type FaultKind = ConnectionFault | SlackFault;
