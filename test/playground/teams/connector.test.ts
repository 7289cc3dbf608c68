import { describe, expect, it } from "vitest";
import { attachment, card, mentionOf, text } from "./checks/examples.ts";
import { Page } from "./payload.ts";
import {
  BOT,
  connectorOf,
  FLOOR,
  GOSSIP,
  GUS,
  idOf,
  LUNCH,
  MAYA,
  OFFICE,
  OMAR,
  OTHER_TENANT,
  openTeams,
  PRIVATELY,
  RESTAURANT,
  refusal,
  SUPPLIERS,
  say,
  standing,
  TENANT,
  ZOE,
} from "./setup.ts";

async function restaurant(options = {}) {
  const teams = await openTeams(options);
  return { teams, app: await connectorOf(teams), maya: idOf(teams, MAYA), omar: idOf(teams, OMAR) };
}

const withCard = (...body: unknown[]) => ({ type: "message", summary: "Soup", attachments: [attachment(card(body))] });
const chatWith = (id: string, more: object = {}) => ({
  isGroup: false,
  bot: { id: BOT },
  members: [{ id }],
  tenantId: TENANT,
  channelData: { tenant: { id: TENANT } },
  ...more,
});

describe("creating a chat", () => {
  it.each([
    ["the id that the app knows", (id: string) => id],
    ["the object id", () => MAYA],
  ])("finds the one with a person, by %s, every time", async (_, by) => {
    const { teams, app, maya } = await restaurant();
    const created = await app.create(chatWith(by(maya)));
    expect(created).toMatchObject({ status: 201, body: { id: teams.personalChat(MAYA) } });
    expect((await app.create(chatWith(by(maya)))).id).toBe(created.id);
  });

  it("reaches who is in a team with the app", async () => {
    const { teams, app, omar } = await restaurant();
    expect((await app.create(chatWith(omar))).status).toBe(201);
    expect((await app.send(teams.personalChat(OMAR), say("Hello"))).status).toBe(201);
  });

  it("can bring its first message", async () => {
    const { teams, app, maya } = await restaurant();
    const { id, activityId } = await app.create(chatWith(maya, { activity: say("Hello") }));
    expect(teams.messages(id)).toMatchObject([{ id: activityId, text: "Hello" }]);
  });

  it.each<[string, object, number, string]>([
    ["with nobody", { members: [] }, 400, "MissingProperty"],
    ["with several", { members: [{ id: MAYA }, { id: OMAR }] }, 400, "BadArgument"],
    ["as a group", { isGroup: true }, 400, "BadArgument"],
    ["without the tenant", { tenantId: undefined, channelData: undefined }, 400, "MissingProperty"],
    ["for another bot", { bot: { id: "28:other" } }, 400, "BadArgument"],
    ["by the principal name", { members: [{ id: "maya@restaurant.example" }] }, 400, "BadSyntax"],
    ["with somebody of another tenant", { members: [{ id: ZOE }] }, 400, "BadSyntax"],
    ["with another tenant at this one's address", { members: [{ id: ZOE }], tenantId: OTHER_TENANT }, 400, "BadSyntax"],
    ["with who never met the app", { members: [{ id: GUS }] }, 403, "ForbiddenOperationException"],
    ["with properties that nobody knows", { people: [] }, 400, "BadArgument"],
    ["with members of the wrong kind", { members: [MAYA] }, 400, "BadArgument"],
  ])("is refused %s", async (_, changes, status, code) => {
    const { app } = await restaurant();
    expect(await app.create({ ...chatWith(MAYA), ...changes })).toMatchObject(refusal(status, code));
  });
});

