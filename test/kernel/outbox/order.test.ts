import { afterEach, describe, expect, it } from "vitest";
import { enqueue, laneFor } from "../../../src/kernel/outbox/index.ts";
import { card } from "../../../src/message/card.ts";
import { emptyDatabase } from "../../support/database.ts";
import { UNLIMITED } from "./platform.ts";
import { createWorld, expectSound, HOUR, ids } from "./world.ts";

const database = await emptyDatabase();
afterEach(() => expectSound(database));

it("shows the messages of a channel in the order in which they were written", async () => {
  const { say, settle, platform } = await createWorld(database);
  for (const text of ["third of May", "a", "second", "b"]) await say("C1", text);
  await settle();
  expect(platform.texts("C1")).toEqual(["third of May", "a", "second", "b"]);
});

it("keeps the order of messages that were written together", async () => {
  const { organizationId, destination, settle, platform } = await createWorld(database);
  const laneId = await laneFor(database, ids, destination("C1"));
  const texts = ["9", "3", "7", "1", "8"];
  const deliveries = texts.map((text) => ({ organizationId, id: ids.next(), laneId, key: text, card: card(text) }));
  await enqueue(database, deliveries);
  await settle();
  expect(platform.texts("C1")).toEqual(texts);
});

it("shows a message once, however often its key is enqueued", async () => {
  const { organizationId, destination, say, settle, platform, states } = await createWorld(database);
  const laneId = await laneFor(database, ids, destination("C1"));
  const twice = () => ({ organizationId, id: ids.next(), laneId, key: "k", card: card("once") });
  await enqueue(database, [twice(), twice()]);
  await enqueue(database, [twice()]);
  await settle();
  await enqueue(database, [twice()]);
  await say("C1", "next");
  await settle();
  expect(platform.texts("C1")).toEqual(["once", "next"]);
  expect(await states()).toEqual({ k: "sent", next: "sent" });
});

it("has one lane for a destination, also when several ask for it at once", async () => {
  const { destination } = await createWorld(database);
  const asked = Array.from({ length: 8 }, () => laneFor(database, ids, destination("C1")));
  const lanes = await Promise.all(asked);
  expect(new Set(lanes).size).toBe(1);
  expect(await laneFor(database, ids, destination("C1", "T2"))).not.toBe(lanes[0]);
});

it("sends nothing of a transaction that is rolled back", async () => {
  const { organizationId, destination, settle, platform } = await createWorld(database);
  const laneId = await laneFor(database, ids, destination("C1"));
  const failing = database.transaction(async (sql) => {
    await enqueue(sql, [{ organizationId, id: ids.next(), laneId, key: "k", card: card("never") }]);
    throw new Error("No.");
  });
  await expect(failing).rejects.toThrow("No.");
  await settle();
  expect(platform.texts("C1")).toEqual([]);
});

it("refuses a delivery to a lane that does not exist", async () => {
  const { organizationId } = await createWorld(database);
  const delivery = { organizationId, id: ids.next(), laneId: ids.next(), key: "k", card: card("lost") };
  await expect(enqueue(database, [delivery])).rejects.toThrow("delivery_organization_id_lane_id_fkey");
});

it("lets a conversation rest between two messages", async () => {
  const { say, settle, pass, platform } = await createWorld(database, { pace: { ...UNLIMITED, laneGap: HOUR } });
  await say("C1", "one");
  await say("C1", "two");
  await say("C2", "elsewhere");
  await settle();
  expect([platform.texts("C1"), platform.texts("C2")]).toEqual([["one"], ["elsewhere"]]);
  await say("C1", "three");
  await say("C2", "elsewhere again");
  await settle();
  expect([platform.texts("C1"), platform.texts("C2")]).toEqual([["one"], ["elsewhere"]]);
  await pass(HOUR);
  await settle();
  expect(platform.texts("C1")).toEqual(["one", "two"]);
});

it("does not let one slow conversation hold up the others", async () => {
  const { say, outbox, platform } = await createWorld(database);
  const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
  platform.weather = ({ address }) => (address === "C1" ? answered : undefined);
  await say("C1", "slow");
  for (const text of ["one", "two"]) await say("C2", text);
  const slow = outbox.drain();
  await expect.poll(() => platform.texts("C2")).toEqual(["one"]);
  await expect.poll(() => outbox.drain()).toBe(1);
  expect([platform.texts("C1"), platform.texts("C2")]).toEqual([[], ["one", "two"]]);
  answer(undefined);
  await slow;
  expect(platform.texts("C1")).toEqual(["slow"]);
});

