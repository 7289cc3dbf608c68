import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Json } from "./json.ts";
import { createWaits, type Waits } from "./waits.ts";

/** An answer; a text body goes out as it is. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json | readonly Json[] | string;
}

interface Deps {
  /** Answers one request; what it waits for ends when the server stops. */
  readonly serve: (request: IncomingMessage, response: ServerResponse, waits: Waits) => Promise<void>;
  readonly upgrade?: (request: IncomingMessage, socket: Socket, head: Buffer) => void;
}

export interface Listening {
  /** Such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Listens on loopback only. */
export async function listen({ serve, upgrade }: Deps, port: number): Promise<Listening> {
  const waits = createWaits();
  const server = createServer((request, response) => {
    serve(request, response, waits).catch((error: unknown) => {
      write(response, { status: 500, headers: {}, body: String(error) });
    });
  });
  if (upgrade) server.on("upgrade", upgrade);
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

/** All bytes of a request. */
export async function readBytes(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The token of a Bearer header. */
export const bearer = (authorization: string | undefined): string | undefined =>
  authorization?.startsWith("Bearer ") ? authorization.slice("Bearer ".length).trim() || undefined : undefined;

export function write(response: ServerResponse, { status, headers, body }: Reply): void {
  const isText = typeof body === "string";
  response.writeHead(status, {
    "content-type": isText ? "text/plain; charset=utf-8" : "application/json; charset=utf-8",
    ...headers,
  });
  response.end(isText ? body : JSON.stringify(body));
}
