import { createHmac, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SignJWT } from "jose";
import { afterAll, describe, expect, it } from "vitest";
import { privately } from "../../../../src/kernel/reply.ts";
import { card, text } from "../../../../src/message/card.ts";
import { APP_ID, openWorld, TENANT, type World } from "../world.ts";
import { activityOf, send } from "./activity.ts";

const world = await openWorld();
afterAll(() => world[Symbol.asyncDispose]());
world.script.handle = async () => privately(card("C-1 saved", text("C-1 saved")));
const { teams } = world;
await send(world, activityOf(teams));

const MARK = "zanzibar-soup";
const seconds = (from: number) => Math.floor(teams.clock.now() / 1_000) + from;

/** What was asked of Teams so far, but for its keys and tokens. */
const sentOut = ({ teams: { requests } }: World) =>
  requests.filter(
    ({ direction, method }) => direction === "to teams" && !["token", "keys", "openid metadata"].includes(method),
  );

/** Refused in a sentence, with a quiet line in the log that shows nothing of it; nothing was done, and nothing sent. */
async function expectRefused(here: World, answer: ReturnType<typeof send>, status: number, sentence: string) {
  const before = { asked: here.incoming.length, out: sentOut(here).length, logged: here.lines.length };
  const { body, ...refused } = await answer;
  expect({ status: refused.status, body }).toEqual({ status, body: sentence });
  expect(here.incoming).toHaveLength(before.asked);
  expect(sentOut(here)).toHaveLength(before.out);
  const lines = here.lines.slice(before.logged);
  expect(lines.filter(({ level }) => level !== "debug")).toMatchObject([{ level: "warn", fields: { status } }]);
  expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${MARK}|eyJ`));
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
const claims = {
  iss: "https://api.botframework.com",
  aud: APP_ID,
  serviceurl: teams.urls.serviceUrl,
  nbf: seconds(-300),
  exp: seconds(3_600),
};

/** The emulator's public key, used as if it were a shared secret. */
async function signedWithPublicKey(): Promise<string> {
  const metadata = (await (await fetch(teams.urls.openIdMetadataUrl)).json()) as { jwks_uri: string };
  const { keys } = (await (await fetch(metadata.jwks_uri)).json()) as { keys: { n: string; kid: string }[] };
  const signed = `${encode({ alg: "HS256", typ: "JWT", kid: keys[0]?.kid })}.${encode(claims)}`;
  return `${signed}.${createHmac("sha256", keys[0]?.n ?? "")
    .update(signed)
    .digest("base64url")}`;
}

describe("a request that Teams did not send", () => {
  it.each<[string, () => string | Promise<string>, string]>([
    ["has no token", () => "", "has no token"],
    ["has a token that is none", () => "zanzibar", "has a token that is not good (ERR_JWS_INVALID)"],
    [
      "has a token for another bot",
      () => teams.token({ claims: { aud: "another" } }),
      "has a token whose aud is wrong",
    ],
    [
      "has a token of another issuer",
      () => teams.token({ claims: { iss: "https://sts.windows.net/x/" } }),
      "has a token whose iss is wrong",
    ],
    [
      "has a token that has expired",
      () => teams.token({ claims: { exp: seconds(-301) } }),
      "has a token whose exp is wrong",
    ],
    [
      "has a token that is not good yet",
      () => teams.token({ claims: { nbf: seconds(302) } }),
      "has a token whose nbf is wrong",
    ],
    [
      "has a token that never ends",
      () => teams.token({ claims: { exp: undefined } }),
      "has a token whose exp is wrong",
    ],
    [
      "has a token for another service URL",
      () => teams.token({ claims: { serviceurl: "https://smba.trafficmanager.net/amer/" } }),
      "has a token for another service URL",
    ],
    [
      "has a token that names no service URL",
      () => teams.token({ claims: { serviceurl: undefined } }),
      "has a token for another service URL",
    ],
    [
      "has a token that nobody signed",
      () => `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`,
      "has a token that is not good (ERR_JOSE_ALG_NOT_ALLOWED)",
    ],
    [
      "has a token signed with what everybody knows",
      signedWithPublicKey,
      "has a token that is not good (ERR_JOSE_ALG_NOT_ALLOWED)",
    ],
    [
      "has a token signed with a key that nobody has published",
      () => teams.token({ header: { kid: "another" } }),
      "has a token that is not good (ERR_JWKS_NO_MATCHING_KEY)",
    ],
    [
      "has a token that was changed",
      () => teams.token().replace(/\.[^.]*\./, `.${encode({ ...claims, aud: APP_ID, extra: 1 })}.`),
      "has a token that is not good (ERR_JWS_SIGNATURE_VERIFICATION_FAILED)",
    ],
  ])("because it %s is refused", async (_what, token, why) => {
    const activity = activityOf(teams, { text: `complaint ${MARK}` });
    await expectRefused(world, send(world, activity, await token()), 401, `The request ${why}.`);
  });

  it.each<[string, object, number, string]>([
    ["names no service URL", { serviceUrl: undefined }, 401, "has a token for another service URL"],
    ["names none that can be called", { serviceUrl: 7 }, 401, "has a token for another service URL"],
    ["comes through another channel", { channelId: "webchat" }, 401, "is signed with a key of another channel"],
    ["comes through no channel", { channelId: undefined }, 401, "is signed with a key of another channel"],
    [
      "is from a tenant that may not use the bot",
      { conversation: { id: "a:1", tenantId: "x" }, channelData: { tenant: { id: "another" } } },
      403,
      "is from a tenant that is not allowed",
    ],
    [
      "is from no tenant",
      { conversation: { id: "a:1" }, channelData: {} },
      403,
      "is from a tenant that is not allowed",
    ],
  ])("because its activity %s is refused", async (_what, more, status, why) => {
    const activity = activityOf(teams, { text: `complaint ${MARK}`, ...more });
    await expectRefused(world, send(world, activity), status, `The request ${why}.`);
  });

  it.each([
    ["https://evil.example/"],
    ["http://smba.trafficmanager.net/amer/"],
    ["https://smba.trafficmanager.net.evil.example/"],
    ["https://trafficmanager.net/"],
    ["https://user@127.0.0.1/"],
    ["https://smba.trafficmanager.net@evil.example/"],
    ["file:///etc/passwd"],
    ["not a url"],
  ])("because Teams is not to be answered at %s is refused", async (serviceUrl) => {
    const activity = activityOf(teams, { serviceUrl });
    const token = teams.token({ claims: { serviceurl: serviceUrl } });
    await expectRefused(
      world,
      send(world, activity, token),
      403,
      "The request names a service URL that is not allowed.",
    );
  });

  it.each<[string, string, number, string]>([
    ["is broken JSON", `{"text": "${MARK}`, 400, "The body has to be a JSON object."],
    ["is a list", `["${MARK}"]`, 400, "The body has to be a JSON object."],
    ["is empty", "", 400, "The body has to be a JSON object."],
    ["is over 1 MB", JSON.stringify({ text: MARK.repeat(100_000) }), 413, "The body is longer than 1 MB."],
  ])("because its body %s is refused", async (_what, body, status, sentence) => {
    await expectRefused(world, send(world, body), status, sentence);
  });

  it.each<[string, object]>([
    ["a message of nobody", { from: {} }],
    ["an activity of no type", { type: undefined }],
    ["an invoke without a name", { type: "invoke", name: "" }],
    ["a button without an action", { type: "invoke", name: "adaptiveCard/action", value: 1 }],
    ["a dialog without a value", { type: "invoke", name: "task/fetch" }],
    ["an extension without a command", { type: "invoke", name: "composeExtension/fetchTask", value: {} }],
  ])("because it is %s is refused, and the log names the field", async (_what, more) => {
    await expectRefused(world, send(world, activityOf(teams, more)), 400, "This is not what Teams sends.");
  });

  it("but looks at the address is told how Teams does it", async () => {
    const answer = await fetch(world.url);
    expect([answer.status, await answer.text()]).toEqual([405, "Teams sends with POST."]);
  });
});

