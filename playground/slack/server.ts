import type { IncomingMessage, ServerResponse } from "node:http";
import { bearer, type Reply, readBytes, write } from "../shared/http-server.ts";
import { type Json, objectOf, textOf } from "../shared/json.ts";
import { type RequestLog, withoutSecrets } from "../shared/request-log.ts";
import type { Waits } from "../shared/waits.ts";
import { readArguments } from "./body.ts";
import type { FaultKind } from "./fault-kind.ts";
import { type Route, rateLimited } from "./reply.ts";

interface Deps {
  readonly find: (url: URL) => Route | undefined;
  readonly takeFault: (name: string) => FaultKind | undefined;
  readonly log: RequestLog;
}

const notFound: Route = { name: "unknown", answer: () => ({ status: 404, headers: {}, body: "not found" }) };

/** Answers what an app asks of Slack, unless a fault was ordered for it. */
export const createServe =
  (deps: Deps) =>
  async (request: IncomingMessage, response: ServerResponse, waits: Waits): Promise<void> => {
    const startedAt = performance.now();
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const route = deps.find(url) ?? notFound;
    const bytes = await readBytes(request);
    const args = await readArguments(url, request.headers, bytes);
    const fault = deps.takeFault(route.name);
    const reply = await answer(route, fault, request, { url, args, bytes });
    if (fault?.kind === "slow") await waits.sleep(fault.ms);
    const error = errorOf(reply);
    deps.log.add({
      direction: "to slack",
      method: route.name,
      ...(reply && { status: reply.status }),
      ms: performance.now() - startedAt,
      request: withoutSecrets(args),
      response: withoutSecrets(reply?.body),
      ...(error !== undefined && { error }),
      ...(fault && { fault: fault.kind }),
    });
    if (!reply || fault?.kind === "drop after effect") response.destroy();
    else write(response, reply);
  };

const errorOf = (reply: Reply | undefined): string | undefined => textOf(objectOf(reply?.body).error);

/** Nothing when the connection breaks before anything happens. */
async function answer(
  route: Route,
  fault: FaultKind | undefined,
  request: IncomingMessage,
  { url, args, bytes }: { url: URL; args: Json | undefined; bytes: Buffer<ArrayBuffer> },
): Promise<Reply | undefined> {
  if (fault?.kind === "drop before effect") return undefined;
  if (fault?.kind === "500") return { status: 500, headers: {}, body: "internal error" };
  if (fault?.kind === "ratelimited") return rateLimited(fault.retryAfter);
  if (!args) return { status: 200, headers: {}, body: { ok: false, error: "invalid_json" } };
  return route.answer({
    url,
    args,
    bytes,
    method: request.method ?? "GET",
    token: bearer(request.headers.authorization),
    contentType: request.headers["content-type"] ?? "",
  });
}
