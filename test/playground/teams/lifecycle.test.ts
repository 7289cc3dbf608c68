import { describe, expect, it } from "vitest";
import { connectorOf, LUNCH, MAYA, openTeams, say, tokenOf } from "./setup.ts";

describe("an emulated Teams", () => {
  it("listens on loopback, on the port that was asked for", async () => {
    const teams = await openTeams();
    const { hostname, port } = new URL(teams.urls.serviceUrl);
    expect(hostname).toBe("127.0.0.1");
    await expect(openTeams({ port: Number(port) })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await teams.stop();
    expect((await openTeams({ port: Number(port) })).urls).toEqual(teams.urls);
  });

  it("is its own: nothing of one is seen in another, and ids outlive it", async () => {
    const [one, two] = [await openTeams(), await openTeams()];
    await (await connectorOf(one)).send(LUNCH, say("here"));
    expect(two.messages(LUNCH)).toEqual([]);
    expect((await (await connectorOf(two, await tokenOf(one))).get("v3/teams/19:x")).status).toBe(401);
    expect(one.personalChat(MAYA)).toBe(two.personalChat(MAYA));
    expect([...one.people.keys()]).toEqual([...two.people.keys()]);
  });

  it("shows each person the conversations they are in", async () => {
    const teams = await openTeams();
    expect(teams.conversationsOf(MAYA).map(({ kind }) => kind)).toEqual([
      "personal",
      "channel",
      "channel",
      "groupChat",
    ]);
    expect(teams.messages("19:nowhere")).toEqual([]);
    expect(() => teams.conversationsOf("nobody")).toThrow("nobody with the id");
  });

  it("tells of messages, problems and requests until nobody listens", async () => {
    const teams = await openTeams();
    const told: string[] = [];
    teams.on("message", ({ text }) => told.push(text));
    teams.on("problem", ({ message }) => told.push(message));
    const quiet = teams.on("request", ({ method }) => told.push(method));
    const app = await connectorOf(teams);
    await app.send(LUNCH, say("soup"));
    quiet();
    await app.send(LUNCH, { ...say("soup"), blocks: [] });
    expect(told).toEqual(["token", "soup", "sendToConversation", "invalid additional property: blocks"]);
  });

  it("keeps the newest requests only", async () => {
    const teams = await openTeams({ keepRequests: 2 });
    const app = await connectorOf(teams);
    for (const text of ["one", "two", "three"]) await app.send(LUNCH, say(text));
    expect(teams.requests.map(({ number }) => number)).toEqual([3, 4]);
  });

  it("takes no more requests once it is stopped", async () => {
    const teams = await openTeams();
    await teams.stop();
    await expect(fetch(teams.urls.openIdMetadataUrl)).rejects.toThrow();
  });
});
