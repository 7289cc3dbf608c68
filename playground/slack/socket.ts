import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Answer } from "../shared/http-delivery.ts";
import { objectOf, parseJson, textOf } from "../shared/json.ts";
import type { Delivery, Retry, SendSocket } from "./delivery.ts";
import type { Ids } from "./ids.ts";

/** Slack keeps at most this many connections of an app. https://docs.slack.dev/apis/events-api/using-socket-mode */
const MAX_CONNECTIONS = 10;
/** The client gives up a connection that is not pinged for half a minute. */
const PING_MS = 10_000;
const GOODBYE_MS = 500;

export interface Sockets {
  /** The path of a URL that can be connected to once. */
  ticket(): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** One delivery over one of the connections; `dispatch_failed` when there is none. */
  readonly send: SendSocket;
  /** Asks every client to reconnect, as Slack does every few hours, or tells it why it must not. */
  disconnect(reason: "warning" | "refresh_requested" | "link_disabled"): void;
  readonly connections: number;
  /** Says goodbye, and hangs up on those who do not answer. */
  close(): Promise<void>;
}

/** Socket Mode: hello, envelopes with an id, acknowledgements with a payload, disconnect. */
export function createSockets(deps: { ids: Ids; appId: string; timeoutMs: number }): Sockets {
  const { ids, appId, timeoutMs } = deps;
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const open = new Set<WebSocket>();
  const waiting = new Map<string, (ack: unknown) => void>();
  let turn = 0;

  const pings = setInterval(() => {
    for (const socket of open) socket.ping();
  }, PING_MS);
  pings.unref();

  const accept = (socket: WebSocket) => {
    socket.on("error", () => socket.terminate());
    if (open.size >= MAX_CONNECTIONS) return refuse(socket, "too_many_websockets");
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("message", (data) => {
      const { envelope_id, payload } = objectOf(parseJson(String(data)));
      waiting.get(textOf(envelope_id) ?? "")?.(payload);
    });
    say(socket, { type: "hello", num_connections: open.size, connection_info: { app_id: appId }, debug_info: {} });
  };

  return {
    ticket() {
      const ticket = ids.secret();
      tickets.add(ticket);
      return `/link/?ticket=${ticket}&app_id=${appId}`;
    },
    upgrade(request, socket, head) {
      const ticket = URL.parse(request.url ?? "", "http://localhost")?.searchParams.get("ticket") ?? "";
      if (!tickets.delete(ticket)) {
        socket.end("HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n");
        return;
      }
      server.handleUpgrade(request, socket, head, accept);
    },
    send(delivery, retry) {
      const sockets = [...open];
      turn += 1;
      const socket = sockets[turn % sockets.length];
      if (!socket) return Promise.resolve({ headers: {}, body: "", latencyMs: 0, failure: "dispatch_failed" });
      return exchange({ socket, waiting, timeoutMs }, delivery, retry);
    },
    disconnect(reason) {
      for (const socket of open) say(socket, { type: "disconnect", reason, debug_info: {} });
    },
    get connections() {
      return open.size;
    },
    async close() {
      clearInterval(pings);
      server.close();
      await Promise.all([...open].map(goodbye));
    },
  };
}

function goodbye(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const hangUp = setTimeout(() => socket.terminate(), GOODBYE_MS);
    socket.on("close", () => {
      clearTimeout(hangUp);
      resolve();
    });
    socket.close(1001);
  });
}

function say(socket: WebSocket, message: object): void {
  socket.send(JSON.stringify(message));
}

function refuse(socket: WebSocket, reason: string): void {
  say(socket, { type: "disconnect", reason, debug_info: {} });
  socket.close();
}

function exchange(
  at: { socket: WebSocket; waiting: Map<string, (ack: unknown) => void>; timeoutMs: number },
  { kind, payload }: Delivery,
  retry: Retry | undefined,
): Promise<Answer> {
  const startedAt = performance.now();
  const envelopeId = randomUUID();
  return new Promise((resolve) => {
    const finish = (answer: Pick<Answer, "status" | "body" | "failure">) => {
      clearTimeout(timer);
      at.waiting.delete(envelopeId);
      at.socket.off("close", lost);
      resolve({ headers: {}, latencyMs: performance.now() - startedAt, ...answer });
    };
    const lost = () => finish({ body: "", failure: "dispatch_failed" });
    const timer = setTimeout(() => finish({ body: "", failure: "operation_timeout" }), at.timeoutMs);
    at.socket.on("close", lost);
    at.waiting.set(envelopeId, (ack) => finish({ status: 200, body: ackBody(ack) }));
    say(at.socket, {
      envelope_id: envelopeId,
      type: kind,
      payload,
      accepts_response_payload: kind !== "events_api",
      ...(kind === "events_api" && { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? "" }),
    });
  });
}

/** An acknowledgement without a payload, or with an empty one, answers nothing. */
const ackBody = (payload: unknown): string =>
  payload === undefined || Object.keys(objectOf(payload)).length === 0 ? "" : JSON.stringify(payload);
