import { describe, expect, it } from "vitest";
import type { Message } from "../../../../playground/teams/index.ts";
import { nothing, opening, privately, type Reply, replacing } from "../../../../src/kernel/reply.ts";
import { actions, card, text } from "../../../../src/message/card.ts";
import { ANA, BEN, DINING, feedbackForm, GOSSIP, LUNCH, openWorld, reads, TENANT, type World } from "../world.ts";

const undo = { label: "Undo", action: "case.undo", value: '{"caseId":"1"}', opensForm: false };
const change = { label: "Change", action: "case.change", value: '{"caseId":"1"}', opensForm: true };
const saved = card("C-1 saved", text("C-1 saved"), actions(undo, change));
const done = card("C-1 is changed", text("C-1 is changed"));

/** The form that Ana has opened from a card that only she, or everybody, sees. */
async function formOpen(world: World, where = DINING, kind: "private" | "here" = "private"): Promise<Message> {
  world.script.handle = async () => ({ kind, card: saved });
  await world.teams.as(ANA).write(where, "@Bellhop complaint");
  const message = world.told(ANA, where).at(-1);
  if (!message) throw new Error("The bot has said nothing.");
  world.script.handle = async () => opening(feedbackForm);
  await world.teams.as(ANA).press(message, { title: "Change" });
  return message;
}

const send = (world: World, answers: object) => world.teams.as(ANA).submit({ ...answers }, { title: "Save" });
const dialog = (world: World) => JSON.stringify(world.teams.dialog(ANA)?.card);