describe("posting in a channel", () => {
  const inFloor = { isGroup: true, channelData: { channel: { id: FLOOR } } };

  it("begins a thread, which can be answered", async () => {
    const { teams, app } = await restaurant();
    const { status, body, id, activityId } = await app.create({ ...inFloor, activity: say("Soup?") });
    expect({ status, body }).toEqual({
      status: 201,
      body: { id: `${FLOOR};messageid=${activityId}`, activityId },
    });
    await app.send(id, say("Soup!"));
    await app.reply(FLOOR, activityId, say("Bread?"));
    await app.send(FLOOR, say("Another matter"));
    expect(teams.messages(FLOOR, MAYA).map(({ text, thread }) => [text, thread === activityId])).toEqual([
      ["Soup?", true],
      ["Soup!", true],
      ["Bread?", true],
      ["Another matter", false],
    ]);
  });

  it("is answered only while it is there; in a chat without threads any answer is a message", async () => {
    const { teams, app } = await restaurant();
    const { activityId } = await app.create({ ...inFloor, activity: say("Soup?") });
    await app.remove(FLOOR, activityId);
    for (const id of [activityId, "1"]) {
      expect(await app.reply(FLOOR, id, say("Soup!"))).toMatchObject(refusal(404, "ActivityNotFoundInConversation"));
    }
    expect((await app.reply(LUNCH, "1", say("Soup!"))).status).toBe(201);
    expect(teams.messages(LUNCH)[0]).not.toHaveProperty("thread");
  });

  it.each<[string, object, number, string]>([
    ["without a message", { activity: undefined }, 400, "MissingProperty"],
    ["without saying that it is a group", { isGroup: false }, 400, "BadArgument"],
    ["where there is no channel", { channelData: { channel: { id: "19:nowhere" } } }, 404, "ConversationNotFound"],
    ["in a group chat", { channelData: { channel: { id: LUNCH } } }, 404, "ConversationNotFound"],
    ["in a team without the app", { channelData: { channel: { id: SUPPLIERS } } }, 403, "BotNotInConversationRoster"],
    ["in a private channel", { channelData: { channel: { id: OFFICE } } }, 403, "BotNotInConversationRoster"],
    ["with a bad card", { activity: withCard({ type: "Marquee" }) }, 400, "BadArgument"],
  ])("is refused %s", async (_, changes, status, code) => {
    const { app } = await restaurant();
    expect(await app.create({ ...inFloor, activity: say("Soup?"), ...changes })).toMatchObject(refusal(status, code));
  });
});

