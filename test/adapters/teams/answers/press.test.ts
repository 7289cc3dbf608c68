import { describe, expect, it } from "vitest";
import type { Message } from "../../../../playground/teams/index.ts";
import { nothing, opening, privately, type Reply, replacing } from "../../../../src/kernel/reply.ts";
import { actions, card, text } from "../../../../src/message/card.ts";
import { ANA, BEN, DINING, feedbackForm, LUNCH, openWorld, reads, type World } from "../world.ts";

const undoButton = { label: "Undo", action: "case.undo", value: '{"caseId":"1"}', opensForm: false };
const changeButton = { label: "Change", action: "case.change", value: '{"caseId":"1"}', opensForm: true };
const saved = card("C-1 saved", text("C-1 saved"), actions(undoButton, changeButton));
const undone = card("C-1 is undone", text("C-1 is undone"));

/** A card with buttons that the bot has said to somebody alone, or to everybody. */
async function shown(world: World, where: string, kind: "private" | "here" = "private"): Promise<Message> {
  world.script.handle = async () => ({ kind, card: saved });
  await world.teams.as(ANA).write(where, "@Bellhop complaint");
  const message = world.told(ANA, where).at(-1);
  if (!message) throw new Error("The bot has said nothing.");
  return message;
}

/** What a person sees of a message now. */
const seen = (world: World, { conversation, id }: Message, personId = ANA) => {
  const message = world.teams.messages(conversation, personId).find((one) => one.id === id);
  return `${reads(message)}${JSON.stringify([...(message?.views.values() ?? [])])}`;
};

describe("a button", () => {
  it("reaches Dispatch as an action, with what it carries", async () => {
    await using world = await openWorld();
    const message = await shown(world, DINING);
    await world.teams.as(ANA).press(message, { title: "Undo" });
    expect(world.incoming.at(-1)).toMatchObject({
      kind: "action",
      action: "case.undo",
      value: '{"caseId":"1"}',
      conversation: DINING,
      from: { userId: ANA },
    });
  });

  it.each([
    ["their own chat", (world: World) => world.teams.personalChat(ANA)],
    ["a group chat", () => LUNCH],
    ["a channel", () => DINING],
  ])(
    "on a card that only one person sees in %s puts another in its place, at once and for good",
    async (_what, where) => {
      await using world = await openWorld();
      const message = await shown(world, where(world));
      world.script.handle = async () => replacing(undone);
      const outcome = await world.teams.as(ANA).press(message, { title: "Undo" });
      expect(outcome).toMatchObject({ status: 200 });
      expect(outcome.body).toContain("C-1 is undone");
      await world.settled();
      expect(reads(world.told(ANA, message.conversation).find(({ id }) => id === message.id))).toContain(
        "C-1 is undone",
      );
      expect(world.told(ANA, message.conversation)).toHaveLength(1);
      expect(world.teams.problems).toEqual([]);
    },
  );

  it("on a card that everybody sees leaves it, and the answer goes to whoever pressed it", async () => {
    await using world = await openWorld();
    const message = await shown(world, LUNCH, "here");
    world.script.handle = async () => replacing(undone);
    const outcome = await world.teams.as(BEN).press(message, { title: "Undo" });
    expect(outcome).toMatchObject({ status: 200, said: "C-1 is undone" });
    await world.settled();
    for (const person of [ANA, BEN]) expect(seen(world, message, person)).toContain("C-1 saved");
    expect(world.told(BEN, LUNCH).map(({ summary }) => summary)).toEqual(["C-1 saved", "C-1 is undone"]);
    expect(world.told(ANA, LUNCH)).toHaveLength(1);
  });

  it.each<[string, Reply, string]>([
    ["private", privately(undone), "C-1 is undone"],
    ["here", { kind: "here", card: undone }, "C-1 is undone"],
    ["home", { kind: "home", card: undone }, "C-1 is undone"],
    ["errors", { kind: "errors", errors: { "": "Too late." } }, "Too late."],
    ["form", opening(feedbackForm), "Here is the form:"],
  ])("whose reply is “%s” leaves the card, and the answer follows", async (_kind, reply, said) => {
    await using world = await openWorld();
    const message = await shown(world, DINING);
    world.script.handle = async () => reply;
    const outcome = await world.teams.as(ANA).press(message, { title: "Undo" });
    expect(outcome).toMatchObject({ status: 200, said });
    await world.settled();
    expect(world.told(ANA, DINING).map(({ summary }) => summary)).toEqual(["C-1 saved", said]);
    expect(world.teams.problems).toEqual([]);
  });

  it.each([
    ["only one person sees", "private"],
    ["everybody sees", "here"],
  ] as const)("on a card that %s is followed by what else there is to say, to them alone", async (_who, kind) => {
    await using world = await openWorld();
    const message = await shown(world, DINING, kind);
    world.script.handle = async () => replacing(undone, async () => card("One more question"));
    await world.teams.as(ANA).press(message, { title: "Undo" });
    await world.settled();
    expect(world.told(ANA, DINING).at(-1)?.summary).toBe("One more question");
    expect(world.told(BEN, DINING).map(({ summary }) => summary)).not.toContain("One more question");
    expect(world.teams.problems).toEqual([]);
  });

  it("to which there is nothing to say is answered all the same: Teams calls silence a failure", async () => {
    await using world = await openWorld();
    const message = await shown(world, DINING);
    world.script.handle = async () => nothing;
    expect(await world.teams.as(ANA).press(message, { title: "Undo" })).toMatchObject({ status: 200, said: "Done." });
    await world.settled();
    expect(world.told(ANA, DINING)).toHaveLength(1);
  });

  it("comes under the same key when Teams sends it again", async () => {
    await using world = await openWorld();
    const message = await shown(world, DINING);
    await world.teams.resend(await world.teams.as(ANA).press(message, { title: "Undo" }));
    await world.teams.as(ANA).press(message, { title: "Undo" });
    const [one, again, other] = world.incoming.slice(1).map(({ delivery }) => delivery);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });
});

