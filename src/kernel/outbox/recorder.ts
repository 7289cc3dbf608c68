import { setImmediate, setTimeout } from "node:timers/promises";
import { DatabaseUnavailable } from "../errors.ts";
import type { Database, Log } from "../ports.ts";
import { holdBack } from "./admit.ts";
import type { Outcome } from "./delivery.ts";
import { recordGone } from "./gone.ts";
import { record } from "./record.ts";

interface RecorderDependencies {
  readonly database: Database;
  readonly log: Log;
  /** Aborted when the process cannot wait for the database any longer. */
  readonly signal: AbortSignal;
}

const GROUP_LIMIT = 500;
/** Milliseconds; doubled with every attempt up to the limit. */
const RETRY_BASE = 50;
const RETRY_LIMIT = 5_000;
/** Attempts at something that the database refuses although it answers. */
const REFUSED_ATTEMPTS = 5;

/** What an outcome may bring to light: something cannot be reached any more, or can be again. */
export type News = "gone" | "back";

/**
 * Writes outcomes down, those that gather while a statement is under way in one. A promise is kept when its outcome is
 * written, with what is news in it. What cannot be written is left to the lease: the lane is taken over, and the attempt
 * counts as unknown.
 */
export function createRecorder(deps: RecorderDependencies): (outcome: Outcome) => Promise<News | undefined> {
  let gathered: { readonly outcome: Outcome; readonly done: (news: News | undefined) => void }[] = [];
  let writing = false;

  async function write(): Promise<void> {
    writing = true;
    // Many sends end in the same moment; the first does not go alone.
    await setImmediate();
    while (gathered.length > 0) {
      const group = gathered.slice(0, GROUP_LIMIT);
      gathered = gathered.slice(GROUP_LIMIT);
      const news = new Map<Outcome, News>();
      await persist(
        group.map(({ outcome }) => outcome),
        news,
        deps,
      );
      for (const { outcome, done } of group) done(news.get(outcome));
    }
    writing = false;
  }

  return (outcome) =>
    new Promise((done) => {
      gathered.push({ outcome, done });
      if (!writing) void write();
    });
}

/** Adds to `news` what turned out. */
async function persist(
  outcomes: readonly Outcome[],
  news: Map<Outcome, News>,
  deps: RecorderDependencies,
  attempt = 1,
): Promise<void> {
  try {
    await writeDown(outcomes, news, deps.database);
  } catch (error) {
    const hopeless = !(error instanceof DatabaseUnavailable) && attempt >= REFUSED_ATTEMPTS;
    if (hopeless || deps.signal.aborted) {
      const deliveries = outcomes.map(({ claim }) => claim.deliveryId);
      deps.log.error({ err: error, deliveries }, "Outcomes were not written down");
      return;
    }
    const pause = Math.min(RETRY_LIMIT, RETRY_BASE * 2 ** attempt);
    await setTimeout(pause, undefined, { signal: deps.signal }).catch(() => undefined);
    return persist(outcomes, news, deps, attempt + 1);
  }
}

async function writeDown(outcomes: readonly Outcome[], news: Map<Outcome, News>, database: Database): Promise<void> {
  for (const { hold } of outcomes) if (hold) await holdBack(database, hold.job, hold.milliseconds);
  const plain = outcomes.filter(({ gone }) => gone === undefined);
  const back = plain.length > 0 ? await record(database, plain) : NONE;
  for (const outcome of plain) if (back.has(outcome.claim.deliveryId)) news.set(outcome, "back");
  for (const outcome of outcomes) if (outcome.gone && (await recordGone(database, outcome))) news.set(outcome, "gone");
}

const NONE: ReadonlySet<string> = new Set();
