import type { IncomingMessage, ServerResponse } from "node:http";
import type { Adapter, AdapterDependencies } from "../../src/kernel/adapter.ts";
import type { Answering } from "./answers/answering.ts";
import { createSendFile } from "./answers/send-file.ts";
import { createTell } from "./answers/tell.ts";
import { createViews } from "./answers/views.ts";
import type { Workspace } from "./check-token.ts";
import { createCalls } from "./clients.ts";
import { createDirectory } from "./directory.ts";
import { createBolt } from "./incoming/bolt.ts";
import { createDelivering } from "./incoming/deliver.ts";
import { createReceiver, type ReceiverDependencies } from "./incoming/receiver.ts";
import { createRoutes } from "./incoming/routes.ts";
import { createSocket, type Socket } from "./incoming/socket.ts";
import { createMessenger } from "./messenger.ts";
import type { OAuth, OAuthDependencies, OAuthSettings } from "./oauth.ts";
import { createOwnWorkspace } from "./own-workspace.ts";
import { createUpload } from "./upload.ts";

export interface SlackSettings {
  /** Absent: nothing comes in over HTTP. */
  readonly signingSecret?: string;
  /** The one workspace's; absent: each has its own, saved when it was installed. */
  readonly botToken?: string;
  /** For Socket Mode. */
  readonly appToken?: string;
  readonly oauth?: OAuthSettings;
  /** `https://slack.com/api/`, or an emulated Slack's. */
  readonly apiUrl: string;
  /** What command names begin with in this workspace, after the slash. */
  readonly commandPrefix: string;
}

export interface SlackAdapter extends Adapter {
  /** What Slack says the bot token is good for; undefined before it said so, or without one. */
  status(): Workspace | undefined;
}

/** Slack: the way in over HTTP or Socket Mode, and the way out. */
export function createSlack(settings: SlackSettings, { installations, clock, log }: AdapterDependencies): SlackAdapter {
  const { signingSecret, botToken, appToken, oauth, commandPrefix } = settings;
  const apiUrl = `${settings.apiUrl.replace(/\/+$/, "")}/`;
  const calls = createCalls({ apiUrl, botToken, oauth, installations, clock, log });
  const views = createViews({ calls, log });
  const tell = createTell({ calls, sendFile: createSendFile(calls, createUpload(apiUrl)), log });
  const workspace = botToken === undefined ? undefined : createOwnWorkspace({ apiUrl, botToken, installations, log });

  let answering: Answering | undefined;
  let socket: Socket | undefined;
  const opened = (): Answering => {
    if (answering === undefined) throw new Error("The Slack adapter is not started, or stopped.");
    return answering;
  };
  const { deliver, finished } = createDelivering(
    createBolt({ apiUrl, log, ...createRoutes({ answering: opened, commandPrefix, log }) }),
    log,
  );
  const listeners = new Map<string, Listener>([
    ...(signingSecret === undefined
      ? []
      : receive({ signingSecret, deliver, isOpen: () => answering !== undefined, clock, log })),
    ...(oauth === undefined
      ? []
      : installing({
          ...{ settings: oauth, apiUrl, installations, log },
          notice: async (happened) => opened().dispatch.notice(happened),
        })),
  ]);

  return {
    messenger: createMessenger(calls),
    directory: createDirectory(calls),
    handles: (path) => listeners.has(path),
    async listener(request, response) {
      const [path = ""] = (request.url ?? "").split("?", 1);
      await listeners.get(path)?.(request, response);
    },
    async start(dispatch) {
      answering = { dispatch, tell, views };
      await workspace?.start();
      if (appToken === undefined) return;
      socket = createSocket({ appToken, apiUrl, deliver, log });
      await socket.start();
    },
    async stop() {
      answering = undefined;
      workspace?.stop();
      await finished();
      await socket?.stop();
    },
    status: () => workspace?.status(),
  };
}

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const receive = (deps: ReceiverDependencies): [string, Listener][] => [["/slack/events", createReceiver(deps)]];

/** Loaded when somebody installs, which is seldom. */
function installing(deps: OAuthDependencies): [string, Listener][] {
  let loaded: Promise<OAuth> | undefined;
  const oauth = () => {
    loaded ??= import("./oauth.ts").then(({ createOAuth }) => createOAuth(deps));
    return loaded;
  };
  return [
    ["/slack/install", async (request, response) => (await oauth()).install(request, response)],
    ["/slack/oauth_redirect", async (request, response) => (await oauth()).redirect(request, response)],
  ];
}
