import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { type Logger, LogLevel, webApi } from "@slack/bolt";
import { onTestFinished } from "vitest";
import {
  type EmulatedSlack,
  type SlackOptions,
  startSlack,
  type WorkspaceSeed,
} from "../../../playground/slack/index.ts";
import { Payload } from "./payload.ts";

export const TOKEN = "xoxb-restaurant";
export const APP_TOKEN = "xapp-restaurant";
export const SIGNING_SECRET = "shh-restaurant";

/** A restaurant: a bot that is in #floor and #managers, but neither in #kitchen nor in #owners. */
export const workspace: WorkspaceSeed = {
  team: { id: "TREST", name: "The Restaurant", domain: "restaurant" },
  users: [
    {
      id: "UMAYA",
      name: "maya",
      realName: "Maya Kim",
      displayName: "Maya",
      tz: "Europe/Berlin",
      locale: "de-DE",
      email: "maya@restaurant.example",
    },
    { id: "UOMAR", name: "omar", realName: "Omar Diaz", tz: "America/New_York", locale: "en-US", isAdmin: true },
    { id: "UGONE", name: "gone", realName: "Gone Guy", tz: "UTC", locale: "en-US", deleted: true },
  ],
  channels: [
    { id: "CFLOOR", name: "floor", members: ["UMAYA", "UOMAR", "U0BOT"] },
    { id: "CKITCHEN", name: "kitchen", members: ["UMAYA"] },
    { id: "GMANAGERS", name: "managers", private: true, members: ["UOMAR", "U0BOT"] },
    { id: "GOWNERS", name: "owners", private: true, members: ["UOMAR"] },
    { id: "CSUPPLIER", name: "supplier", members: ["UOMAR", "U0BOT"], shared: true },
  ],
  usergroups: [{ id: "SMANAGERS", name: "Shift managers", handle: "managers", users: ["UOMAR"] }],
  commands: [{ name: "/order", shouldEscape: true }, { name: "/verbatim" }],
  shortcuts: [
    { callbackId: "new_order", name: "New order", type: "global" },
    { callbackId: "make_order", name: "Make an order", type: "message" },
  ],
};

export const SCOPES = [
  "commands",
  "chat:write",
  "users:read",
  "usergroups:read",
  "team:read",
  "files:write",
  "channels:read",
  "groups:read",
  "im:read",
  "im:write",
  "channels:history",
  "im:history",
  "reactions:read",
  "app_mentions:read",
];

/** A moment that tests move by hand. */
export function handClock(startMs = 1_800_000_000_000) {
  let at = startMs;
  return {
    now: () => at,
    pass: (ms: number) => {
      at += ms;
    },
  };
}

export type Overrides = Omit<Partial<SlackOptions>, "bot"> & { readonly bot?: Partial<SlackOptions["bot"]> };

/** A running workspace that ends with the test. */
export async function openWorkspace({ bot, ...options }: Overrides = {}): Promise<EmulatedSlack> {
  const slack = await startSlack({
    workspace,
    signingSecret: SIGNING_SECRET,
    eventRetryDelaysMs: [0, 0, 0],
    ...options,
    bot: { token: TOKEN, appToken: APP_TOKEN, scopes: SCOPES, clientId: "111.222", clientSecret: "client-shh", ...bot },
  });
  onTestFinished(() => slack.close());
  return slack;
}

const quiet: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** Slack's own client, without its retries. */
export const webClient = (slack: EmulatedSlack, token: string | undefined = TOKEN): webApi.WebClient =>
  new webApi.WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quiet,
  });

/** What an app received from Slack. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly form: Readonly<Record<string, string>>;
  readonly payload: Payload;
}

export interface AppAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Breaks the connection, or never answers. */
  readonly instead?: "drop" | "silence";
}

/** An app over plain HTTP whose answers the test decides; it becomes the workspace's request URL. */
export async function scriptedApp(slack: EmulatedSlack, answer: (received: Received) => AppAnswer = () => ({})) {
  const received: Received[] = [];
  let respond = answer;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const form = Object.fromEntries(new URLSearchParams(body));
    const isJson = request.headers["content-type"] === "application/json";
    const payload = isJson ? JSON.parse(body) : form.payload === undefined ? form : JSON.parse(form.payload);
    const entry = { headers: request.headers, body, form, payload: Payload.parse(payload) };
    received.push(entry);
    const { status = 200, headers = {}, body: answered, instead } = respond(entry);
    if (instead === "silence") return;
    if (instead === "drop") return void response.destroy();
    const isText = typeof answered === "string";
    response.writeHead(status, {
      ...(answered !== undefined && !isText && { "content-type": "application/json" }),
      ...headers,
    });
    response.end(isText || answered === undefined ? answered : JSON.stringify(answered));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  slack.useRequestUrl(url);
  return {
    url,
    received,
    answer: (next: (received: Received) => AppAnswer) => {
      respond = next;
    },
  };
}

/** A trigger that Maya has just given to the app, by a command. */
export async function freshTrigger(slack: EmulatedSlack, app: { readonly received: readonly Received[] }) {
  await slack.as("UMAYA").command("CFLOOR", "/order");
  return app.received.at(-1)?.payload.trigger_id ?? "";
}

export const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });

export const button = (actionId: string, text = actionId, value = "1") => ({
  type: "button",
  action_id: actionId,
  text: { type: "plain_text", text },
  value,
});

export const plain = (text: string) => ({ type: "plain_text" as const, text });

/** A modal with the blocks, which may be submitted. */
export const modal = (blocks: readonly object[], more: object = {}) =>
  ({
    type: "modal",
    callback_id: "order",
    title: plain("Order"),
    submit: plain("Send"),
    blocks: [...blocks],
    ...more,
  }) as never;

export const textInput = (blockId: string, element: object = {}, block: object = {}) => ({
  type: "input",
  block_id: blockId,
  label: plain(blockId),
  element: { type: "plain_text_input", action_id: "text", ...element },
  ...block,
});
