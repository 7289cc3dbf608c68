import type pg from "pg";
import type { LoggedRequest } from "../../../playground/shared/request-log.ts";
import type { EmulatedSlack } from "../../../playground/slack/index.ts";
import type { EmulatedTeams } from "../../../playground/teams/index.ts";

/** Milliseconds between two faults on one platform, and between two restarts of the database, on average. */
const FAULT_EVERY = 1_500;
const RESTART_EVERY = 30_000;
/** Milliseconds after its connections are gone in which the database counts as the cause. */
const RECONNECTING = 1_000;
/** What everybody waits for, where no person is named. */
const FOR_ALL: ReadonlySet<string> = new Set(["token", "openid metadata", "keys"]);

/** Something that went wrong on purpose. */
interface Fault {
  readonly kind: string;
  /** Whom it struck, by what was in the request; everybody where that names nobody. */
  readonly request: string;
  readonly from: number;
  readonly until: number;
}

/** Somebody's waiting, in milliseconds of this process's stopwatch. */
interface Waiting {
  /** What names them, or their chat, in requests. */
  readonly names: readonly string[];
  readonly from: number;
  readonly until: number;
}

export interface Trouble {
  /** What went wrong so far, by kind. */
  counts(): Readonly<Record<string, number>>;
  /** How often the bot was told, without a fault, that it was too fast. */
  tooFast(): number;
  /** What went wrong on somebody's way while they waited: nothing when they waited for Bellhop alone. */
  causes(waiting: Waiting): readonly string[];
  /** Orders nothing any more, and forgets what was ordered. */
  stop(): void;
}

type FaultOf<Platform extends EmulatedSlack | EmulatedTeams> = Parameters<Platform["faults"]["next"]>[0];

interface Struck {
  readonly slack: EmulatedSlack;
  readonly teams: EmulatedTeams;
  /** A connection to another database on the same server, and the one that loses its connections. */
  readonly admin: pg.Client;
  readonly database: string;
  readonly random: () => number;
}

/** Lets platforms and database fail at random from now on. */
export function makeTrouble({ slack, teams, admin, database, random }: Struck): Trouble {
  const faults: Fault[] = [];
  const counts: Record<string, number> = {};
  let tooFast = 0;
  const note = (fault: Fault): void => {
    faults.push(fault);
    counts[fault.kind] = (counts[fault.kind] ?? 0) + 1;
  };
  const hear = (entry: LoggedRequest): void => {
    if (entry.fault === undefined) {
      if (entry.status === 429) tooFast += 1;
      return;
    }
    const until = performance.now();
    const request = FOR_ALL.has(entry.method) ? "" : JSON.stringify([entry.request, entry.response]);
    note({ kind: entry.fault, request, from: until - entry.ms, until });
  };
  const watched = [slack.on("request", hear), teams.on("request", hear)];
  const one = <Choice>(choices: readonly [Choice, ...Choice[]]): Choice =>
    choices[Math.floor(random() * choices.length)] ?? choices[0];
  const slow = () => ({ kind: "slow" as const, ms: Math.round(500 + random() * 3_500) });
  const timers = [
    atRandom(FAULT_EVERY, random, () =>
      slack.faults.next(
        one<FaultOf<EmulatedSlack>>([
          { kind: "500" },
          { kind: "ratelimited", retryAfter: one([1, 2, 3]) },
          { kind: "drop before effect" },
          { kind: "drop after effect" },
          slow(),
        ]),
      ),
    ),
    atRandom(FAULT_EVERY, random, () =>
      teams.faults.next(
        one<FaultOf<EmulatedTeams>>([
          { kind: "throttled", retryAfter: one([1, 2, 3]) },
          { kind: "throttled" },
          { kind: "refused", code: one(["ServiceError", "PreconditionFailed"]) },
          { kind: "unavailable", status: one([503, 504]) },
          { kind: "drop before effect" },
          { kind: "drop after effect" },
          slow(),
        ]),
      ),
    ),
    atRandom(RESTART_EVERY, random, () => {
      const from = performance.now();
      const text = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1";
      admin.query(text, [database]).then(() => {
        note({ kind: "database", request: "", from, until: performance.now() + RECONNECTING });
      }, stopForGood);
    }),
  ];
  return {
    counts: () => counts,
    tooFast: () => tooFast,
    causes: ({ names, from, until }) =>
      faults
        .filter((fault) => fault.from <= until && fault.until >= from)
        .filter(({ request }) => request === "" || names.some((name) => request.includes(name)))
        .map(({ kind }) => kind),
    stop() {
      for (const end of [...timers, ...watched]) end();
      for (const { faults: ordered } of [slack, teams]) ordered.clear();
    },
  };
}

/** A bench whose faults do not happen shows nothing. */
function stopForGood(error: unknown): never {
  throw error;
}

/** Does it again and again, so many milliseconds apart on average, until the returned function is called. */
function atRandom(every: number, random: () => number, work: () => void): () => void {
  let timer: NodeJS.Timeout;
  const next = (): void => {
    timer = setTimeout(
      () => {
        work();
        next();
      },
      every * (0.5 + random()),
    );
  };
  next();
  return () => clearTimeout(timer);
}
