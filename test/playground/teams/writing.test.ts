import { createPublicKey, createVerify } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { scriptedApp } from "./scripted-app.ts";
import {
  APP_ID,
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
  openTeams,
  PRIVATELY,
  RESTAURANT,
  say,
  standing,
  TENANT,
} from "./setup.ts";

async function listening(options = {}) {
  const teams = await openTeams(options);
  return { teams, app: await scriptedApp(teams), maya: idOf(teams, MAYA) };
}

describe("a message to the app", () => {
  it("says who wrote what, where and when", async () => {
    const { teams, app, maya } = await listening(standing);
    const chat = teams.personalChat(MAYA);
    const outcome = await teams.as(MAYA).write(chat, "cold soup & <bread>");
    expect(outcome).toMatchObject({ sent: true, status: 200, message: { text: "cold soup & <bread>" } });
    expect(app.last()).toEqual({
      type: "message",
      id: outcome.message?.id,
      timestamp: "2027-01-15T08:00:00.000Z",
      localTimestamp: "2027-01-15T09:00:00+01:00",
      localTimezone: "Europe/Berlin",
      channelId: "msteams",
      serviceUrl: teams.urls.serviceUrl,
      from: { id: maya, name: "Maya Kim", aadObjectId: MAYA },
      recipient: { id: BOT, name: "Bellboy" },
      conversation: { conversationType: "personal", tenantId: TENANT, id: chat },
      channelData: { tenant: { id: TENANT } },
      locale: "de-DE",
      entities: [{ type: "clientInfo", locale: "de-DE", country: "DE", platform: "Web", timezone: "Europe/Berlin" }],
      text: "cold soup & <bread>",
      textFormat: "plain",
      attachments: [{ contentType: "text/html", content: "<p>cold soup &amp; &lt;bread&gt;</p>" }],
    });
  });

  it("is signed with a key that is found through the metadata", async () => {
    const { teams, app } = await listening();
    await teams.as(MAYA).write(teams.personalChat(MAYA), "hello");
    const headers: IncomingHttpHeaders = app.received[0]?.headers ?? {};
    const activity = app.last();
    const [head = "", claims = "", signature = ""] = (headers.authorization ?? "").replace("Bearer ", "").split(".");
    const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString());
    const { jwks_uri } = (await (await fetch(teams.urls.openIdMetadataUrl)).json()) as { jwks_uri: string };
    const { keys } = (await (await fetch(jwks_uri)).json()) as { keys: { kid: string; n: string; e: string }[] };
    const key = keys.find(({ kid }) => kid === read(head).kid);
    expect(read(head)).toMatchObject({ alg: "RS256", typ: "JWT" });
    expect(
      createVerify("RSA-SHA256")
        .update(`${head}.${claims}`)
        .verify(
          createPublicKey({ key: { kty: "RSA", n: key?.n ?? "", e: key?.e ?? "" }, format: "jwk" }),
          signature,
          "base64url",
        ),
    ).toBe(true);
    const now = Date.now() / 1_000;
    expect(read(claims)).toMatchObject({
      iss: "https://api.botframework.com",
      aud: APP_ID,
      serviceurl: activity.serviceUrl,
    });
    expect(read(claims).nbf).toBeLessThan(now);
    expect(read(claims).exp).toBeGreaterThan(now);
    expect(headers["x-ms-tenant-id"]).toBe(TENANT);
    expect(headers["x-ms-conversation-id"]).toBe(activity.conversation?.id);
    expect(JSON.stringify(teams.requests)).not.toContain(signature);
  });

  it.each([
    ["by the emulator's time", 1_800_000_000],
    ["by the wall clock", Date.now() / 1_000],
  ])("has a token that is good %s", async (_, seconds) => {
    const { teams } = await listening(standing);
    const claims = JSON.parse(Buffer.from(teams.token().split(".")[1] ?? "", "base64url").toString());
    expect(claims.nbf).toBeLessThan(seconds);
    expect(claims.exp).toBeGreaterThan(seconds);
  });
});

