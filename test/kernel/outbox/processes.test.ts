import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../../src/database/index.ts";
import type { Database, Pace } from "../../../src/kernel/ports.ts";
import { onPostgresql, sharedDatabase, silent, testDatabase } from "../../support/database.ts";
import { type Call, UNLIMITED } from "./platform.ts";
import type { Asked } from "./sender.ts";
import { createWorld, expectSound, type World } from "./world.ts";

const PACE: Pace = { laneGap: 40, rates: { ...UNLIMITED.rates, post: { perSecond: 100, burst: 4 } } };
const SENDER = new URL("./sender.ts", import.meta.url);
const ADDRESSES = ["C1", "C2", "C3", "C4"];

async function write(world: World, each: number): Promise<void> {
  for (let at = 1; at <= each; at += 1) for (const address of ADDRESSES) await world.say(address, `${address} ${at}`);
}

const everythingSent = (world: World, each: number) =>
  expect.poll(() => world.outbox.tally(world.organizationId)).toMatchObject({ sent: ADDRESSES.length * each });

/** Every message once and in order, and between two of a channel never less than the gap. */
function expectPaced({ platform }: World, each: number): void {
  for (const address of ADDRESSES) {
    expect(platform.texts(address)).toEqual(Array.from({ length: each }, (_, at) => `${address} ${at + 1}`));
    const calls = platform.calls.filter((call) => call.address === address);
    for (const [at, call] of calls.entries()) expect(sinceLast(calls, at, call)).toBeGreaterThanOrEqual(PACE.laneGap);
  }
  expect(platform.offences).toEqual([]);
}

const sinceLast = (calls: readonly Call[], at: number, { from }: Call): number =>
  from - (calls[at - 1]?.to ?? Number.NEGATIVE_INFINITY);

/** By the database's clock, when calls were let go: in any span no more than the burst and what the rate adds to it. */
async function expectRate(database: Database): Promise<void> {
  const { perSecond, burst } = PACE.rates.post;
  const rows = await database.query<{ at: number }>({
    text: "SELECT extract(epoch FROM attempt_at)::float8 AS at FROM delivery ORDER BY attempt_at",
    values: [],
  });
  const times = rows.map(({ at }) => at);
  for (const [first, from] of times.entries()) {
    // Times are kept to the millisecond.
    const allowed = (to: number) => burst + (to - from + 0.001) * perSecond;
    for (const [more, to] of times.slice(first).entries()) expect(more + 1).toBeLessThanOrEqual(allowed(to) + 0.01);
  }
}

it("keeps the pace of channels and installation with two outboxes on one database", async () => {
  const database = await testDatabase();
  const world = await createWorld(database, { pace: PACE, options: { poll: 20 } });
  const others = [world.another(), world.another()];
  await write(world, 4);
  for (const outbox of others) outbox.start();
  await everythingSent(world, 4);
  await Promise.all(others.map((outbox) => outbox.stop(10_000)));
  expectPaced(world, 4);
  await expectRate(database);
  await expectSound(database);
});

onPostgresql("several processes", () => {
  /** A process that sends to the platform of this world. */
  function start(world: World, url: string): ChildProcess {
    const child = fork(SENDER, [url, JSON.stringify(PACE)], { execArgv: [] });
    onTestFinished(() => void child.kill("SIGKILL"));
    child.on("message", async ({ id, method, args }: Asked) => {
      const act = world.platform[method] as (...args: unknown[]) => Promise<unknown>;
      const result = await act(...args);
      if (child.connected) child.send({ id, result });
    });
    return child;
  }

  async function server(): Promise<{ url: string; database: Database }> {
    const { options } = await sharedDatabase();
    if (!("url" in options)) throw new Error("Not a server.");
    const database = await openDatabase(options, { log: silent });
    onTestFinished(() => database.close());
    return { url: options.url, database };
  }

  it("keep the pace of channels and installation together, and send nothing twice", async () => {
    const { url, database } = await server();
    const world = await createWorld(database, { pace: PACE });
    await write(world, 6);
    const senders = [start(world, url), start(world, url)];
    await everythingSent(world, 6);
    for (const sender of senders) sender.disconnect();
    await Promise.all(senders.map((sender) => once(sender, "exit")));
    expectPaced(world, 6);
    await expectRate(database);
  });

  it("lose nothing and send nothing twice when one is killed", async () => {
    const { url, database } = await server();
    const world = await createWorld(database, { pace: PACE });
    await write(world, 6);
    const senders = [start(world, url), start(world, url)];
    await expect.poll(() => world.platform.calls.length).toBeGreaterThan(5);
    senders[0]?.kill("SIGKILL");
    await everythingSent(world, 6);
    expectPaced(world, 6);
    await expectSound(database);
  });
});
