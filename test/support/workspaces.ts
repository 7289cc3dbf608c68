import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished } from "vitest";
import { type EmulatedSlack, type Message, type Outcome, startSlack } from "../../playground/slack/index.ts";
import { readConfig } from "../../src/config.ts";
import type { OpenDatabase } from "../../src/database/index.ts";
import { createSecretStore } from "../../src/database/secrets.ts";
import { createOrganizations } from "../../src/features/organization/index.ts";
import { createIds, systemClock } from "../../src/kernel/clock.ts";
import { type Running, start } from "../../src/main.ts";
import { nodesOf } from "./blocks.ts";
import { emptyDatabase, silent } from "./database.ts";
import { settle } from "./settled.ts";
import { BOT, workspace as harbour, SCOPES, SIGNING_SECRET, user } from "./world.ts";

/** In the other workspaces: Pia and Paul are admins of Pier, Mo has an account there too; Quinn is the admin of Quay. */
export const PIA = "U0PIA";
export const PAUL = "U0PAUL";
export const PIER_MO = "U0MOPIER";
export const SAM = "U0SAM";
export const PIER_DECK = "C0DECK";
export const PIER_BAR = "C0BAR";
export const QUINN = "U0QUINN";
const QUAY_HALL = "C0HALL";

const { commands } = harbour;
const seeds = {
  harbour,
  pier: {
    team: { id: "T0PIER", name: "Pier", domain: "pier" },
    users: [
      user(PIA, "Pia Vos", { isAdmin: true }),
      user(PAUL, "Paul Reis", { isAdmin: true }),
      user(PIER_MO, "Mo H."),
      user(SAM, "Sam Ito"),
    ],
    channels: [
      { id: PIER_DECK, name: "deck", members: [PIA, PAUL, PIER_MO, SAM, BOT] },
      { id: PIER_BAR, name: "bar", members: [PIA, PIER_MO, SAM, BOT] },
    ],
    commands,
  },
  quay: {
    team: { id: "T0QUAY", name: "Quay", domain: "quay" },
    users: [user(QUINN, "Quinn Ode", { isAdmin: true })],
    channels: [{ id: QUAY_HALL, name: "hall", members: [QUINN, BOT] }],
    commands,
  },
};
type Name = keyof typeof seeds;
const names = Object.keys(seeds) as Name[];

/** One of the workspaces, and what people do there. */
export interface Workspace {
  readonly slack: EmulatedSlack;
  /** Types a command, in the workspace's first channel unless said otherwise. */
  type(userId: string, command: string, text?: string, channel?: string): Promise<Outcome>;
  press(userId: string, message: Message | undefined, label: string): Promise<Outcome>;
  /** What a person was told privately in a channel, as it stands there now, oldest first. */
  told(userId: string, channel: string): readonly string[];
  /** The messages that everybody in a channel sees now. */
  cards(channel: string): Promise<readonly Message[]>;
  /** What somebody was told in their direct messages, once nothing waits to be sent. */
  directly(userId: string): Promise<readonly string[]>;
}

export interface Workspaces extends Readonly<Record<Name, Workspace>> {
  readonly database: OpenDatabase;
  readonly bot: Running;
  /** Another process on the same database, or on another opening of it. */
  another(database?: OpenDatabase): Promise<Running>;
  /** Has the workspaces send what people do to this process from now on. */
  sendTo(bot: Running): void;
  /** Time goes on by so many minutes. */
  wait(minutes: number): void;
  settled(): Promise<void>;
}

const KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`;
const tokenOf = (name: Name): string => `xoxb-of-${name}`;

/** Three workspaces into which one Bellhop is installed, each an organization of its own so far. */
export async function workspaces(given?: OpenDatabase): Promise<Workspaces> {
  const database = given ?? (await emptyDatabase());
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const slacks = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await openWorkspace(name, now)] as const)),
  ) as Record<Name, EmulatedSlack>;
  const door = await openDoor(slacks);
  await install(database);

  const startBot = async (on: OpenDatabase): Promise<Running> => {
    const bot = await start(configOf(door), silent, { database: on, clock: { now: () => new Date(now()) } });
    onTestFinished(() => bot.stop());
    return bot;
  };
  const sendTo = ({ port }: Running) =>
    Object.values(slacks).forEach((slack) => {
      slack.useRequestUrl(`http://127.0.0.1:${port}/slack/events`);
    });
  const bot = await startBot(database);
  sendTo(bot);
  const pass = (milliseconds: number): void => {
    ahead += milliseconds;
  };
  const settled = () => settle({ database, bot, pass });
  return {
    harbour: workspaceOf("harbour", slacks.harbour, settled),
    pier: workspaceOf("pier", slacks.pier, settled),
    quay: workspaceOf("quay", slacks.quay, settled),
    database,
    bot,
    another: (on = database) => startBot(on),
    sendTo,
    wait: (minutes) => pass(minutes * 60_000),
    settled,
  };
}

async function openWorkspace(name: Name, now: () => number): Promise<EmulatedSlack> {
  const slack = await startSlack({
    workspace: seeds[name],
    signingSecret: SIGNING_SECRET,
    bot: { scopes: SCOPES, token: tokenOf(name), userId: BOT },
    now,
  });
  onTestFinished(async () => {
    await slack.close();
    expect(slack.problems).toEqual([]);
  });
  return slack;
}

/** What Slack is to an app in many workspaces: one address, where the token says which workspace is meant. */
async function openDoor(slacks: Readonly<Record<Name, EmulatedSlack>>): Promise<string> {
  const server = createServer(async (request, response) => {
    const name = names.find((one) => request.headers.authorization === `Bearer ${tokenOf(one)}`);
    if (!name) return response.writeHead(401).end();
    const target = new URL((request.url ?? "").replace(/^\/api\//, ""), slacks[name].apiUrl);
    const answer = await fetch(target, {
      method: "POST",
      headers: { "content-type": request.headers["content-type"] ?? "", authorization: `Bearer ${tokenOf(name)}` },
      body: await bodyOf(request),
    });
    return response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** As after an installation by OAuth. */
async function install(database: OpenDatabase): Promise<void> {
  const deps = { database, clock: systemClock, ids: createIds(systemClock) };
  const organizations = createOrganizations({ ...deps, secrets: createSecretStore(database, KEYS) });
  for (const name of names) {
    const { id, name: title } = seeds[name].team;
    await organizations.save({
      platform: "slack",
      externalId: id,
      name: title,
      botUserId: BOT,
      token: { value: tokenOf(name) },
    });
  }
}

const configOf = (apiUrl: string) =>
  readConfig({
    SLACK_API_URL: apiUrl,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_CLIENT_ID: "the client",
    SLACK_CLIENT_SECRET: "the client secret",
    SLACK_STATE_SECRET: "a secret of our own making",
    PUBLIC_URL: "http://127.0.0.1",
    BELLHOP_KEYS: KEYS,
    PORT: "0",
  });

function workspaceOf(name: Name, slack: EmulatedSlack, settled: () => Promise<void>): Workspace {
  const [first] = seeds[name].channels;
  return {
    slack,
    type: (userId, command, text, channel = first?.id ?? "") => slack.as(userId).command(channel, command, text),
    async press(userId, message, label) {
      if (!message) throw new Error("There is no message to press a button on.");
      return slack.as(userId).press(message, { actionId: actionOf(message, label) });
    },
    told: (userId, channel) =>
      slack
        .messages(channel, userId)
        .filter(({ ephemeralFor }) => ephemeralFor === userId)
        .map(({ text }) => text),
    async cards(channel) {
      await settled();
      return slack.messages(channel).filter((message) => !message.deleted && message.ephemeralFor === undefined);
    },
    async directly(userId) {
      await settled();
      return slack.messages(slack.directMessage(userId)).map(({ text }) => text);
    },
  };
}

/** What a button with this label does. */
function actionOf(message: Message, label: string): string {
  for (const node of nodesOf(message.blocks)) {
    const { action_id: action, text } = node as { action_id?: string; text?: { text?: string } };
    if (action !== undefined && text?.text === label) return action;
  }
  throw new Error(`There is no button "${label}" on: ${message.text}`);
}
