import type { IncomingMessage, ServerResponse } from "node:http";
import { ClearStateStore, ErrorCode, type Installation, InstallProvider, InvalidStateError } from "@slack/oauth";
import type { Dispatch } from "../../src/kernel/dispatch.ts";
import type { Installations, Log, RotatingToken, Token } from "../../src/kernel/ports.ts";
import { languages, type PlainKey, type Say } from "../../src/texts/catalog.ts";
import { clientPolicy } from "./clients.ts";
import { answerPage, type InstallPage, type Link } from "./install-page.ts";
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
  /** Speaks to whoever installs, who is not known yet, in a language that their browser asks for. */
  say(language: string): Say;
}

export interface OAuthDependencies {
  readonly settings: OAuthSettings;
  readonly apiUrl: string;
  readonly installations: Installations;
  /** Hears who has installed it, once it is kept. */
  readonly notice: Dispatch["notice"];
  readonly log: Log;
}

export interface OAuth {
  install(request: IncomingMessage, response: ServerResponse): Promise<void>;
  redirect(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Seconds that somebody may take to install. */
const STATE_SECONDS = 600;

/** https://docs.slack.dev/authentication/installing-with-oauth */
export function createOAuth({ settings, apiUrl, installations, notice, log }: OAuthDependencies): OAuth {
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

  async function save({ isEnterpriseInstall, enterprise, team, bot, user }: Installation): Promise<void> {
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
    // It is installed, whatever becomes of what is said about it.
    notice({ kind: "installed", platform: "slack", externalId: workspace.id, userId: user.id }).catch(
      (error: unknown) =>
        log.warn({ err: error, workspace: workspace.id }, "Whoever installed it could not be greeted"),
    );
  }

  return {
    install: (request, response) =>
      provider.handleInstallPath(request, response, undefined, {
        scopes: [...scopes],
        ...(redirectUri !== undefined && { redirectUri }),
      }),
    redirect: (request, response) =>
      provider.handleCallback(request, response, {
        success(installation, _options, from, to) {
          const say = settings.say(languageOf(from));
          answerPage(to, installedPage(installation as Installation, { apiUrl, scopes, say }), say);
        },
        failure(error, _options, from, to) {
          log.warn({ code: error.code }, "An installation did not succeed");
          const say = settings.say(languageOf(from));
          answerPage(to, notInstalledPage(error.code, say), say);
        },
      }),
  };
}

/** Where the way to install begins, seen from its end. */
const INSTALL = "install";

function installedPage(
  { appId = "", team, enterprise, isEnterpriseInstall, bot }: Installation,
  { apiUrl, scopes, say }: Pick<OAuthSettings, "scopes"> & { readonly apiUrl: string; readonly say: Say },
): InstallPage {
  const lacking = scopes.filter((scope) => bot?.scopes.includes(scope) === false);
  const place = isEnterpriseInstall ? enterprise : team;
  const next: Link[] = isEnterpriseInstall
    ? [{ label: say("install.add"), url: addToWorkspaces(place?.id ?? "", appId) }]
    : [
        { label: say("install.open"), url: `slack://app?${new URLSearchParams({ team: place?.id ?? "", id: appId })}` },
        { label: say("install.inBrowser"), url: inBrowser(apiUrl, place?.id ?? "", appId) },
      ];
  return {
    status: 200,
    title: say("install.done", { workspace: place?.name ?? place?.id ?? "" }),
    sentences: [
      ...(lacking.length > 0 ? [say("install.lacks", { scopes: lacking.join(", ") })] : []),
      say(isEnterpriseInstall ? "install.nextEverywhere" : "install.nextSteps"),
    ],
    links: [...(lacking.length > 0 ? [{ label: say("install.again"), url: INSTALL }] : []), ...next],
  };
}

/** https://docs.slack.dev/enterprise/developing-for-enterprise-orgs: installing for all adds it to no workspace yet. */
const addToWorkspaces = (enterpriseId: string, appId: string): string =>
  `https://app.slack.com/manage/${enterpriseId}/integrations/profile/${appId}/workspaces/add`;

/** https://docs.slack.dev/interactivity/deep-linking, for whoever has Slack in the browser alone. */
const inBrowser = (apiUrl: string, team: string, app: string): string =>
  `${new URL("../app_redirect", apiUrl)}?${new URLSearchParams({ app, team })}`;

const notInstalledPage = (code: string | undefined, say: Say): InstallPage => ({
  status: 400,
  title: say("install.failed"),
  sentences: [say(reasons.get(code) ?? "install.trouble")],
  links: [{ label: say("install.again"), url: INSTALL }],
});

/**
 * Why somebody comes back without an installation. Slack's own administration sends admins here without a state: what
 * comes like that may as well be somebody else's doing, who wants their workspace to be taken for this admin's, so the code
 * is not used; from our own page the same way ends well.
 */
const reasons: ReadonlyMap<string | undefined, PlainKey> = new Map([
  [ErrorCode.AuthorizationError, "install.cancelled"],
  [ErrorCode.MissingStateError, "install.fromSlack"],
  [ErrorCode.InvalidStateError, "install.stale"],
]);

function tokenOf({ token, refreshToken, expiresAt }: NonNullable<Installation["bot"]>): Token | RotatingToken {
  if (refreshToken === undefined || expiresAt === undefined) return { value: token };
  return { value: token, refreshToken, endsAt: new Date(expiresAt * 1_000) };
}

/** Who speaks is found by Dispatch, and tokens by `installations`. */
const unused = (): Promise<never> => Promise.reject(new Error("Installations are not read through the provider."));

/** The first language that a browser asks for and we speak. */
function languageOf({ headers }: IncomingMessage): string {
  const asked = (headers["accept-language"] ?? "").split(",").map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return asked.find((language) => languages.includes(language)) ?? "en";
}