describe("sending a message", () => {
  it("shows it to who is there, and nobody else", async () => {
    const { teams, app } = await restaurant();
    const { status, body, id } = await app.send(LUNCH, { ...say("**Soup**"), textFormat: "markdown" });
    expect({ status, body }).toEqual({ status: 201, body: { id: expect.stringMatching(/^\d+$/) } });
    expect(teams.messages(LUNCH)).toMatchObject([{ id, text: "**Soup**", textFormat: "markdown", summary: "" }]);
    expect(teams.messages(LUNCH)[0]).not.toHaveProperty("author");
    await app.send(LUNCH, withCard(text));
    expect(teams.messages(LUNCH, OMAR).at(-1)).toMatchObject({
      summary: "Soup",
      attachments: [attachment(card([text]))],
    });
    expect(await app.send(LUNCH, { type: "typing" })).toMatchObject({ status: 201 });
    expect(teams.messages(LUNCH)).toHaveLength(2);
  });

  it("mentions people of the tenant", async () => {
    const { app, maya } = await restaurant();
    const thanks = (id: string) => ({
      ...say("Thanks, <at>Maya</at>"),
      entities: [{ ...mentionOf("Maya"), mentioned: { id, name: "Maya" } }],
    });
    for (const id of [maya, MAYA, "maya@restaurant.example"])
      expect((await app.send(FLOOR, thanks(id))).status).toBe(201);
    for (const id of ["29:nobody", ZOE]) {
      expect(await app.send(FLOOR, thanks(id))).toMatchObject(refusal(400, "BadArgument"));
    }
  });

  it.each<[string, string, number, string]>([
    ["where nothing is", "19:nowhere", 404, "ConversationNotFound"],
    ["in a thread that is not there", `${FLOOR};messageid=1`, 404, "ActivityNotFoundInConversation"],
    ["in a team without the app", SUPPLIERS, 403, "BotNotInConversationRoster"],
    ["in a private channel", OFFICE, 403, "BotNotInConversationRoster"],
    ["in a chat without the app", GOSSIP, 403, "BotNotInConversationRoster"],
  ])("is refused %s", async (_, conversation, status, code) => {
    const { app } = await restaurant();
    expect(await app.send(conversation, say("Soup"))).toMatchObject(refusal(status, code));
  });

  it("is refused to people of another tenant, at their tenant's address, too", async () => {
    const { teams, app } = await restaurant();
    const chat = teams.personalChat(ZOE);
    expect(await app.send(chat, say("Soup"))).toMatchObject(refusal(404, "ConversationNotFound"));
    const there = await connectorOf(teams, undefined, teams.urls.serviceUrl.replace(TENANT, OTHER_TENANT));
    expect((await there.send(chat, say("Soup"))).status).toBe(201);
  });

  it("is refused when the app may not write to the person", async () => {
    const { app, teams } = await restaurant();
    expect(await app.send(teams.personalChat(GUS), say("Soup"))).toMatchObject(
      refusal(403, "BotNotInConversationRoster"),
    );
  });

  it.each<[string, unknown, number, string]>([
    ["no JSON", "{", 400, "BadSyntax"],
    ["no object", "[]", 400, "BadSyntax"],
    ["an empty message", say(""), 400, "BadArgument"],
    ["an unknown element", withCard({ type: "Marquee" }), 400, "BadArgument"],
    ["a text beside a card", { ...withCard(text), text: "Soup" }, 400, "BadArgument"],
    ["no words for the notification", { type: "message", attachments: [attachment(card([text]))] }, 400, "BadArgument"],
    ["too much", say("x".repeat(60_000)), 413, "MessageSizeTooBig"],
    ["too much of what is wrong, too", { ...say("x".repeat(60_000)), blocks: [] }, 413, "MessageSizeTooBig"],
  ])("refuses %s, and nothing is shown", async (_, activity, status, code) => {
    const { teams, app } = await restaurant();
    expect(await app.send(LUNCH, activity)).toMatchObject(refusal(status, code));
    expect(teams.messages(LUNCH)).toEqual([]);
  });

  it("remembers what was wrong, and says it", async () => {
    const { teams, app } = await restaurant();
    const { body } = await app.send(LUNCH, withCard({ type: "Marquee" }, { type: "TextBlock" }));
    expect(body).toHaveProperty(
      "error.message",
      "/attachments/0/content/body/0/type: unsupported type: Marquee; /attachments/0/content/body/1: missing required field: text",
    );
    expect(teams.problems.map(({ where, pointer }) => [where, pointer])).toEqual([
      ["sendToConversation", "/attachments/0/content/body/0/type"],
      ["sendToConversation", "/attachments/0/content/body/1"],
    ]);
    expect(teams.requests.at(-1)).toMatchObject({
      direction: "to teams",
      method: "sendToConversation",
      status: 400,
      error: "BadArgument",
      request: { method: "POST", body: { summary: "Soup" } },
    });
  });

  it("only notes that a message is larger than is safe", async () => {
    const { teams, app } = await restaurant();
    expect((await app.send(LUNCH, say("x".repeat(45_000)))).status).toBe(201);
    expect(teams.problems).toMatchObject([{ error: "advice" }]);
  });
});

describe("a message of the app", () => {
  it("can be edited, and what it said before is kept", async () => {
    const { teams, app } = await restaurant();
    const { id } = await app.send(LUNCH, say("Soup"));
    expect(await app.update(LUNCH, id, withCard(text))).toMatchObject({ status: 200, body: { id } });
    expect(teams.messages(LUNCH)).toMatchObject([{ id, text: "", summary: "Soup", before: [{ text: "Soup" }] }]);
  });

  it("can be deleted, once", async () => {
    const { teams, app } = await restaurant();
    const { id } = await app.send(LUNCH, say("Soup"));
    expect(await app.remove(LUNCH, id)).toMatchObject({ status: 200, body: "" });
    expect(teams.messages(LUNCH)).toMatchObject([{ text: "Soup", deleted: true }]);
    expect(teams.messages(LUNCH, MAYA)).toEqual([]);
    expect(await app.remove(LUNCH, id)).toMatchObject(refusal(404, "ActivityNotFoundInConversation"));
    expect(await app.update(LUNCH, id, say("Soup"))).toMatchObject(refusal(404, "ActivityNotFoundInConversation"));
  });

  it("is its own: nobody else's can be edited or deleted", async () => {
    const { teams, app } = await restaurant();
    const { message } = await teams.as(MAYA).write(LUNCH, "Soup?");
    const id = message?.id ?? "";
    expect(await app.update(LUNCH, id, say("Bread?"))).toMatchObject(refusal(403, "NotEnoughPermissions"));
    expect(await app.remove(LUNCH, id)).toMatchObject(refusal(403, "NotEnoughPermissions"));
    expect(teams.messages(LUNCH, OMAR)).toEqual([message]);
  });

  it("cannot become a bad one, or a sign of typing", async () => {
    const { teams, app } = await restaurant();
    const { id } = await app.send(LUNCH, say("Soup"));
    expect(await app.update(LUNCH, id, withCard({ type: "Marquee" }))).toMatchObject(refusal(400, "BadArgument"));
    expect(await app.update(LUNCH, id, { type: "typing" })).toMatchObject(refusal(400, "BadArgument"));
    expect(teams.messages(LUNCH)).toMatchObject([{ text: "Soup", before: [] }]);
  });
});

