import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { sign } from "../../../../playground/slack/index.ts";
import { privately } from "../../../../src/kernel/reply.ts";
import { card } from "../../../../src/message/card.ts";
import { openWorld, SIGNING_SECRET, type World } from "../world.ts";

const FORM = "application/x-www-form-urlencoded";
const seconds = (offset = 0) => String(Math.floor(Date.now() / 1000) + offset);

const command = (changes: Record<string, string> = {}) =>
  new URLSearchParams({
    command: "/complaint",
    text: "cold soup",
    user_id: "U0ANA",
    channel_id: "C0DINING",
    team_id: "T0INN",
    trigger_id: "1.2.abc",
    ...changes,
  }).toString();
const interaction = (payload: unknown) => new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

/** As Slack sends it, unless the test says otherwise. */
const post = (world: World, body: string, headers: Record<string, string> = {}, timestamp = seconds()) =>
  world.slack.raw({
    headers: {
      "content-type": FORM,
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": sign(SIGNING_SECRET, timestamp, body),
      ...headers,
    },
    body,
  });

const refusals = (world: World) =>
  world.lines.filter(({ level }) => level === "warn").map(({ fields }) => (fields as { why: string }).why);

describe("a request that Slack signed", () => {
  it("is answered", async () => {
    await using world = await openWorld();
    world.script.handle = async () => privately(card("C-1 saved"));
    const answer = await post(world, command());
    expect(answer).toMatchObject({ status: 200, headers: { "content-type": "application/json; charset=utf-8" } });
    expect(JSON.parse(answer.body)).toMatchObject({ response_type: "ephemeral", text: "C-1 saved" });
  });

  it("may name a character set with its content type", async () => {
    await using world = await openWorld();
    await post(world, command(), { "content-type": "Application/X-WWW-Form-Urlencoded; charset=utf-8" });
    expect(world.incoming).toMatchObject([{ text: "cold soup" }]);
  });

  it("may leave out what is not needed", async () => {
    await using world = await openWorld();
    const bare = new URLSearchParams({ command: "/complaint", user_id: "U0ANA", team_id: "T0INN" }).toString();
    expect(await post(world, bare)).toMatchObject({ status: 200 });
    expect(world.incoming).toMatchObject([{ command: "complaint", text: "" }]);
  });

  it("says which installation it is for: the organization's where the app is installed in all of it", async () => {
    await using world = await openWorld();
    await post(world, command({ enterprise_id: "E0GRID", is_enterprise_install: "false" }));
    await post(world, command({ enterprise_id: "E0GRID", is_enterprise_install: "true", trigger_id: "2" }));
    const pressed = { type: "block_actions", user: { id: "U0EVE", team_id: "T0GUEST" }, actions: [{ action_id: "a" }] };
    await post(world, interaction({ ...pressed, team: { id: "T0INN", enterprise_id: "E0GRID" } }));
    await post(
      world,
      interaction({ ...pressed, team: null, enterprise: { id: "E0GRID" }, is_enterprise_install: true }),
    );
    expect(world.incoming.map(({ from }) => from.externalId)).toEqual(["T0INN", "E0GRID", "T0INN", "E0GRID"]);
  });

  it("of a kind that is newer than the bot is answered with what it can do", async () => {
    await using world = await openWorld();
    await post(world, interaction({ type: "telepathy", team: { id: "T0INN" }, user: { id: "U0ANA" } }));
    expect(world.incoming).toMatchObject([{ kind: "action", action: "telepathy" }]);
    expect(world.lines).toContainEqual(expect.objectContaining({ level: "warn", fields: { what: "telepathy" } }));
  });

  it.each([
    [{ type: "view_closed", team: { id: "T0INN" }, user: { id: "U0ANA" }, view: { id: "V1" } }, ""],
    [
      { type: "block_suggestion", team: { id: "T0INN" }, user: { id: "U0ANA" }, action_id: "a", value: "" },
      '{"options":[]}',
    ],
  ])("that asks for nothing is acknowledged: %o", async (payload, body) => {
    await using world = await openWorld();
    expect(await post(world, interaction(payload))).toMatchObject({ status: 200, body });
    expect(world.incoming).toEqual([]);
  });

  it("that takes back a person's own token takes nothing from the bot", async () => {
    await using world = await openWorld();
    const revoked = (tokens: object) => ({
      type: "event_callback",
      event_id: "Ev1",
      team_id: "T0INN",
      event: { type: "tokens_revoked", tokens },
    });
    const json = { "content-type": "application/json" };
    await post(world, JSON.stringify(revoked({ oauth: ["U0ANA"], bot: [] })), json);
    expect(world.notices).toEqual([]);
    await post(world, JSON.stringify(revoked({ oauth: [], bot: ["U0BOT"] })), json);
    expect(world.notices).toEqual([{ platform: "slack", externalId: "T0INN", kind: "uninstalled" }]);
  });

  it("says when Slack left out events", async () => {
    await using world = await openWorld();
    const body = JSON.stringify({ type: "app_rate_limited", team_id: "T0INN", minute_rate_limited: 1 });
    expect(await post(world, body, { "content-type": "application/json" })).toMatchObject({ status: 200 });
    expect(world.lines).toContainEqual(
      expect.objectContaining({ level: "warn", message: expect.stringContaining("30,000") }),
    );
  });

  it("that only checks the address is answered", async () => {
    await using world = await openWorld();
    expect(await world.slack.verifyUrl()).toMatchObject({ status: 200 });
    expect(await world.slack.sslCheck()).toMatchObject({ status: 200, body: "" });
    const unsigned = await world.slack.raw({
      headers: { "content-type": FORM },
      body: "ssl_check=1&token=t&command=/complaint",
    });
    expect(unsigned).toMatchObject({ status: 200, body: "" });
    expect(world.incoming).toEqual([]);
  });
});

