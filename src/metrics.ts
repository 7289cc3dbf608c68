import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { OpenDatabase } from "./database/index.ts";
import { onMoment, onStep } from "./kernel/observed.ts";
import { type Backlog, readBacklog } from "./kernel/outbox/index.ts";
import type { Log } from "./kernel/ports.ts";
import type { Route } from "./server.ts";

export interface Metrics extends Route {
  /** Counts nothing any more. */
  stop(): void;
}

interface MetricsDependencies {
  /** Whoever asks has to know it. */
  readonly token: string;
  readonly database: Pick<OpenDatabase, "query" | "connections">;
  readonly log: Log;
}

/** Seconds. Slack waits 3 for an acknowledgement, Teams 5 to 15. */
const ANSWERS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const WAITS = [0.5, 1, 2, 5, 15, 60, 300, 900, 3_600, 14_400];
const WORK = [0.01, 0.1, 0.5, 1, 5, 15, 60];
/** Milliseconds for which what waits is not read again, however many ask. */
const FRESH = 10_000;

/**
 * `GET /metrics`, in the text format of Prometheus, for whoever shows the token as a bearer. What happens is counted in this
 * process alone; what waits in the outbox is read from the database that all processes share, so that each says the same.
 * No label names an organization, a person or anything that somebody typed.
 */
export function createMetrics({ token, database, log }: MetricsDependencies): Metrics {
  const register = new Registry();
  const registers = [register];
  // Also the lag of the event loop, memory and CPU, under the names that every Node process uses.
  collectDefaultMetrics({ register });

  const requests = new Counter({
    name: "bellhop_requests_total",
    help: "What people asked for, by platform, kind and how it ended: answered, refused (they were told what they can mend), unavailable (no database), bug.",
    labelNames: ["platform", "kind", "outcome"],
    registers,
  });
  const turnedAway = new Counter({
    name: "bellhop_requests_turned_away_total",
    help: "Requests that were not let in: a wrong signature or token, a clock that is off, or not in the form of the platform.",
    labelNames: ["platform", "status"],
    registers,
  });
  const acknowledged = new Histogram({
    name: "bellhop_ack_seconds",
    help: "From when a request was let in until the platform had its answer.",
    labelNames: ["platform"],
    buckets: ANSWERS,
    registers,
  });
  const deliveries = new Counter({
    name: "bellhop_deliveries_total",
    help: "Attempts at deliveries by how they ended: sent, failed for good, skipped, retried later.",
    labelNames: ["platform", "state"],
    registers,
  });
  const laneWait = new Histogram({
    name: "bellhop_lane_wait_seconds",
    help: "From when a delivery was due until it was sent.",
    labelNames: ["platform"],
    buckets: WAITS,
    registers,
  });
  const gate = new Counter({
    name: "bellhop_gate_decisions_total",
    help: "What the gate decided about messages that nobody asked for: now, later or never, and why.",
    labelNames: ["go", "why"],
    registers,
  });
  const tick = new Histogram({
    name: "bellhop_tick_seconds",
    help: "How long all that is due every minute took.",
    buckets: WORK,
    registers,
  });
  const lastTick = new Gauge({
    name: "bellhop_last_tick_timestamp_seconds",
    help: "When what is due every minute was done last, to its end; before the first time, when this process began.",
    registers,
  });
  lastTick.setToCurrentTime();
  const jobs = new Histogram({
    name: "bellhop_job_seconds",
    help: "How long each part of it took, and whether it failed.",
    labelNames: ["job", "failed"],
    buckets: WORK,
    registers,
  });
  const readBack = backlogOf(database, log);
  new Gauge({
    name: "bellhop_outbox_waiting",
    help: "Deliveries that wait, in the whole database: due, or held for their moment.",
    labelNames: ["platform", "until"],
    registers,
    async collect() {
      this.reset();
      for (const { platform, due, held } of await readBack()) {
        this.set({ platform, until: "now" }, due);
        this.set({ platform, until: "later" }, held);
      }
    },
  });
  new Gauge({
    name: "bellhop_outbox_oldest_seconds",
    help: "For how long the oldest delivery that is due has waited, in the whole database.",
    labelNames: ["platform"],
    registers,
    async collect() {
      this.reset();
      for (const { platform, oldest } of await readBack()) this.set({ platform }, oldest);
    },
  });
  new Gauge({
    name: "bellhop_database_up",
    help: "1 while the database answers.",
    registers,
    async collect() {
      const answers = await database.query({ text: "SELECT 1", values: [] }).then(
        () => 1,
        () => 0,
      );
      this.set(answers);
    },
  });
  new Gauge({
    name: "bellhop_database_connections",
    help: "Connections of this process's pool: in use, idle; and statements that wait for one.",
    labelNames: ["state"],
    registers,
    collect() {
      for (const [state, count] of Object.entries(database.connections())) this.set({ state }, count);
    },
  });

  const ends = [
    onStep("dispatch", ({ platform, kind, outcome = "bug" }) => requests.inc({ platform, kind, outcome })),
    onMoment("turnedAway", ({ platform, status }) => turnedAway.inc({ platform, status })),
    onMoment("acknowledged", ({ platform, seconds }) => acknowledged.observe({ platform }, seconds)),
    onMoment("attempted", ({ platform, state, waited }) => {
      deliveries.inc({ platform, state });
      if (state === "sent") laneWait.observe({ platform }, Math.max(0, waited));
    }),
    onMoment("decided", (decision) => gate.inc({ go: decision.go, why: decision.go === "now" ? "" : decision.why })),
    onStep("job", ({ job }, seconds, failed) => jobs.observe({ job, failed: String(failed) }, seconds)),
    onStep("tick", (_, seconds, failed) => {
      tick.observe(seconds);
      if (!failed) lastTick.setToCurrentTime();
    }),
  ];

  const knows = asksWith(token);
  return {
    handles: (path) => path === "/metrics",
    async listener(request, response) {
      if (!knows(request)) {
        const said = "Ask with the header Authorization: Bearer, and METRICS_TOKEN.";
        response
          .writeHead(401, { "content-type": "text/plain; charset=utf-8", "www-authenticate": "Bearer" })
          .end(said);
        return;
      }
      response.writeHead(200, { "content-type": register.contentType }).end(await register.metrics());
    },
    stop() {
      for (const end of ends) end();
    },
  };
}

/** Reads what waits, once for all who ask within a few seconds; nothing when the database does not answer. */
function backlogOf(database: MetricsDependencies["database"], log: Log): () => Promise<readonly Backlog[]> {
  let last: { readonly at: number; readonly found: Promise<readonly Backlog[]> } | undefined;
  return () => {
    if (last && performance.now() - last.at < FRESH) return last.found;
    const found = readBacklog(database).catch((error: unknown) => {
      log.warn({ err: error }, "What waits in the outbox could not be counted");
      last = undefined;
      return [];
    });
    last = { at: performance.now(), found };
    return found;
  };
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

function asksWith(token: string): (request: IncomingMessage) => boolean {
  const expected = digest(`Bearer ${token}`);
  return ({ headers }) => timingSafeEqual(digest(headers.authorization ?? ""), expected);
}