describe("a message among others", () => {
  it("reaches the app when it is mentioned, with the others that are", async () => {
    const { teams, app, maya } = await listening();
    const { message } = await teams.as(OMAR).write(LUNCH, "@Bellboy thank @Maya Kim for the soup");
    expect(app.last()).toMatchObject({
      text: "<at>Bellboy</at>\u00a0thank <at>Maya Kim</at>\u00a0for the soup",
      conversation: { isGroup: true, conversationType: "groupChat", id: LUNCH, tenantId: TENANT },
      entities: [
        { type: "mention", text: "<at>Bellboy</at>", mentioned: { id: BOT, name: "Bellboy" } },
        { type: "mention", text: "<at>Maya Kim</at>", mentioned: { id: maya, name: "Maya Kim" } },
        { type: "clientInfo", timezone: "America/New_York" },
      ],
      attachments: [
        {
          content:
            '<p><span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">Bellboy</span>&nbsp;thank ' +
            '<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="1">Maya Kim</span>&nbsp;for the soup</p>',
        },
      ],
    });
    expect(teams.messages(LUNCH, MAYA)).toEqual([message]);
  });

  it("stays among people otherwise", async () => {
    const { teams, app } = await listening();
    expect(await teams.as(OMAR).write(LUNCH, "soup, @Maya Kim?")).toMatchObject({
      sent: false,
      message: { text: "soup, <at>Maya Kim</at>?" },
    });
    expect(await teams.as(OMAR).write(GOSSIP, "@Bellboy soup?")).toMatchObject({ sent: false });
    expect(await teams.as(OMAR).write(OFFICE, "@Bellboy soup?")).toMatchObject({ sent: false });
    expect(app.received).toEqual([]);
    expect(teams.messages(GOSSIP, GUS)).toHaveLength(1);
  });

  it("begins a thread in a channel, or answers in one", async () => {
    const { teams, app } = await listening();
    const { message } = await teams.as(MAYA).write(FLOOR, "@Bellboy soup?");
    expect(app.last()).toMatchObject({
      conversation: { isGroup: true, conversationType: "channel", id: `${FLOOR};messageid=${message?.id}` },
      channelData: {
        teamsChannelId: FLOOR,
        teamsTeamId: RESTAURANT,
        channel: { id: FLOOR },
        team: { id: RESTAURANT },
        tenant: { id: TENANT },
      },
    });
    await teams.as(OMAR).write(FLOOR, "@Bellboy and bread?", { thread: message?.id ?? "" });
    expect(app.last().conversation?.id).toBe(`${FLOOR};messageid=${message?.id}`);
    expect(app.last().id).not.toBe(message?.id);
    await expect(teams.as(OMAR).write(FLOOR, "hm", { thread: "1" })).rejects.toThrow("no thread 1");
  });

  it("is written by who is there", async () => {
    const { teams } = await listening();
    await expect(teams.as(GUS).write(LUNCH, "hi")).rejects.toThrow("Gus Gone is not in");
    await expect(teams.as(MAYA).write(OFFICE, "hi")).rejects.toThrow("Maya Kim is not in");
    await expect(teams.as(MAYA).write(teams.personalChat(OMAR), "hi")).rejects.toThrow("Maya Kim is not in");
    expect(() => teams.as("nobody")).toThrow("nobody with the id");
  });
});

