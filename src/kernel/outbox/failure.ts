import { DatabaseUnavailable, PlatformError, type PlatformFault } from "../errors.ts";
import type { Claim, Job, Outcome } from "./delivery.ts";
import type { Settings } from "./settings.ts";

/** How a failed call ends: for good, or with another attempt later. */
export function afterFailure(job: Job, error: unknown, settings: Settings): Outcome {
  if (error instanceof PlatformError) return afterFault(job, error.fault, settings);
  const outcome =
    error instanceof DatabaseUnavailable
      ? again(job.claim, "database", settings)
      : afterBug(job.claim, error, settings);
  // Whether an error of our own came before or after the platform took the message, nobody knows.
  return { ...outcome, uncertain: true };
}

/** How a failure ends that is nobody's fault but ours: in vain after a few attempts. */
export function afterBug(claim: Claim, error: unknown, settings: Settings): Outcome {
  const last = claim.attempts + 1 >= settings.bugAttempts;
  return { ...(last ? failed(claim, "bug") : again(claim, "bug", settings)), bug: error };
}

/** No messenger for the platform: it may be configured again. */
export const withoutMessenger = (claim: Claim, settings: Settings): Outcome =>
  again(claim, `${claim.to.platform} is not configured`, settings);

function afterFault(job: Job, fault: PlatformFault, settings: Settings): Outcome {
  const { claim, messenger } = job;
  if (fault.gone === "address" || fault.gone === "installation")
    return { ...failed(claim, fault.code), gone: fault.gone };
  if (!fault.retryable) return failed(claim, fault.code);

  const next = again(claim, fault.code, settings);
  const outcome = { ...next, ...(fault.outcomeUnknown ? { uncertain: true } : {}), wait: messenger.pace.laneGap };
  const { retryAfter } = fault;
  if (retryAfter === undefined) return outcome;
  const asked = { ...outcome, backoff: 0, wait: Math.max(outcome.wait, retryAfter) };
  return fault.waits === "installation" ? { ...asked, hold: { job, milliseconds: retryAfter } } : asked;
}

/** Another attempt, unless it has waited too long for that. */
function again(claim: Claim, code: string, { backoffBase, backoffLimit }: Settings): Outcome {
  if (claim.overdue) return failed(claim, `gave up: ${code}`);
  return {
    ...failed(claim, code),
    state: "waiting",
    backoff: Math.min(backoffLimit, backoffBase * 2 ** claim.attempts),
  };
}

const failed = (claim: Claim, reason: string): Outcome => ({
  claim,
  state: "failed",
  attempts: claim.attempts + 1,
  reason,
  uncertain: claim.unknownSince !== undefined,
});
