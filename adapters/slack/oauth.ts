import type { IncomingMessage, ServerResponse } from "node:http";
import { ClearStateStore, type Installation, InstallProvider, InvalidStateError } from "@slack/oauth";
import type { Installations, Log, RotatingToken, Token } from "../../src/kernel/ports.ts";
import { clientPolicy } from "./clients.ts";
import { sdkLog } from "./sdk-log.ts";

/** What installing into many workspaces needs, from https://api.slack.com/apps → your app. */
export interface OAuthSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the state that ties the way back to the browser that went out. */
  readonly stateSecret: string;
  /** What the bot may do. */
  readonly scopes: readonly string[];
  readonly redirectUri?: string;
  /** What whoever installs is told, who is not known yet, in a language (BCP 47) that their browser asks for. */
  sentences(language: string): Sentences;
}

interface Sentences {
  readonly installed: string;
  readonly notInstalled: string;
}

export interface OAuthDependencies {
  readonly settings: OAuthSettings;
  readonly apiUrl: string;
  readonly installations: Installations;
  readonly log: Log;
}

export interface OAuth {
  install(request: IncomingMessage, response: ServerResponse): Promise<void>;
  redirect(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Seconds that somebody may take to install. */
const STATE_SECONDS = 600;

/** https://docs.slack.dev/authentication/installing-with-oauth */
export function createOAuth({ settings, apiUrl, installations, log }: OAuthDependencies): OAuth {
  const { clientId, clientSecret, stateSecret, scopes, redirectUri } = settings;
  const states = new ClearStateStore(stateSecret, STATE_SECONDS);
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    stateStore: {
      generateStateParam: (options, at) => states.generateStateParam(options, at),
      async verifyStateParam(at, state) {
        const options = await states.verifyStateParam(at, state);
        const until = new Date(at.getTime() + STATE_SECONDS * 1_000);
        if (!(await installations.firstUse(state, until))) throw new InvalidStateError("This state was used before.");
        return options;
      },
    },
    directInstall: true,
    authorizationUrl: new URL("../oauth/v2/authorize", apiUrl).href,
    logger: sdkLog(log),
    clientOptions: clientPolicy(apiUrl, log),
    installationStore: {
      storeInstallation: (installation) => save(installation as Installation),
      fetchInstallation: unused,
    },
  });

  function page(response: ServerResponse, status: number, language: string, outcome: keyof Sentences): void {
    const shown = settings.sentences(language)[outcome].replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    response
      .writeHead(status, { "content-type": "text/html; charset=utf-8" })
      .end(`<!doctype html><meta charset="utf-8"><title>Bellhop</title><p>${shown}</p>`);
  }

  async function save({ isEnterpriseInstall, enterprise, team, bot }: Installation): Promise<void> {
    const workspace = isEnterpriseInstall ? enterprise : team;
    if (workspace === undefined || bot === undefined)
      throw new Error("Slack installed the app without a bot or a workspace.");
    await installations.save({
      platform: "slack",
      externalId: workspace.id,
      name: workspace.name ?? workspace.id,
      botUserId: bot.userId,
      token: tokenOf(bot),
    });
    log.info({ workspace: workspace.id, scopes: bot.scopes }, "Installed into a workspace");
  }

  return {
    install: (request, response) =>
      provider.handleInstallPath(request, response, undefined, {
        scopes: [...scopes],
        ...(redirectUri !== undefined && { redirectUri }),
      }),
    redirect: (request, response) =>
      provider.handleCallback(request, response, {
        success: (_installation, _options, from, to) => page(to, 200, languageOf(from), "installed"),
        failure: (error, _options, from, to) => {
          log.warn({ code: error.code }, "An installation did not succeed");
          page(to, 400, languageOf(from), "notInstalled");
        },
      }),
  };
}

function tokenOf({ token, refreshToken, expiresAt }: NonNullable<Installation["bot"]>): Token | RotatingToken {
  if (refreshToken === undefined || expiresAt === undefined) return { value: token };
  return { value: token, refreshToken, endsAt: new Date(expiresAt * 1_000) };
}

/** Who speaks is found by Dispatch, and tokens by `installations`. */
const unused = (): Promise<never> => Promise.reject(new Error("Installations are not read through the provider."));

/** The language that a browser asks for first. */
const languageOf = ({ headers }: IncomingMessage): string =>
  /^[a-z]{2,3}\b/i.exec(headers["accept-language"] ?? "")?.[0] ?? "en";