describe("what is typed after a slash", () => {
  it("reaches the app alone, and says so", async () => {
    const { teams, app } = await listening();
    const { message } = await teams.as(MAYA).slash(FLOOR, "complaint cold soup");
    expect(app.last()).toMatchObject({
      type: "message",
      text: "complaint cold soup",
      recipient: { id: BOT, name: "Bellboy", isTargeted: true },
      conversation: { id: `${FLOOR};messageid=${message?.id}` },
    });
    expect(app.last().entities).toHaveLength(1);
    expect(teams.messages(FLOOR, MAYA)).toEqual([message]);
    expect(teams.messages(FLOOR, OMAR)).toEqual([]);
  });

  it("can be answered as privately", async () => {
    const { teams } = await listening();
    await teams.as(MAYA).slash(LUNCH, "complaint cold soup");
    await (await connectorOf(teams)).send(LUNCH, { ...say("Saved"), recipient: { id: MAYA } }, PRIVATELY);
    expect(teams.messages(LUNCH, MAYA).map(({ text }) => text)).toEqual(["complaint cold soup", "Saved"]);
    expect(teams.messages(LUNCH, OMAR)).toEqual([]);
  });

  it.each([
    ["in a chat of one person", {}, (chat: string) => chat],
    ["where the app is not", {}, () => OFFICE],
    ["to an app that does not take it", { app: { supportsTargetedMessages: false } }, () => LUNCH],
  ])("is not possible %s", async (_, options, where) => {
    const { teams } = await listening(options);
    const chat = teams.personalChat(OMAR);
    await expect(teams.as(OMAR).slash(where(chat), "complaint")).rejects.toThrow("cannot be written to privately");
  });
});

describe("an app that does not acknowledge", () => {
  it("gets a message once more after 15 seconds, the same under the same id", async () => {
    const { teams, app } = await listening(standing);
    app.answer(() => (app.received.length === 1 ? { instead: "silence" } : {}));
    const writing = teams.as(MAYA).write(teams.personalChat(MAYA), "soup?");
    await app.has(1);
    teams.clock.advance(14_999);
    expect(app.received).toHaveLength(1);
    teams.clock.advance(1);
    expect(await writing).toMatchObject({ sent: true, error: "operation_timeout" });
    await teams.idle();
    const [first, second] = app.received.map(({ activity }) => activity);
    expect(second).toEqual(first);
    expect(app.received).toHaveLength(2);
    expect(teams.requests.at(-1)).toMatchObject({
      direction: "to app",
      method: "message",
      status: 200,
      retry: { num: 1 },
    });
  });

  it("gets it again after a broken connection, but not after an error", async () => {
    const { teams, app } = await listening(standing);
    const chat = teams.personalChat(MAYA);
    app.answer(() => ({ status: 500 }));
    expect(await teams.as(MAYA).write(chat, "soup?")).toMatchObject({ error: "http_error", status: 500 });
    await teams.idle();
    app.answer(() => (app.received.length === 2 ? { instead: "drop" } : {}));
    expect(await teams.as(MAYA).write(chat, "bread?")).toMatchObject({ error: "dispatch_failed" });
    expect(app.received).toHaveLength(2);
    teams.clock.advance(15_000);
    await teams.idle();
    expect(app.received).toHaveLength(3);
  });

  it("gets the same again when somebody asks for it", async () => {
    const { teams, app } = await listening();
    const outcome = await teams.as(MAYA).write(teams.personalChat(MAYA), "soup?");
    await teams.resend(outcome);
    expect(app.received[1]?.activity).toEqual(app.received[0]?.activity);
    await expect(teams.resend({ ...outcome })).rejects.toThrow("only what was sent");
  });

  it("is not there at all", async () => {
    const teams = await openTeams(standing);
    expect(await teams.as(MAYA).write(teams.personalChat(MAYA), "soup?")).toMatchObject({ error: "dispatch_failed" });
  });
});

describe("anything", () => {
  it("can be sent to the app, as it is", async () => {
    const { teams, app } = await listening();
    const token = teams.token({ claims: { aud: "somebody else" }, header: { kid: "unknown" } });
    const answer = await teams.raw({ headers: { authorization: `Bearer ${token}` }, body: "{}" });
    expect(answer).toMatchObject({ status: 200 });
    const [head = "", claims = ""] = token.split(".");
    expect(app.received[0]?.headers.authorization).toContain(token);
    expect(Buffer.from(head, "base64url").toString()).toContain('"kid":"unknown"');
    expect(Buffer.from(claims, "base64url").toString()).toContain('"aud":"somebody else"');
  });
});
