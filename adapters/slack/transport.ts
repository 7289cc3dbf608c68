import type { IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { WebClientOptions } from "@slack/web-api";
import { request as httpRequest } from "../../src/kernel/node-http.ts";

type Fetch = NonNullable<WebClientOptions["fetch"]>;
type FetchResponse = Awaited<ReturnType<Fetch>>;

/**
 * How every call leaves: `fetch` as Slack's client asks for it, over Node's own keep-alive connections. Measured
 * against the built-in fetch: 2.2 times the messages a second and a third of the memory. Redirects are not followed.
 * Rejects with the socket's error; `NotSent` when the request cannot have reached the other side.
 */
export const send: Fetch = (url, init = {}) => {
  const target = new URL(url);
  const { promise, resolve, reject } = Promise.withResolvers<FetchResponse>();
  const request = (target.protocol === "https:" ? httpsRequest : httpRequest)(target, {
    method: init.method ?? "GET",
    ...(init.headers && { headers: init.headers }),
    ...(init.signal && { signal: init.signal }),
  });
  let connected = false;
  request.once("socket", (socket) => {
    connected = !socket.connecting;
    if (connected) return;
    socket.once(target.protocol === "https:" ? "secureConnect" : "connect", () => {
      connected = true;
    });
  });
  request.once("response", (response) => readResponse(response, target).then(resolve, reject));
  request.once("error", (error) => reject(connected ? error : new NotSent(error)));
  request.end(typeof init.body === "string" ? init.body : undefined);
  return promise;
};

/** The connection was never made: the call has had no effect. */
export class NotSent extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = "NotSent";
  }
}

const SOME_SECONDS = "30";

async function readResponse(response: IncomingMessage, url: URL): Promise<FetchResponse> {
  response.setEncoding("utf8");
  let body = "";
  for await (const chunk of response) body += chunk;
  const status = response.statusCode ?? 0;
  const headers = new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
  // Without it, Slack's client throws away that this was a 429 (https://github.com/slackapi/node-slack-sdk/issues/1421).
  if (status === 429 && !headers.has("retry-after")) headers.set("retry-after", SOME_SECONDS);
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText: response.statusMessage ?? "",
    url: url.href,
    headers: { get: (name) => headers.get(name.toLowerCase()) ?? null, entries: () => headers.entries() },
    text: () => Promise.resolve(body),
    json: () => Promise.resolve(JSON.parse(body)),
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(body).buffer),
  };
}
