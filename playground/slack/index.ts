import { createCommands } from "./commands.ts";
import { directMessage } from "./conversations.ts";
import { createDeliver, LEGACY_TOKEN, type Retry } from "./delivery.ts";
import { createEvents, RETRY_DELAYS_MS } from "./events.ts";
import { createFaults, type Faults } from "./faults.ts";
import type { Answer, HttpRequest } from "./http-delivery.ts";
import { createIds } from "./ids.ts";
import { createListeners } from "./listeners.ts";
import { createMessages } from "./messages.ts";
import type { SlackOptions } from "./options.ts";
import { createExchanges, type Outcome } from "./outcome.ts";
import { createPacing } from "./pacing.ts";
import { type AppUse, createAppUse } from "./person.ts";
import { createProblems, type FoundProblem } from "./problems.ts";
import { createRequestLog, type LoggedRequest } from "./request-log.ts";
import { createResponseUrls } from "./response-urls.ts";
import { createRoutes } from "./routes.ts";
import { listen } from "./server.ts";
import { createSockets, type Sockets } from "./socket.ts";
import { createState, grantedScopes, type Message, type State, type View } from "./state.ts";
import { createTriggers } from "./triggers.ts";
import { createViews } from "./views.ts";
import { createDispatch } from "./web-api/dispatch.ts";
import { connectionMethods, webApi } from "./web-api/index.ts";
import { createOAuth } from "./web-api/oauth.ts";
import { createPersonLife, createWorkspaceLife, type PersonLife, type WorkspaceLife } from "./workspace-life.ts";

export type { Fault } from "./faults.ts";
export type { BotOptions, ChannelSeed, CommandSeed, SlackOptions, UserSeed, WorkspaceSeed } from "./options.ts";
export type { Outcome } from "./outcome.ts";
export type { LoggedRequest } from "./request-log.ts";
export { sign } from "./sign.ts";
export type { Message, View } from "./state.ts";

/** What the emulator tells its listeners. */
export interface SlackEvents {
  /** Posted, edited, deleted, or shown to one person. */
  readonly message: Message;
  /** The modals that a person has open, the visible one last. */
  readonly view: { readonly user: string; readonly stack: readonly View[] };
  readonly home: View;
  readonly request: LoggedRequest;
  readonly problem: FoundProblem;
}

/** A running emulated Slack. */
export interface EmulatedSlack extends WorkspaceLife {
  /** For the app's Web API client. */
  readonly apiUrl: string;
  /** Where people are asked to install the app. */
  readonly authorizeUrl: string;
  readonly app: State["app"];
  /** Sets or removes the app's request URL; without one the app is in Socket Mode. */
  useRequestUrl(url: string | undefined): void;
  /** What a person does: throws for what nobody could do. */
  as(userId: string): AppUse & PersonLife;
  /** The checks that Slack makes of a request URL. */
  verifyUrl(): Promise<Outcome>;
  sslCheck(): Promise<Outcome>;
  /** The same payload again, freshly signed. */
  resend(outcome: Outcome, retry?: Retry): Promise<Outcome>;
  /** Any bytes and headers to the app's request URL or another one, unsigned unless the headers say otherwise. */
  raw(request: Partial<HttpRequest>): Promise<Answer>;
  /** When no event is on its way or waiting for its next try. */
  idle(): Promise<void>;

  readonly users: State["users"];
  readonly channels: State["channels"];
  readonly files: State["files"];
  /** A channel's messages, oldest first, as somebody sees them; all that were ever there when nobody is named. */
  messages(channelId: string, seenBy?: string): readonly Message[];
  home(userId: string): View | undefined;
  /** Open modals, the visible one last. */
  modals(userId: string): readonly View[];
  /** The id of the DM between the app and a person. */
  directMessage(userId: string): string;
  readonly requests: readonly LoggedRequest[];
  readonly problems: readonly FoundProblem[];
  /** How often each method was answered with 429. */
  rateLimited(): Readonly<Record<string, number>>;
  on<Name extends keyof SlackEvents>(name: Name, listener: (value: SlackEvents[Name]) => void): () => void;

  readonly faults: Faults;
  readonly sockets: Pick<Sockets, "connections" | "disconnect">;
  close(): Promise<void>;
}

/**
 * Starts a Slack workspace on loopback: its Web API, its client side and its deliveries to the app. Written from Slack's
 * documentation alone; knows nothing of the app but its manifest.
 */
