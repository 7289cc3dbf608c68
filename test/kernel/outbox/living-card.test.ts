import { afterEach, expect, it } from "vitest";
import { enqueue, laneFor, redraw } from "../../../src/kernel/outbox/index.ts";
import { card } from "../../../src/message/card.ts";
import { emptyDatabase } from "../../support/database.ts";
import { createWorld, expectSound, HOUR, ids } from "./world.ts";

const database = await emptyDatabase();
afterEach(() => expectSound(database));

const kinds = (calls: readonly { readonly kind: string }[]) => calls.map(({ kind }) => kind);

it("keeps one card per matter and channel, which changes in place", async () => {
  const { change, settle, platform } = await createWorld(database);
  await change("C1", "C-1", "cold soup");
  await settle();
  await change("C1", "C-2", "slow till");
  await change("C2", "C-1", "cold soup");
  await settle();
  await change("C1", "C-1", "cold soup, solved");
  await settle();
  expect(platform.texts("C1")).toEqual(["cold soup, solved", "slow till"]);
  expect(platform.texts("C2")).toEqual(["cold soup"]);
});

it("takes the card away when there is nothing to show any more, and posts a new one when there is again", async () => {
  const { change, settle, platform } = await createWorld(database);
  await change("C1", "C-1", "cold soup");
  await settle();
  await change("C1", "C-1", undefined);
  await settle();
  expect(platform.texts("C1")).toEqual([]);
  await change("C1", "C-1", "cold soup after all");
  await settle();
  expect(platform.texts("C1")).toEqual(["cold soup after all"]);
  expect(kinds(platform.calls)).toEqual(["post", "withdraw", "post"]);
});

it("does not post what waits for the end of quiet hours sooner because its matter has changed", async () => {
  const { change, settle, pass, platform } = await createWorld(database);
  await change("C1", "C-1", "cold soup");
  const [held] = await database.query<{ organizationId: string; subjectId: string }>({
    text: `UPDATE delivery SET not_before = clock_timestamp() + interval '1 hour', held_for = 'quiet hours'
           RETURNING organization_id AS "organizationId", subject_id AS "subjectId"`,
    values: [],
  });
  if (!held) throw new Error("Nothing was held.");
  await redraw(database, ids, held.organizationId, { topic: "case", subjectId: held.subjectId });
  await settle();
  expect(platform.calls).toEqual([]);
  await pass(HOUR);
  await settle();
  expect(platform.texts("C1")).toEqual(["cold soup"]);
  expect(kinds(platform.calls)).toEqual(["post"]);
});

it("says nothing about a matter that was taken back before its card was posted", async () => {
  const { change, settle, platform, rows } = await createWorld(database);
  await change("C1", "C-1", "cold soup");
  await change("C1", "C-1", undefined);
  await settle();
  expect(platform.calls).toEqual([]);
  expect((await rows()).map(({ state, reason }) => `${state}: ${reason}`)).toEqual([
    "skipped: nothing to show",
    "skipped: folded",
  ]);
});

it("shows several changes that wait as one, and still the other messages of the channel in their order", async () => {
  const { change, say, settle, platform, rows } = await createWorld(database);
  await change("C1", "C-1", "one");
  await say("C1", "between");
  await change("C1", "C-1", "two");
  await change("C1", "C-2", "another matter");
  await change("C1", "C-1", "three");
  await settle();
  expect(platform.texts("C1")).toEqual(["three", "between", "another matter"]);
  expect(kinds(platform.calls)).toEqual(["post", "post", "post"]);
  expect((await rows()).map(({ state, reason }) => reason ?? state)).toEqual([
    "sent",
    "sent",
    "folded",
    "sent",
    "folded",
  ]);
});

it("knows at once that nothing waits any more when one card has covered all changes", async () => {
  const { change, outbox, platform } = await createWorld(database);
  for (const text of ["one", "two", "three"]) await change("C1", "C-1", text);
  expect(await outbox.drain()).toBe(1);
  expect(await outbox.drain()).toBe(0);
  expect(platform.texts("C1")).toEqual(["three"]);
});

