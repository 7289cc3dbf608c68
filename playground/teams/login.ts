import type { Reply } from "../shared/http-server.ts";
import type { Json } from "../shared/json.ts";
import type { Keys } from "./keys.ts";
import type { Call, Route } from "./route.ts";
import type { State } from "./state.ts";
import { TOKEN_LIFE_SECONDS, type Tokens } from "./tokens.ts";

const SCOPE = "https://api.botframework.com/.default";

/** Where an app that may be used in several tenants gets its tokens. */
export const SHARED_TENANT = "botframework.com";

/** Refusals of the identity platform. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const refusals = {
  unknownTenant: { status: 400, error: "invalid_request", code: 90002, says: "Tenant not found." },
  unknownApp: {
    status: 400,
    error: "unauthorized_client",
    code: 700016,
    says: "Application was not found in the directory.",
  },
  wrongSecret: { status: 401, error: "invalid_client", code: 7000215, says: "Invalid client secret provided." },
  wrongScope: {
    status: 400,
    error: "invalid_scope",
    code: 70011,
    says: "The provided value for 'scope' is not valid.",
  },
  wrongGrant: { status: 400, error: "unsupported_grant_type", code: 70003, says: "The grant type is not supported." },
} as const;

const refuse = (reason: keyof typeof refusals): Reply => {
  const { status, error, code, says } = refusals[reason];
  return {
    status,
    headers: {},
    body: { error, error_description: `AADSTS${code}: ${says}`, error_codes: [code] },
  };
};

const ok = (body: Json): Reply => ({ status: 200, headers: {}, body });

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
function issueToken({ state, tokens }: Deps, { params, bytes }: Call): Reply {
  const { app, tenants } = state;
  const form = new URLSearchParams(bytes.toString("utf8"));
  if (params.tenant !== SHARED_TENANT && !tenants.includes(params.tenant ?? "")) return refuse("unknownTenant");
  const isHome = app.tenantId === undefined || app.tenantId === params.tenant;
  if (!isHome || form.get("client_id") !== app.id) return refuse("unknownApp");
  if (form.get("grant_type") !== "client_credentials") return refuse("wrongGrant");
  if (form.get("client_secret") !== app.password) return refuse("wrongSecret");
  if (form.get("scope") !== SCOPE) return refuse("wrongScope");
  const life = { expires_in: TOKEN_LIFE_SECONDS, ext_expires_in: TOKEN_LIFE_SECONDS };
  return ok({ token_type: "Bearer", ...life, access_token: tokens.issue() });
}

interface Deps {
  readonly state: State;
  readonly tokens: Tokens;
  readonly keys: Keys;
  readonly url: (path: string) => string;
}

export const METADATA_PATH = "/v1/.well-known/openidconfiguration";
const KEYS_PATH = "/v1/.well-known/keys";

/** Where apps get a token, and the keys that activities are signed with. */
export const loginRoutes = (deps: Deps): readonly Route[] => [
  { name: "token", method: "POST", path: "/:tenant/oauth2/v2.0/token", answer: (call) => issueToken(deps, call) },
  {
    name: "openid metadata",
    method: "GET",
    path: METADATA_PATH,
    answer: () =>
      ok({
        issuer: "https://api.botframework.com",
        authorization_endpoint: "https://invalid.botframework.com",
        jwks_uri: deps.url(KEYS_PATH),
        id_token_signing_alg_values_supported: ["RS256"],
        token_endpoint_auth_methods_supported: ["private_key_jwt"],
      }),
  },
  { name: "keys", method: "GET", path: KEYS_PATH, answer: () => ok({ keys: deps.keys.published }) },
];
