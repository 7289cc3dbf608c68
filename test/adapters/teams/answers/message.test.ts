import { describe, expect, it } from "vitest";
import { opening, privately, type Reply, replacing } from "../../../../src/kernel/reply.ts";
import { card, text } from "../../../../src/message/card.ts";
import { ANA, BEN, DINING, feedbackForm, INN, LUNCH, openWorld, reads, TENANT } from "../world.ts";

const SECRET = "C-1 saved · Waiting time";
const saved = card(SECRET, text(SECRET));

describe("what a person writes to the bot alone", () => {
  it("reaches Dispatch as a command, word for word, from whom and where", async () => {
    await using world = await openWorld();
    const chat = world.teams.personalChat(ANA);
    await world.teams.as(ANA).write(chat, "complaint  cold soup,\nsaid <b>he</b> & left");
    expect(world.incoming).toEqual([
      {
        kind: "command",
        command: "bellhop",
        text: "complaint  cold soup,\nsaid <b>he</b> & left",
        from: { platform: "teams", externalId: TENANT, userId: ANA, userName: "Ana Silva" },
        conversation: chat,
        direct: true,
        delivery: expect.stringMatching(/^[\w-]{22}$/),
      },
    ]);
  });

  it("is answered there, and acknowledged when it is", async () => {
    await using world = await openWorld();
    world.script.handle = async () => privately(saved);
    const outcome = await world.teams.as(ANA).write(world.teams.personalChat(ANA), "complaint cold soup");
    expect(outcome).toMatchObject({ status: 200, body: "" });
    expect(world.told(ANA).map(({ summary }) => summary)).toEqual([SECRET]);
    expect(world.teams.problems).toEqual([]);
  });

  it("comes under the same key when Teams sends it again, and under another when it is written again", async () => {
    await using world = await openWorld();
    const chat = world.teams.personalChat(ANA);
    const first = await world.teams.as(ANA).write(chat, "help");
    await world.teams.resend(first);
    await world.teams.as(ANA).write(chat, "help");
    const [one, again, other] = world.incoming.map(({ delivery }) => delivery);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it("and asks for a form is answered with a button that opens it", async () => {
    await using world = await openWorld();
    world.script.handle = async (): Promise<Reply> => opening(feedbackForm);
    await world.teams.as(ANA).write(world.teams.personalChat(ANA), "complaint");
    const [invitation] = world.told(ANA);
    expect(reads(invitation)).toContain("Here is the form:");
    await world.teams.as(ANA).press(invitation ?? { conversation: "", id: "" }, { title: "Open" });
    expect(world.teams.dialog(ANA)).toMatchObject({ title: "Log feedback" });
    expect(world.incoming.at(-1)).toMatchObject({ kind: "action", action: "command", value: "bellhop complaint" });
  });

  it.each<[string, Reply, string]>([
    ["here", { kind: "here", card: saved }, SECRET],
    ["replace", replacing(saved), SECRET],
    ["home", { kind: "home", card: saved }, SECRET],
    ["errors", { kind: "errors", errors: { text: "Say more.", "": "Or less." } }, "Say more. Or less."],
  ])("is answered with a message, be the reply “%s”", async (_kind, reply, summary) => {
    await using world = await openWorld();
    world.script.handle = async () => reply;
    await world.teams.as(ANA).write(world.teams.personalChat(ANA), "help");
    expect(world.told(ANA)).toMatchObject([{ summary }]);
  });
});

describe("what a person writes among others", () => {
  it.each([
    ["a channel", DINING],
    ["a group chat", LUNCH],
  ])("in %s is answered to them alone", async (_what, where) => {
    await using world = await openWorld();
    world.script.handle = async () => privately(saved);
    await world.teams.as(ANA).write(where, "@Bellhop complaint cold soup");
    expect(world.incoming).toMatchObject([{ text: "complaint cold soup", conversation: where }]);
    expect(world.told(ANA, where)).toMatchObject([{ summary: SECRET }]);
    expect(world.told(BEN, where)).toEqual([]);
    expect(world.teams.problems).toEqual([]);
  });

  it("is answered in its thread, and known by its channel", async () => {
    await using world = await openWorld();
    world.script.handle = async () => privately(saved);
    const { message } = await world.teams.as(BEN).write(DINING, "who has the soup?");
    await world.teams.as(ANA).write(DINING, "@Bellhop complaint cold soup", { thread: message?.id ?? "" });
    expect(world.incoming).toMatchObject([{ conversation: DINING }]);
    expect(world.told(ANA, DINING)).toMatchObject([{ thread: message?.id }]);
  });

  it("after a slash is nobody else's business either", async () => {
    await using world = await openWorld();
    world.script.handle = async () => privately(saved);
    await world.teams.as(ANA).slash(LUNCH, "/complaint cold soup");
    expect(world.incoming).toMatchObject([{ text: "complaint cold soup" }]);
    expect(world.told(BEN, LUNCH)).toEqual([]);
  });

  it("keeps the names of others, who are arguments", async () => {
    await using world = await openWorld();
    await world.teams.as(ANA).write(LUNCH, "@Bellhop kudos @Ben Ode for the soup, thanks @Bellhop");
    expect(world.incoming).toMatchObject([{ text: "kudos @Ben Ode for the soup, thanks @Bellhop" }]);
  });

  it("is answered before everybody when that is what the reply wants", async () => {
    await using world = await openWorld();
    world.script.handle = async () => ({ kind: "here", card: saved });
    await world.teams.as(ANA).write(LUNCH, "@Bellhop kudos");
    expect(world.told(BEN, LUNCH)).toMatchObject([{ summary: SECRET }]);
  });
});

describe("when an answer cannot be given", () => {
  it("privately among others, it comes in their own chat", async () => {
    await using world = await openWorld();
    world.script.handle = async () => privately(saved);
    world.teams.faults.next({ method: "sendToConversation", kind: "refused", code: "BadArgument" });
    await world.teams.as(ANA).write(LUNCH, "@Bellhop complaint cold soup");
    expect(world.told(ANA, LUNCH)).toEqual([]);
    expect(world.told(ANA)).toMatchObject([{ summary: SECRET }]);
  });

  it("nor in their own chat, everybody hears that, and nothing of what it was about", async () => {
    await using world = await openWorld();
    world.script.handle = async () => privately(saved);
    world.teams.faults.next({ method: "sendToConversation", kind: "refused", code: "BadArgument" });
    world.teams.faults.next({ method: "createConversation", kind: "refused", code: "ForbiddenOperationException" });
    await world.teams.as(BEN).write(LUNCH, "@Bellhop complaint cold soup");
    expect(world.told(ANA, LUNCH).map(({ summary }) => summary)).toEqual(["I could not answer you in private."]);
    expect(JSON.stringify(world.teams.messages(LUNCH))).not.toContain(SECRET);
  });

  it("because Teams is busy for a moment, it is tried once more", async () => {
    await using world = await openWorld();
    world.script.handle = async () => privately(saved);
    world.teams.faults.next({ method: "sendToConversation", kind: "unavailable", status: 503 });
    await world.teams.as(ANA).write(world.teams.personalChat(ANA), "complaint cold soup");
    expect(world.told(ANA)).toMatchObject([{ summary: SECRET }]);
  });

  it("before everybody, and nobody knows whether it was, it is not said twice", async () => {
    await using world = await openWorld();
    world.script.handle = async () => ({ kind: "here", card: saved });
    world.teams.faults.next({ method: "sendToConversation", kind: "drop after effect" });
    const outcome = await world.teams.as(ANA).write(INN, "@Bellhop kudos");
    expect(outcome.status).toBe(200);
    expect(world.told(BEN, INN)).toHaveLength(1);
    expect(world.lines).toContainEqual(expect.objectContaining({ level: "warn" }));
  });

  it("at all, it is in the log, and nobody waits for ever", async () => {
    await using world = await openWorld();
    world.script.handle = async () => privately(saved);
    await world.teams.as(ANA).write(LUNCH, "@Bellhop help");
    world.teams.faults.outage(true);
    const outcome = await world.teams.as(ANA).write(LUNCH, "@Bellhop complaint cold soup");
    expect(outcome.status).toBe(200);
    expect(world.lines).toContainEqual(
      expect.objectContaining({ message: "An answer may not have reached the person who asked" }),
    );
    expect(JSON.stringify(world.lines)).not.toContain(SECRET);
  });
});

describe("a message whose work fails", () => {
  it("was the bot's failure, not the person's: Teams may send it again", async () => {
    await using world = await openWorld();
    world.script.handle = () => Promise.reject(new Error("a bug"));
    const outcome = await world.teams.as(ANA).write(world.teams.personalChat(ANA), "complaint cold soup");
    expect(outcome).toMatchObject({ status: 500, body: "Something went wrong on our side." });
  });
});
