import { PlatformError } from "../../src/kernel/errors.ts";
import type { Installations, Log } from "../../src/kernel/ports.ts";
import { createBackoff } from "./backoff.ts";
import { checkToken, type Workspace } from "./check-token.ts";

export interface OwnWorkspace {
  /** Links the workspace of the bot token. While Slack cannot be reached it goes on trying. Throws ConfigError. */
  start(): Promise<void>;
  stop(): void;
  status(): Workspace | undefined;
}

export interface OwnWorkspaceDependencies {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly installations: Installations;
  readonly log: Log;
}

export function createOwnWorkspace(deps: OwnWorkspaceDependencies): OwnWorkspace {
  const { installations, log } = deps;
  const backoff = createBackoff();
  let known: Workspace | undefined;

  async function link(): Promise<void> {
    const workspace = await checkToken(deps, log);
    const { id, name, botUserId, scopes } = workspace;
    await installations.save({ platform: "slack", externalId: id, name, botUserId });
    known = workspace;
    log.info({ workspace: id, scopes }, "Slack accepted the bot token");
  }

  async function goOnTrying(): Promise<void> {
    while (await backoff.wait()) {
      try {
        return await link();
      } catch (error) {
        log.warn({ err: error }, "Slack has not accepted the bot token yet; trying again");
      }
    }
  }

  return {
    async start() {
      try {
        await link();
      } catch (error) {
        if (!(error instanceof PlatformError)) throw error;
        log.warn({ err: error }, "Slack cannot be reached; workspaces that are linked already go on working");
        void goOnTrying();
      }
    },
    stop: backoff.stop,
    status: () => known,
  };
}