it("shows a change that comes while the card is on its way", async () => {
  const { change, settle, platform } = await createWorld(database);
  platform.weather = async ({ text }) => {
    if (text === "one") await change("C1", "C-1", "two");
    return undefined;
  };
  await change("C1", "C-1", "one");
  await settle();
  expect(platform.texts("C1")).toEqual(["two"]);
  expect(kinds(platform.calls)).toEqual(["post", "replace"]);
});

it("shows a change that comes while the card is drawn, whether the drawing saw it or not", async () => {
  for (const seen of [true, false]) {
    let changed = false;
    const world = await createWorld(database, {
      async drawing(wanted) {
        const before = world.matters.get("C-1") ?? "";
        if (!changed) {
          changed = true;
          await world.change("C1", "C-1", "two");
        }
        return wanted.map(() => card(seen ? (world.matters.get("C-1") ?? "") : before));
      },
    });
    await world.change("C1", "C-1", "one");
    await world.settle();
    expect(world.platform.texts("C1")).toEqual(["two"]);
  }
});

it("posts a card anew whose message somebody has deleted", async () => {
  const { change, settle, platform } = await createWorld(database);
  await change("C1", "C-1", "cold soup");
  await settle();
  platform.remove("C1", "cold soup");
  await change("C1", "C-1", "cold soup, solved");
  await settle();
  expect(platform.texts("C1")).toEqual(["cold soup, solved"]);
  expect(kinds(platform.calls)).toEqual(["post", "replace", "post"]);
});

it("is content when a card that has to go is gone already", async () => {
  const { change, settle, platform, rows } = await createWorld(database);
  await change("C1", "C-1", "cold soup");
  await settle();
  platform.remove("C1", "cold soup");
  await change("C1", "C-1", undefined);
  await settle();
  expect((await rows()).map(({ state }) => state)).toEqual(["sent", "sent"]);
});

it("draws all cards of a topic that are ready together, each for its own channel", async () => {
  const asked: string[][] = [];
  const world = await createWorld(database, {
    async drawing(wanted) {
      asked.push(wanted.map(({ destination }) => destination.address).sort());
      return wanted.map(({ destination }) => card(`for ${destination.address}`));
    },
  });
  for (const address of ["C1", "C2", "C3"]) await world.change(address, "C-1", "cold soup");
  await world.settle();
  expect(asked).toEqual([["C1", "C2", "C3"]]);
  expect(world.platform.texts("C2")).toEqual(["for C2"]);
});

it("gives up on a matter that cannot be drawn after three tries, and shows the others", async () => {
  const world = await createWorld(database, {
    async drawing(wanted) {
      if (wanted.some(({ destination }) => destination.address === "C2"))
        throw new TypeError("cannot read this matter");
      return wanted.map(() => card("drawn"));
    },
  });
  for (const address of ["C1", "C2", "C3"]) await world.change(address, "C-1", "cold soup");
  await world.say("C2", "what comes after it");
  await world.settle();
  expect(["C1", "C2", "C3"].map(world.platform.texts)).toEqual([["drawn"], ["what comes after it"], ["drawn"]]);
  const failed = (await world.rows()).find(({ state }) => state === "failed");
  expect(failed).toMatchObject({ reason: "bug", attempts: 3 });
  expect(world.log.filter((line) => line.startsWith("error: A bug kept a message from being sent"))).toHaveLength(3);
});

it("fails a card of a topic that nobody draws, and one whose drawing answers for too few", async () => {
  const world = await createWorld(database, { drawing: async () => [] });
  const laneId = await laneFor(database, ids, world.destination("C2"));
  const unknown = {
    organizationId: world.organizationId,
    id: ids.next(),
    laneId,
    key: "k",
    topic: "tea",
    subjectId: ids.next(),
  };
  await enqueue(database, [unknown]);
  await world.change("C1", "C-1", "cold soup");
  await world.settle();
  expect((await world.rows()).map(({ state, reason }) => `${state}: ${reason}`)).toEqual([
    "failed: bug",
    "failed: bug",
  ]);
});
