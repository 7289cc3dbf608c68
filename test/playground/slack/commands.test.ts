import { App, LogLevel } from "@slack/bolt";
import { describe, expect, it, onTestFinished } from "vitest";
import type { EmulatedSlack } from "../../../playground/slack/index.ts";
import { button, modal, openWorkspace, SIGNING_SECRET, scriptedApp, section, TOKEN, textInput } from "./setup.ts";

describe("a slash command", () => {
  it("goes out as Slack sends it: an exact form type, signed, with everything an app needs", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    await slack.as("UMAYA").command("CFLOOR", "/order", " soup & bread for @omar ");
    const [received] = app.received;
    expect(received?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(received?.headers["x-slack-signature"]).toMatch(/^v0=[0-9a-f]{64}$/);
    expect(received?.form).toEqual({
      token: expect.any(String),
      team_id: "TREST",
      team_domain: "restaurant",
      channel_id: "CFLOOR",
      channel_name: "floor",
      user_id: "UMAYA",
      user_name: "maya",
      command: "/order",
      text: "soup &amp; bread for <@UOMAR|omar>",
      api_app_id: "A0APP",
      is_enterprise_install: "false",
      response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/response\//),
      trigger_id: expect.stringMatching(/^\d+\..+\..+/),
    });
  });

  it("calls private channels and direct messages by their kind", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    await slack.as("UOMAR").command("GMANAGERS", "/order");
    await slack.as("UOMAR").command(slack.directMessage("UOMAR"), "/order");
    expect(app.received.map(({ form }) => form.channel_name)).toEqual(["privategroup", "directmessage"]);
  });

  it.each([
    ["text", "on its way", { text: "on its way" }],
    [
      "JSON",
      { text: "on its way", blocks: [section("*on* its way")] },
      { text: "on its way", blocks: [{ text: { text: "*on* its way" } }] },
    ],
  ])("shows the answer to the person alone: %s", async (_, body, shown) => {
    const slack = await openWorkspace();
    await scriptedApp(slack, () => ({ body }));
    const outcome = await slack.as("UMAYA").command("CKITCHEN", "/order", "soup");
    expect(outcome).toMatchObject({
      sent: true,
      status: 200,
      shown: { ...shown, ephemeralFor: "UMAYA", user: "U0BOT" },
    });
    expect(slack.messages("CKITCHEN", "UMAYA")).toEqual([outcome.shown]);
    expect(slack.messages("CKITCHEN", "UOMAR")).toEqual([]);
  });

  it("shows an in_channel answer and what was typed to everybody", async () => {
    const slack = await openWorkspace();
    await scriptedApp(slack, () => ({ body: { response_type: "in_channel", text: "soup ordered" } }));
    await slack.as("UMAYA").command("CFLOOR", "/order", "soup");
    expect(slack.messages("CFLOOR", "UOMAR")).toMatchObject([
      { user: "UMAYA", text: "/order soup" },
      { user: "U0BOT", text: "soup ordered" },
    ]);
  });

  it("shows nothing for an empty answer", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    expect(await slack.as("UMAYA").command("CFLOOR", "/order")).not.toHaveProperty("shown");
    app.answer(() => ({ body: {} }));
    expect(await slack.as("UMAYA").command("CFLOOR", "/order")).not.toHaveProperty("shown");
    expect(slack.messages("CFLOOR")).toEqual([]);
  });

  it.each([
    ["does not answer in time", { instead: "silence" }, "operation_timeout"],
    ["breaks the connection", { instead: "drop" }, "dispatch_failed"],
    ["answers with an error", { status: 500, body: "stack trace" }, "http_error"],
    [
      "answers with blocks that Slack refuses",
      { body: { text: "x", blocks: [{ type: "mystery" }] } },
      "invalid_response",
    ],
    ["answers with blocks alone", { body: { blocks: [section("x")] } }, "invalid_response"],
    ["answers with broken JSON", { body: "{", headers: { "content-type": "application/json" } }, "invalid_response"],
  ] as const)("tells the person when the app %s", async (_, answer, error) => {
    const slack = await openWorkspace(error === "operation_timeout" ? { ackTimeoutMs: 50 } : {});
    await scriptedApp(slack, () => answer);
    const outcome = await slack.as("UMAYA").command("CFLOOR", "/order");
    expect(outcome).toMatchObject({ error, notice: `/order failed: ${error}` });
    expect(outcome).not.toHaveProperty("shown");
    expect(slack.messages("CFLOOR")).toEqual([]);
    expect(slack.problems.length > 0).toBe(error === "invalid_response");
    expect(slack.requests.at(-1)).toMatchObject({ direction: "to app", method: "slash_commands" });
  });

  it("does not leave Slack when nobody registered it, or when the app is gone", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    expect(await slack.as("UMAYA").command("CFLOOR", "/unknown")).toMatchObject({
      sent: false,
      error: "unknown_command",
    });
    await slack.uninstall();
    const before = app.received.length;
    expect(await slack.as("UMAYA").command("CFLOOR", "/order")).toMatchObject({
      sent: false,
      error: "unknown_command",
    });
    expect(app.received).toHaveLength(before);
  });

  it("can be sent again with a fresh signature and the same payload", async () => {
    const slack = await openWorkspace({ now: () => Date.now() });
    const app = await scriptedApp(slack, () => ({ body: "ok" }));
    const first = await slack.as("UMAYA").command("CFLOOR", "/order", "soup");
    const again = await slack.resend(first, { num: 1, reason: "http_timeout" });
    expect(app.received[1]?.body).toBe(app.received[0]?.body);
    expect(app.received[0]?.headers).not.toHaveProperty("x-slack-retry-num");
    expect(app.received[1]?.headers).toMatchObject({
      "x-slack-retry-num": "1",
      "x-slack-retry-reason": "http_timeout",
    });
    expect(slack.messages("CFLOOR", "UMAYA")).toEqual([first.shown, again.shown]);
  });
});

