import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { DatabaseUnavailable } from "../../../src/kernel/errors.ts";
import type { Drawing } from "../../../src/kernel/outbox/index.ts";
import { card } from "../../../src/message/card.ts";
import { emptyDatabase } from "../../support/database.ts";
import type { Trouble } from "./platform.ts";
import { createWorld, expectSound, MINUTE, type World } from "./world.ts";

const database = await emptyDatabase();
afterEach(() => expectSound(database));

/** This comes upon the next call with such a text, once. */
function once(world: World, text: string, trouble: Trouble): void {
  let left = 1;
  world.platform.weather = (call) => (call.text === text && left-- > 0 ? trouble : undefined);
}

/** The connection breaks during the next call with such a text, before or after that took effect. */
function breakOff(world: World, text: string, when: "before" | "after"): void {
  world.platform.fault = BROKEN;
  once(world, text, when);
}

const BROKEN = { code: "ECONNRESET", retryable: true, outcomeUnknown: true };

/** A process that is in the middle of this call when it dies; its lease ends. */
async function dieDuring(world: World, text: string, trouble: "lost" | "silent"): Promise<void> {
  once(world, text, trouble);
  const before = world.platform.calls.length;
  void world.another().drain();
  await expect.poll(() => world.platform.calls.length).toBeGreaterThan(before);
  expect(await world.outbox.drain()).toBe(0);
  await world.pass(MINUTE);
}

/** A world in which a process has just died while it was posting "one". */
async function afterPosting(trouble: "lost" | "silent"): Promise<World> {
  const world = await createWorld(database);
  await world.say("C1", "one");
  await dieDuring(world, "one", trouble);
  return world;
}

/** The same with a living card, which was changed since to show this. */
async function afterPostingCard(trouble: "lost" | "silent", now: string | undefined): Promise<World> {
  const world = await createWorld(database);
  await world.change("C1", "C-1", "cold soup");
  await dieDuring(world, "cold soup", trouble);
  await world.change("C1", "C-1", now);
  return world;
}

const kinds = (world: World) => world.platform.calls.map(({ kind }) => kind);

describe("a connection that breaks", () => {
  it("after the message arrived: it is found, and not posted twice", async () => {
    const world = await createWorld(database);
    breakOff(world, "one", "after");
    for (const text of ["one", "two"]) await world.say("C1", text);
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["one", "two"]);
    expect(kinds(world)).toEqual(["post", "find", "post"]);
    expect((await world.rows())[0]).toMatchObject({ state: "sent", uncertain: false, attempts: 2 });
  });

  it("before the message arrived: it is looked for, and posted", async () => {
    const world = await createWorld(database);
    breakOff(world, "one", "before");
    await world.say("C1", "one");
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["one"]);
    expect(kinds(world)).toEqual(["post", "find", "post"]);
    expect((await world.rows())[0]).toMatchObject({ state: "sent", uncertain: false });
  });

  it("where the platform does not let us look: it is posted again, and the delivery says so", async () => {
    const world = await createWorld(database);
    world.platform.searchable = false;
    breakOff(world, "one", "after");
    await world.say("C1", "one");
    await world.say("C1", "two");
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["one", "one", "two"]);
    expect((await world.rows()).map(({ state, uncertain }) => [state, uncertain])).toEqual([
      ["sent", true],
      ["sent", false],
    ]);
  });

  it("stays in doubt through failures that are certain", async () => {
    const world = await createWorld(database);
    const faults = [BROKEN, { code: "ratelimited", retryable: true, retryAfter: 0 }];
    world.platform.weather = ({ kind }) => {
      const next = kind === "post" ? faults.shift() : undefined;
      world.platform.fault = next ?? {};
      return next && (next === BROKEN ? "after" : "before");
    };
    world.platform.searchable = false;
    await world.say("C1", "one");
    await world.settle();
    expect((await world.rows())[0]).toMatchObject({ state: "sent", attempts: 3, uncertain: true });
  });
});

