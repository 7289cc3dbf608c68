import { afterEach, expect, it, onTestFinished } from "vitest";
import { DatabaseUnavailable } from "../../../src/kernel/errors.ts";
import type { Outbox } from "../../../src/kernel/outbox/index.ts";
import type { Database, Sql, Statement } from "../../../src/kernel/ports.ts";
import { emptyDatabase } from "../../support/database.ts";
import { createWorld, expectSound, MINUTE, type World } from "./world.ts";

const database = await emptyDatabase();
afterEach(() => expectSound(database));

/** Longer than a test may take: whoever sleeps so long was not woken. */
const FOR_EVER = { poll: 60 * MINUTE };

function started(outbox: Outbox): Outbox {
  outbox.start();
  onTestFinished(() => outbox.stop(1_000));
  return outbox;
}
const shown = (world: World, address: string, texts: string[]) =>
  expect.poll(() => world.platform.texts(address)).toEqual(texts);

/** The same database, but statements go wrong while `trouble` says so. */
function troubled(trouble: (statement: Statement) => Error | undefined): Database {
  const wrap = (sql: Sql): Sql => ({
    async query<Row>(statement: Statement): Promise<Row[]> {
      const error = trouble(statement);
      if (error) throw error;
      return sql.query<Row>(statement);
    },
  });
  return { ...wrap(database), transaction: (work) => database.transaction((sql) => work(wrap(sql))) };
}

it("sends what is there when it starts, what it is woken for, and what comes after a conversation's rest", async () => {
  const world = await createWorld(database, { options: FOR_EVER });
  await world.say("C1", "before");
  started(world.outbox);
  await shown(world, "C1", ["before"]);
  await world.say("C1", "after");
  await world.say("C1", "and more");
  world.outbox.wake();
  await shown(world, "C1", ["before", "after", "and more"]);
  await world.outbox.stop(10_000);
});

it("finds by itself what another process has enqueued", async () => {
  const world = await createWorld(database, { options: { poll: 20 } });
  started(world.outbox);
  await world.say("C1", "unannounced");
  await shown(world, "C1", ["unannounced"]);
  await world.outbox.stop(10_000);
});

it("hears that something was enqueued while it was just going to sleep", async () => {
  const world = await createWorld(database, { options: FOR_EVER });
  let looks = 0;
  const slow: Database = {
    ...database,
    async query<Row>(statement: Statement) {
      const rows = await database.query<Row>(statement);
      looks += 1;
      if (looks === 1) {
        await world.say("C1", "just now");
        outbox.wake();
      }
      return rows;
    },
  };
  const outbox = started(world.another({ database: slow }));
  await shown(world, "C1", ["just now"]);
  await outbox.stop(10_000);
});

it("has no more messages under way than it may, and still sends them all", async () => {
  const world = await createWorld(database, { options: { ...FOR_EVER, concurrency: 3 } });
  let underWay = 0;
  let most = 0;
  world.platform.weather = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setTimeout(resolve, 2));
    underWay -= 1;
    return undefined;
  };
  for (let channel = 1; channel <= 12; channel += 1) await world.say(`C${channel}`, `${channel}`);
  started(world.outbox);
  await expect.poll(() => world.platform.calls).toHaveLength(12);
  await world.outbox.stop(10_000);
  expect(most).toBe(3);
});

it("waits, when it is stopped, for what is under way, and takes nothing new", async () => {
  const world = await createWorld(database, { options: FOR_EVER });
  const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
  world.platform.weather = () => answered;
  await world.say("C1", "under way");
  await world.say("C1", "new");
  started(world.outbox);
  await expect.poll(() => world.platform.calls).toHaveLength(1);
  let stopped = false;
  const stopping = world.outbox.stop(60_000).then(() => {
    stopped = true;
  });
  await world.say("C2", "newer");
  world.outbox.wake();
  expect(stopped).toBe(false);
  answer(undefined);
  await stopping;
  expect(await world.states()).toEqual({ "under way": "sent", new: "waiting", newer: "waiting" });
});

it("does not wait longer than it may; another process looks for what was under way", async () => {
  const world = await createWorld(database, { options: FOR_EVER });
  world.platform.weather = ({ kind }) => (kind === "post" ? "silent" : undefined);
  await world.say("C1", "one");
  started(world.outbox);
  await expect.poll(() => world.platform.calls).toHaveLength(1);
  await world.outbox.stop(1);
  await world.pass(MINUTE);
  const other = world.another();
  await world.settle(other);
  expect(world.platform.texts("C1")).toEqual(["one"]);
});

