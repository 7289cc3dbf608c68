import { setTimeout } from "node:timers/promises";
import type { Ids } from "../clock.ts";
import { happened } from "../observed.ts";
import type { Database, Destination, Log } from "../ports.ts";
import { admit } from "./admit.ts";
import { claim } from "./claim.ts";
import { decide, isJob, type Messengers } from "./decide.ts";
import { type AskAgain, type Claim, type Drawing, isLiving, type Outcome } from "./delivery.ts";
import { drawAll } from "./draw.ts";
import { recordLost } from "./gone.ts";
import { isHome } from "./homes.ts";
import { giveBack, nextReady } from "./lanes.ts";
import { type Loop, startLoop } from "./loop.ts";
import { createRecorder, type News } from "./recorder.ts";
import { send } from "./send.ts";
import { type Settings, standard } from "./settings.ts";
import { type Tally, tally } from "./tally.ts";

/** Hears once of a destination that cannot be reached; if the whole installation is gone, with the first of its destinations. */
type Unreachable = (destination: Destination, reason: string, gone: "address" | "installation") => Promise<void>;

export interface OutboxDependencies {
  readonly database: Database;
  readonly messengers: Messengers;
  /** By topic. */
  readonly drawings: Readonly<Record<string, Drawing>>;
  readonly askAgain: AskAgain;
  readonly ids: Ids;
  readonly log: Log;
  readonly unreachable: Unreachable;
  /** Hears when a destination that could not be reached was. */
  readonly reached: (destination: Destination) => Promise<void>;
  /** Hears where a message has ended, other than a Home: only to remember it. */
  readonly ended?: (destination: Destination) => void;
  readonly options?: Partial<Settings>;
}

/** Sends what has been enqueued, in the order and at the pace of each lane, together with all other processes. */
export interface Outbox {
  start(): void;
  /** To be called when something was enqueued and committed. */
  wake(): void;
  /** True while it takes what is ready; false before the start, while the database is away, and when it is stuck. */
  works(): boolean;
  /** One round: sends what is ready and waits until that is written down. Resolves with how many lanes were ready. */
  drain(): Promise<number>;
  /** Waits until what is under way, here or in the loop, is written down. False if nothing was. */
  settle(): Promise<boolean>;
  /** The platform said that a destination is gone: nothing more is sent there, and `unreachable` hears of it. */
  lost(destination: Destination, reason: string): Promise<void>;
  /** Takes nothing new, and waits at most so many milliseconds for what is under way. */
  stop(grace: number): Promise<void>;
  /** Counts an organization's deliveries, or those of one audience. */
  tally(organizationId: string, audience?: string): Promise<Tally>;
}

