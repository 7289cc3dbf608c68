import { createCommands } from "./commands.ts";
import type { Core } from "./core.ts";
import { createDeliver, LEGACY_TOKEN, type SendSocket } from "./delivery.ts";
import type { EmulatedSlack } from "./emulated-slack.ts";
import { createEvents, RETRY_DELAYS_MS } from "./events.ts";
import type { SlackOptions } from "./options.ts";
import { createExchanges, type Exchanges, type Outcome } from "./outcome.ts";
import { createAppUse } from "./person.ts";
import { grantedScopes } from "./state.ts";
import { createPersonLife, createWorkspaceLife, type WorkspaceLife } from "./workspace-life.ts";

type ClientSide = WorkspaceLife &
  Pick<EmulatedSlack, "as" | "verifyUrl" | "sslCheck" | "resend" | "raw" | "idle" | "useRequestUrl"> & {
    /** Ends what waits for a retry. */
    stop(): void;
  };

/** What people do in Slack, and what Slack sends the app because of it. */
export function createClientSide(core: Core, options: SlackOptions, sendSocket: SendSocket): ClientSide {
  const { workspace, bot, signingSecret, ackTimeoutMs = 3_000, eventRetryDelaysMs = RETRY_DELAYS_MS } = options;
  const { state, ids, now, log } = core;
  let requestUrl = bot.requestUrl;
  const deliver = createDeliver({
    requestUrl: () => requestUrl,
    signingSecret,
    now,
    timeoutMs: ackTimeoutMs,
    sendSocket,
    log,
  });
  const exchanges = createExchanges(deliver);
  const scopes = () => grantedScopes(state);
  const events = createEvents({
    state,
    ids,
    now,
    exchanges,
    scopes,
    subscribed: bot.events,
    delaysMs: eventRetryDelaysMs,
  });
  const runCommand = createCommands({ ...core, exchanges, registered: workspace.commands ?? [] });
  const appUse = { ...core, exchanges, runCommand, shortcuts: workspace.shortcuts ?? [] };
  const life = { ...core, events };
  return {
    ...createWorkspaceLife(life),
    as(userId) {
      const user = state.users.get(userId);
      if (!user) throw new Error(`there is no user ${userId}`);
      return { ...createAppUse(appUse, user), ...createPersonLife(life, user) };
    },
    verifyUrl: () => verifyUrl(exchanges, ids.secret()),
    sslCheck: () =>
      exchanges.run({ kind: "slash_commands", payload: { ssl_check: "1", token: LEGACY_TOKEN } }, () => ({})),
    resend: exchanges.again,
    raw: deliver.raw,
    idle: events.idle,
    useRequestUrl: (url) => {
      requestUrl = url;
    },
    stop: events.stop,
  };
}

function verifyUrl(exchanges: Exchanges, challenge: string): Promise<Outcome> {
  const payload = { type: "url_verification", token: LEGACY_TOKEN, challenge };
  return exchanges.run({ kind: "events_api", payload }, ({ body, failure }) =>
    failure || body.includes(challenge) ? {} : { error: "invalid_response", notice: "The challenge was not returned." },
  );
}
