import { z } from "zod";
import { ConfigError, PlatformError } from "../../src/kernel/errors.ts";
import type { Installations, Log } from "../../src/kernel/ports.ts";
import { createBackoff } from "./backoff.ts";
import type { Calls } from "./clients.ts";

/** What Slack says the bot token is good for. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly botUserId: string;
  readonly scopes: readonly string[];
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

export interface OwnWorkspace {
  /** Links the workspace of the bot token. While Slack cannot be reached it goes on trying. Throws ConfigError. */
  start(): Promise<void>;
  stop(): void;
  status(): Workspace | undefined;
}

export interface OwnWorkspaceDependencies {
  readonly calls: Calls;
  readonly installations: Installations;
  readonly log: Log;
}

export function createOwnWorkspace({ calls, installations, log }: OwnWorkspaceDependencies): OwnWorkspace {
  const backoff = createBackoff();
  let known: Workspace | undefined;

  async function link(): Promise<void> {
    known = workspaceOf(Identity.parse(await calls.probe("auth.test")));
    const { id, name, botUserId } = known;
    await installations.save({ platform: "slack", externalId: id, name, botUserId });
    log.info({ workspace: id, scopes: known.scopes }, "Slack accepted the bot token");
  }

  async function goOnTrying(): Promise<void> {
    while (await backoff.wait()) {
      try {
        return await link();
      } catch (error) {
        log.warn({ err: error }, "Slack did not confirm the bot token yet; trying again");
      }
    }
  }

  return {
    async start() {
      try {
        await link();
      } catch (error) {
        if (!(error instanceof PlatformError)) throw error;
        if (!error.fault.retryable) throw new ConfigError([refused(error.fault.code)]);
        log.warn({ err: error }, "Slack cannot be reached; workspaces that are linked already go on working");
        void goOnTrying();
      }
    },
    stop: backoff.stop,
    status: () => known,
  };
}

const workspaceOf = ({
  team_id,
  team,
  user_id,
  response_metadata,
  ...identity
}: z.infer<typeof Identity>): Workspace => {
  const id = (identity.is_enterprise_install && identity.enterprise_id) || team_id;
  return { id, name: team ?? id, botUserId: user_id, scopes: response_metadata?.scopes ?? [] };
};

const refused = (code: string): string =>
  `SLACK_BOT_TOKEN is not accepted by Slack (${code}). Copy the Bot User OAuth Token, which starts with xoxb-, from ` +
  "https://api.slack.com/apps → your app → OAuth & Permissions, after installing the app there.";