describe("a form that was sent", () => {
  it("reaches Dispatch with its answers, and what it is about; what was left empty is absent", async () => {
    await using world = await openWorld();
    await formOpen(world);
    await send(world, { text: "cold soup" });
    expect(world.incoming.at(-1)).toEqual({
      kind: "form",
      form: "feedback",
      context: '{"from":"the inn"}',
      answers: { text: "cold soup" },
      conversation: DINING,
      from: { platform: "teams", externalId: TENANT, userId: ANA, userName: "Ana Silva" },
      delivery: expect.stringMatching(/^[\w-]{22}$/),
    });
  });

  it("shows its errors above the fields, with what was typed, and can be sent again", async () => {
    await using world = await openWorld();
    await formOpen(world);
    world.script.handle = async () => ({ kind: "errors", errors: { text: "Say more.", other: "Or try later." } });
    expect(await send(world, { text: "cold", severity: "3" })).toMatchObject({ status: 200 });
    for (const part of ["Say more.", "Or try later.", '"value":"cold"', '"value":"3"']) {
      expect(dialog(world)).toContain(part);
    }
    world.script.handle = async () => nothing;
    await send(world, { text: "cold soup" });
    expect(world.incoming.at(-1)).toMatchObject({ answers: { text: "cold soup", severity: "3" } });
    expect(world.teams.dialog(ANA)).toBeUndefined();
    expect(world.teams.problems).toEqual([]);
  });

  it("shows what there is to say in its place", async () => {
    await using world = await openWorld();
    await formOpen(world);
    world.script.handle = async () => privately(done);
    await send(world, { text: "cold soup" });
    expect(dialog(world)).toContain("C-1 is changed");
    expect(world.told(ANA, DINING)).toHaveLength(1);
    expect(world.teams.problems).toEqual([]);
  });

  it.each([
    ["their own chat", (world: World) => world.teams.personalChat(ANA)],
    ["a channel", () => DINING],
  ])("closes, and puts a card in the place of the one in %s that it was opened from", async (_what, where) => {
    await using world = await openWorld();
    const message = await formOpen(world, where(world));
    world.script.handle = async () => replacing(done);
    expect(await send(world, { text: "cold soup" })).toMatchObject({ status: 200, body: "" });
    await world.settled();
    expect(world.teams.dialog(ANA)).toBeUndefined();
    const [card, ...more] = world.told(ANA, message.conversation);
    expect(more).toEqual([]);
    expect(reads(card)).toContain("C-1 is changed");
  });

  it("opened from a card that everybody sees leaves that card, and shows its answer itself", async () => {
    await using world = await openWorld();
    await formOpen(world, LUNCH, "here");
    world.script.handle = async () => replacing(done);
    await send(world, { text: "cold soup" });
    await world.settled();
    expect(dialog(world)).toContain("C-1 is changed");
    expect(world.told(BEN, LUNCH).map(({ summary }) => summary)).toEqual(["C-1 saved"]);
  });

  it.each<[string, Reply, string]>([
    ["home", { kind: "home", card: done }, "C-1 is changed"],
    ["form", opening({ ...feedbackForm, title: "And one more thing" }), "And one more thing"],
  ])("is followed by what the reply “%s” shows", async (_kind, reply, shown) => {
    await using world = await openWorld();
    await formOpen(world);
    world.script.handle = async () => reply;
    await send(world, { text: "cold soup" });
    expect(JSON.stringify(world.teams.dialog(ANA))).toContain(shown);
  });

  it("closes when what it led to is said before everybody", async () => {
    await using world = await openWorld();
    await formOpen(world);
    world.script.handle = async () => ({ kind: "here", card: done });
    await send(world, { text: "cold soup" });
    await world.settled();
    expect(world.teams.dialog(ANA)).toBeUndefined();
    expect(world.told(BEN, DINING)).toMatchObject([{ summary: "C-1 is changed" }]);
  });

  it("twice is one delivery, and other answers are another", async () => {
    await using world = await openWorld();
    await formOpen(world);
    world.script.handle = async () => ({ kind: "errors", errors: { text: "Say more." } });
    for (const text of ["cold soup", "cold soup", "ice-cold soup"]) await send(world, { text });
    const [one, again, other] = world.incoming.slice(2).map(({ delivery }) => delivery);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it("that was opened again is another delivery, be the answers the same", async () => {
    await using world = await openWorld();
    const keys: unknown[] = [];
    for (let time = 0; time < 2; time += 1) {
      await formOpen(world);
      world.script.handle = async () => nothing;
      await send(world, { text: "cold soup" });
      keys.push(world.incoming.at(-1)?.delivery);
    }
    expect(new Set(keys).size).toBe(2);
  });

  it("is not sent by the button that closes it", async () => {
    await using world = await openWorld();
    await formOpen(world);
    const before = world.incoming.length;
    expect(await world.teams.as(ANA).submit({}, { title: "Cancel" })).toMatchObject({ status: 200, body: "" });
    expect(world.teams.dialog(ANA)).toBeUndefined();
    expect(world.incoming).toHaveLength(before);
  });
});

describe("a button in a dialog", () => {
  it("is an action, answered in the dialog", async () => {
    await using world = await openWorld();
    await formOpen(world);
    world.script.handle = async () => privately(saved);
    await send(world, { text: "cold soup" });
    world.script.handle = async () => opening(feedbackForm);
    await world.teams.as(ANA).submit({}, { title: "Change" });
    expect(world.incoming.at(-1)).toMatchObject({ kind: "action", action: "case.change", value: '{"caseId":"1"}' });
    expect(dialog(world)).toContain("What did the customer say?");
    world.script.handle = async () => privately(saved);
    await send(world, { text: "ice-cold soup" });
    world.script.handle = async () => replacing(done);
    await world.teams.as(ANA).submit({}, { title: "Undo" });
    expect(dialog(world)).toContain("C-1 is changed");
    expect(world.teams.problems).toEqual([]);
  });
});

describe("a command of the message extension", () => {
  it("is the command of that name, and opens its form", async () => {
    await using world = await openWorld();
    world.script.handle = async () => opening(feedbackForm);
    await world.teams.as(ANA).command("complaint", { conversation: LUNCH });
    expect(world.incoming).toMatchObject([{ kind: "command", command: "complaint", text: "", conversation: LUNCH }]);
    world.script.handle = async () => privately(saved);
    await send(world, { text: "cold soup" });
    expect(world.incoming.at(-1)).toMatchObject({ kind: "form", answers: { text: "cold soup" }, conversation: LUNCH });
    expect(dialog(world)).toContain("C-1 saved");
    expect(world.teams.problems).toEqual([]);
  });

  it("works where the bot is not, and posts nothing there", async () => {
    await using world = await openWorld();
    world.script.handle = async () => opening(feedbackForm);
    await world.teams.as(ANA).command("complaint", { conversation: GOSSIP });
    world.script.handle = async () => ({ kind: "here", card: done });
    await send(world, { text: "cold soup" });
    await world.settled();
    expect(world.teams.messages(GOSSIP)).toEqual([]);
    expect(world.told(ANA)).toMatchObject([{ summary: "C-1 is changed" }]);
  });

  it("on a message is the message action of that name, with what the message says and who wrote it", async () => {
    await using world = await openWorld();
    const { message } = await world.teams.as(BEN).write(LUNCH, 'the guest said "cold" & <left>\u00a0early');
    world.script.handle = async () => privately(saved);
    await world.teams.as(ANA).command("feedback.fromMessage", { message: message ?? { conversation: "", id: "" } });
    expect(world.incoming).toMatchObject([
      {
        kind: "message action",
        action: "feedback.fromMessage",
        message: { text: 'the guest said "cold" & <left> early', author: BEN },
      },
    ]);
    expect(dialog(world)).toContain("C-1 saved");
  });
});
