import type { WebAPICallResult } from "@slack/web-api";
import { z } from "zod";
import { ConfigError, PlatformError } from "../../src/kernel/errors.ts";
import type { Log } from "../../src/kernel/ports.ts";
import { callOnce } from "./clients.ts";

/** What Slack says the bot token is good for. */
export interface Workspace {
  /** Of the Enterprise organization, when the app is installed in all of it. */
  readonly id: string;
  readonly name: string;
  readonly botUserId: string;
  readonly scopes: readonly string[];
}

/** Asks Slack. Throws ConfigError when it refuses the token, PlatformError when it cannot be asked. */
export async function checkToken(given: { apiUrl: string; botToken: string }, log: Log): Promise<Workspace> {
  try {
    return workspaceOf(await callOnce(given.apiUrl, given.botToken, "auth.test", log));
  } catch (error) {
    if (!(error instanceof PlatformError) || error.fault.retryable) throw error;
    const { code } = error.fault;
    throw new ConfigError([code.startsWith("http_") ? notSlack(code) : refused(code)]);
  }
}

/** https://docs.slack.dev/reference/methods/auth.test; the scopes come with every answer, in a header. */
const Identity = z.object({
  team_id: z.string(),
  team: z.string().optional(),
  user_id: z.string(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});

function workspaceOf(answer: WebAPICallResult): Workspace {
  const { team_id, team, user_id, response_metadata, ...identity } = Identity.parse(answer);
  const id = (identity.is_enterprise_install && identity.enterprise_id) || team_id;
  return { id, name: team ?? id, botUserId: user_id, scopes: response_metadata?.scopes ?? [] };
}

const refused = (code: string): string =>
  `SLACK_BOT_TOKEN is not accepted by Slack (${code}). Copy the Bot User OAuth Token, which starts with xoxb-, from ` +
  "https://api.slack.com/apps → your app → OAuth & Permissions, after installing the app there.";

const notSlack = (code: string): string =>
  `SLACK_API_URL does not answer as Slack does (${code}). Leave it out, unless you run an emulated Slack.`;
