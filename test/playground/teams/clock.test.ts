import { describe, expect, it } from "vitest";
import { createClock } from "../../../playground/teams/clock.ts";

describe("a clock that is moved by hand", () => {
  it("wakes those whose time has come, the earliest first", async () => {
    const clock = createClock(() => 1_000);
    const woken: string[] = [];
    const later = clock.sleep(20).then(() => woken.push("later"));
    const sooner = clock.sleep(10).then(() => woken.push("sooner"));
    clock.advance(9);
    await clock.sleep(0);
    expect(woken).toEqual([]);
    clock.advance(11);
    await Promise.all([later, sooner]);
    expect(woken).toEqual(["sooner", "later"]);
    expect(clock.now()).toBe(1_020);
  });

  it("follows a time that somebody else moves, when it is told to look", async () => {
    let outside = 0;
    const clock = createClock(() => outside);
    const slept = clock.sleep(10);
    outside = 10;
    clock.advance();
    expect(await slept).toBe(true);
  });

  it("lets go of who has slept enough, and of everybody when it stops", async () => {
    const clock = createClock(() => 0);
    const enough = new AbortController();
    const [one, other] = [clock.sleep(10, enough.signal), clock.sleep(10)];
    enough.abort();
    expect(await one).toBe(false);
    clock.stop();
    expect(await other).toBe(false);
    expect(await clock.sleep(10)).toBe(false);
  });
});

describe("a clock that runs", () => {
  it("goes by the wall clock, and ahead of it when moved", async () => {
    const clock = createClock();
    expect(await clock.sleep(1)).toBe(true);
    const before = clock.now();
    const slept = clock.sleep(3_600_000);
    clock.advance(3_600_000);
    expect(await slept).toBe(true);
    expect(clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
  });
});
