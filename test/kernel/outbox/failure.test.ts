import { afterEach, describe, expect, it } from "vitest";
import { reachableAgain } from "../../../src/kernel/outbox/index.ts";
import { emptyDatabase } from "../../support/database.ts";
import { UNLIMITED } from "./platform.ts";
import { createWorld, expectSound, HOUR, MINUTE, type World } from "./world.ts";

const database = await emptyDatabase();
afterEach(() => expectSound(database));

/** The platform refuses this text once, or as often as it is tried. */
function refuse(world: World, text: string, fault: World["platform"]["fault"], times = 1): void {
  let left = times;
  world.platform.fault = fault;
  world.platform.weather = (call) => (call.text === text && left-- > 0 ? "before" : undefined);
}

describe("a platform that asks us to wait", () => {
  const busy = { code: "ratelimited", retryable: true, retryAfter: HOUR };

  it("makes only that conversation wait, in its order", async () => {
    const world = await createWorld(database);
    refuse(world, "one", busy);
    await world.say("C1", "one");
    await world.say("C1", "two");
    await world.say("C2", "elsewhere");
    await world.settle();
    await world.say("C1", "three");
    await world.settle();
    expect(["C1", "C2"].map(world.platform.texts)).toEqual([[], ["elsewhere"]]);
    await world.pass(HOUR);
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["one", "two", "three"]);
  });

  it("makes the whole installation wait with this kind of call, if it says so; others go on", async () => {
    const pace = { laneGap: 0, rates: { ...UNLIMITED.rates, post: { perSecond: 1 / 3_600, burst: 20 } } };
    const world = await createWorld(database, { pace });
    await world.change("C3", "C-1", "posted before");
    await world.settle();
    refuse(world, "one", { ...busy, waits: "installation" });
    await world.say("C1", "one");
    await world.settle();
    for (const address of ["C2", "C4", "C5"]) await world.say(address, `same installation, ${address}`);
    await world.say("C9", "another installation", { installation: "T2" });
    await world.change("C3", "C-1", "changed");
    await world.settle();
    expect(["C1", "C2", "C3", "C9"].map(world.platform.texts)).toEqual([[], [], ["changed"], ["another installation"]]);

    await world.pass(HOUR);
    await world.settle();
    // After a wait there is no burst: first whoever was refused, then one an hour.
    expect(["C1", "C2", "C4", "C5"].flatMap(world.platform.texts)).toEqual(["one"]);
    for (let hour = 1; hour <= 3; hour += 1) {
      await world.pass(HOUR);
      await world.settle();
    }
    expect(["C2", "C4", "C5"].flatMap(world.platform.texts)).toHaveLength(3);
  });
});

describe("a failure that may pass", () => {
  it("is tried again, and then all is well", async () => {
    const world = await createWorld(database);
    refuse(world, "one", { code: "internal_error", retryable: true }, 3);
    await world.say("C1", "one");
    await world.say("C1", "two");
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["one", "two"]);
    expect((await world.rows())[0]).toMatchObject({ state: "sent", reason: null, attempts: 4, uncertain: false });
  });

  it("waits longer and longer between attempts, but never longer than the limit", async () => {
    const world = await createWorld(database, { options: { backoffBase: MINUTE, backoffLimit: 5 * MINUTE } });
    refuse(world, "one", { code: "internal_error", retryable: true }, 9);
    await world.say("C1", "one");
    const longest = [1, 2, 4, 5, 5, 5, 5, 5, 5];
    for (const minutes of longest) {
      await world.settle();
      expect(world.platform.texts("C1")).toEqual([]);
      await world.pass(minutes * MINUTE);
    }
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["one"]);
    expect((await world.rows())[0]).toMatchObject({ attempts: 10 });
  });

  it("is the last after a day", async () => {
    const world = await createWorld(database);
    refuse(world, "one", { code: "internal_error", retryable: true, retryAfter: HOUR }, 100);
    await world.say("C1", "one");
    await world.settle();
    await world.pass(23 * HOUR);
    await world.settle();
    expect(await world.states()).toEqual({ one: "waiting: internal_error" });
    await world.pass(2 * HOUR);
    await world.say("C1", "two");
    await world.settle();
    await world.pass(HOUR);
    await world.settle();
    expect(await world.states()).toEqual({ one: "failed: gave up: internal_error", two: "sent" });
  });
});

it("does not try again what will never succeed, and goes on with the next", async () => {
  const world = await createWorld(database);
  refuse(world, "one", { code: "invalid_blocks", retryable: false }, 100);
  await world.say("C1", "one");
  await world.say("C1", "two");
  await world.settle();
  expect(await world.states()).toEqual({ one: "failed: invalid_blocks", two: "sent" });
  expect(world.platform.calls).toHaveLength(2);
  expect(world.log.join("\n")).toContain("warn: A message could not be delivered");
});

it("puts no text of a message into the log", async () => {
  const world = await createWorld(database);
  refuse(world, "the guest in room 12", { code: "invalid_blocks", retryable: false });
  await world.say("C1", "the guest in room 12", { key: "k" });
  await world.settle();
  expect(world.log).toHaveLength(1);
  expect(world.log.join("\n")).not.toContain("room 12");
});

