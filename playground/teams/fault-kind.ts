import type { ConnectionFault } from "../shared/faults.ts";
import type { Reply } from "../shared/http-server.ts";
import { type RefusalCode, refused, throttled } from "./errors.ts";

/** What goes wrong inside Teams; nothing happens then. */
export type TeamsFault =
  /** HTTP 429; `retryAfter` in seconds, without it Teams does not say when. */
  | { readonly kind: "throttled"; readonly retryAfter?: number }
  /** Any documented refusal: `PreconditionFailed` is 412, `ServiceError` 502. */
  | { readonly kind: "refused"; readonly code: RefusalCode }
  /** An answer without a body. */
  | { readonly kind: "unavailable"; readonly status: 503 | 504 };

/** What can go wrong with a request to Teams, on demand. */
export type FaultKind = ConnectionFault | TeamsFault;

/** The answer of a fault, for those that answer. */
export function faultReply(fault: FaultKind | undefined): Reply | undefined {
  switch (fault?.kind) {
    case "throttled":
      return throttled(fault.retryAfter);
    case "refused":
      return refused(fault.code);
    case "unavailable":
      return { status: fault.status, headers: {}, body: "" };
    default:
      return undefined;
  }
}
