import { boundedMap } from "../../shared/bounded.ts";
import type { Reply } from "../../shared/http-server.ts";
import { type Json, textOf } from "../../shared/json.ts";
import { ApiError } from "../errors.ts";
import type { Ids } from "../ids.ts";
import type { SlackOptions } from "../options.ts";
import type { Incoming } from "../reply.ts";
import type { State } from "../state.ts";
import { allowedOf, consentPage } from "./consent.ts";
import type { Family } from "./method.ts";

interface Grant {
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly user: string;
  used: boolean;
}

/** Installing the app: the page that asks a person, and the exchange of its code for a token. */
export interface OAuth {
  readonly methods: Family;
  /** Asks whoever installs if the app is to, and sends the browser back; `?user=` picks who that is, an admin unless given. */
  authorize(request: Incoming): Reply;
}

export function createOAuth(deps: {
  state: State;
  ids: Ids;
  now: () => number;
  bot: Pick<
    SlackOptions["bot"],
    "clientId" | "clientSecret" | "rotation" | "asksToAllow" | "optionalScopes" | "everywhereIn"
  >;
}): OAuth {
  const { state, ids, now } = deps;
  const { clientId, clientSecret, rotation = false, asksToAllow = false, optionalScopes = [], everywhereIn } = deps.bot;
  const grants = boundedMap<Grant>(1_000);
  /** The tokens that refresh tokens belong to; each of these is good once. */
  const refreshes = boundedMap<{ readonly accessToken: string; readonly grant: Grant }>(1_000);

  const exchange = (args: Json): Json => {
    if (clientId === undefined || args.client_id !== clientId) throw new ApiError("invalid_client_id");
    if (args.client_secret !== clientSecret) throw new ApiError("bad_client_secret");
    if (args.grant_type === "refresh_token") return refresh(String(args.refresh_token));
    const grant = grants.get(String(args.code));
    if (!grant) throw new ApiError("invalid_code");
    if (grant.used) throw new ApiError("code_already_used");
    if (textOf(args.redirect_uri) !== undefined && args.redirect_uri !== grant.redirectUri) {
      throw new ApiError("bad_redirect_uri");
    }
    grant.used = true;
    return give(grant);
  };

  function give(grant: Grant): Json {
    const token = install(state, ids, grant, rotation ? now() + ROTATION_SECONDS * 1_000 : undefined);
    const given = everywhereIn
      ? { ...token, team: null, enterprise: everywhereIn, is_enterprise_install: true }
      : token;
    if (!rotation) return given;
    const refreshToken = `xoxe-1-${ids.secret()}`;
    refreshes.set(refreshToken, { accessToken: String(given.access_token), grant });
    return { ...given, refresh_token: refreshToken, expires_in: ROTATION_SECONDS };
  }

  /** Strictly: the documentation says of the refresh token that it is revoked, and here the token goes with it. */
  function refresh(refreshToken: string): Json {
    if (!rotation) throw new ApiError("token_rotation_not_enabled");
    const found = refreshes.get(refreshToken);
    if (!found) throw new ApiError("invalid_refresh_token");
    const token = state.tokens.get(found.accessToken);
    if (token?.state !== "active") throw new ApiError("invalid_refresh_token");
    token.state = "revoked";
    return give(found.grant);
  }

  return {
    methods: { "oauth.v2.access": { by: "none", scopes: [], run: ({ args }) => exchange(args) } },
    authorize({ args, method }) {
      const redirectUri = textOf(args.redirect_uri);
      if (clientId === undefined || args.client_id !== clientId) return refusal("invalid_client_id");
      if (redirectUri === undefined || !URL.canParse(redirectUri)) return refusal("bad_redirect_uri");
      const scopes = (textOf(args.scope) ?? "").split(/[ ,]+/).filter(Boolean);
      if (scopes.length === 0) return refusal("no_scopes");
      const answer = method === "POST" ? args.answer : undefined;
      if (asksToAllow && answer === undefined) {
        return consentPage({ app: state.app.name, workspace: state.team.name, scopes, optional: optionalScopes });
      }
      const back = new URL(redirectUri);
      if (textOf(args.state) !== undefined) back.searchParams.set("state", String(args.state));
      // https://docs.slack.dev/authentication/installing-with-oauth
      if (answer === "cancel") back.searchParams.set("error", "access_denied");
      else {
        const code = ids.secret();
        const allowed = asksToAllow ? allowedOf(args, { scopes, optional: optionalScopes }) : scopes;
        grants.set(code, { scopes: allowed, redirectUri, user: textOf(args.user) ?? firstAdmin(state), used: false });
        back.searchParams.set("code", code);
      }
      return { status: 302, headers: { location: back.href }, body: "" };
    },
  };
}

/** https://docs.slack.dev/authentication/using-token-rotation */
const ROTATION_SECONDS = 43_200;

const refusal = (error: string): Reply => ({ status: 400, headers: {}, body: { ok: false, error } });

function firstAdmin(state: State): string {
  const people = [...state.users.values()].filter(({ isBot }) => !isBot);
  return (people.find(({ isAdmin }) => isAdmin) ?? people[0])?.id ?? "";
}

function install(state: State, ids: Ids, { scopes, user }: Grant, endsAt: number | undefined): Json {
  const accessToken = `${endsAt === undefined ? "" : "xoxe."}xoxb-${ids.next("")}-${ids.secret()}`;
  state.tokens.set(accessToken, { kind: "bot", scopes, state: "active", ...(endsAt !== undefined && { endsAt }) });
  state.installed = true;
  return {
    app_id: state.app.appId,
    authed_user: { id: user },
    scope: scopes.join(","),
    token_type: "bot",
    access_token: accessToken,
    bot_user_id: state.app.userId,
    team: { id: state.team.id, name: state.team.name },
    enterprise: null,
    is_enterprise_install: false,
  };
}