it("gives back, when it is stopped, what it has not begun to send", async () => {
  const { promise: drawn, resolve: draw } = Promise.withResolvers<void>();
  let drawings = 0;
  const world = await createWorld(database, {
    options: FOR_EVER,
    async drawing(wanted) {
      drawings += 1;
      await drawn;
      return wanted.map(() => undefined);
    },
  });
  await world.change("C1", "C-1", "one");
  started(world.outbox);
  await expect.poll(() => drawings).toBe(1);
  const stopping = world.outbox.stop(60_000);
  draw();
  await stopping;
  expect((await world.rows()).map(({ state, attempts }) => [state, attempts])).toEqual([["waiting", 0]]);
  expect(await world.another().drain()).toBe(1);
});

it("outlives a dead database, and speaks of it once", async () => {
  const world = await createWorld(database, { options: { poll: 5 } });
  let dead = true;
  let asked = 0;
  const flaky = troubled(() => {
    asked += 1;
    return dead ? new DatabaseUnavailable() : undefined;
  });
  await world.say("C1", "one");
  const outbox = started(world.another({ database: flaky }));
  await expect.poll(() => asked).toBeGreaterThanOrEqual(3);
  expect(world.log.filter((line) => line.startsWith("error"))).toHaveLength(1);
  dead = false;
  outbox.wake();
  await shown(world, "C1", ["one"]);
  await outbox.stop(10_000);
  expect(world.log.at(-1)).toMatch(/^info: The outbox works again/);
});

it("does not work before it is started, while the database is dead, and when nothing that it began comes to an end", async () => {
  const world = await createWorld(database, { options: { poll: 5, leaseFor: 200, concurrency: 1 } });
  let dead = false;
  const outbox = world.another({ database: troubled(() => (dead ? new DatabaseUnavailable() : undefined)) });
  expect(outbox.works()).toBe(false);
  started(outbox);
  expect(outbox.works()).toBe(true);
  dead = true;
  await expect.poll(outbox.works).toBe(false);
  dead = false;
  await expect.poll(outbox.works).toBe(true);

  world.platform.weather = ({ kind }) => (kind === "post" ? "silent" : undefined);
  await world.say("C1", "one");
  await expect.poll(outbox.works).toBe(false);
  await outbox.stop(1);
  await world.pass(MINUTE);
  await world.settle(world.another());
});

it("does not work when the database never answers", async () => {
  const world = await createWorld(database, { options: { poll: 5, leaseFor: 50 } });
  const mute: Database = { ...database, query: () => new Promise(() => undefined) };
  const outbox = world.another({ database: mute });
  outbox.start();
  onTestFinished(() => outbox.stop(1));
  expect(outbox.works()).toBe(true);
  await expect.poll(outbox.works).toBe(false);
});

it("remembers what it sent while the database was dead, and does not send it twice", async () => {
  const world = await createWorld(database);
  let failures = 3;
  const flaky = troubled(({ name }) =>
    name === "outbox.record" && failures-- > 0 ? new DatabaseUnavailable() : undefined,
  );
  await world.say("C1", "one");
  await world.settle(world.another({ database: flaky }));
  expect(world.platform.calls.map(({ kind }) => kind)).toEqual(["post"]);
  expect(await world.states()).toEqual({ one: "sent" });
});

it("gives a lane back when the database dies while its card is drawn", async () => {
  let alive = false;
  const world = await createWorld(database, {
    async drawing() {
      if (alive) return [undefined];
      throw new DatabaseUnavailable();
    },
  });
  await world.change("C1", "C-1", "one");
  await expect(world.outbox.drain()).rejects.toThrow(DatabaseUnavailable);
  expect((await world.rows())[0]).toMatchObject({ state: "waiting", attempts: 0 });
  alive = true;
  await world.settle();
  expect((await world.rows())[0]).toMatchObject({ state: "skipped" });
});

it("leaves to the lease what the database refuses to write down, and goes on", async () => {
  const world = await createWorld(database);
  let refusing = true;
  const broken = troubled(({ name }) => (name === "outbox.record" && refusing ? new Error("refused") : undefined));
  const outbox = world.another({ database: broken });
  await world.say("C1", "one");
  expect(await outbox.drain()).toBe(1);
  expect(world.log.join("\n")).toContain("error: Outcomes were not written down");
  refusing = false;
  await world.pass(MINUTE);
  await world.settle(outbox);
  expect(world.platform.texts("C1")).toEqual(["one"]);
  expect(await world.states()).toEqual({ one: "sent" });
});
