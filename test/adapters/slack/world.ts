import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSlack, type SlackAdapter, type SlackSettings } from "../../../adapters/slack/index.ts";
import { type EmulatedSlack, type SlackOptions, startSlack } from "../../../playground/slack/index.ts";
import type { Dispatch } from "../../../src/kernel/dispatch.ts";
import type { Incoming, Notice } from "../../../src/kernel/incoming.ts";
import type { Installations, Installed, Log, NewInstallation } from "../../../src/kernel/ports.ts";
import { nothing, type Reply } from "../../../src/kernel/reply.ts";
import { card, text } from "../../../src/message/card.ts";
import type { Form } from "../../../src/message/form.ts";

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
    { callbackId: "shortcut.complaint", name: "Log as complaint", type: "message" },
  ],
};

export interface LogLine {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly fields: object;
  readonly message: string;
}

/** Keeps what is logged, to be looked at. */
export function keptLog(): { log: Log; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const keep = (level: LogLine["level"]) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  return { lines, log: { debug: keep("debug"), info: keep("info"), warn: keep("warn"), error: keep("error") } };
}

/** Installations in memory. */
function keptInstallations() {
  const saved = new Map<string, Installed & { token?: string; name: string }>();
  const installations: Installations = {
    find: async (_platform, externalId) => saved.get(externalId),
    async save({ externalId, name, botUserId, token }: NewInstallation) {
      const ref = { organizationId: "org", installationId: `i-${externalId}`, platform: "slack" as const, externalId };
      saved.set(externalId, { ...ref, name, botUserId, active: true, ...(token !== undefined && { token }) });
      return ref;
    },
    token: async ({ externalId }) => saved.get(externalId)?.token,
  };
  return { installations, saved };
}

/** Answers as each test says, and keeps what it was asked. */
function scriptedDispatch() {
  const incoming: Incoming[] = [];
  const notices: Notice[] = [];
  const script = {
    handle: async (_incoming: Incoming): Promise<Reply> => nothing,
    notice: async (_notice: Notice): Promise<void> => {},
    placeholder: undefined as Form | undefined,
  };
  const dispatch: Dispatch = {
    handle(asked) {
      incoming.push(asked);
      return script.handle(asked);
    },
    notice(happened) {
      notices.push(happened);
      return script.notice(happened);
    },
    placeholder: (asked) => (asked.kind === "action" ? script.placeholder : undefined),
    delayed: () => card("It takes a little longer.", text("It takes a little longer.")),
    unopened: () => card("The form did not open. Press again.", text("The form did not open. Press again.")),
  };
  return { dispatch, script, incoming, notices };
}

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

const SCOPES = ["commands", "chat:write", "users:read", "team:read", "channels:read"];

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
  const { installations, saved } = keptInstallations();
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