export async function startSlack(options: SlackOptions): Promise<EmulatedSlack> {
  const { bot, workspace, now = Date.now, ackTimeoutMs = 3_000 } = options;
  let requestUrl = bot.requestUrl;
  let origin = "";
  const url = (path: string) => origin + path;

  const listeners = createListeners<SlackEvents>();
  const state = createState(options);
  const ids = createIds(now);
  const limited: Record<string, number> = {};
  const log = createRequestLog({
    now,
    keep: options.keepRequests ?? 1_000,
    tell: (entry) => {
      if (entry.status === 429) limited[entry.method] = (limited[entry.method] ?? 0) + 1;
      listeners.emit("request", entry);
    },
  });
  const problems = createProblems((problem) => listeners.emit("problem", problem));
  const messages = createMessages({ state, ids, tell: (message) => listeners.emit("message", message) });
  const modals = (user: string) => state.modals.get(user) ?? [];
  const views = createViews({
    state,
    ids,
    tell: {
      modals: (user) => listeners.emit("view", { user, stack: modals(user) }),
      home: (view) => listeners.emit("home", view),
    },
  });
  const triggers = createTriggers({ ids, now });
  const responseUrls = createResponseUrls({ state, ids, now, messages, problems });
  const sockets = createSockets({ ids, appId: state.app.appId, timeoutMs: ackTimeoutMs });
  const oauth = createOAuth({ state, ids, clientId: bot.clientId, clientSecret: bot.clientSecret });
  const laneOf = (channel: string) => (state.users.has(channel) ? directMessage(state, ids, channel).id : channel);
  const pacing = createPacing({ now, laneOf: ({ channel }) => laneOf(String(channel)) });
  const { faults, take: takeFault } = createFaults();
  const dispatch = createDispatch({
    state,
    methods: {
      ...webApi({ state, ids, messages, views, triggers, problems, url }),
      ...oauth.methods,
      ...connectionMethods(() => url(sockets.ticket()).replace(/^http/, "ws")),
    },
    pace: options.strictPacing ? pacing : () => 0,
  });
  const find = createRoutes({ state, dispatch, responseUrls, oauth });
  const server = await listen({ find, takeFault, log, upgrade: sockets.upgrade }, options.port ?? 0);
  origin = server.origin;

  const deliver = createDeliver({
    requestUrl: () => requestUrl,
    signingSecret: options.signingSecret,
    now,
    timeoutMs: ackTimeoutMs,
    sendSocket: sockets.send,
    log,
  });
  const exchanges = createExchanges(deliver);
  const events = createEvents({
    state,
    ids,
    now,
    exchanges,
    scopes: () => grantedScopes(state),
    subscribed: bot.events,
    delaysMs: options.eventRetryDelaysMs ?? RETRY_DELAYS_MS,
  });
  const shared = { state, ids, now, triggers, responseUrls, messages, views, problems, exchanges, events, url };
  const runCommand = createCommands({ ...shared, registered: workspace.commands ?? [] });
  const useDeps = { ...shared, runCommand, shortcuts: workspace.shortcuts ?? [] };

  return {
    ...createWorkspaceLife(shared),
    apiUrl: url("/api/"),
    authorizeUrl: url("/oauth/v2/authorize"),
    app: state.app,
    useRequestUrl: (to) => {
      requestUrl = to;
    },
    as(userId) {
      const user = state.users.get(userId);
      if (!user) throw new Error(`there is no user ${userId}`);
      return { ...createAppUse(useDeps, user), ...createPersonLife(shared, user) };
    },
    verifyUrl() {
      const challenge = ids.secret();
      const payload = { type: "url_verification", token: LEGACY_TOKEN, challenge };
      return exchanges.run({ kind: "events_api", payload }, ({ body, failure }) =>
        failure || body.includes(challenge)
          ? {}
          : { error: "invalid_response", notice: "The challenge was not returned." },
      );
    },
    sslCheck: () =>
      exchanges.run({ kind: "slash_commands", payload: { ssl_check: "1", token: LEGACY_TOKEN } }, () => ({})),
    resend: exchanges.again,
    raw: deliver.raw,
    idle: events.idle,
    users: state.users,
    channels: state.channels,
    files: state.files,
    messages(channelId, seenBy) {
      const all = state.channels.get(channelId)?.messages ?? [];
      if (seenBy === undefined) return all;
      return all.filter(({ deleted, ephemeralFor }) => !deleted && (ephemeralFor ?? seenBy) === seenBy);
    },
    home: (userId) => state.homes.get(userId),
    modals,
    directMessage: (userId) => directMessage(state, ids, userId).id,
    requests: log.entries,
    problems: problems.found,
    rateLimited: () => ({ ...limited }),
    on: listeners.on,
    faults,
    sockets,
    async close() {
      events.stop();
      sockets.close();
      await server.close();
    },
  };
}
