import { type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { createSecretStore } from "../../src/database/secrets.ts";
import { createOrganizations } from "../../src/features/organization/index.ts";
import { createIds } from "../../src/kernel/clock.ts";
import type { Messenger } from "../../src/kernel/ports.ts";
import { createProduct } from "../../src/product.ts";
import { createTexts } from "../../src/texts/catalog.ts";
import { withDatabases } from "./databases.ts";
import { type Arrival, readArrivals } from "./replay-arrivals.ts";
import { createReplayClock, type ReplayClock } from "./replay-clock.ts";
import { readFigures } from "./replay-figures.ts";
import { logUntilSaved } from "./replay-logging.ts";
import { type Bench, type Row, round, table } from "./report.ts";

const MINUTE = 60_000;
/** Simulated minutes between two looks at what is due. */
const STEP = 15;
/** People of a unit who log, and its managers. */
const STAFF = 6;
const MANAGERS = 2;
/** Their author solves so many of a hundred within the hour; whoever has a raised one solves it two hours later. */
const SOLVED_SOON = 90;
/** Simulated minutes after the last complaint: two working days. */
const AFTERWARDS = 2 * 24 * 60;
/** Milliseconds: on a busy machine nothing is refused because the database answers late. */
const PATIENT = { connectTimeout: 120_000, queryTimeout: 120_000 };
const EXTERNAL = "T0REPLAY";
const UNLIMITED = { perSecond: 1_000_000, burst: 1_000_000 };
const nobody = (): void => undefined;
const silent = { debug: nobody, info: nobody, warn: nobody, error: nobody };

/**
 * Eight weeks of 18,645 real complaints through logging, the rules, the ball, folding and the gate, as fast as that goes:
 * only the clock and the platform are not real. Whoever gets their complaint back types it again. Authors solve nine of ten
 * cases within the hour; whoever is offered a raised one takes it when they can know of it, and solves it two hours later.
 * Throws when a case is lost, or somebody got more than their budget of what could wait.
 */
export const replay: Bench = async ({ databaseUrl }) => {
  const all = readArrivals();
  const [first] = all ?? [];
  if (!all || !first) {
    process.stderr.write("There is no ../shared/data/cfpb-structured-2015q1.csv: nothing is replayed.\n");
    return [];
  }
  return withDatabases(databaseUrl, async ({ url }) => {
    const clock = await createReplayClock(url, first.at);
    const database = await openDatabase({ url, ...PATIENT }, { log: silent });
    await clock.begin();
    try {
      return [await run(database, all, clock)];
    } finally {
      await database.close();
      await clock.close();
    }
  });
};

async function open(database: OpenDatabase, units: readonly string[], clock: ReplayClock) {
  const ids = createIds(clock);
  const secrets = createSecretStore(database, undefined);
  const organizations = createOrganizations({ database, secrets, clock, ids });
  let messages = 0;
  const messenger: Messenger = {
    pace: { laneGap: 0, rates: { post: UNLIMITED, replace: UNLIMITED, withdraw: UNLIMITED, publish: UNLIMITED } },
    post: async () => `message ${++messages}`,
    replace: async () => undefined,
    withdraw: async () => undefined,
    publish: async () => undefined,
    find: async () => undefined,
  };
  const product = createProduct({
    ...{ database, secrets, organizations, texts: createTexts(), clock, ids, log: silent, commandPrefix: "" },
    directories: {},
    messengers: { slack: messenger },
  });
  await organizations.save({ platform: "slack", externalId: EXTERNAL, name: "Replay", botUserId: "bot" });
  const named = (unit: number, role: string, count: number) =>
    Array.from({ length: count }, (_, nth) => `U${unit}${role}${nth}`);
  const leads = [
    { userId: "UCHAMPION0", name: "Champion 0", roles: ["champion" as const] },
    { userId: "UCHAMPION1", name: "Champion 1", roles: ["champion" as const] },
    { userId: "ULEADER", name: "Leader", roles: ["leader" as const] },
  ];
  const members = units.map((name, at) => ({
    name,
    staff: named(at, "S", STAFF),
    managers: named(at, "M", MANAGERS),
  }));
  await product.people.setUp({
    ...{ platform: "slack" as const, externalId: EXTERNAL, name: "Replay", locale: "en", timeZone: "UTC" },
    people: [
      ...leads,
      ...members.flatMap(({ staff, managers }) =>
        [...staff, ...managers].map((userId) => ({ userId, name: userId, roles: [] })),
      ),
    ],
    units: members.map(({ name, staff, managers }, at) => ({
      ...{ name, channel: `C${at}`, locale: "en", timeZone: "UTC", managers, staff },
    })),
  });
  return { product, members: new Map(members.map(({ name, staff }) => [name, staff])) };
}

/** What people do later: at which moment, and what. */
interface Deed {
  readonly at: number;
  readonly userId: string;
  readonly action: string;
  readonly input: object;
}

async function run(database: OpenDatabase, all: readonly Arrival[], clock: ReplayClock): Promise<Row> {
  const { product, members } = await open(database, [...new Set(all.map(({ unit }) => unit))], clock);
  const { dispatch, outbox } = product;
  let delivery = 0;
  const from = (userId: string) => ({ platform: "slack" as const, externalId: EXTERNAL, userId });
  const taken: number[] = [];
  let handedBack = 0;
  await dispatch.handle({
    kind: "command",
    from: from("UCHAMPION0"),
    command: "champion",
    text: "here",
    conversation: "CCHAMPION",
    delivery: "champion",
  });
  let deeds: Deed[] = [];
  const offered = new Set<string>();

  const act = async ({ userId, action, input }: Deed): Promise<void> => {
    const value = JSON.stringify(input);
    await dispatch.handle({ kind: "action", from: from(userId), action, value, delivery: `a${++delivery}` });
  };

  const complain = (userId: string, text: string, delivery: string) =>
    dispatch.handle({ kind: "command", from: from(userId), command: "complaint", text, mentioned: [], delivery });

  /** Whoever was offered a raised case since takes it, and solves it later. */
  async function answerOffers(): Promise<void> {
    const now = clock.now();
    for (const { id, caseId, userId } of await readOffers(database, now)) {
      if (offered.has(`${id} ${userId}`)) continue;
      offered.add(`${id} ${userId}`);
      await act({ at: 0, userId, action: "escalation.take", input: { escalationId: id } });
      deeds.push({ at: now.getTime() + 120 * MINUTE, userId, action: "case.solve", input: { caseId } });
    }
  }

  async function pass(now: Date): Promise<void> {
    await clock.set(now);
    const due = deeds.filter(({ at }) => at <= now.getTime());
    deeds = deeds.filter(({ at }) => at > now.getTime());
    for (const deed of due) await act(deed);
    await product.due(now);
    await answerOffers();
    while ((await outbox.drain()) > 0);
  }

  const [started, cpu] = [performance.now(), process.cpuUsage()];
  let next = clock.now().getTime() + STEP * MINUTE;
  for (const [nth, { unit, text, at }] of all.entries()) {
    while (at.getTime() >= next) {
      const now = new Date(next);
      await pass(now);
      // At night nothing is logged: an hour at a time is enough.
      const isNight = now.getUTCHours() >= 21 || now.getUTCHours() < 7;
      next += (isNight ? 60 : STEP) * MINUTE;
      if (isNight && now.getUTCHours() === 0) await settle(database, now, nth);
    }
    await clock.set(at);
    const staff = members.get(unit) ?? [];
    const userId = staff[nth % staff.length] ?? "";
    const saved = await logUntilSaved((text, delivery) => complain(userId, text, delivery), text, `c${nth}`);
    taken.push(saved.taken);
    handedBack += saved.handedBack;
    // A process does this within a second.
    await product.watch.look(at);
    if ((nth * 37) % 100 < SOLVED_SOON) deeds.push(await solving(database, userId, at));
  }
  for (let step = 0; step < AFTERWARDS; step += STEP) await pass(new Date(clock.now().getTime() + STEP * MINUTE));
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  taken.sort((one, other) => one - other);
  const { figures, broken } = await readFigures(database, all.length, handedBack);
  const row = {
    ...figures,
    "log p50 ms": round(taken[Math.floor(taken.length / 2)] ?? 0),
    "log p95 ms": round(taken[Math.floor(taken.length * 0.95)] ?? 0),
    "CPU ms a case": round((user + system) / 1_000 / all.length),
    "all, ms a case": round((seconds * 1_000) / all.length),
  };
  if (broken.length > 0) throw new Error(`${table([row])}The replay has broken a promise: ${broken.join("; ")}.`);
  return row;
}

/** Does at midnight what autovacuum does on a server where nobody has turned it off. */
async function settle(database: OpenDatabase, now: Date, logged: number): Promise<void> {
  await database.query({ text: "ANALYZE", values: [] });
  process.stderr.write(`${now.toISOString().slice(0, 10)}: ${logged} logged\n`);
}

/** Its author solves what was logged last. */
async function solving(database: OpenDatabase, userId: string, at: Date): Promise<Deed> {
  const [row] = await database.query<{ id: string }>({
    name: "replay.case",
    text: `SELECT id FROM "case" ORDER BY number DESC LIMIT 1`,
    values: [],
  });
  return { at: at.getTime() + 45 * MINUTE, userId, action: "case.solve", input: { caseId: row?.id ?? "" } };
}

/** Those who can know by now that a raised case is theirs to take. */
const readOffers = (database: OpenDatabase, now: Date) =>
  database.query<{ id: string; caseId: string; userId: string }>({
    name: "replay.offers",
    text: `SELECT e.id, e.case_id AS "caseId", a.external_id AS "userId" FROM escalation e
           JOIN identity a ON a.organization_id = e.organization_id AND a.person_id = e.offered_to
           WHERE e.state = 'going' AND e.folded_into IS NULL AND e.offered_from <= $1
             AND e.raised_at < $1::timestamptz - interval '10 minutes'`,
    values: [now],
  });