describe("a button that opens a form", () => {
  it("opens it as a dialog", async () => {
    await using world = await openWorld();
    const message = await shown(world, DINING);
    world.script.handle = async () => opening(feedbackForm);
    expect(await world.teams.as(ANA).press(message, { title: "Change" })).toMatchObject({ status: 200 });
    expect(world.incoming.at(-1)).toMatchObject({ kind: "action", action: "case.change", conversation: DINING });
    expect(world.teams.dialog(ANA)).toMatchObject({ title: "Log feedback" });
    expect(world.teams.problems).toEqual([]);
  });

  it.each<[string, Reply, string]>([
    ["private", privately(undone), "C-1 is undone"],
    ["here", { kind: "here", card: undone }, "C-1 is undone"],
    ["home", { kind: "home", card: undone }, "C-1 is undone"],
    ["errors", { kind: "errors", errors: { "": "Too late." } }, "Too late."],
    ["replace", replacing(undone), "C-1 is undone"],
    ["nothing", nothing, "Done."],
  ])("and gets “%s” shows that in the dialog", async (_kind, reply, said) => {
    await using world = await openWorld();
    const message = await shown(world, DINING);
    world.script.handle = async () => reply;
    await world.teams.as(ANA).press(message, { title: "Change" });
    expect(JSON.stringify(world.teams.dialog(ANA))).toContain(said);
    expect(world.teams.problems).toEqual([]);
  });
});

describe("something that is newer than this adapter", () => {
  it("a button that is not ours is an action that nobody has declared", async () => {
    await using world = await openWorld();
    world.script.handle = async () => privately(undone);
    const value = { action: { type: "Action.Execute", verb: "dance", data: { other: 1 } }, trigger: "manual" };
    expect(await invoke(world, "adaptiveCard/action", value)).toMatchObject({ status: 200 });
    expect(world.incoming).toMatchObject([{ kind: "action", action: "dance", value: "" }]);
  });

  it("an invoke is answered, and what there is to say is told", async () => {
    await using world = await openWorld();
    world.script.handle = async () => privately(undone);
    expect(await invoke(world, "dance/fetch", {})).toMatchObject({ status: 200, body: "{}" });
    expect(world.incoming).toMatchObject([{ kind: "action", action: "dance/fetch", value: "" }]);
    await world.settled();
    expect(reads(world.told(ANA).at(-1))).toContain("C-1 is undone");
  });
});

/** An invoke of Ana's in her own chat with the bot. */
async function invoke(world: World, name: string, value: object) {
  const { teams } = world;
  const person = [...teams.people.values()].find(({ aadId }) => aadId === ANA);
  const conversation = { conversationType: "personal", id: teams.personalChat(ANA), tenantId: person?.tenantId };
  const body = {
    type: "invoke",
    id: "f:1",
    name,
    channelId: "msteams",
    serviceUrl: teams.urls.serviceUrl,
    from: { id: person?.id, aadObjectId: ANA },
    recipient: { id: `28:${teams.app.id}` },
    conversation,
    value,
  };
  return teams.raw({ headers: { authorization: `Bearer ${teams.token()}` }, body: JSON.stringify(body) });
}
