import { expect } from "vitest";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import {
  createOutbox,
  type Drawing,
  enqueue,
  laneFor,
  type NewDelivery,
  type Outbox,
} from "../../../src/kernel/outbox/index.ts";
import type { OutboxDependencies } from "../../../src/kernel/outbox/outbox.ts";
import type { Database, Destination, Log, Pace } from "../../../src/kernel/ports.ts";
import { card } from "../../../src/message/card.ts";
import { insertOrganization } from "../../support/organizations.ts";
import { createPlatform, type Platform } from "./platform.ts";

export const ids = createIds(systemClock);

export interface Row {
  readonly key: string;
  readonly state: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly uncertain: boolean;
}

export interface World {
  readonly organizationId: string;
  readonly platform: Platform;
  readonly outbox: Outbox;
  readonly log: string[];
  /** What cannot be reached, and what can be again, as it was told. */
  readonly told: string[];
  /** What the drawing of the topic "case" shows; a matter that is absent has nothing to show. */
  readonly matters: Map<string, string>;
  destination(address: string, installation?: string): Destination;
  /** A message of its own, keyed by its text unless said otherwise. */
  say(address: string, text: string, more?: Partial<NewDelivery> & { installation?: string }): Promise<void>;
  /** Changes what a living card shows (`undefined`: nothing), in the transaction that announces it. */
  change(address: string, subject: string, text: string | undefined): Promise<void>;
  /** Another process with the same database and platform. */
  another(options?: Partial<OutboxDependencies>): Outbox;
  /** Rounds until nothing is ready. */
  settle(outbox?: Outbox): Promise<void>;
  /** Everything in the database happened so many milliseconds earlier. */
  pass(milliseconds: number): Promise<void>;
  rows(): Promise<Row[]>;
  states(): Promise<Record<string, string>>;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** An organization with as many installations as are named, in a database that holds nothing else. */
export async function createWorld(
  database: Database,
  { pace, options, drawing }: { pace?: Pace; options?: OutboxDependencies["options"]; drawing?: Drawing } = {},
): Promise<World> {
  for (const table of ["delivery", "posted_card", "bucket", "lane", "installation", "organization"]) {
    await database.query({ text: `DELETE FROM ${table}`, values: [] });
  }
  const names = ["T1", "T2", "T3"];
  const { organizationId, installationIds } = await insertOrganization(database, names);
  const installations = new Map(names.map((name, place) => [name, installationIds[place]]));
  const log: string[] = [];
  const told: string[] = [];
  const matters = new Map<string, string>();
  const subjects = new Map<string, string>();
  const subjectNames = new Map<string, string>();
  const platform = createPlatform(pace);

  const subjectId = (name: string): string => {
    const id = subjects.get(name) ?? ids.next();
    subjects.set(name, id);
    subjectNames.set(id, name);
    return id;
  };
  const draw: Drawing = async (wanted) =>
    wanted.map(({ subjectId: id }) => {
      const text = matters.get(subjectNames.get(id) ?? "");
      return text === undefined ? undefined : card(text);
    });
  const destination = (address: string, installation = "T1"): Destination => ({
    organizationId,
    installationId: installations.get(installation) ?? "",
    platform: "slack",
    externalId: installation,
    address,
  });
  const another = (more: Partial<OutboxDependencies> = {}): Outbox =>
    createOutbox({
      database,
      ids,
      messengers: { slack: platform },
      drawings: { case: drawing ?? draw },
      askAgain: async () => new Set(),
      log: logInto(log),
      unreachable: async (to, reason, gone) => void told.push(`${gone} ${to.address} ${reason}`),
      reached: async (to) => void told.push(`reached ${to.address}`),
      ...more,
      options: { backoffBase: 0, ...options, ...more.options },
    });

  const world: World = {
    organizationId,
    platform,
    outbox: another(),
    log,
    told,
    matters,
    destination,
    another,
    async say(address, text, { installation, ...more } = {}) {
      const laneId = await laneFor(database, ids, destination(address, installation));
      const delivery = { organizationId, id: ids.next(), laneId, key: text, card: card(text), ...more };
      await database.transaction((sql) => enqueue(sql, [delivery as NewDelivery]));
    },
    async change(address, subject, text) {
      const laneId = await laneFor(database, ids, destination(address));
      const id = ids.next();
      if (text === undefined) matters.delete(subject);
      else matters.set(subject, text);
      const about = { topic: "case", subjectId: subjectId(subject) };
      await enqueue(database, [{ organizationId, id, laneId, key: `${subject} ${text} ${id}`, ...about }]);
    },
    async settle(outbox = world.outbox) {
      while ((await outbox.drain()) > 0);
      expect(platform.offences).toEqual([]);
    },
    async pass(milliseconds) {
      for (const text of EARLIER) await database.query({ text, values: [milliseconds] });
    },
    rows: () =>
      database.query<Row>({
        text: "SELECT key, state, reason, attempts, uncertain FROM delivery ORDER BY position",
        values: [],
      }),
    async states() {
      const rows = await world.rows();
      return Object.fromEntries(rows.map(({ key, state, reason }) => [key, reason ? `${state}: ${reason}` : state]));
    },
  };
  return world;
}

const EARLIER = [
  "UPDATE lane SET free_at = free_at - $1 * interval '1 ms', ready_at = ready_at - $1 * interval '1 ms', unreachable_at = unreachable_at - $1 * interval '1 ms'",
  "UPDATE delivery SET created_at = created_at - $1 * interval '1 ms', attempt_at = attempt_at - $1 * interval '1 ms', not_before = not_before - $1 * interval '1 ms', not_after = not_after - $1 * interval '1 ms'",
  "UPDATE bucket SET arrival_at = arrival_at - $1 * interval '1 ms', line_until = line_until - $1 * interval '1 ms'",
];

function logInto(lines: string[]): Log {
  const note = (level: string) => (fields: object, message: string) =>
    void lines.push(`${level}: ${message} ${JSON.stringify(fields)}`);
  return { debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") };
}

/** What holds at any moment when nobody is sending: lanes know what waits in them, and nobody holds them. */
export async function expectSound(database: Database): Promise<void> {
  const wrong = await database.query({
    text: `SELECT l.address, l.pending, count(d.id)::int AS waiting FROM lane l
           LEFT JOIN delivery d ON d.organization_id = l.organization_id AND d.lane_id = l.id AND d.state = 'waiting'
           GROUP BY l.organization_id, l.id HAVING l.pending <> count(d.id) OR l.lease IS NOT NULL`,
    values: [],
  });
  expect(wrong).toEqual([]);
}