describe("a request that Teams sent", () => {
  it("is let in within 5 minutes of what clocks may be apart", async () => {
    for (const late of [{ exp: seconds(-290) }, { nbf: seconds(290) }]) {
      expect((await send(world, activityOf(teams), teams.token({ claims: late }))).status).toBe(200);
    }
  });

  it("is let in however the tenant's id is written", async () => {
    const activity = activityOf(teams, { channelData: { tenant: { id: TENANT.toUpperCase() } } });
    expect((await send(world, activity)).status).toBe(200);
    expect(world.incoming.at(-1)?.from.externalId).toBe(TENANT);
  });
});

/** Serves keys of one's own, among them one that speaks for another channel. */
async function openKeys() {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: "jwk" }), use: "sig" };
  let published = [{ ...jwk, kid: "first", endorsements: ["msteams"] }];
  let asked = 0;
  let works = true;
  const server = createServer((request, response) => {
    if (!works) return void response.writeHead(503).end();
    if (request.url === "/keys") asked += 1;
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const body = request.url === "/keys" ? { keys: published } : { issuer: claims.iss, jwks_uri: `${origin}/keys` };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    openIdMetadataUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    publish: (kid: string, endorsements: string[]) => {
      published = [...published, { ...jwk, kid, endorsements }];
    },
    breakDown: (broken: boolean) => {
      works = !broken;
    },
    timesAsked: () => asked,
    sign: (kid: string, serviceurl: string) =>
      new SignJWT({ ...claims, serviceurl }).setProtectedHeader({ alg: "RS256", kid }).sign(privateKey),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe("the keys of Teams", () => {
  it("that speak for another channel are not good for this one", async () => {
    await using keys = await openKeys();
    keys.publish("skype", ["skype"]);
    await using here = await openWorld({ settings: { openIdMetadataUrl: keys.openIdMetadataUrl } });
    const { serviceUrl } = here.teams.urls;
    expect((await send(here, activityOf(here.teams), await keys.sign("first", serviceUrl))).status).toBe(200);
    const why = "The request is signed with a key of another channel.";
    await expectRefused(here, send(here, activityOf(here.teams), await keys.sign("skype", serviceUrl)), 401, why);
  });

  it("are read once, and again for one that is not known, though not for every one that somebody makes up", async () => {
    await using keys = await openKeys();
    await using here = await openWorld({ settings: { openIdMetadataUrl: keys.openIdMetadataUrl } });
    const { serviceUrl } = here.teams.urls;
    const status = async (kid: string) =>
      (await send(here, activityOf(here.teams), await keys.sign(kid, serviceUrl))).status;
    expect([await status("first"), await status("first")]).toEqual([200, 200]);
    expect(keys.timesAsked()).toBe(1);
    for (const kid of ["made up", "made up too", "and again"]) expect(await status(kid)).toBe(401);
    expect(keys.timesAsked()).toBe(1);
  });

  it("that cannot be had say nothing about who is asking: Teams may send it again", async () => {
    await using keys = await openKeys();
    keys.breakDown(true);
    await using here = await openWorld({ settings: { openIdMetadataUrl: keys.openIdMetadataUrl } });
    const token = await keys.sign("first", here.teams.urls.serviceUrl);
    expect(await send(here, activityOf(here.teams), token)).toMatchObject({ status: 503 });
    expect(here.incoming).toEqual([]);
    keys.breakDown(false);
    expect(await send(here, activityOf(here.teams), token)).toMatchObject({ status: 200 });
  });
});

describe("an emulator that proves nothing", () => {
  it("is let in without a token, when it is on this machine", async () => {
    await using here = await openWorld({ unproven: true });
    expect((await send(here, activityOf(here.teams), "")).status).toBe(200);
    expect(here.incoming).toHaveLength(1);
  });

  it("is not answered anywhere else", async () => {
    await using here = await openWorld({ unproven: true });
    const activity = activityOf(here.teams, { serviceUrl: "https://smba.trafficmanager.net/amer/" });
    const why = "The request names a service URL that is not allowed.";
    await expectRefused(here, send(here, activity, ""), 403, why);
  });
});
