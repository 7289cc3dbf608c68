import { App, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import type { EmulatedSlack } from "../../../playground/slack/index.ts";
import { Envelope } from "./payload.ts";
import { APP_TOKEN, modal, openWorkspace, TOKEN, textInput, webClient } from "./setup.ts";

/** A bare client, which answers nothing by itself. */
async function connect(slack: EmulatedSlack) {
  const { url = "" } = await webClient(slack, APP_TOKEN).apps.connections.open({});
  const socket = new WebSocket(url);
  onTestFinished(() => socket.terminate());
  const queue: Envelope[] = [];
  let wake = () => {};
  socket.on("message", (data) => {
    queue.push(Envelope.parse(JSON.parse(String(data))));
    wake();
  });
  const next = async (): Promise<Envelope> => {
    for (;;) {
      const envelope = queue.shift();
      if (envelope) return envelope;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    url,
    socket,
    next,
    ack: ({ envelope_id }: Pick<Envelope, "envelope_id">, payload?: object) =>
      socket.send(JSON.stringify({ envelope_id, payload })),
  };
}

describe("Socket Mode", () => {
  it("greets, sends envelopes and takes acknowledgements with a payload", async () => {
    const slack = await openWorkspace();
    const { next, ack } = await connect(slack);
    expect(await next()).toMatchObject({ type: "hello", num_connections: 1, connection_info: { app_id: "A0APP" } });
    const outcome = slack.as("UMAYA").command("CFLOOR", "/order", "soup");
    const envelope = await next();
    expect(envelope).toMatchObject({
      type: "slash_commands",
      accepts_response_payload: true,
      payload: { command: "/order", text: "soup" },
    });
    ack({ envelope_id: "somebody else's" }, { text: "no" });
    ack(envelope, { text: "on its way" });
    expect(await outcome).toMatchObject({
      sent: true,
      status: 200,
      shown: { text: "on its way", ephemeralFor: "UMAYA" },
    });
  });

  it("takes an empty acknowledgement for nothing", async () => {
    const slack = await openWorkspace();
    const { next, ack } = await connect(slack);
    await next();
    const outcome = slack.as("UMAYA").command("CFLOOR", "/order");
    ack(await next(), {});
    expect(await outcome).toMatchObject({ body: "" });
  });

  it("sends events with the number of the try, and again when a connection breaks", async () => {
    const slack = await openWorkspace();
    const { next, socket } = await connect(slack);
    await next();
    const opened = slack.as("UMAYA").openHome();
    expect(await next()).toMatchObject({
      type: "events_api",
      accepts_response_payload: false,
      retry_attempt: 0,
      retry_reason: "",
      payload: { event: { type: "app_home_opened" } },
    });
    socket.terminate();
    expect(await opened).toMatchObject({ error: "dispatch_failed" });
    await slack.idle();
    expect(slack.requests.filter(({ direction }) => direction === "to app").map(({ retry }) => retry?.num)).toEqual([
      undefined,
      1,
      2,
      3,
    ]);
  });

  it("fails when nobody is connected, and when nobody answers in time", async () => {
    const slack = await openWorkspace({ ackTimeoutMs: 50 });
    expect(await slack.as("UMAYA").command("CFLOOR", "/order")).toMatchObject({ error: "dispatch_failed" });
    const { next } = await connect(slack);
    await next();
    expect(await slack.as("UMAYA").command("CFLOOR", "/order")).toMatchObject({ error: "operation_timeout" });
  });

  it("takes turns between connections", async () => {
    const slack = await openWorkspace();
    const connections = [await connect(slack), await connect(slack)];
    for (const { next } of connections) await next();
    const answers: string[] = [];
    for (const [index, { next, ack }] of connections.entries()) {
      void next().then((envelope) => {
        answers.push(String(index));
        ack(envelope);
      });
    }
    for (const text of ["one", "two"])
      expect(await slack.as("UMAYA").command("CFLOOR", "/order", text)).toMatchObject({ status: 200 });
    expect(answers.sort()).toEqual(["0", "1"]);
  });

  it("lets a URL connect once, and wants the app-level token for one", async () => {
    const slack = await openWorkspace();
    const { url, next } = await connect(slack);
    await next();
    const second = new WebSocket(url);
    const error = await new Promise<Error>((resolve) => second.on("error", resolve));
    expect(error.message).toContain("404");
    await expect(webClient(slack, TOKEN).apps.connections.open({})).rejects.toMatchObject({
      data: { error: "not_allowed_token_type" },
    });
  });

  it("keeps ten connections and tells the eleventh why it is not wanted", async () => {
    const slack = await openWorkspace();
    for (let count = 1; count <= 10; count += 1)
      expect(await (await connect(slack)).next()).toMatchObject({ num_connections: count });
    expect(await (await connect(slack)).next()).toMatchObject({ type: "disconnect", reason: "too_many_websockets" });
    expect(slack.sockets.connections).toBe(10);
  });
});

describe("a real Bolt app in Socket Mode", () => {
  it("answers commands and forms, and comes back after Slack asked it to reconnect", async () => {
    const slack = await openWorkspace();
    const clientOptions = { slackApiUrl: slack.apiUrl };
    const receiver = new SocketModeReceiver({
      appToken: APP_TOKEN,
      clientPingTimeout: 1_000,
      installerOptions: { clientOptions },
    });
    const app = new App({ token: TOKEN, receiver, convoStore: false, clientOptions, logLevel: LogLevel.ERROR });
    onTestFinished(async () => {
      await app.stop();
    });
    app.command("/order", async ({ ack, body, client }) => {
      if (body.text !== "") return ack({ text: `ordered ${body.text}` });
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal([textInput("dish")]) });
    });
    app.view("order", async ({ ack }) => ack({ response_action: "errors", errors: { dish: "Sold out." } }));
    await app.start();
    const maya = slack.as("UMAYA");
    expect(await maya.command("CFLOOR", "/order", "soup")).toMatchObject({ shown: { text: "ordered soup" } });
    const opened = new Promise<string>((resolve) => slack.on("view", ({ stack }) => resolve(stack.at(-1)?.id ?? "")));
    await maya.command("CFLOOR", "/order");
    expect(await maya.submit(await opened, { dish: { text: "soup" } })).toMatchObject({
      viewErrors: { dish: "Sold out." },
    });

    const reopened = new Promise<void>((resolve) => {
      slack.on("request", ({ method }) => method === "apps.connections.open" && resolve());
    });
    slack.sockets.disconnect("refresh_requested");
    await reopened;
    await expect.poll(async () => (await maya.command("CFLOOR", "/order", "bread")).shown?.text).toBe("ordered bread");
  });
});