export function createOutbox(deps: OutboxDependencies): Outbox {
  const { database, drawings, messengers, ids, log } = deps;
  const settings: Settings = { ...standard, ...deps.options };
  const underWay = new Set<Promise<void>>();
  /** Rounds that have not got their lanes under way yet. */
  const taking = new Set<Promise<unknown>>();
  const outOfTime = new AbortController();
  const record = createRecorder({ database, log, signal: outOfTime.signal });
  let loop: Loop | undefined;
  let stopping = false;

  function follow(ending: Promise<Outcome>): Promise<void> {
    const done = ending.then(async (outcome) => {
      report(outcome, log);
      const { claim, state } = outcome;
      happened("attempted", {
        platform: claim.to.platform,
        state: state === "waiting" ? "retried" : state,
        waited: claim.waited,
      });
      const news = await record(outcome);
      if (state !== "waiting" && !isHome(claim.to)) deps.ended?.(claim.to);
      if (news) await tell(news, outcome, deps);
      underWay.delete(done);
      loop?.ring();
    });
    underWay.add(done);
    return done;
  }

  /** Those of these claims that may still go; the lanes of the others are given back. */
  async function stillLetGo(claims: readonly Claim[], lease: string): Promise<readonly Claim[]> {
    const late = claims.filter((claim) => claim.late);
    if (late.length === 0) return claims;
    const stopped = await deps.askAgain(late.map(heldUpOf));
    const held = late.filter(({ deliveryId }) => stopped.has(deliveryId));
    if (held.length > 0) await giveBack(database, lease, held);
    return claims.filter((claim) => !held.includes(claim));
  }

  /** Gets up to `limit` lanes under way: each on its own, none waits for another. */
  async function round(limit: number): Promise<{ lanes: number; sends: Promise<void>[] }> {
    const lease = ids.next();
    const leaseEnds = performance.now() + settings.leaseFor;
    const { lanes, claims } = await claim(database, lease, limit, settings);
    try {
      const decided = (await drawAll(await stillLetGo(claims, lease), drawings)).map((drawn) =>
        decide(drawn, messengers, settings),
      );
      if (stopping) {
        await giveBack(database, lease, claims);
        return { lanes, sends: [] };
      }
      const going = await admit(database, decided.filter(isJob));
      // Who has slept through the lease must not speak any more: another process may have taken over.
      const sent = performance.now() < leaseEnds ? going.map((job) => send(job, settings)) : [];
      const settled = decided.flatMap((one) => (isJob(one) ? [] : Promise.resolve(one)));
      return { lanes, sends: [...sent, ...settled].map(follow) };
    } catch (error) {
      await giveBack(database, lease, claims).catch(() => undefined);
      throw error;
    }
  }

  return {
    start() {
      loop ??= startLoop({
        log,
        poll: settings.poll,
        patience: settings.leaseFor,
        free: () => settings.concurrency - underWay.size,
        nextReady: () => nextReady(database),
        async round(limit) {
          const taken = round(limit).finally(() => taking.delete(taken));
          taking.add(taken);
          return (await taken).lanes;
        },
      });
    },
    wake() {
      loop?.ring();
    },
    works: () => loop?.works() ?? false,
    async drain() {
      const { lanes, sends } = await round(settings.concurrency);
      await Promise.all(sends);
      return lanes;
    },
    async settle() {
      await Promise.allSettled(taking);
      const sends = [...underWay];
      await Promise.all(sends);
      return sends.length > 0;
    },
    async lost(destination, reason) {
      if (await recordLost(database, ids.next(), destination, reason)) {
        await deps.unreachable(destination, reason, "address");
        loop?.ring();
      }
    },
    async stop(grace) {
      stopping = true;
      const inTime = new AbortController();
      const quiet = Promise.resolve(loop?.stop()).then(() => Promise.all(underWay));
      await Promise.race([quiet, setTimeout(grace, undefined, { signal: inTime.signal }).catch(() => undefined)]);
      inTime.abort();
      outOfTime.abort();
    },
    tally: (organizationId, audience) => tally(database, organizationId, audience),
  };
}

const heldUpOf = ({ deliveryId: id, to, content }: Claim) => ({
  organizationId: to.organizationId,
  id,
  covers: isLiving(content) ? content.covers : [],
});

/** Ids and codes only: what a message says does not belong in a log. */
function report({ claim, state, reason, attempts, bug }: Outcome, log: Log): void {
  const { to, deliveryId, reference } = claim;
  const where = { delivery: deliveryId, organization: to.organizationId, platform: to.platform };
  const fields = { ...(reference !== undefined && { reference }), ...where, reason, attempts };
  if (bug !== undefined) log.error({ ...fields, err: bug }, "A bug kept a message from being sent");
  else if (state === "failed") log.warn(fields, "A message could not be delivered");
  else if (state === "waiting") log.info(fields, "A message is tried again later");
  else log.debug({ ...fields, state }, "A delivery has ended");
}

async function tell(news: News, { claim, reason, gone }: Outcome, deps: OutboxDependencies): Promise<void> {
  try {
    if (news === "gone") await deps.unreachable(claim.to, reason ?? "", gone ?? "address");
    else await deps.reached(claim.to);
  } catch (error) {
    const { organizationId, installationId } = claim.to;
    deps.log.error(
      { err: error, organization: organizationId, installation: installationId },
      "Nobody heard that an address cannot be reached, or can be again",
    );
  }
}
