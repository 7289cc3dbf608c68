import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createBatch } from "../../src/database/batch.ts";
import { DatabaseUnavailable } from "../../src/kernel/errors.ts";
import { testDatabase } from "../support/database.ts";

const later = () => new Promise<void>((resolve) => setImmediate(resolve));
const conflict = () => Object.assign(new Error("deadlock detected"), { code: "40P01" });
/** As when a statement took too long: the connection is as good as before. */
const ended = Object.assign(new Error("canceling statement"), { code: "57014", severity: "ERROR" });
const outcome = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => value,
    (error: Error) => error.message,
  );

describe("a batch", () => {
  it("gives every item its own result, alone fails what is bad, and never runs too much at once", async () => {
    const worlds = fc.record({
      items: fc.array(fc.record({ bad: fc.boolean(), wait: fc.nat(3) }), { maxLength: 40 }),
      maxInFlight: fc.integer({ min: 1, max: 3 }),
      maxItems: fc.integer({ min: 1, max: 7 }),
      conflicts: fc.nat(2),
    });
    await fc.assert(
      fc.asyncProperty(worlds, async ({ items, maxInFlight, maxItems, conflicts }) => {
        const done: number[] = [];
        let inFlight = 0;
        let conflictsLeft = conflicts;
        const batch = createBatch({
          maxInFlight,
          maxItems,
          async run(group: readonly { at: number; bad: boolean }[]) {
            inFlight += 1;
            expect(inFlight).toBeLessThanOrEqual(maxInFlight);
            expect(group.length).toBeLessThanOrEqual(maxItems);
            await later();
            inFlight -= 1;
            if (conflictsLeft > 0) {
              conflictsLeft -= 1;
              throw conflict();
            }
            const bad = group.find((item) => item.bad);
            if (bad) throw new Error(`${bad.at} is bad`);
            done.push(...group.map(({ at }) => at));
            return group.map(({ at }) => `result ${at}`);
          },
        });
        const results: Promise<unknown>[] = [];
        for (const [at, { bad, wait }] of items.entries()) {
          for (let turn = 0; turn < wait; turn += 1) await later();
          results.push(outcome(batch({ at, bad })));
        }
        expect(await Promise.all(results)).toEqual(items.map(({ bad }, at) => (bad ? `${at} is bad` : `result ${at}`)));
        expect(done.toSorted((a, b) => a - b)).toEqual(items.flatMap(({ bad }, at) => (bad ? [] : [at])));
        if (maxInFlight === 1) expect(done).toEqual(done.toSorted((a, b) => a - b));
      }),
    );
  });

  it("runs at once what comes alone, and together what comes meanwhile", async () => {
    const groups: number[][] = [];
    const gates: (() => void)[] = [];
    const batch = createBatch({
      maxInFlight: 2,
      maxItems: 3,
      async run(group: readonly number[]) {
        groups.push([...group]);
        await new Promise<void>((resolve) => gates.push(resolve));
        return group;
      },
    });
    const all = [batch(1)];
    await later();
    all.push(batch(2));
    await later();
    expect(groups).toEqual([[1], [2]]);
    all.push(...[3, 4, 5, 6].map(batch));
    await later();
    expect(groups).toHaveLength(2);
    gates[1]?.();
    await later();
    expect(groups).toEqual([[1], [2], [3, 4, 5]]);
    gates[0]?.();
    await later();
    expect(groups.at(-1)).toEqual([6]);
    for (const open of gates) open();
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("tries once more when the connection is lost, and then tells everybody, without trying each", async () => {
    const runs: (readonly number[])[] = [];
    const batch = createBatch<number, number>({
      maxInFlight: 1,
      async run(group) {
        runs.push(group);
        throw new DatabaseUnavailable();
      },
    });
    const all = await Promise.allSettled([1, 2, 3].map(batch));
    expect(all.map((one) => one.status === "rejected" && one.reason)).toEqual(
      Array(3).fill(expect.any(DatabaseUnavailable)),
    );
    expect(runs).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it("does not notice a connection that is lost once", async () => {
    let connected = false;
    const batch = createBatch<number, number>({
      maxInFlight: 1,
      async run(group) {
        if (connected) return group;
        connected = true;
        throw new DatabaseUnavailable();
      },
    });
    expect(await Promise.all([1, 2, 3].map(batch))).toEqual([1, 2, 3]);
  });

  it.each([
    ["whoever waits would not be answered in time", 1_000, new DatabaseUnavailable()],
    ["the server itself says that it cannot", 0, new DatabaseUnavailable({ cause: ended })],
  ])("does not try again when %s", async (_why, milliseconds, error) => {
    vi.useFakeTimers({ toFake: ["performance"] });
    onTestFinished(() => void vi.useRealTimers());
    let runs = 0;
    const batch = createBatch<number, number>({
      maxInFlight: 1,
      async run() {
        runs += 1;
        vi.advanceTimersByTime(milliseconds);
        throw error;
      },
    });
    await expect(batch(1)).rejects.toThrow(DatabaseUnavailable);
    expect(runs).toBe(1);
  });

  it("stops trying one by one when the database goes away meanwhile", async () => {
    const runs: (readonly number[])[] = [];
    const batch = createBatch<number, number>({
      maxInFlight: 1,
      async run(group) {
        runs.push(group);
        if (group.length > 1) throw new Error("one of these is bad");
        if (group[0] === 2) throw new DatabaseUnavailable();
        return group;
      },
    });
    const all = await Promise.allSettled([1, 2, 3, 4].map(batch));
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "rejected"]);
    expect(runs).toEqual([[1, 2, 3, 4], [1], [2], [2]]);
  });

  it("gives up on a conflict that does not end", async () => {
    let runs = 0;
    const batch = createBatch<number, number>({
      maxInFlight: 1,
      async run() {
        runs += 1;
        throw conflict();
      },
    });
    await expect(batch(1)).rejects.toThrow("deadlock detected");
    expect(runs).toBe(3);
  });

  it("does not mistake a wrong number of results for success", async () => {
    const batch = createBatch<number, number>({ maxInFlight: 1, run: async () => [] });
    await expect(batch(1)).rejects.toThrow("1 items had 0 results");
  });
});

it("writes a hundred rows with few statements, and only the one that is refused is not there", async () => {
  const database = await testDatabase();
  await database.query({ text: "CREATE TABLE entry (n int PRIMARY KEY CHECK (n <> 50))", values: [] });
  let statements = 0;
  const save = createBatch({
    maxInFlight: database.engine === "embedded" ? 1 : 2,
    async run(group: readonly number[]) {
      statements += 1;
      const text = "INSERT INTO entry SELECT * FROM unnest($1::int[]) RETURNING n";
      const rows = await database.query<{ n: number }>({ name: "test.save", text, values: [group] });
      return group.map((n) => rows.find((row) => row.n === n)?.n);
    },
  });
  const numbers = Array.from({ length: 100 }, (_, at) => at + 1);
  const saved = await Promise.all(numbers.map((n) => save(n).catch((error: { code: string }) => error.code)));
  expect(saved).toEqual(numbers.map((n) => (n === 50 ? "23514" : n)));
  expect(await database.query({ text: "SELECT count(*) AS n FROM entry", values: [] })).toEqual([{ n: 99 }]);
  expect(statements).toBe(101);
  await Promise.all(numbers.map((n) => save(n + 1000)));
  expect(statements).toBe(102);
});
