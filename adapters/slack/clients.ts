import { type WebAPICallResult, WebClient, type WebClientOptions } from "@slack/web-api";
import { LRUCache } from "lru-cache";
import type { InstallationRef, Installations, Log } from "../../src/kernel/ports.ts";
import { slackError } from "./errors.ts";
import { sdkLog } from "./sdk-log.ts";
import { send } from "./transport.ts";

type Arguments = Readonly<Record<string, unknown>>;

/** Calls to Slack's Web API; each is tried once. Throws PlatformError. */
export interface Calls {
  /** For what nobody waits for. */
  deliver(to: InstallationRef, method: string, args: Arguments): Promise<WebAPICallResult>;
  /** For what a person waits for; `workspace` is the external id of the installation. */
  answer(workspace: string, method: string, args: Arguments): Promise<WebAPICallResult>;
  /** The workspace's token was renewed or is no longer good. */
  forget(installation: InstallationRef): void;
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
  readonly botToken: string | undefined;
  readonly installations: Installations;
  readonly log: Log;
}

export function createCalls({ apiUrl, botToken, installations, log }: CallsDependencies): Calls {
  const policy = clientPolicy(apiUrl, log);
  const delivering = new WebClient(undefined, policy);
  const answering = new WebClient(undefined, { ...policy, timeout: ANSWER_TIMEOUT });
  const tokens = new LRUCache<string, string>({ max: 500 });

  async function tokenOf(installation: InstallationRef, method: string): Promise<string> {
    const known = botToken ?? tokens.get(installation.installationId);
    if (known !== undefined) return known;
    const saved = await installations.token(installation);
    if (saved === undefined) throw slackError(method, { data: { error: "not_authed" } });
    tokens.set(installation.installationId, saved);
    return saved;
  }

  async function call(
    client: WebClient,
    to: InstallationRef,
    method: string,
    args: Arguments,
  ): Promise<WebAPICallResult> {
    const token = await tokenOf(to, method);
    try {
      return await client.apiCall(method, { ...args, token });
    } catch (error) {
      const failure = slackError(method, error);
      if (failure.fault.gone === "installation") tokens.delete(to.installationId);
      throw failure;
    }
  }

  return {
    deliver: (to, method, args) => call(delivering, to, method, args),
    async answer(workspace, method, args) {
      const installed = await installations.find("slack", workspace);
      if (installed === undefined) throw slackError(method, { data: { error: "team_not_found" } });
      return call(answering, installed, method, args);
    },
    forget: (installation) => void tokens.delete(installation.installationId),
  };
}

/** One call with a token whose installation is not known yet. Throws PlatformError. */
export async function callOnce(apiUrl: string, token: string, method: string, log: Log): Promise<WebAPICallResult> {
  const client = new WebClient(token, { ...clientPolicy(apiUrl, log), timeout: ANSWER_TIMEOUT });
  try {
    return await client.apiCall(method);
  } catch (error) {
    throw slackError(method, error);
  }
}
