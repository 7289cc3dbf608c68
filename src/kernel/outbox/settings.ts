/** How the outbox works. All times in milliseconds. */
export interface Settings {
  /** How many messages are under way at once in this process. */
  readonly concurrency: number;
  /** How long a claimed lane belongs to this process: longer than a platform's call may take. */
  readonly leaseFor: number;
  /** A failure that may pass is retried after a random part of `backoffBase`, doubled each time, up to `backoffLimit`. */
  readonly backoffBase: number;
  readonly backoffLimit: number;
  /** Age after which a delivery is not tried again. */
  readonly giveUpAfter: number;
  /** Attempts at a delivery whose failure is a bug. */
  readonly bugAttempts: number;
  /** What nobody asked for was let go by the gate: later than so long after that, the gate is asked again. */
  readonly letGoFor: number;
  /** When an address that could not be reached is tried once more. */
  readonly tryAgainAfter: number;
  /** How long an idle process sleeps, unless it is woken. */
  readonly poll: number;
}

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

export const standard: Settings = {
  concurrency: 64,
  leaseFor: 30 * SECOND,
  backoffBase: SECOND,
  backoffLimit: 300 * SECOND,
  giveUpAfter: 24 * HOUR,
  bugAttempts: 3,
  letGoFor: 120 * SECOND,
  tryAgainAfter: 24 * HOUR,
  poll: SECOND,
};