describe("a request that is refused", () => {
  it.each([
    ["without a signature", { "x-slack-signature": "" }, seconds(), "wrong signature"],
    [
      "with another's signature",
      { "x-slack-signature": sign("another secret", seconds(), command()) },
      seconds(),
      "wrong signature",
    ],
    ["with a signature of another version", { "x-slack-signature": "v1=00" }, seconds(), "wrong signature"],
    ["with a timestamp that is none", { "x-slack-request-timestamp": "soon" }, seconds(), "no readable timestamp"],
    ["from more than 5 minutes ago", {}, seconds(-302), "more than 5 minutes off"],
    ["from more than 5 minutes ahead", {}, seconds(302), "more than 5 minutes off"],
  ])("%s", async (_what, headers, timestamp, why) => {
    await using world = await openWorld();
    const answer = await post(world, command(), headers, timestamp);
    expect(answer).toMatchObject({ status: 401, body: expect.stringContaining(why) });
    expect(refusals(world)).toEqual([expect.stringContaining(why)]);
    expect(JSON.stringify(world.lines)).not.toContain("cold soup");
    expect(world.incoming).toEqual([]);
  });

  it("without any header of Slack's", async () => {
    await using world = await openWorld();
    expect(await world.slack.raw({ body: command() })).toMatchObject({
      status: 401,
      body: "The request is not signed.",
    });
  });

  it.each([-298, 298])("not yet at %i seconds", async (offset) => {
    await using world = await openWorld();
    expect(await post(world, command(), {}, seconds(offset))).toMatchObject({ status: 200 });
  });

  it("when it comes a second time, however late that still could be", async () => {
    await using world = await openWorld();
    const timestamp = seconds(290);
    expect(await post(world, command(), {}, timestamp)).toMatchObject({ status: 200 });
    expect(await post(world, command(), {}, timestamp)).toMatchObject({
      status: 401,
      body: "The request was received before.",
    });
    world.pass(580);
    expect(await post(world, command(), {}, timestamp)).toMatchObject({
      status: 401,
      body: "The request was received before.",
    });
    expect(world.incoming).toHaveLength(1);
  });

  it("also when its signature is written differently", async () => {
    await using world = await openWorld();
    const timestamp = seconds();
    const signature = sign(SIGNING_SECRET, timestamp, command());
    expect(await post(world, command(), {}, timestamp)).toMatchObject({ status: 200 });
    for (const same of [`v0=${signature.slice(3).toUpperCase()}`, `${signature}0`, `${signature}x`]) {
      expect(await post(world, command(), { "x-slack-signature": same }, timestamp)).toMatchObject({ status: 401 });
    }
    expect(world.incoming).toHaveLength(1);
  });

  it("but not when the first time failed on our side", async () => {
    await using world = await openWorld();
    const timestamp = seconds();
    world.script.handle = async () => {
      throw new Error("a bug");
    };
    expect(await post(world, command(), {}, timestamp)).toMatchObject({ status: 500 });
    world.script.handle = async () => privately(card("C-1 saved"));
    expect(await post(world, command(), {}, timestamp)).toMatchObject({ status: 200 });
  });

  it("when it is longer than 1 MB, whether it says so or not", async () => {
    await using world = await openWorld();
    const body = command({ text: "x".repeat(1_000_001) });
    expect(await post(world, body)).toMatchObject({ status: 413, body: "The body is longer than 1 MB." });
    const chunked = await fetch(`${world.url}/slack/events`, {
      method: "POST",
      duplex: "half",
      body: new Blob(Array.from({ length: 11 }, () => new Uint8Array(100_000))).stream(),
    } as RequestInit);
    expect(chunked.status).toBe(413);
    expect(await post(world, command({ text: "x".repeat(900_000) }))).toMatchObject({ status: 200 });
  });

  it.each([
    ["broken JSON", '{"type":', "application/json", 400, "The JSON is broken."],
    ["JSON that is no object", "[1]", "application/json", 400, "The JSON has to be an object."],
    ["a form with a broken payload", "payload=%7B", FORM, 400, "The JSON is broken."],
    ["a form of something else", "a=1", FORM, 400, "This is not what Slack sends."],
    ["another content type", "<xml/>", "text/xml", 415, "The body has to be a form or JSON."],
    ["a command given twice", `${command()}&${command()}`, FORM, 400, "This is not what Slack sends."],
    ["a command from nowhere", command({ team_id: "" }), FORM, 400, "This is not what Slack sends."],
    ["an event that is null", '{"event":null}', "application/json", 400, "This is not what Slack sends."],
  ])("%s", async (_what, body, type, status, sentence) => {
    await using world = await openWorld();
    expect(await post(world, body, { "content-type": type })).toMatchObject({ status, body: sentence });
    expect(refusals(world)).toHaveLength(1);
  });

  it("because it is not a POST", async () => {
    await using world = await openWorld();
    expect(await world.slack.raw({ method: "GET" })).toMatchObject({ status: 405 });
  });

  it("because the bot has stopped", async () => {
    await using world = await openWorld();
    await world.adapter.stop();
    expect(await post(world, command())).toMatchObject({ status: 503 });
    expect(world.incoming).toEqual([]);
  });
});

describe("stopping", () => {
  it("waits for what is under way", async () => {
    await using world = await openWorld();
    const work = Promise.withResolvers<void>();
    world.script.handle = async () => {
      await work.promise;
      return privately(card("C-1 saved"));
    };
    const answer = post(world, command());
    await expect.poll(() => world.incoming.length).toBe(1);
    let stopped = false;
    const stopping = world.adapter.stop().then(() => {
      stopped = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(stopped).toBe(false);
    work.resolve();
    await stopping;
    expect(await answer).toMatchObject({ status: 200 });
  });
});

describe("a sender that goes away in the middle", () => {
  it("is nothing to make a fuss about", async () => {
    await using world = await openWorld();
    const { hostname, port } = new URL(world.url);
    const socket = connect(Number(port), hostname);
    socket.write("POST /slack/events HTTP/1.1\r\nhost: bot\r\ncontent-length: 100\r\n\r\nhalf");
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
    await expect
      .poll(() => world.lines.map(({ message }) => message))
      .toContain("The sender went away before the end of its request");
    expect(world.lines.some(({ level }) => level === "error")).toBe(false);
    expect(await post(world, command())).toMatchObject({ status: 200 });
  });
});