it("waits for a platform that is not configured, for a day", async () => {
  const world = await createWorld(database, { options: { backoffBase: HOUR, backoffLimit: HOUR } });
  const unconfigured = world.another({ messengers: {} });
  await world.say("C1", "one");
  await world.settle(unconfigured);
  expect(await world.states()).toEqual({ one: "waiting: slack is not configured" });
  await world.pass(25 * HOUR);
  await world.settle(unconfigured);
  expect(await world.states()).toEqual({ one: "failed: gave up: slack is not configured" });
});

it("takes an error of our own in a call for a bug: three tries, and it may have arrived", async () => {
  const world = await createWorld(database);
  world.platform.weather = ({ text }) => {
    if (text === "one") throw new TypeError("cannot read the answer");
    return undefined;
  };
  await world.say("C1", "one");
  await world.say("C1", "two");
  await world.settle();
  expect(await world.states()).toEqual({ one: "failed: bug", two: "sent" });
  expect((await world.rows())[0]).toMatchObject({ attempts: 3, uncertain: true });
});

describe("an address that is gone", () => {
  const gone = { code: "channel_not_found", retryable: false, gone: "address" } as const;

  it("is told once, and everything that waits for it is skipped", async () => {
    const world = await createWorld(database);
    refuse(world, "one", gone);
    for (const text of ["one", "two", "three"]) await world.say("C1", text);
    await world.say("C2", "elsewhere");
    await world.settle();
    await world.say("C1", "four");
    await world.settle();
    const skipped = "skipped: unreachable";
    expect(await world.states()).toEqual({
      one: "failed: channel_not_found",
      two: skipped,
      three: skipped,
      elsewhere: "sent",
      four: skipped,
    });
    expect(world.told).toEqual(["address C1 channel_not_found"]);
    expect(world.platform.texts("C1")).toEqual([]);
  });

  it("is tried once more after a day, and not told again if it is still gone", async () => {
    const world = await createWorld(database);
    refuse(world, "one", gone);
    await world.say("C1", "one");
    await world.settle();
    await world.pass(25 * HOUR);
    refuse(world, "two", gone);
    await world.say("C1", "two");
    await world.say("C1", "three");
    await world.settle();
    expect(await world.states()).toMatchObject({ two: "failed: channel_not_found", three: "skipped: unreachable" });
    expect(world.told).toHaveLength(1);
    await world.pass(25 * HOUR);
    for (const text of ["four", "five"]) await world.say("C1", text);
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["four", "five"]);

    refuse(world, "six", gone);
    await world.say("C1", "six");
    await world.settle();
    const told = "address C1 channel_not_found";
    expect(world.told).toEqual([told, "reached C1", told]);
  });

  it("is reached again at once when somebody says that it is there", async () => {
    const world = await createWorld(database);
    refuse(world, "one", gone);
    await world.say("C1", "one");
    await world.settle();
    await reachableAgain(database, world.destination("C2"));
    await world.say("C1", "two");
    await world.settle();
    await reachableAgain(database, world.destination("C1"));
    await world.say("C1", "three");
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["three"]);
  });

  it("does no harm when nobody can be told", async () => {
    const world = await createWorld(database);
    refuse(world, "one", gone);
    const outbox = world.another({ unreachable: async () => Promise.reject(new Error("nobody is there")) });
    await world.say("C1", "one");
    await world.say("C2", "two");
    await world.settle(outbox);
    expect(await world.states()).toEqual({ one: "failed: channel_not_found", two: "sent" });
    expect(world.log.join("\n")).toContain("Nobody heard that an address cannot be reached");
  });
});

describe("an installation that is gone", () => {
  it("is told once, also when several messages were under way, and takes no other with it", async () => {
    const world = await createWorld(database);
    world.platform.fault = { code: "account_inactive", retryable: false, gone: "installation" };
    world.platform.weather = ({ address }) => (address.startsWith("C") ? "before" : undefined);
    for (const address of ["C1", "C2", "C3"])
      for (const text of ["a", "b"]) await world.say(address, text, { key: address + text });
    await world.say("D1", "another installation", { installation: "T2" });
    await world.settle();
    await world.say("C4", "later");
    await world.settle();
    expect(world.told).toHaveLength(1);
    expect(world.told[0]).toMatch(/^installation C\d account_inactive$/);
    expect(await world.outbox.tally(world.organizationId)).toMatchObject({ audience: 8, sent: 1, waiting: 0 });
    expect(world.platform.texts("D1")).toEqual(["another installation"]);

    world.platform.weather = () => undefined;
    const { address: _, ...installation } = world.destination("C1");
    await reachableAgain(database, installation);
    for (const address of ["C1", "C4"]) await world.say(address, "we are back", { key: address });
    await world.settle();
    expect(["C1", "C4"].map(world.platform.texts)).toEqual([["we are back"], ["we are back"]]);
  });
});
