import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSlack, type SlackAdapter, type SlackSettings } from "../../../adapters/slack/index.ts";
import { type EmulatedSlack, type SlackOptions, startSlack } from "../../../playground/slack/index.ts";
import type { Incoming, Notice } from "../../../src/kernel/incoming.ts";
import type { Form } from "../../../src/message/form.ts";
import { keptLog, type LogLine } from "../../support/log.ts";
import { keptInstallations, scriptedDispatch } from "../kept.ts";

export const SIGNING_SECRET = "a secret that only Slack knows";
export const BOT_TOKEN = "xoxb-the-inn";
const APP_TOKEN = "xapp-the-inn";

const workspace: SlackOptions["workspace"] = {
  team: { id: "T0INN", name: "The Inn", domain: "the-inn" },
  users: [
    { id: "U0ANA", name: "ana", realName: "Ana Silva", displayName: "Ana", tz: "Europe/Lisbon", locale: "pt-PT" },
    { id: "U0BEN", name: "ben", realName: "Ben Ode", tz: "America/Chicago", locale: "en-US", isAdmin: true },
  ],
  channels: [
    { id: "C0DINING", name: "dining", members: ["U0ANA", "U0BEN", "U0BOT"] },
    { id: "C0STAFF", name: "staff", members: ["U0ANA", "U0BEN"] },
  ],
  commands: [
    { name: "/complaint", shouldEscape: true },
    { name: "/acme-win", shouldEscape: true },
  ],
  shortcuts: [
    { callbackId: "shortcut.feedback", name: "Log feedback", type: "global" },
    { callbackId: "feedback.fromMessage", name: "Log as feedback", type: "message" },
  ],
};

export interface World extends AsyncDisposable {
  readonly slack: EmulatedSlack;
  readonly adapter: SlackAdapter;
  readonly script: ReturnType<typeof scriptedDispatch>["script"];
  readonly incoming: Incoming[];
  readonly notices: Notice[];
  readonly lines: LogLine[];
  readonly saved: ReturnType<typeof keptInstallations>["saved"];
  /** Where the bot listens. */
  readonly url: string;
  /** When everything that reached the bot is worked off, also what goes on after the answer. */
  settled(): Promise<void>;
  /** Lets seconds pass: what Slack sends again is signed with another time. */
  pass(seconds: number): void;
}

export interface WorldOptions {
  readonly scopes?: readonly string[];
  readonly settings?: Partial<SlackSettings>;
  readonly socketMode?: boolean;
  readonly slack?: Partial<SlackOptions>;
  /** Before the bot starts. */
  prepare?(slack: EmulatedSlack): void;
}

const SCOPES = ["commands", "chat:write", "users:read", "team:read", "reactions:read", "channels:read"];

/** A workspace and a bot in it, whose Dispatch says what the test wants. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { scopes = SCOPES, settings = {}, socketMode = false } = options;
  let passed = 0;
  const now = () => Date.now() + passed;
  const slack = await startSlack({
    workspace,
    now,
    signingSecret: SIGNING_SECRET,
    bot: { scopes, token: BOT_TOKEN, appToken: APP_TOKEN, clientId: "the client", clientSecret: "the client secret" },
    eventRetryDelaysMs: [10, 20, 30],
    ...options.slack,
  });
  options.prepare?.(slack);
  const { log, lines } = keptLog();
  const { installations, saved } = keptInstallations("slack");
  const { dispatch, script, incoming, notices } = scriptedDispatch();
  const speaking = settings.oauth ? {} : { botToken: BOT_TOKEN };
  const connection = socketMode ? { appToken: APP_TOKEN } : { signingSecret: SIGNING_SECRET };
  const adapter = createSlack(
    { ...connection, ...speaking, apiUrl: slack.apiUrl, commandPrefix: "", ...settings },
    { installations, clock: { now: () => new Date(now()) }, log },
  );
  const work: Promise<void>[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "", "http://bot").pathname;
    if (adapter.handles(path)) work.push(adapter.listener(request, response));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (!socketMode) slack.useRequestUrl(`${url}/slack/events`);
  await adapter.start(dispatch);
  return {
    slack,
    adapter,
    script,
    incoming,
    notices,
    lines,
    saved,
    url,
    async settled() {
      await Promise.all(work);
    },
    pass: (seconds) => {
      passed += seconds * 1_000;
    },
    async [Symbol.asyncDispose]() {
      await adapter.stop();
      server.closeAllConnections();
      server.close();
      await slack.close();
    },
  };
}

export const feedbackForm: Form = {
  form: "feedback",
  title: "Log feedback",
  submit: "Save",
  close: "Cancel",
  context: '{"from":"the inn"}',
  fields: [
    {
      kind: "text",
      name: "text",
      label: "What did the customer say?",
      required: true,
      multiline: true,
      maxLength: 3_000,
    },
    {
      kind: "choice",
      name: "severity",
      label: "Severity",
      required: false,
      options: [
        { value: "1", label: "harm" },
        { value: "3", label: "plain" },
      ],
    },
  ],
};
