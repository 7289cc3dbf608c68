import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Payload } from "./payload.ts";
import { scriptedApp } from "./scripted-app.ts";
import {
  BOT,
  connectorOf,
  FLOOR,
  GOSSIP,
  GUS,
  idOf,
  LUNCH,
  MAYA,
  OMAR,
  openTeams,
  RESTAURANT,
  refusal,
  SUPPLIERS,
  say,
  TENANT,
} from "./setup.ts";

async function listening() {
  const teams = await openTeams();
  const app = await scriptedApp(teams);
  return { teams, app, events: () => app.received.map(({ activity }) => activity) };
}
const types = (events: readonly Payload[]) => events.map(({ type }) => type);

describe("installing the app", () => {
  it("in one's own chat is told twice, and lets the app write there", async () => {
    const { teams, events } = await listening();
    const chat = teams.personalChat(GUS);
    const gus = { id: idOf(teams, GUS), aadObjectId: GUS };
    expect(await teams.as(GUS).install(chat)).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(events()).toEqual([
      {
        type: "installationUpdate",
        action: "add",
        id: expect.stringMatching(/^f:/),
        timestamp: expect.any(String),
        channelId: "msteams",
        serviceUrl: teams.urls.serviceUrl,
        from: gus,
        recipient: { id: BOT, name: "Bellboy" },
        conversation: { conversationType: "personal", tenantId: TENANT, id: chat },
        channelData: { tenant: { id: TENANT }, source: { name: "message" } },
        locale: "en-US",
        entities: [{ type: "clientInfo", locale: "en-US" }],
      },
      expect.objectContaining({
        type: "conversationUpdate",
        from: gus,
        membersAdded: [gus, { id: BOT }],
        channelData: { tenant: { id: TENANT } },
      }),
    ]);
    expect((await (await connectorOf(teams)).send(chat, say("Welcome"))).status).toBe(201);
  });

  it("in a team names the team and the channel that was chosen", async () => {
    const { teams, events } = await listening();
    await teams.as(OMAR).install(SUPPLIERS);
    const team = { id: SUPPLIERS, aadGroupId: expect.any(String), name: "Suppliers" };
    const settings = { selectedChannel: { id: SUPPLIERS } };
    expect(events()).toMatchObject([
      {
        type: "installationUpdate",
        conversation: { isGroup: true, conversationType: "channel", id: SUPPLIERS, name: "General" },
        channelData: {
          settings,
          channel: { id: SUPPLIERS },
          team,
          tenant: { id: TENANT },
          source: { name: "message" },
        },
      },
      {
        type: "conversationUpdate",
        membersAdded: [{ id: BOT }],
        channelData: { settings, team, eventType: "teamMemberAdded" },
      },
    ]);
    expect((await (await connectorOf(teams)).send(SUPPLIERS, say("Welcome"))).status).toBe(201);
  });

  it("in a group chat says that it is one", async () => {
    const { teams, events } = await listening();
    await teams.as(GUS).install(GOSSIP);
    expect(events().at(-1)).toMatchObject({
      conversation: { isGroup: true, conversationType: "groupChat", id: GOSSIP },
      membersAdded: [{ id: BOT }],
      channelData: { tenant: { id: TENANT } },
    });
    expect(events().at(-1)?.channelData).not.toHaveProperty("eventType");
  });

  it.each([
    ["installation first", ["installationUpdate", "conversationUpdate"]],
    ["conversation first", ["conversationUpdate", "installationUpdate"]],
  ] as const)("comes in either order: %s", async (order, expected) => {
    const { teams, events } = await listening();
    await teams.as(GUS).install(GOSSIP, order);
    expect(types(events())).toEqual(expected);
  });

  it("happens once, where one is", async () => {
    const { teams } = await listening();
    await expect(teams.as(MAYA).install(LUNCH)).rejects.toThrow("there already");
    await expect(teams.as(MAYA).uninstall(teams.personalChat(OMAR))).rejects.toThrow("is not in");
    await expect(teams.as(GUS).uninstall(GOSSIP)).rejects.toThrow("not there already");
  });
});

describe("taking the app away", () => {
  it.each<[string, (chat: string) => string, string[]]>([
    ["from one's own chat", (chat) => chat, ["installationUpdate"]],
    ["from a group chat", () => LUNCH, ["installationUpdate", "conversationUpdate"]],
    ["from a team", () => FLOOR, ["installationUpdate", "conversationUpdate"]],
  ])("%s is told, and the app cannot write there any more", async (_, where, expected) => {
    const { teams, events } = await listening();
    const id = where(teams.personalChat(MAYA));
    await teams.as(MAYA).uninstall(id);
    expect(types(events())).toEqual(expected);
    expect(events()[0]).toMatchObject({ action: "remove" });
    const connector = await connectorOf(teams);
    expect(await connector.send(id, say("Hello?"))).toMatchObject(refusal(403, "BotNotInConversationRoster"));
    expect(await connector.create({ members: [{ id: MAYA }], tenantId: TENANT })).toMatchObject(
      id.startsWith("a:") ? refusal(403, "ForbiddenOperationException") : { status: 201 },
    );
    await teams.as(MAYA).install(id);
    expect((await connector.send(id, say("Hello!"))).status).toBe(201);
  });

  it("ends what a person can write to it", async () => {
    const { teams, events } = await listening();
    const chat = teams.personalChat(MAYA);
    await teams.as(MAYA).uninstall(chat);
    expect(await teams.as(MAYA).write(chat, "hello?")).toMatchObject({
      sent: false,
      notice: "The message was not sent.",
    });
    expect(teams.messages(chat)).toEqual([]);
    expect(events()).toHaveLength(1);
  });
});

