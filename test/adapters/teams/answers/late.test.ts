import { describe, expect, it } from "vitest";
import type { Message } from "../../../../playground/teams/index.ts";
import { opening, privately, type Reply, replacing } from "../../../../src/kernel/reply.ts";
import { actions, card, text } from "../../../../src/message/card.ts";
import { ANA, DINING, feedbackForm, openWorld, reads, type World } from "../world.ts";

const undo = { label: "Undo", action: "case.undo", value: "{}", opensForm: false };
const change = { label: "Change", action: "case.change", value: "{}", opensForm: true };
const saved = card("C-1 saved", text("C-1 saved"), actions(undo, change));
const undone = card("C-1 is undone", text("C-1 is undone"));

const PATIENCE = "It takes a little longer.";

/** A card of the bot's, in a world whose next piece of work takes as long as the test says. */
async function slowWorld() {
  const world = await openWorld();
  world.script.handle = async () => privately(saved);
  await world.teams.as(ANA).write(DINING, "@Bellhop complaint");
  const message = world.told(ANA, DINING).at(-1) as Message;
  return { world, message, ...slowWork(world) };
}

function slowWork(world: World) {
  const work = Promise.withResolvers<Reply>();
  world.script.handle = () => work.promise;
  const finish = async (reply: Reply) => {
    work.resolve(reply);
    await world.settled();
  };
  return { finish };
}

const summaries = (world: World) => world.told(ANA, DINING).map(({ summary }) => summary);

describe.concurrent("what takes longer than Teams waits", () => {
  it("a message is acknowledged after 5 seconds, with a word of patience; the answer follows", async () => {
    await using world = await openWorld();
    const { finish } = slowWork(world);
    const outcome = await world.teams.as(ANA).write(DINING, "@Bellhop complaint cold soup");
    expect(outcome).toMatchObject({ status: 200, body: "" });
    expect(outcome.latencyMs).toBeLessThan(7_000);
    expect(summaries(world)).toEqual([PATIENCE]);
    await finish(privately(saved));
    expect(summaries(world)).toEqual([PATIENCE, "C-1 saved"]);
  });

  it("a button is answered in time; its card changes when it can", async () => {
    const { world, message, finish } = await slowWorld();
    await using _ = world;
    expect(await world.teams.as(ANA).press(message, { title: "Undo" })).toMatchObject({ status: 200, said: PATIENCE });
    await finish(replacing(undone));
    expect(summaries(world)).toEqual(["C-1 is undone"]);
  });

  it("a dialog says so; that its form is there now is told where it was pressed", async () => {
    const { world, message, finish } = await slowWorld();
    await using _ = world;
    await world.teams.as(ANA).press(message, { title: "Change" });
    expect(JSON.stringify(world.teams.dialog(ANA))).toContain(PATIENCE);
    await finish(opening(feedbackForm));
    expect(summaries(world)).toEqual(["C-1 saved", "The form did not open. Press again."]);
  });

  it("a form says so in its place; what was wrong with it is told with what was typed", async () => {
    const { world, message } = await slowWorld();
    await using _ = world;
    world.script.handle = async () => opening(feedbackForm);
    await world.teams.as(ANA).press(message, { title: "Change" });
    const { finish } = slowWork(world);
    await world.teams.as(ANA).submit({ text: "cold soup" }, { title: "Save" });
    expect(JSON.stringify(world.teams.dialog(ANA))).toContain(PATIENCE);
    await finish({ kind: "errors", errors: { text: "Say more." } });
    expect(reads(world.told(ANA, DINING).at(-1))).toMatch(/Say more\..*cold soup/s);
  });

  it("an answer that comes late is told as it would have been shown", async () => {
    const { world, message } = await slowWorld();
    await using _ = world;
    world.script.handle = async () => opening(feedbackForm);
    await world.teams.as(ANA).press(message, { title: "Change" });
    const { finish } = slowWork(world);
    await world.teams.as(ANA).submit({ text: "cold soup" }, { title: "Save" });
    await finish(replacing(undone));
    expect(summaries(world)).toEqual(["C-1 is undone"]);
  });
});