describe("a targeted message", () => {
  it("is seen by its receiver alone, for a day", async () => {
    const { teams, app, maya } = await restaurant(standing);
    const { status, id } = await app.send(LUNCH, { ...say("Saved"), recipient: { id: maya } }, PRIVATELY);
    expect(status).toBe(201);
    expect(teams.messages(LUNCH, MAYA)).toMatchObject([{ text: "Saved", onlyFor: { aadId: MAYA } }]);
    expect(teams.messages(LUNCH, OMAR)).toEqual([]);
    teams.clock.advance(24 * 3_600_000 - 1);
    expect((await (await connectorOf(teams)).update(LUNCH, id, say("Saved, C-1"), PRIVATELY)).status).toBe(200);
    teams.clock.advance(1);
    expect(teams.messages(LUNCH, MAYA)).toEqual([]);
    expect(await (await connectorOf(teams)).remove(LUNCH, id, PRIVATELY)).toMatchObject(
      refusal(404, "ActivityNotFoundInConversation"),
    );
  });

  it("works in channels, by object id, and can be deleted", async () => {
    const { teams, app } = await restaurant();
    const { id } = await app.send(FLOOR, { ...say("Saved"), recipient: { id: OMAR } }, PRIVATELY);
    expect(teams.messages(FLOOR, OMAR)).toHaveLength(1);
    expect((await app.remove(FLOOR, id, PRIVATELY)).status).toBe(200);
    expect(teams.messages(FLOOR, OMAR)).toEqual([]);
  });

  it.each<[string, string, object, number, string]>([
    ["without a receiver", LUNCH, {}, 400, "BadArgument"],
    ["to who is not there", LUNCH, { recipient: { id: GUS } }, 403, "BotNotInConversationRoster"],
    ["to nobody", LUNCH, { recipient: { id: "29:nobody" } }, 403, "BotNotInConversationRoster"],
    ["where the app is not", GOSSIP, { recipient: { id: GUS } }, 403, "BotNotInConversationRoster"],
  ])("is refused %s", async (_, conversation, more, status, code) => {
    const { app } = await restaurant();
    expect(await app.send(conversation, { ...say("Saved"), ...more }, PRIVATELY)).toMatchObject(refusal(status, code));
  });

  it("is refused in a chat of one person", async () => {
    const { teams, app } = await restaurant();
    const message = { ...say("Saved"), recipient: { id: MAYA } };
    expect(await app.send(teams.personalChat(MAYA), message, PRIVATELY)).toMatchObject(refusal(400, "BadArgument"));
  });

  it("stays targeted, and others stay public", async () => {
    const { app, maya } = await restaurant();
    const target = { recipient: { id: maya } };
    const hidden = (await app.send(LUNCH, { ...say("Saved"), ...target }, PRIVATELY)).id;
    const open = (await app.send(LUNCH, say("Soup"))).id;
    expect(await app.update(LUNCH, hidden, say("Saved"))).toMatchObject(refusal(404, "ActivityNotFoundInConversation"));
    expect(await app.remove(LUNCH, hidden)).toMatchObject(refusal(404, "ActivityNotFoundInConversation"));
    expect(await app.update(LUNCH, hidden, { ...say("Saved"), ...target }, PRIVATELY)).toMatchObject(
      refusal(400, "BadArgument"),
    );
    expect(await app.update(LUNCH, open, say("Soup"), PRIVATELY)).toMatchObject(refusal(400, "BadArgument"));
  });
});

