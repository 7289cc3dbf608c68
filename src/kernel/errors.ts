import type { Say, TextKey, ValuesOf } from "../texts/catalog.ts";

/** The person can mend it: shown as it is. */
export class UserError extends Error {
  /** The sentence, in the words of whoever is to read it. */
  readonly says: (say: Say) => string;

  constructor(key: TextKey, says: (say: Say) => string) {
    super(key);
    this.name = "UserError";
    this.says = says;
  }
}

/** The error that shows the sentence of `key`. */
export const userError = <Key extends TextKey>(key: Key, ...values: ValuesOf<Key>): UserError =>
  new UserError(key, (say) => say(key, ...values));

/** What a failed call means for what is to happen next; an adapter decides it from its table of the platform's codes. */
export interface PlatformFault {
  readonly platform: Platform;
  /** The call that failed, as the platform names it. */
  readonly operation: string;
  /** The platform's own code, or a transport's. */
  readonly code: string;
  /** May the same call succeed later? */
  readonly retryable: boolean;
  /** Milliseconds the platform asks us to wait. */
  readonly retryAfter?: number;
  /** Whom a wait concerns: this conversation, or everything sent to the installation with this kind of call. */
  readonly waits?: "lane" | "installation";
  /** What can no longer be reached: the conversation, the message that was to be changed, or the whole installation. */
  readonly gone?: "address" | "message" | "installation";
  /** True when the call may have taken effect although it failed (the connection broke, or it timed out, after sending). */
  readonly outcomeUnknown?: boolean;
}

/** What a code of a platform means for what is to happen next. */
export type Verdict = Pick<PlatformFault, "retryable" | "gone" | "outcomeUnknown">;

export const verdicts: Readonly<
  Record<"address" | "message" | "installation" | "later" | "unclear" | "never", Verdict>
> = {
  address: { retryable: false, gone: "address" },
  message: { retryable: false, gone: "message" },
  installation: { retryable: false, gone: "installation" },
  /** The platform refused before doing anything, for a reason that passes. */
  later: { retryable: true },
  /** The platform failed while doing it, or afterwards. */
  unclear: { retryable: true, outcomeUnknown: true },
  never: { retryable: false },
};

/** A call to a platform failed. Made only in an adapter's `errors.ts`. */
export class PlatformError extends Error {
  readonly fault: PlatformFault;

  constructor(fault: PlatformFault, options?: ErrorOptions) {
    super(`${fault.platform} ${fault.operation}: ${fault.code}`, options);
    this.name = "PlatformError";
    this.fault = fault;
  }
}

/** Something in the environment has to be put right before Bellhop can start. One sentence for each thing. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** The database cannot be reached or did not confirm: whether the last statement took effect may be unknown. */
export class DatabaseUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super("The database did not answer.", options);
    this.name = "DatabaseUnavailable";
  }
}

export type Platform = "slack" | "teams";
