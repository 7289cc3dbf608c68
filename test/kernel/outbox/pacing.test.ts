import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { type Bucket, shareOut } from "../../../src/kernel/outbox/pacing.ts";
import type { Rate } from "../../../src/kernel/ports.ts";
import { emptyDatabase } from "../../support/database.ts";
import { UNLIMITED } from "./platform.ts";
import { createWorld, expectSound, HOUR } from "./world.ts";

interface Asker {
  readonly name: number;
  readonly queued: boolean;
  readonly at: number;
}

/** Lanes that ask at these times, and come back when they are told to, a little late, until all have gone. */
function play(rate: Rate, arrivals: readonly number[], lateness: (name: number) => number) {
  let bucket: Bucket = { now: 0, arrivalAt: 0, lineUntil: 0 };
  let waiting: Asker[] = arrivals.map((at, name) => ({ name, at, queued: false }));
  const gone: { name: number; at: number }[] = [];
  let looks = 0;
  while (waiting.length > 0) {
    const now = Math.min(...waiting.map(({ at }) => at));
    const asking = waiting.filter(({ at }) => at <= now).sort((a, b) => Number(b.queued) - Number(a.queued));
    const answer = shareOut(
      { ...bucket, now },
      rate,
      asking.map(({ queued }) => queued),
    );
    bucket = answer.bucket;
    looks += asking.length;
    waiting = waiting.filter(({ at }) => at > now);
    for (const [place, { name }] of asking.entries()) {
      const turn = answer.turns[place] ?? "now";
      if (turn === "now") gone.push({ name, at: now });
      else waiting.push({ name, at: turn + lateness(name), queued: true });
    }
  }
  return { gone, looks };
}

const rates = fc.record({
  perSecond: fc.double({ min: 0.1, max: 100, noNaN: true }),
  burst: fc.integer({ min: 1, max: 20 }),
});

describe("the rate of an installation", () => {
  it("is never exceeded, whoever asks when", () => {
    fc.assert(
      fc.property(
        rates,
        fc.array(fc.nat(20_000), { minLength: 1, maxLength: 80 }),
        fc.nat(300),
        (rate, arrivals, late) => {
          const { gone } = play(rate, arrivals, (name) => (name * 37) % (late + 1));
          expect(gone).toHaveLength(arrivals.length);
          for (const [first, { at: from }] of gone.entries()) {
            for (const [more, { at: to }] of gone.slice(first).entries()) {
              expect(more + 1).toBeLessThanOrEqual(rate.burst + ((to - from) * rate.perSecond) / 1_000 + 0.001);
            }
          }
        },
      ),
    );
  });

  it("is used up while somebody waits", () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 200 }), (rate, count) => {
        const { gone } = play(rate, Array(count).fill(0), () => 0);
        const last = Math.max(...gone.map(({ at }) => at));
        expect(last).toBeLessThanOrEqual((Math.max(0, count - rate.burst) * 1_000) / rate.perSecond + 0.01);
      }),
    );
  });

  it("is given in the order of asking, and a thousand that wait are looked at twice, not again and again", () => {
    const { gone, looks } = play(
      { perSecond: 5, burst: 5 },
      Array.from({ length: 1_000 }, (_, at) => at),
      () => 0,
    );
    const names = gone.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => a - b));
    expect(looks).toBeLessThanOrEqual(2_000);
  });

  it("does not let newcomers overtake those who wait for their turn", () => {
    const rate = { perSecond: 1, burst: 1 };
    const first = shareOut({ now: 0, arrivalAt: 0, lineUntil: 0 }, rate, [false, false, false]);
    expect(first.turns).toEqual(["now", 1_000, 2_000]);
    const second = shareOut({ ...first.bucket, now: 1_000 }, rate, [true, false]);
    expect(second.turns).toEqual(["now", 3_000]);
    // A line in which nobody stands any more does not keep a newcomer from what is to spare.
    const spare = shareOut({ now: 9_000, arrivalAt: 9_000, lineUntil: 20_000 }, { perSecond: 1, burst: 3 }, [
      false,
      false,
      false,
    ]);
    expect(spare.turns).toEqual(["now", "now", 20_000]);
  });
});

const database = await emptyDatabase();
afterEach(() => expectSound(database));

/** So slow that no machine is slow enough for a second call. */
const RARELY = 1 / 3_600;
const paced = (call: "post" | "replace" | "withdraw", burst: number) => ({
  laneGap: 0,
  rates: { ...UNLIMITED.rates, [call]: { perSecond: RARELY, burst } },
});

it("sends a burst to an installation and the rest at its rate, each kind of call for itself", async () => {
  const { say, change, settle, pass, platform } = await createWorld(database, { pace: paced("post", 3) });
  await change("C0", "C-1", "one");
  for (const address of ["C1", "C2", "C3", "C4"]) await say(address, address);
  await settle();
  expect(platform.calls).toHaveLength(3);
  await change("C0", "C-1", "two");
  await settle();
  expect(platform.calls.map(({ kind }) => kind)).toEqual(["post", "post", "post", "replace"]);
  await pass(HOUR);
  await settle();
  expect(platform.calls).toHaveLength(5);
});

it("does not look again at a lane that waits for its turn because there is more to send", async () => {
  const { say, settle, outbox } = await createWorld(database, { pace: paced("post", 1) });
  for (const address of ["C1", "C2"]) await say(address, address);
  await settle();
  await say("C2", "more");
  expect(await outbox.drain()).toBe(0);
});

it("makes a withdrawal wait for the rate of withdrawals", async () => {
  const { change, settle, pass, platform } = await createWorld(database, { pace: paced("withdraw", 1) });
  for (const matter of ["C-1", "C-2"]) await change("C1", matter, matter);
  await settle();
  for (const matter of ["C-1", "C-2"]) await change("C1", matter, undefined);
  await settle();
  expect(platform.texts("C1")).toEqual(["C-2"]);
  await pass(HOUR);
  await settle();
  expect(platform.texts("C1")).toEqual([]);
});

it("sends to other installations while one has hundreds of full channels", async () => {
  const options = { concurrency: 20 };
  const { say, outbox, platform } = await createWorld(database, { pace: paced("post", 1), options });
  for (let channel = 1; channel <= 100; channel += 1) {
    for (const text of ["a", "b"]) await say(`C${channel}`, `${channel}${text}`);
  }
  await say("D1", "one", { installation: "T2" });
  for (let round = 1; round <= 6; round += 1) await outbox.drain();
  expect(platform.texts("D1")).toEqual(["one"]);
  await say("D2", "two", { installation: "T3" });
  await outbox.drain();
  expect(platform.texts("D2")).toEqual(["two"]);
  expect(platform.calls).toHaveLength(3);
});