describe("a process that dies", () => {
  it("after posting, before it could write that down: the message is found", async () => {
    const world = await afterPosting("silent");
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["one"]);
    expect(kinds(world)).toEqual(["post", "find"]);
    expect((await world.rows())[0]).toMatchObject({ state: "sent", uncertain: false });
  });

  it("before the platform had the message: it is posted by another", async () => {
    const world = await afterPosting("lost");
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["one"]);
    expect(kinds(world)).toEqual(["post", "find", "post"]);
  });

  it("is looked for from the first attempt that nobody knows of, however often looking fails", async () => {
    const world = await afterPosting("silent");
    let failures = 2;
    world.platform.weather = ({ kind }) => (kind === "find" && failures-- > 0 ? "before" : undefined);
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["one"]);
    expect(world.platform.searches).toHaveLength(3);
    expect(new Set(world.platform.searches.map(Number)).size).toBe(1);
  });

  it("where the platform does not let us look: at least once, and the delivery says so", async () => {
    const world = await afterPosting("silent");
    world.platform.searchable = false;
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["one", "one"]);
    expect((await world.rows())[0]).toMatchObject({ state: "sent", uncertain: true, attempts: 2 });
  });

  it("after posting a living card: it is found, and shows what has changed since", async () => {
    const world = await afterPostingCard("silent", "cold soup, solved");
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["cold soup, solved"]);
    expect(kinds(world)).toEqual(["post", "find", "replace"]);
  });

  it("after posting a living card that is taken back since: the card goes", async () => {
    const world = await afterPostingCard("silent", undefined);
    await world.settle();
    expect(world.platform.texts("C1")).toEqual([]);
  });

  it("before posting a living card that is taken back since: nothing is shown", async () => {
    const world = await afterPostingCard("lost", undefined);
    await world.settle();
    expect(kinds(world)).toEqual(["post", "find"]);
    expect((await world.rows()).map(({ reason }) => reason)).toEqual(["nothing to show", "folded"]);
  });

  it("while changing or withdrawing a card: that is simply done again", async () => {
    const world = await createWorld(database);
    await world.change("C1", "C-1", "one");
    await world.settle();
    await world.change("C1", "C-1", "two");
    await dieDuring(world, "two", "silent");
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["two"]);
    await world.change("C1", "C-1", undefined);
    await dieDuring(world, "", "silent");
    await world.settle();
    expect(world.platform.texts("C1")).toEqual([]);
    expect(kinds(world)).toEqual(["post", "replace", "replace", "withdraw", "withdraw"]);
    expect((await world.rows()).map(({ state, uncertain }) => [state, uncertain])).toEqual(
      Array(3).fill(["sent", false]),
    );
  });
});

describe("a process that is too late", () => {
  it("has no say any more about a lane that another has taken over", async () => {
    const world = await createWorld(database);
    const { promise: answered, resolve: answer } = Promise.withResolvers<Trouble | undefined>();
    world.platform.weather = ({ kind, text }) => (kind === "post" && text === "one" ? answered : undefined);
    await world.say("C1", "one");
    const late = world.another().drain();
    await expect.poll(() => world.platform.calls).toHaveLength(1);
    await world.pass(MINUTE);
    world.platform.fault = { code: "invalid_blocks", retryable: false };
    await database.query({ text: "UPDATE lane SET lease = gen_random_uuid()", values: [] });
    answer("before");
    await late;
    expect(await world.states()).toEqual({ one: "waiting" });
    world.platform.weather = () => undefined;
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["one"]);
  });

  it("does not send what it held for longer than its lease", async () => {
    const world = await createWorld(database, {
      async drawing(wanted) {
        await setTimeout(30);
        return drawn(wanted);
      },
    });
    await world.change("C1", "C-1", "x");
    await world.another({ options: { leaseFor: 20 } }).drain();
    expect(world.platform.calls).toEqual([]);
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["drawn"]);
  });

  it("does not give back what another has taken over", async () => {
    const { world, late, goOn, other } = await takeOverWhileDrawing(async () => {
      throw new DatabaseUnavailable();
    });
    goOn();
    await expect(late).rejects.toThrow(DatabaseUnavailable);
    expect(await world.another().drain()).toBe(0);
    await other.answered();
  });

  it("does not send what another took over while it was drawing", async () => {
    const { world, late, goOn, other } = await takeOverWhileDrawing(drawn);
    goOn();
    await late;
    await other.answered();
    expect(kinds(world)).toEqual(["post"]);
  });
});

const drawn: Drawing = async (wanted) => wanted.map(() => card("drawn"));

/**
 * A process that is still drawing when its lease ends, and another that has taken over and waits for the platform. When
 * `goOn` is called the first ends its drawing like this.
 */
async function takeOverWhileDrawing(ending: Drawing) {
  const { promise: going, resolve: goOn } = Promise.withResolvers<void>();
  let drawings = 0;
  const world = await createWorld(database, {
    async drawing(wanted) {
      drawings += 1;
      if (drawings > 1) return drawn(wanted);
      await going;
      return ending(wanted);
    },
  });
  await world.change("C1", "C-1", "x");
  const late = world.another().drain();
  await expect.poll(() => drawings).toBe(1);
  await world.pass(MINUTE);
  const { promise: answer, resolve } = Promise.withResolvers<undefined>();
  world.platform.weather = () => answer;
  const sending = world.outbox.drain();
  await expect.poll(() => world.platform.calls).toHaveLength(1);
  const answered = async () => {
    resolve(undefined);
    await sending;
  };
  return { world, late, goOn, other: { answered } };
}
