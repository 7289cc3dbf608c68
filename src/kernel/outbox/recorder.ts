import { setImmediate, setTimeout } from "node:timers/promises";
import { DatabaseUnavailable } from "../errors.ts";
import type { Database, Destination, Log } from "../ports.ts";
import { holdBack } from "./admit.ts";
import type { Outcome } from "./delivery.ts";
import { recordGone } from "./gone.ts";
import { record } from "./record.ts";

/** Hears once of a destination that cannot be reached; if the whole installation is gone, with the first of its destinations. */
export type Unreachable = (destination: Destination, reason: string, gone: "address" | "installation") => Promise<void>;

interface RecorderDependencies {
  readonly database: Database;
  readonly log: Log;
  readonly unreachable: Unreachable;
  /** Aborted when the process cannot wait for the database any longer. */
  readonly signal: AbortSignal;
}

const GROUP_LIMIT = 500;
/** Milliseconds; doubled with every attempt up to the limit. */
const RETRY_BASE = 50;
const RETRY_LIMIT = 5_000;
/** Attempts at something that the database refuses although it answers. */
const REFUSED_ATTEMPTS = 5;

/**
 * Writes outcomes down, those that gather while a statement is under way in one. A promise is kept when its outcome is
 * written. What cannot be written is left to the lease: the lane is taken over, and the attempt counts as unknown.
 */
export function createRecorder(deps: RecorderDependencies): (outcome: Outcome) => Promise<void> {
  let gathered: { readonly outcome: Outcome; readonly done: () => void }[] = [];
  let writing = false;

  async function write(): Promise<void> {
    writing = true;
    // Many sends end in the same moment; the first does not go alone.
    await setImmediate();
    while (gathered.length > 0) {
      const group = gathered.slice(0, GROUP_LIMIT);
      gathered = gathered.slice(GROUP_LIMIT);
      await persist(
        group.map(({ outcome }) => outcome),
        deps,
      );
      for (const { done } of group) done();
    }
    writing = false;
  }

  return (outcome) =>
    new Promise((done) => {
      gathered.push({ outcome, done });
      if (!writing) void write();
    });
}

async function persist(outcomes: readonly Outcome[], deps: RecorderDependencies, attempt = 1): Promise<void> {
  try {
    await writeDown(outcomes, deps);
  } catch (error) {
    const hopeless = !(error instanceof DatabaseUnavailable) && attempt >= REFUSED_ATTEMPTS;
    if (hopeless || deps.signal.aborted) {
      deps.log.error(
        { err: error, deliveries: outcomes.map(({ claim }) => claim.deliveryId) },
        "Outcomes were not written down",
      );
      return;
    }
    const pause = Math.min(RETRY_LIMIT, RETRY_BASE * 2 ** attempt);
    await setTimeout(pause, undefined, { signal: deps.signal }).catch(() => undefined);
    return persist(outcomes, deps, attempt + 1);
  }
}

async function writeDown(outcomes: readonly Outcome[], deps: RecorderDependencies): Promise<void> {
  const { database } = deps;
  for (const { hold } of outcomes) if (hold) await holdBack(database, hold.job, hold.milliseconds);
  const plain = outcomes.filter(({ gone }) => gone === undefined);
  if (plain.length > 0) await record(database, plain);
  for (const outcome of outcomes)
    if (outcome.gone && (await recordGone(database, outcome))) await tell(outcome, outcome.gone, deps);
}

async function tell(
  { claim, reason = "" }: Outcome,
  gone: "address" | "installation",
  { unreachable, log }: RecorderDependencies,
) {
  try {
    await unreachable(claim.to, reason, gone);
  } catch (error) {
    log.error(
      { err: error, organization: claim.to.organizationId, lane: claim.laneId },
      "Nobody was told of an unreachable address",
    );
  }
}
