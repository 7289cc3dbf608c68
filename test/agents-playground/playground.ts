import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, vi } from "vitest";
import { temporaryFolder } from "../support/database.ts";
import { type NodeProcess, startNode } from "../support/process.ts";

/** Alex's chat with the bot, and a channel of the team. */
export const CHAT = "a:alex-and-bellhop";
export const KITCHEN = "19:kitchen@thread.tacv2";

const TENANT = "0a1b2c3d-0000-4000-8000-000000000002";
const BOT = { id: "28:5e5e5e5e-0000-4000-8000-000000000002", name: "Bellhop" };
/**
 * The only person who does anything in the playground. To Teams, everybody has an id of the directory and another one;
 * the playground does not find people by the former, so that both are the same here.
 */
const ALEX = personOf("11111111-0000-4000-8000-000000000020", "Alex Wilber");

/** A message of the bot's. */
export interface Shown {
  readonly conversation: string;
  readonly id: string;
  readonly card: ShownCard;
}

/** A card, as far as somebody looks into it here. */
export interface ShownCard {
  readonly body: readonly object[];
  readonly actions?: readonly Button[];
}
interface Button {
  readonly type: string;
  readonly title: string;
  readonly verb?: string;
  readonly data: object;
}

/** What the bot answers when something is done in a dialog. */
export interface DialogAnswer {
  readonly task: { readonly type: string; readonly value: Dialog };
}
export interface Dialog {
  readonly title: string;
  readonly card: { readonly content: ShownCard };
}

/** What the bot answers when a button is pressed, as far as the playground hands it on. */
export interface PressAnswer {
  readonly type: string;
  readonly value: ShownCard;
}

/** Microsoft 365 Agents Playground (https://github.com/OfficeDev/microsoft-365-agents-playground) with Alex in it. */
export interface AgentsPlayground {
  /** Alex gets the app: alone, or for the team of a channel. */
  install(conversation: string): Promise<void>;
  /** Alex writes something; in a channel, to the bot. */
  write(conversation: string, text: string): Promise<void>;
  /** Alex chooses an action of the message extension. */
  openDialog(conversation: string, command: string): Promise<DialogAnswer>;
  /** Alex fills in what it showed and presses the first button. */
  submit(conversation: string, command: string, shown: Dialog, answers: object): Promise<DialogAnswer>;
  /** Alex presses a button on a card. */
  press(shown: Shown, title: string): Promise<PressAnswer>;
  /** The bot's message in a conversation that reads like this, as soon as it has come. */
  message(conversation: string, reads: RegExp): Promise<Shown>;
}

/**
 * Starts the playground with a bot that listens here, at the top of a file for all of its tests. In none of them may the
 * one refuse anything of the other's, or the playground want anything from outside of this machine.
 */
export async function startPlayground(botUrl: string): Promise<AgentsPlayground> {
  const folder = await temporaryFolder();
  const recordings = join(folder, "recordings.log");
  const port = await freePort();
  const process = startNode([...PROGRAM, ...flags(botUrl, port)], await environment(folder, recordings), folder);
  const url = `http://127.0.0.1:${port}`;
  await readiness(process, url);
  afterEach(async () => {
    const exchanges = await exchangesIn(recordings);
    expect(exchanges.filter(({ response }) => response.statusCode < 200 || response.statusCode > 299)).toEqual([]);
    expect(process.errors()).not.toContain("Refused to connect");
  });

  const post = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(url + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`The playground answered ${response.status} to ${path}: ${answer}`);
    return answer === "" ? undefined : JSON.parse(answer);
  };
  const invoke = (name: string, conversation: string, value: object, more: object = {}): Promise<unknown> =>
    post("/_conversation/v1/invoke", {
      name,
      from: { id: ALEX.id },
      conversation: { id: conversation },
      value,
      ...more,
    });
  const extension = async (name: string, conversation: string, command: string, more: object = {}) =>
    (await invoke(`composeExtension/${name}`, conversation, {
      commandId: command,
      commandContext: "compose",
      ...more,
    })) as DialogAnswer;

  return {
    async install(conversation) {
      const query = new URLSearchParams({ conversationId: conversation, type: "install" });
      const template = await fetch(`${url}/_internal/v1/customActivities/template?${query}`);
      const event = (await template.json()) as { readonly id: string };
      await post("/_internal/v1/customActivities", event);
      // The playground does not say when the bot has taken it, but writes it down then.
      await vi.waitFor(async () => {
        const taken = (await exchangesIn(recordings)).some(({ request }) => request.body?.id === event.id);
        if (!taken) throw new Error("The bot has not taken the installation.");
      }, WAIT);
    },
    async write(conversation, text) {
      const mention = { mentioned: { id: BOT.id }, text: `<at>${BOT.name}</at>` };
      await post(`/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`, {
        from: { id: ALEX.id },
        textFormat: "plain",
        ...(conversation === CHAT ? { text } : { text: `${mention.text} ${text}`, mentions: [mention] }),
      });
    },
    openDialog: (conversation, command) => extension("fetchTask", conversation, command),
    submit: (conversation, command, { card }, answers) =>
      extension("submitAction", conversation, command, { data: { ...buttonOn(card.content).data, ...answers } }),
    async press({ conversation, id, card }, title) {
      const { type, verb, data } = buttonOn(card, title);
      const value = { action: { type, title, verb, data }, trigger: "manual" };
      return (await invoke("adaptiveCard/action", conversation, value, { replyToId: id })) as PressAnswer;
    },
    message: (conversation, reads) =>
      vi.waitFor(async () => {
        const messages = (await exchangesIn(recordings)).flatMap(messageIn);
        const found = messages.findLast(
          (message) => message.conversation.startsWith(conversation) && reads.test(JSON.stringify(message.card)),
        );
        if (!found) throw new Error(`The bot has said nothing in ${conversation} that reads ${reads}.`);
        return found;
      }, WAIT),
  };
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const PROGRAM = [
  "--import",
  here("loopback-only.ts"),
  fileURLToPath(import.meta.resolve("@microsoft/m365agentsplayground/cli.js")),
];

