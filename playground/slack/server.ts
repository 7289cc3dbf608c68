import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { bearer, readArguments, readBytes } from "./body.ts";
import type { FaultKind } from "./faults.ts";
import { type Json, textOf } from "./json.ts";
import { type Reply, type Route, rateLimited } from "./reply.ts";
import { type RequestLog, withoutSecrets } from "./request-log.ts";
import { createWaits, type Waits } from "./waits.ts";

interface Deps {
  readonly find: (url: URL) => Route | undefined;
  readonly takeFault: (name: string) => FaultKind | undefined;
  readonly log: RequestLog;
  readonly upgrade: (request: IncomingMessage, socket: Socket, head: Buffer) => void;
}

const notFound: Route = { name: "unknown", answer: () => ({ status: 404, headers: {}, body: "not found" }) };

export interface Listening {
  /** Such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Listens on loopback only. */
export async function listen(deps: Deps, port: number): Promise<Listening> {
  const waits = createWaits();
  const server = createServer((request, response) => {
    serve(deps, waits, request, response).catch((error: unknown) => {
      write(response, { status: 500, headers: {}, body: String(error) });
    });
  });
  server.on("upgrade", deps.upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, close: () => close(server, waits) };
}

function close(server: Server, waits: Waits): Promise<void> {
  waits.stop();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function serve(deps: Deps, waits: Waits, request: IncomingMessage, response: ServerResponse): Promise<void> {
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
}

const errorOf = (reply: Reply | undefined): string | undefined =>
  typeof reply?.body === "object" ? textOf(reply.body.error) : undefined;

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

function write(response: ServerResponse, { status, headers, body }: Reply): void {
  const isText = typeof body === "string";
  response.writeHead(status, {
    "content-type": isText ? "text/plain; charset=utf-8" : "application/json; charset=utf-8",
    ...headers,
  });
  response.end(isText ? body : JSON.stringify(body));
}