describe("blocking the app", () => {
  it("is answered in another form, and told to nobody", async () => {
    const { teams, events } = await listening();
    const chat = teams.personalChat(MAYA);
    teams.as(MAYA).block();
    const connector = await connectorOf(teams);
    const { status, body } = await connector.send(chat, say("Hello?"));
    expect({ status, body }).toEqual({ status: 403, body: { errorCode: 209, message: expect.any(String) } });
    expect(JSON.parse(z.object({ message: z.string() }).parse(body).message)).toMatchObject({
      subCode: "MessageWritesBlocked",
    });
    expect(await teams.as(MAYA).write(chat, "hello?")).toMatchObject({ sent: false });
    expect(events()).toEqual([]);
    teams.as(MAYA).unblock();
    expect((await connector.send(chat, say("Hello!"))).status).toBe(201);
  });
});

describe("what happens to a team", () => {
  it("is told when people come and go", async () => {
    const { teams, app } = await listening();
    const gus = { id: idOf(teams, GUS), aadObjectId: GUS };
    await teams.as(MAYA).addMember(FLOOR, GUS);
    expect(app.last()).toMatchObject({
      type: "conversationUpdate",
      membersAdded: [gus],
      conversation: { id: RESTAURANT },
      channelData: { eventType: "teamMemberAdded", team: { id: RESTAURANT } },
    });
    expect(teams.conversationsOf(GUS).map(({ id }) => id)).toContain(FLOOR);
    await teams.as(MAYA).removeMember(FLOOR, GUS);
    expect(app.last()).toMatchObject({ membersRemoved: [gus], channelData: { eventType: "teamMemberRemoved" } });
    await teams.as(MAYA).addMember(LUNCH, GUS);
    expect(app.last()).toMatchObject({ membersAdded: [gus], conversation: { id: LUNCH } });
  });

  it("is told when channels come, change and go", async () => {
    const { teams, app } = await listening();
    const maya = teams.as(MAYA);
    const bar = { id: "19:bar@thread.tacv2", name: "Bar" };
    await maya.createChannel(RESTAURANT, bar);
    expect(app.last()).toMatchObject({
      type: "conversationUpdate",
      conversation: { id: RESTAURANT },
      channelData: { eventType: "channelCreated", channel: bar, team: { id: RESTAURANT } },
    });
    await maya.renameChannel(bar.id, "Taproom");
    expect(app.last().channelData).toMatchObject({
      eventType: "channelRenamed",
      channel: { id: bar.id, name: "Taproom" },
    });
    const connector = await connectorOf(teams);
    expect((await connector.send(bar.id, say("Soup"))).status).toBe(201);
    await maya.deleteChannel(bar.id);
    expect(app.last().channelData).toMatchObject({ eventType: "channelDeleted", channel: { id: bar.id } });
    expect(await connector.send(bar.id, say("Soup"))).toMatchObject(refusal(404, "ConversationNotFound"));
    expect(teams.conversationsOf(MAYA).map(({ id }) => id)).not.toContain(bar.id);
    await maya.renameTeam(RESTAURANT, "The Inn");
    expect(app.last().channelData).toMatchObject({
      eventType: "teamRenamed",
      team: { id: RESTAURANT, name: "The Inn" },
    });
  });

  it("is not told where the app is not", async () => {
    const { teams, app } = await listening();
    expect(await teams.as(OMAR).renameTeam(SUPPLIERS, "Deliveries")).toMatchObject({ sent: false });
    expect(await teams.as(OMAR).addMember(GOSSIP, MAYA)).toMatchObject({ sent: false });
    expect(app.received).toEqual([]);
  });

  it("cannot be just anything", async () => {
    const { teams } = await listening();
    const maya = teams.as(MAYA);
    await expect(maya.deleteChannel(RESTAURANT)).rejects.toThrow("General");
    await expect(maya.createChannel(RESTAURANT, { id: FLOOR, name: "Again" })).rejects.toThrow("already");
    await expect(maya.renameChannel(LUNCH, "Dinner")).rejects.toThrow("no channel");
    await expect(maya.addMember(teams.personalChat(MAYA), OMAR)).rejects.toThrow("nobody joins");
    await expect(maya.addMember(FLOOR, "29:nobody")).rejects.toThrow("nobody with the id");
  });
});
