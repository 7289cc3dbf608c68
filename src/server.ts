import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ConfigError } from "./kernel/errors.ts";
import { createServer } from "./kernel/node-http.ts";
import type { Log } from "./kernel/ports.ts";

/** A part of the HTTP surface: what an adapter, or the health checks, answer. */
export interface Route {
  handles(path: string): boolean;
  listener(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface HttpServer {
  readonly port: number;
  /** Takes no new connection and waits for the requests under way, at most so many milliseconds. */
  stop(grace: number): Promise<void>;
}

/** Listens for the platforms. Throws ConfigError when the port cannot be had. */
export async function listen(
  { host, port }: { host: string; port: number },
  routes: readonly Route[],
  log: Log,
): Promise<HttpServer> {
  const server = createServer((request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    const route = routes.find((candidate) => candidate.handles(path));
    if (!route) return void refuse(response, 404, "There is nothing here.");
    route.listener(request, response).catch((error: unknown) => {
      log.error({ err: error, path }, "A request could not be answered");
      if (!response.headersSent) refuse(response, 500, "Something went wrong.");
    });
  });
  await bind(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    stop: (grace) =>
      new Promise((resolve) => {
        const impatience = setTimeout(() => server.closeAllConnections(), grace);
        server.close(() => {
          clearTimeout(impatience);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** How whoever is on this machine reaches what listens there; undefined where others are meant to, and nobody has said how. */
export function addressHere(host: string, port: number): string | undefined {
  if (host === "::1") return `http://[::1]:${port}`;
  return ["127.0.0.1", "localhost"].includes(host) ? `http://${host}:${port}` : undefined;
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const sentence =
        error.code === "EADDRINUSE"
          ? `PORT ${port} on ${host} is in use by another program. Set PORT to another one, or stop that program.`
          : `HOST ${host} with PORT ${port} cannot be listened on (${error.code}). Set HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0, and PORT to one that you may use.`;
      reject(new ConfigError([sentence]));
    });
    server.listen(port, host, resolve);
  });
}

const refuse = (response: ServerResponse, status: number, sentence: string): void => {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(sentence);
};

/** `/healthz`: the process is alive, asks nothing. `/readyz`: it can work; `ready` throws when not. */
export const health = (ready: () => Promise<void>): Route => ({
  handles: (path) => path === "/healthz" || path === "/readyz",
  async listener(request, response) {
    const works = request.url?.startsWith("/readyz")
      ? await ready().then(
          () => true,
          () => false,
        )
      : true;
    response
      .writeHead(works ? 200 : 503, { "content-type": "text/plain; charset=utf-8" })
      .end(works ? "ok" : "not ready");
  },
});
