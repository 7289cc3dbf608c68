import { type WebAPICallResult, WebClient, type WebClientOptions } from "@slack/web-api";
import type { Clock } from "../../src/kernel/clock.ts";
import { PlatformError } from "../../src/kernel/errors.ts";
import type { InstallationRef, Installations, Log } from "../../src/kernel/ports.ts";
import { slackError } from "./errors.ts";
import { createRotation, type ExchangeSettings } from "./rotation.ts";
import { sdkLog } from "./sdk-log.ts";
import { send } from "./transport.ts";

type Arguments = Readonly<Record<string, unknown>>;

/** Calls to Slack's Web API; none takes effect more than once. Throws PlatformError. */
export interface Calls {
  /** For what nobody waits for. */
  deliver(to: InstallationRef, method: string, args: Arguments): Promise<WebAPICallResult>;
  /** For what a person waits for; `workspace` is the external id of the installation. */
  answer(workspace: string, method: string, args: Arguments): Promise<WebAPICallResult>;
}

/** Milliseconds. */
const DELIVERY_TIMEOUT = 10_000;
const ANSWER_TIMEOUT = 2_500;

/**
 * The only way Slack is called. Its client's own retries would repeat a post whose answer was lost, and its pause after
 * a 429 would hold back a whole workspace; both belong to the outbox. The two clients are shared by all workspaces and
 * get the token with each call, so that nothing grows with the number of workspaces but a bounded memory of tokens.
 */
export const clientPolicy = (apiUrl: string, log: Log): WebClientOptions => ({
  slackApiUrl: apiUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
  maxRequestConcurrency: 1_000,
  timeout: DELIVERY_TIMEOUT,
  logger: sdkLog(log),
  fetch: send,
});

export interface CallsDependencies {
  readonly apiUrl: string;
  /** The one workspace's; else each has its own, which may have to be exchanged. */
  readonly botToken: string | undefined;
  readonly oauth: ExchangeSettings | undefined;
  readonly installations: Installations;
  readonly clock: Clock;
  readonly log: Log;
}

export function createCalls({ apiUrl, botToken, oauth, installations, clock, log }: CallsDependencies): Calls {
  const policy = clientPolicy(apiUrl, log);
  const delivering = new WebClient(undefined, policy);
  const answering = new WebClient(undefined, { ...policy, timeout: ANSWER_TIMEOUT });
  const withoutToken = (method: string, args: Arguments) => attempt(delivering, method, args);
  const rotation = createRotation({ oauth, installations, clock, log, call: withoutToken });

  async function tokenOf(installation: InstallationRef, method: string): Promise<string> {
    const token = botToken ?? (await rotation.tokenOf(installation));
    if (token === undefined) throw slackError(method, { data: { error: "not_authed" } });
    return token;
  }

  async function call(
    client: WebClient,
    to: InstallationRef,
    method: string,
    args: Arguments,
  ): Promise<WebAPICallResult> {
    const token = await tokenOf(to, method);
    try {
      return await attempt(client, method, { ...args, token });
    } catch (error) {
      if (!(error instanceof PlatformError && error.fault.gone === "installation")) throw error;
      // The app may have been installed again since the token was read; a refused token has had no effect.
      rotation.forget(to);
      const renewed = await tokenOf(to, method);
      if (renewed === token) throw error;
      return attempt(client, method, { ...args, token: renewed });
    }
  }

  return {
    deliver: (to, method, args) => call(delivering, to, method, args),
    async answer(workspace, method, args) {
      const installed = await installations.find("slack", workspace);
      if (installed === undefined) throw slackError(method, { data: { error: "team_not_found" } });
      return call(answering, installed, method, args);
    },
  };
}

/** One call with a token whose installation is not known yet. Throws PlatformError. */
export const callOnce = (
  apiUrl: string,
  token: string,
  method: string,
  log: Log,
  args: Arguments = {},
): Promise<WebAPICallResult> =>
  attempt(new WebClient(token, { ...clientPolicy(apiUrl, log), timeout: ANSWER_TIMEOUT }), method, args);

async function attempt(client: WebClient, method: string, args?: Arguments): Promise<WebAPICallResult> {
  try {
    return await client.apiCall(method, args);
  } catch (error) {
    throw slackError(method, error);
  }
}