describe("who is there", () => {
  const members = (id: string) => `v3/conversations/${encodeURIComponent(id)}`;

  it("is everybody in the chat, the team or the conversation with one person", async () => {
    const { teams, app, maya } = await restaurant();
    expect((await app.get(`${members(LUNCH)}/members`)).body).toEqual([
      {
        id: maya,
        name: "Maya Kim",
        objectId: MAYA,
        aadObjectId: MAYA,
        givenName: "Maya",
        surname: "Kim",
        email: "maya@restaurant.example",
        userPrincipalName: "maya@restaurant.example",
        tenantId: TENANT,
        userRole: "user",
      },
      expect.objectContaining({ objectId: OMAR }),
    ]);
    expect((await app.get(`${members(FLOOR)}/members`)).body).toHaveLength(2);
    expect((await app.get(`${members(teams.personalChat(MAYA))}/members`)).body).toHaveLength(1);
  });

  it("comes in pages of fifty at least", async () => {
    const people = Array.from({ length: 120 }, (_, at) => ({
      aadId: `33333333-0000-4000-8000-${String(at).padStart(12, "0")}`,
      name: `Person ${at}`,
      upn: `p${at}@restaurant.example`,
      locale: "en-US",
      timeZone: "UTC",
    }));
    const crowd = { id: "19:crowd@thread.v2", members: people.map(({ aadId }) => aadId), installed: true };
    const { app } = await restaurant({ tenants: [{ id: TENANT, people, groupChats: [crowd] }] });
    const paged = `${members(crowd.id)}/pagedmembers`;
    const first = Page.parse((await app.get(`${paged}?pageSize=10`)).body);
    expect(first).toMatchObject({ members: { length: 50 }, continuationToken: expect.any(String) });
    const rest = Page.parse((await app.get(`${paged}?pageSize=500&continuationToken=${first.continuationToken}`)).body);
    expect(rest.members).toHaveLength(70);
    expect(rest).not.toHaveProperty("continuationToken");
    expect(Page.parse((await app.get(paged)).body).members).toHaveLength(120);
    expect(await app.get(`${paged}?continuationToken=abc`)).toMatchObject(refusal(400, "BadArgument"));
    expect(await app.get(`${paged}?pageSize=all`)).toMatchObject(refusal(400, "BadArgument"));
  });

  it("is found by each of their ids", async () => {
    const { app, maya } = await restaurant();
    for (const id of [maya, MAYA, "maya@restaurant.example"]) {
      expect((await app.get(`${members(FLOOR)}/members/${encodeURIComponent(id)}`)).body).toMatchObject({
        objectId: MAYA,
      });
    }
    for (const id of [GUS, ZOE, "nobody"]) {
      expect(await app.get(`${members(FLOOR)}/members/${id}`)).toMatchObject(
        refusal(404, "MemberNotFoundInConversation"),
      );
    }
  });

  it("is not said where the app is not", async () => {
    const { app } = await restaurant();
    for (const path of ["members", "pagedmembers", `members/${OMAR}`]) {
      expect(await app.get(`${members(GOSSIP)}/${path}`)).toMatchObject(refusal(403, "BotNotInConversationRoster"));
    }
  });
});

describe("a team", () => {
  it("has details and channels, General without its name, private ones not at all", async () => {
    const { app } = await restaurant();
    const path = `v3/teams/${encodeURIComponent(RESTAURANT)}`;
    expect((await app.get(path)).body).toMatchObject({
      id: RESTAURANT,
      name: "The Restaurant",
      aadGroupId: expect.any(String),
      memberCount: 2,
      channelCount: 2,
    });
    expect((await app.get(`${path}/conversations`)).body).toEqual({
      conversations: [
        { id: RESTAURANT, name: null, type: "standard" },
        { id: FLOOR, name: "Floor", type: "standard" },
      ],
    });
  });

  it.each([
    ["is not known to an app that is not in it", SUPPLIERS, 403, "BotNotInConversationRoster"],
    ["has to be there", "19:nowhere", 404, "ConversationNotFound"],
  ])("%s", async (_, id, status, code) => {
    const { app } = await restaurant();
    for (const path of ["", "/conversations"]) {
      expect(await app.get(`v3/teams/${encodeURIComponent(id)}${path}`)).toMatchObject(refusal(status, code));
    }
  });
});