it("sends nothing to a conversation while a message to it is on its way", async () => {
  const { say, outbox, another, platform } = await createWorld(database);
  const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
  platform.weather = () => answered;
  await say("C1", "one");
  const first = outbox.drain();
  await expect.poll(() => platform.calls).toHaveLength(1);
  await say("C1", "two");
  expect(await another().drain()).toBe(0);
  answer(undefined);
  await first;
});

it("holds a message until its time, and lets those behind it pass", async () => {
  const { say, settle, pass, platform, outbox } = await createWorld(database);
  await say("C1", "tomorrow", { notBefore: new Date(Date.now() + 24 * HOUR) });
  await say("C1", "tonight", { notBefore: new Date(Date.now() + 8 * HOUR) });
  expect(await outbox.drain()).toBe(0);
  await say("C1", "now");
  await settle();
  expect(platform.texts("C1")).toEqual(["now"]);
  await pass(8 * HOUR);
  await settle();
  expect(platform.texts("C1")).toEqual(["now", "tonight"]);
  await pass(16 * HOUR);
  await settle();
  expect(platform.texts("C1")).toEqual(["now", "tonight", "tomorrow"]);
});

it("accounts for everybody in an audience: sent, failed, skipped, waiting", async () => {
  const { organizationId, say, settle, platform, outbox, states } = await createWorld(database);
  const audience = "reminder 2026-05-03";
  platform.fault = { code: "msg_too_long", retryable: false };
  platform.weather = ({ text }) => (text === "too long" ? "before" : undefined);
  await say("C1", "hello", { audience });
  await say("C2", "too long", { audience });
  await say("C3", "closed today", { audience, skip: "closed" });
  await say("C4", "later", { audience, notBefore: new Date(Date.now() + HOUR) });
  await say("C5", "something else");
  await settle();
  expect(await outbox.tally(organizationId, audience)).toEqual({
    audience: 4,
    sent: 1,
    failed: 1,
    skipped: 1,
    waiting: 1,
  });
  expect(await outbox.tally(organizationId)).toEqual({ audience: 5, sent: 2, failed: 1, skipped: 1, waiting: 1 });
  expect(await states()).toMatchObject({ "too long": "failed: msg_too_long", "closed today": "skipped: closed" });
});

it("sends text that the database cannot hold as well as it can be sent", async () => {
  const { say, settle, platform } = await createWorld(database);
  await say("C1", "a\0b \ud83d", { key: "k" });
  await settle();
  expect(platform.texts("C1")).toEqual(["a\ufffdb \ufffd"]);
});

it("lets many write to the same channels at once, in any order, while it sends", async () => {
  const { organizationId, destination, outbox, settle, platform } = await createWorld(database);
  const addresses = ["C1", "C2", "C3", "C4", "C5"];
  const lanes = await Promise.all(addresses.map((address) => laneFor(database, ids, destination(address))));
  const writing = Array.from({ length: 30 }, (_, batch) => {
    const order = batch % 2 === 0 ? lanes : lanes.toReversed();
    return enqueue(
      database,
      order.map((laneId) => ({
        organizationId,
        id: ids.next(),
        laneId,
        key: `${batch} ${laneId}`,
        card: card(`${batch}`),
      })),
    );
  });
  await Promise.all([...writing, outbox.drain(), outbox.drain(), outbox.drain()]);
  await settle();
  for (const address of addresses) expect(new Set(platform.texts(address)).size).toBe(30);
});

describe("what is of no use after a moment", () => {
  it("is left out when it would come later, also after an attempt that failed, and nothing else is", async () => {
    const world = await createWorld(database);
    world.platform.fault = { code: "down", retryable: true, outcomeUnknown: true };
    world.platform.weather = ({ kind }) => (kind === "post" ? "before" : undefined);
    const notAfter = new Date(Date.now() + HOUR);
    for (const text of ["tried", "not tried"]) await world.say("C1", text, { notAfter });
    await world.say("C1", "any time");
    await world.outbox.drain();
    await world.pass(2 * HOUR);
    world.platform.weather = () => undefined;
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["any time"]);
    expect(await world.states()).toEqual({
      tried: "skipped: too late",
      "not tried": "skipped: too late",
      "any time": "sent",
    });
  });
});