/** A real Bolt app over HTTP. */
async function boltApp(slack: EmulatedSlack) {
  const app = new App({
    token: TOKEN,
    signingSecret: SIGNING_SECRET,
    clientOptions: { slackApiUrl: slack.apiUrl },
    convoStore: false,
    logLevel: LogLevel.ERROR,
  });
  const server = await app.start({ port: 0, host: "127.0.0.1" });
  onTestFinished(async () => {
    await app.stop();
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  slack.useRequestUrl(`http://127.0.0.1:${address.port}/slack/events`);
  return app;
}

describe("with a real Bolt app", () => {
  it("goes from a command to a form, its errors, a card in the channel and its button", async () => {
    const slack = await openWorkspace();
    const app = await boltApp(slack);
    app.command("/order", async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal([textInput("dish")]) });
    });
    app.view("order", async ({ ack, view, client, body }) => {
      const dish = view.state.values.dish?.text?.value ?? "";
      if (dish === "stone") return ack({ response_action: "errors", errors: { dish: "We do not cook that." } });
      await ack();
      const text = `${body.user.id} ordered ${dish}`;
      await client.chat.postMessage({
        channel: "CFLOOR",
        text,
        blocks: [section(text), { type: "actions", elements: [button("serve")] }] as never,
      });
    });
    app.action("serve", async ({ ack, respond }) => {
      await ack();
      await respond({ text: "served", replace_original: true });
    });

    expect(await slack.verifyUrl()).toMatchObject({ status: 200, sent: true });
    expect(await slack.sslCheck()).toMatchObject({ status: 200 });
    const maya = slack.as("UMAYA");
    const opened = new Promise<string>((resolve) => slack.on("view", ({ stack }) => resolve(stack.at(-1)?.id ?? "")));
    expect(await maya.command("CFLOOR", "/order")).toMatchObject({ status: 200, body: "" });
    const form = await opened;
    expect(await maya.submit(form, { dish: { text: "stone" } })).toMatchObject({
      viewErrors: { dish: "We do not cook that." },
    });
    const posted = new Promise<{ channel: string; ts: string }>((resolve) => slack.on("message", resolve));
    await maya.submit(form, { dish: { text: "soup" } });
    expect(slack.modals("UMAYA")).toEqual([]);
    const card = await posted;
    const changed = new Promise((resolve) => slack.on("message", resolve));
    await slack.as("UOMAR").press(card, { actionId: "serve" });
    await changed;
    expect(slack.messages("CFLOOR", "UMAYA")).toMatchObject([{ ts: card.ts, text: "served", blocks: [] }]);
    expect(slack.problems).toEqual([]);
  });

  it("is refused when the signature, the time or the body is not Slack's", async () => {
    const { sign } = await import("../../../playground/slack/index.ts");
    const slack = await openWorkspace();
    const app = await boltApp(slack);
    app.command("/order", async ({ ack }) => ack("fine"));
    const body = new URLSearchParams({ command: "/order", text: "soup", team_id: "TREST" }).toString();
    const now = Math.floor(Date.now() / 1000);
    const send = (timestamp: number, signature: string, sent = body) =>
      slack.raw({
        body: sent,
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "x-slack-request-timestamp": String(timestamp),
          "x-slack-signature": signature,
        },
      });
    expect(await send(now, sign(SIGNING_SECRET, now, body))).toMatchObject({ status: 200, body: "fine" });
    expect(await send(now, sign("wrong", now, body))).toMatchObject({ status: 401, failure: "http_error" });
    expect(await send(now, sign(SIGNING_SECRET, now, body), `${body}&x=1`)).toMatchObject({ status: 401 });
    expect(await send(now - 600, sign(SIGNING_SECRET, now - 600, body))).toMatchObject({ status: 401 });
    expect(slack.requests.filter(({ method }) => method === "raw")).toHaveLength(4);
  });
});
