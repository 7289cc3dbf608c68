import { describe, expect, it } from "vitest";
import { ANA, BEN, BRANCH, CY, DINING, GOSSIP, INN, openWorld, TENANT, type World } from "../world.ts";
import { activityOf, send } from "./activity.ts";

const installed = { platform: "teams", externalId: TENANT };
const kinds = ({ notices }: World) =>
  notices.map((notice) => [notice.kind, "conversation" in notice ? notice.conversation : undefined]);

describe("the first that is heard of a tenant", () => {
  it("links it, whatever it is, with where it is called", async () => {
    await using world = await openWorld();
    await world.teams.as(ANA).write(world.teams.personalChat(ANA), "help");
    expect(world.saved.get(TENANT)).toMatchObject({
      ...installed,
      name: "somebody",
      botUserId: `28:${world.teams.app.id}`,
      endpoint: world.teams.urls.serviceUrl,
    });
  });

  it("gives it the name of the first team that is heard of, which it keeps", async () => {
    await using world = await openWorld();
    await world.teams.as(ANA).write(world.teams.personalChat(ANA), "help");
    expect(world.saved.get(TENANT)?.name).toBe("somebody");
    await world.teams.as(BEN).install(BRANCH);
    expect(world.saved.get(TENANT)?.name).toBe("Branch");
    const activity = activityOf(world.teams, { recipient: { id: "28:another" } });
    await send(world, activity);
    expect(world.saved.get(TENANT)?.name).toBe("Branch");
  });

  it("is not written down again, unless it is called elsewhere from now on", async () => {
    await using world = await openWorld();
    const { serviceUrl } = world.teams.urls;
    for (const url of [serviceUrl, serviceUrl, `${serviceUrl}other/`, `${serviceUrl}other/`]) {
      const token = world.teams.token({ claims: { serviceurl: url } });
      await send(world, activityOf(world.teams, { serviceUrl: url }), token);
    }
    expect(world.lines.filter(({ message }) => message.startsWith("Linked"))).toHaveLength(2);
    expect(world.saved.get(TENANT)?.endpoint).toBe(`${serviceUrl}other/`);
  });
});

describe("an installation", () => {
  it.each(["installation first", "conversation first"] as const)(
    "in a team is known by the channel that was chosen, and all its channels can be reached again (%s)",
    async (order) => {
      await using world = await openWorld();
      await world.teams.as(BEN).uninstall(DINING);
      world.notices.length = 0;
      await world.teams.as(BEN).install(DINING, order);
      expect(world.notices).toContainEqual({
        ...installed,
        kind: "added to conversation",
        conversation: DINING,
        by: BEN,
        at: expect.any(Date),
      });
      expect(world.notices).toContainEqual(
        expect.objectContaining({ kind: "installed", userId: BEN, conversation: DINING }),
      );
      expect(world.notices).toContainEqual({ ...installed, kind: "added to conversation", conversation: INN });
      expect(world.teams.problems).toEqual([]);
    },
  );

  it("for a person alone is known by the person, twice as Teams says it twice", async () => {
    await using world = await openWorld();
    await world.teams.as(CY).install(world.teams.personalChat(CY));
    expect(kinds(world)).toEqual([
      ["added to conversation", CY],
      ["installed", undefined],
      ["added to conversation", CY],
      ["installed", undefined],
    ]);
  });

  it("in a group chat is known by the chat", async () => {
    await using world = await openWorld();
    await world.teams.as(CY).install(GOSSIP);
    expect(kinds(world)).toContainEqual(["added to conversation", GOSSIP]);
  });

  it("whose channels cannot be read is known all the same", async () => {
    await using world = await openWorld();
    world.teams.faults.next({ method: "getTeamChannels", kind: "unavailable", status: 503, times: 2 });
    const [outcome] = await world.teams.as(CY).install(BRANCH);
    expect(outcome?.status).toBe(200);
    expect(kinds(world)).toContainEqual(["added to conversation", BRANCH]);
  });
});

describe("what is gone", () => {
  it("is a team's channel that the app was taken out of", async () => {
    await using world = await openWorld();
    await world.teams.as(BEN).uninstall(DINING);
    expect(new Set(kinds(world).map(String))).toEqual(new Set([`conversation gone,${DINING}`]));
  });

  it("is a person who has taken the app away", async () => {
    await using world = await openWorld();
    await world.teams.as(ANA).uninstall(world.teams.personalChat(ANA));
    expect(kinds(world)).toEqual([["conversation gone", ANA]]);
  });

  it("is a channel that was deleted", async () => {
    await using world = await openWorld();
    await world.teams.as(ANA).deleteChannel(DINING);
    expect(kinds(world)).toEqual([["conversation gone", DINING]]);
  });

  it.each([
    ["teamArchived", "conversation gone"],
    ["teamDeleted", "conversation gone"],
    ["teamUnarchived", "added to conversation"],
    ["teamRestored", "added to conversation"],
  ])("or back is a team, by its event %s", async (eventType, kind) => {
    await using world = await openWorld();
    const channelData = { tenant: { id: TENANT }, team: { id: INN, name: "The Inn" }, eventType };
    await send(world, activityOf(world.teams, { type: "conversationUpdate", channelData }));
    expect(kinds(world)).toEqual([[kind, INN]]);
  });
});

describe("an event that nobody waits for", () => {
  it("comes again when it could not be taken in", async () => {
    await using world = await openWorld();
    world.script.notice = () => Promise.reject(new Error("the database is away"));
    const outcome = await world.teams.as(ANA).deleteChannel(DINING);
    expect(outcome).toMatchObject({ status: 500, body: "Something went wrong on our side." });
  });

  it.each([
    ["a new name", (world: World) => world.teams.as(ANA).renameChannel(DINING, "Terrace")],
    ["a new member", (world: World) => world.teams.as(ANA).addMember(INN, CY)],
    ["a reaction", (world: World) => send(world, activityOf(world.teams, { type: "messageReaction" }))],
    ["an edit", (world: World) => send(world, activityOf(world.teams, { type: "messageUpdate" }))],
    ["typing", (world: World) => send(world, activityOf(world.teams, { type: "typing" }))],
    ["something new", (world: World) => send(world, activityOf(world.teams, { type: "dance" }))],
  ])("is acknowledged, and nothing else: %s", async (_what, happen) => {
    await using world = await openWorld();
    expect(await happen(world)).toMatchObject({ status: 200, body: "" });
    expect(world.notices).toEqual([]);
    expect(world.incoming).toEqual([]);
  });
});

describe("a bot that starts or stops", () => {
  it("asks Teams to send it again", async () => {
    await using world = await openWorld();
    await world.adapter.stop();
    expect(await send(world, activityOf(world.teams))).toMatchObject({ status: 503 });
  });
});
