import type { Reply } from "../../shared/http-server.ts";
import { type Json, textOf } from "../../shared/json.ts";
import { ApiError } from "../errors.ts";
import { rateLimited } from "../reply.ts";
import type { State, Token } from "../state.ts";
import { type Family, type Method, requireScope } from "./method.ts";

const tokenErrors: Readonly<Record<Token["state"], string | undefined>> = {
  active: undefined,
  revoked: "token_revoked",
  uninstalled: "account_inactive",
};

const noToken: Token = { kind: "bot", scopes: [], state: "active" };

function authenticate(state: State, method: Method, given: string | undefined, now: number): Token {
  if (method.by === "none") return noToken;
  if (given === undefined) throw new ApiError("not_authed");
  const token = state.tokens.get(given);
  if (!token) throw new ApiError("invalid_auth");
  const error = tokenErrors[token.state];
  if (error) throw new ApiError(error);
  if (token.endsAt !== undefined && token.endsAt <= now) throw new ApiError("token_expired");
  if (token.kind !== method.by) throw new ApiError("not_allowed_token_type");
  return token;
}

/**
 * Answers a call as Slack does: HTTP 200 with `ok`, whatever went wrong, except for rates.
 * @param pace seconds to wait before the call may be made, 0 for now
 */
export function createDispatch(deps: {
  state: State;
  methods: Family;
  now: () => number;
  pace: (name: string, args: Json) => number;
}): (name: string, args: Json, headerToken: string | undefined) => Reply {
  const { state, methods, now, pace } = deps;
  return (name, args, headerToken) => {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method) return { status: 200, headers: {}, body: { ok: false, error: "unknown_method", req_method: name } };
    const headers: Record<string, string> = { "x-accepted-oauth-scopes": method.scopes.join(",") };
    try {
      const token = authenticate(state, method, headerToken ?? textOf(args.token), now());
      headers["x-oauth-scopes"] = token.scopes.join(",");
      requireScope(token, method.scopes);
      const wait = pace(name, args);
      if (wait > 0) return rateLimited(wait);
      return { status: 200, headers, body: { ok: true, ...method.run({ args, token }) } };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { status: 200, headers, body: { ok: false, error: error.code, ...error.details } };
    }
  };
}
