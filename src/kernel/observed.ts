import { type Channel, channel, type TracingChannel, tracingChannel } from "node:diagnostics_channel";
import type { Platform } from "./errors.ts";
import type { Decision } from "./gate/index.ts";

/**
 * What a process does and how long that takes, for whoever measures or traces it: nobody, unless the environment asks for
 * it (METRICS_TOKEN, OTEL_EXPORTER_OTLP_ENDPOINT). Then saying it costs some 50 ns. What is said names no organization and no
 * person, and nothing that anybody typed.
 */
export interface Steps {
  /** The work on one delivery of a platform, from when it is let in until nothing of it is under way. */
  readonly request: { readonly platform: Platform; readonly reference: string };
  /** What a person asked for, from the door to the features until there is an answer. */
  readonly dispatch: DispatchStep;
  /** Waiting for the statement that writes several things at once, and for that. */
  readonly batch: object;
  /** One statement that runs often, by its name, or another. */
  readonly statement: { readonly name: string };
  /** One call that sends, replaces or withdraws a message. */
  readonly send: { readonly platform: Platform; readonly call: string; readonly reference?: string | undefined };
  /** What is due every minute, by its name. */
  readonly job: { readonly job: string };
  /** All of that. */
  readonly tick: object;
}

interface DispatchStep {
  readonly platform: Platform;
  readonly kind: string;
  /** Set when it is known. */
  outcome?: AskedOutcome;
}

/** How what somebody asked for ended; "refused": they were told what they can mend. */
export type AskedOutcome = "answered" | "refused" | "unavailable" | "bug";

/** What happens at a moment. */
export interface Moments {
  /** A platform has its answer. */
  readonly acknowledged: { readonly platform: Platform; readonly seconds: number };
  /** A request was not let in. */
  readonly turnedAway: { readonly platform: Platform; readonly status: number };
  /** An attempt at a delivery has ended; `waited`: seconds since the delivery was due, however many attempts it took. */
  readonly attempted: {
    readonly platform: Platform;
    readonly state: "sent" | "failed" | "skipped" | "retried";
    readonly waited: number;
  };
  /** The gate has decided about a message. */
  readonly decided: Decision;
}

const steps: { readonly [Name in keyof Steps]: TracingChannel<Steps[Name]> } = {
  request: tracingChannel("bellhop:request"),
  dispatch: tracingChannel("bellhop:dispatch"),
  batch: tracingChannel("bellhop:batch"),
  statement: tracingChannel("bellhop:statement"),
  send: tracingChannel("bellhop:send"),
  job: tracingChannel("bellhop:job"),
  tick: tracingChannel("bellhop:tick"),
};

const moments: { readonly [Name in keyof Moments]: Channel<Moments[Name]> } = {
  acknowledged: channel("bellhop:acknowledged"),
  turnedAway: channel("bellhop:turned-away"),
  attempted: channel("bellhop:attempted"),
  decided: channel("bellhop:decided"),
};

/** Does the work, and lets whoever listens know when it begins and ends, and whether it failed. */
export const during = <Name extends keyof Steps, Result>(
  step: Name,
  about: Steps[Name],
  work: () => Promise<Result>,
): Promise<Result> => (steps[step] as TracingChannel<object>).tracePromise(work, about);

/** Lets whoever listens know. */
export const happened = <Name extends keyof Moments>(moment: Name, about: Moments[Name]): void =>
  (moments[moment] as Channel<object>).publish(about);

/** For whoever listens to steps: the channels of one, with what it keeps meanwhile. */
export const stepChannels = <Name extends keyof Steps, Kept = unknown>(step: Name): TracingChannel<Steps[Name], Kept> =>
  steps[step] as unknown as TracingChannel<Steps[Name], Kept>;

/** Calls `hear` each time that it happens. Returns how to stop that. */
export function onMoment<Name extends keyof Moments>(moment: Name, hear: (about: Moments[Name]) => void): () => void {
  const listener = (about: unknown): void => hear(about as Moments[Name]);
  moments[moment].subscribe(listener);
  return () => void moments[moment].unsubscribe(listener);
}

/** Calls `hear` each time that one has ended, with its seconds and whether it failed. Returns how to stop that. */
export function onStep<Name extends keyof Steps>(
  step: Name,
  hear: (about: Steps[Name], seconds: number, failed: boolean) => void,
): () => void {
  const began = new WeakMap<object, number>();
  const { start, asyncEnd } = steps[step];
  const begin = (about: unknown): void => void began.set(about as object, performance.now());
  const end = (about: unknown): void => {
    const seconds = (performance.now() - (began.get(about as object) ?? Number.NaN)) / 1_000;
    hear(about as Steps[Name], seconds, "error" in (about as object));
  };
  start.subscribe(begin);
  asyncEnd.subscribe(end);
  return () => {
    start.unsubscribe(begin);
    asyncEnd.unsubscribe(end);
  };
}
