import type { IncomingMessage, ServerResponse } from "node:http";
import { bearer, type Reply, readBytes, write } from "../shared/http-server.ts";
import { objectOf, parseJson, textOf } from "../shared/json.ts";
import { type RequestLog, withoutSecrets } from "../shared/request-log.ts";
import type { Clock } from "./clock.ts";
import { Refusal, unauthorized } from "./errors.ts";
import { type FaultKind, faultReply } from "./fault-kind.ts";
import { type Call, type Found, findRoute, type Route } from "./route.ts";
import type { Tokens } from "./tokens.ts";

interface Deps {
  /** Open to everybody. */
  readonly open: readonly Route[];
  /** Open to apps with a token. */
  readonly connector: readonly Route[];
  readonly tokens: Tokens;
  readonly takeFault: (name: string) => FaultKind | undefined;
  readonly log: RequestLog;
  readonly clock: Clock;
}

const nothingThere: Route = {
  name: "unknown",
  method: "GET",
  path: "",
  answer: () => ({ status: 404, headers: {}, body: "" }),
};

/** Answers what an app asks of Teams, unless a fault was ordered for it. */
export const createServe =
  (deps: Deps) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const startedAt = performance.now();
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const { method = "GET" } = request;
    const { route, params } = findRoute([...deps.open, ...deps.connector], method, url.pathname) ?? unknownPath;
    const bytes = await readBytes(request);
    const fault = deps.takeFault(route.name);
    const { headers } = request;
    const call: Call = { params, query: url.searchParams, bytes, headers, body: parseJson(bytes.toString("utf8")) };
    const reply =
      fault?.kind === "drop before effect" ? undefined : (faultReply(fault) ?? answer(deps, route, call, request));
    if (fault?.kind === "slow") await deps.clock.sleep(fault.ms);
    const error = codeOf(reply);
    deps.log.add({
      direction: "to teams",
      method: route.name,
      ...(reply && { status: reply.status }),
      ms: performance.now() - startedAt,
      request: { method, path: url.pathname + url.search, body: withoutSecrets(call.body) },
      response: withoutSecrets(reply?.body),
      ...(error !== undefined && { error }),
      ...(fault && { fault: fault.kind }),
    });
    if (!reply || fault?.kind === "drop after effect") response.destroy();
    else write(response, reply);
  };

const unknownPath: Found = { route: nothingThere, params: {} };

function answer({ open, tokens }: Deps, route: Route, call: Call, request: IncomingMessage): Reply {
  const isOpen = route === nothingThere || open.includes(route);
  if (!isOpen && !tokens.accepts(bearer(request.headers.authorization))) return unauthorized;
  try {
    return route.answer(call);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reply;
  }
}

/** The code of a refusal, in whatever form it comes. */
function codeOf(reply: Reply | undefined): string | undefined {
  const { error } = objectOf(reply?.body);
  return textOf(error) ?? textOf(objectOf(error).code);
}
