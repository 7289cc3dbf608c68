import { expect, it, onTestFinished } from "vitest";
import { openMemory } from "../../src/database/embedded.ts";
import type { Engine } from "../../src/database/engine.ts";
import { createSql } from "../../src/database/pool.ts";
import { keepTidy, tidyOne } from "../../src/database/tidying.ts";
import { anotherDatabase, onEmbedded, silent } from "../support/database.ts";

async function open() {
  const options = await anotherDatabase();
  if (!("memory" in options)) throw new Error("This is about the embedded database.");
  const engine = await openMemory(options, silent);
  onTestFinished(engine.close);
  const sql = createSql(engine.pool);
  const run = <Row>(text: string) => sql.query<Row>({ text, values: [] });
  /** What PostgreSQL has counted so far can be read at once, in place of within a second. */
  const counted = () => run("SELECT pg_stat_force_next_flush()");
  await run("CREATE TABLE entry (id int PRIMARY KEY, kind text NOT NULL)");
  await run("CREATE INDEX ON entry (kind)");
  return { engine, sql, run, counted };
}

const MANY = `INSERT INTO entry SELECT at, CASE WHEN at % 1000 = 0 THEN 'rare' ELSE 'usual' END
              FROM generate_series((SELECT count(*) FROM entry) + 1, (SELECT count(*) FROM entry) + 5000) at`;

type Run = Awaited<ReturnType<typeof open>>["run"];

/** Rows that PostgreSQL expects of a kind, and how it would look for them. */
async function planFor(run: Run, kind: string) {
  type Plan = Readonly<Record<"Plan Rows" | "Node Type", unknown>>;
  const [row] = await run<Record<"QUERY PLAN", readonly [{ Plan: Plan }]>>(
    `EXPLAIN (FORMAT JSON) SELECT * FROM entry WHERE kind = '${kind}'`,
  );
  const plan = row?.["QUERY PLAN"][0].Plan;
  return { rows: Number(plan?.["Plan Rows"]), how: String(plan?.["Node Type"]) };
}

const countsOf = async (run: Run) => {
  const [row] = await run<{ dead: number; changed: number; fresh: number; analyzed: boolean }>(
    `SELECT n_dead_tup AS dead, n_mod_since_analyze AS changed, n_ins_since_vacuum AS fresh,
            last_analyze IS NOT NULL AS analyzed FROM pg_stat_user_tables WHERE relname = 'entry'`,
  );
  return row;
};

async function untilTidy({ sql }: Pick<Awaited<ReturnType<typeof open>>, "sql">): Promise<number> {
  let pieces = 0;
  while (await tidyOne(sql)) pieces += 1;
  return pieces;
}

onEmbedded("tidying up the embedded database", () => {
  it("tells the planner what is in a table that has grown, also when nobody has counted, and lets dead rows go", async () => {
    const database = await open();
    const { run, counted } = database;
    expect(await untilTidy(database)).toBe(0);

    await run(MANY);
    await counted();
    await run("SELECT pg_stat_reset()"); // as after a crash
    expect(await untilTidy(database)).toBe(1);
    expect(await planFor(run, "usual")).toEqual({ rows: expect.closeTo(5_000, -2), how: "Seq Scan" });
    expect((await planFor(run, "rare")).how).toMatch(/Index|Bitmap/);

    await run(MANY);
    await run("UPDATE entry SET kind = 'other' WHERE id > 4000");
    await counted();
    expect(await countsOf(run)).toMatchObject({ dead: 6_000, changed: 11_000, fresh: 5_000 });
    expect(await untilTidy(database)).toBe(2);
    expect(await countsOf(run)).toMatchObject({ dead: 0, changed: 0, fresh: 0 });
    expect((await planFor(run, "other")).rows).toBeGreaterThan(5_000);

    await run("UPDATE entry SET kind = 'usual' WHERE id <= 100");
    await counted();
    expect(await untilTidy(database)).toBe(0);
  });

  it("waits for a second in which hardly anybody wants anything, does one table, and waits again", async () => {
    const { engine, run, counted } = await open();
    await run("CREATE TABLE other AS SELECT at FROM generate_series(1, 50000) at");
    await run(MANY);
    await counted();
    const time = await handMovedTime(engine);
    const analyzed = async () => (await run("SELECT FROM pg_stat_user_tables WHERE last_analyze IS NOT NULL")).length;

    for (let busy = 0; busy < 3; busy += 1) {
      for (let asked = 0; asked < 10; asked += 1) await run("SELECT 1");
      expect(await time.pass()).toBe(1_000);
    }
    const client = await engine.pool.connect();
    expect(await time.pass()).toBe(1_000);
    client.release();
    expect(await analyzed()).toBe(0);

    expect(await time.pass()).toBe(1_000);
    expect(await analyzed()).toBe(1);
    const rests = [await time.pass(), await time.pass(), await time.pass(), await time.pass()];
    expect(rests).toContain(60_000);
    expect(await analyzed()).toBe(2);
  });

  it("goes on after a failure, and ends when it is stopped", async () => {
    const { engine, run } = await open();
    const warned: string[] = [];
    const time = await handMovedTime(engine, (message) => warned.push(message));
    await run("DROP VIEW pg_stat_user_tables");
    expect(await time.pass()).toBe(60_000);
    expect(warned).toEqual(["The embedded database was not tidied up"]);
    await time.stop();
  });
});

/** Tidying up with a clock that only the test moves on: `pass` ends one wait and says how long the next is, milliseconds. */
async function handMovedTime({ pool }: Engine, onWarning: (message: string) => void = () => {}) {
  let next = Promise.withResolvers<number>();
  let end = (): void => {};
  const log = { ...silent, warn: (_fields: object, message: string) => onWarning(message) };
  const tidying = keepTidy({
    pool,
    log,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        end = () => resolve(undefined);
        signal.addEventListener("abort", () => reject(signal.reason));
        next.resolve(milliseconds);
      }),
  });
  onTestFinished(tidying.stop);
  await next.promise;
  return {
    pass(): Promise<number> {
      next = Promise.withResolvers();
      end();
      return next.promise;
    },
    stop: tidying.stop,
  };
}