/** Milliseconds. */
const WAIT = { timeout: 15_000, interval: 50 };

/** https://learn.microsoft.com/microsoft-365/agents-sdk/test-with-toolkit-project */
const flags = (botUrl: string, port: number): string[] => [
  "start",
  "-e",
  botUrl,
  "-c",
  "msteams",
  "-p",
  String(port),
  "--disable-telemetry",
  "--enable-events-recording",
];

async function environment(folder: string, recordings: string) {
  const config = join(folder, "config.yml");
  await writeFile(config, JSON.stringify(configuration));
  return {
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
    M365_AGENTS_PLAYGROUND_RECORDING_FILE: recordings,
    M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, "playground.log"),
    TEAMSAPPTESTER_BROWSER: "none",
    APPLICATION_INSIGHTS_NO_STATSBEAT: "1",
  };
}

function personOf(id: string, name: string) {
  const [givenName = "", surname = ""] = name.split(" ");
  const email = `${givenName}@harbour.example`.toLowerCase();
  // The playground spells it like this.
  return { id, name, userPrincipleName: email, aadObjectId: id, givenName, surname, email };
}

/** It wants five more people, and a team whose General channel has the team's id. JSON is YAML too. */
const configuration = {
  version: "0.1.1",
  tenantId: TENANT,
  bot: BOT,
  currentUser: ALEX,
  users: ["Ana Lima", "Ben Okafor", "Mo Haddad", "Dee Park", "Ada Berg"].map((name, at) =>
    personOf(`11111111-0000-4000-8000-00000000003${at}`, name),
  ),
  personalChat: { id: CHAT },
  groupChat: { id: "19:shift@thread.v2", name: "Shift" },
  team: {
    id: "19:harbour@thread.tacv2",
    name: "Harbour",
    aadGroupId: "22222222-0000-4000-8000-000000000020",
    channels: [{ id: KITCHEN, name: "Kitchen" }],
  },
};

/** It cannot be asked to choose one. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function readiness(process: NodeProcess, url: string): Promise<void> {
  const ended = process.ended.then(({ code }) => {
    throw new Error(`The playground ended with ${code}:\n${process.output()}\n${process.errors()}`);
  });
  const ready = vi.waitFor(() => fetch(`${url}/_internal/v1/testConfig`), { timeout: 30_000, interval: 50 });
  await Promise.race([ended, ready]);
}

/** One request that went from the playground to the bot or back, as the playground has recorded it. */
interface Exchange {
  readonly request: { readonly method: string; readonly url: string; readonly body?: Sent };
  readonly response: {
    readonly statusCode: number;
    readonly body?: { readonly id?: string; readonly activityId?: string };
  };
}
interface Sent extends Activity {
  readonly activity?: Activity;
}
interface Activity {
  readonly id?: string;
  readonly attachments?: readonly { readonly content: ShownCard }[];
}

const BETWEEN = "\n---\n";

/** Everything that went to and fro, oldest first; a recording that is being written is left for the next time. */
async function exchangesIn(file: string): Promise<readonly Exchange[]> {
  const recorded = (await readFile(file, "utf8")).split(BETWEEN).slice(0, -1);
  return recorded.map((one) => JSON.parse(one) as Exchange);
}

/** What the bot said with it: in a conversation that is there, or as the beginning of one in a channel. */
function messageIn({ request, response }: Exchange): Shown[] {
  const [, conversation] = /\/v3\/conversations\/([^/?]+)\/activities/.exec(request.url) ?? [];
  const [card] = (request.body?.activity ?? request.body)?.attachments ?? [];
  const { id, activityId } = response.body ?? {};
  if (!card || !id) return [];
  if (conversation) return [{ conversation: decodeURIComponent(conversation), id, card: card.content }];
  return activityId ? [{ conversation: id, id: activityId, card: card.content }] : [];
}

/** The button with this title, or the first one. */
function buttonOn(card: ShownCard, title?: string): Button {
  const found = [...buttonsIn(card)].find((button) => title === undefined || button.title === title);
  if (!found) throw new Error(`There is no button “${title}” on: ${JSON.stringify(card)}`);
  return found;
}

/** All buttons, however deep. */
function* buttonsIn(value: unknown): Generator<Button> {
  if (typeof value !== "object" || value === null) return;
  if ("type" in value && "title" in value && String(value.type).startsWith("Action.")) yield value as Button;
  for (const inner of Object.values(value)) yield* buttonsIn(inner);
}
