import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An answer to one request. */
export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/** Something that a request asked for and that cannot be had; the message says why. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const MAX_BODY = 256 * 1024;

/** Nothing is loaded from anywhere else, and no other page may show this one. */
const headers = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' data: http://127.0.0.1:*; frame-ancestors 'none'; base-uri 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/** Listens on loopback only; on any free port when the wanted one is taken. */
export async function listen(answer: Answer, port: number): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    serve(answer, request, response).catch((error: unknown) => refuse(response, error));
  });
  await bind(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    return bind(server, 0);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const bind = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });

async function serve(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A name that somebody else's page made point at this machine is not ours.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ""))
    throw new Refused(403, "This page is local.");
  await answer(request, response, new URL(request.url ?? "/", "http://127.0.0.1"));
}

/** The JSON body of a request from the page itself: other sites cannot send that type without being allowed to. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!request.headers["content-type"]?.startsWith("application/json")) throw new Refused(415, "Send JSON.");
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MAX_BODY) throw new Refused(413, "That is too much at once.");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new Refused(400, "That is not JSON.");
  }
}

export function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, message } = error instanceof Refused ? error : { status: 500, message: "The page has a fault." };
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(message);
}
