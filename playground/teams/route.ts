import type { IncomingHttpHeaders } from "node:http";
import type { Reply } from "../shared/http-server.ts";

/** One request to Teams, read. */
export interface Call {
  /** What stands for the parts of the path that begin with a colon. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly bytes: Buffer<ArrayBuffer>;
  readonly headers: IncomingHttpHeaders;
  /** The body as JSON; undefined when it is none. */
  readonly body: unknown;
}

export interface Route {
  /** The one that faults and the log use. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  answer(call: Call): Reply;
}

export interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a request, if there is one. */
export function findRoute(routes: readonly Route[], method: string, pathname: string): Found | undefined {
  for (const route of routes) {
    const params = route.method === method ? matched(route.path, pathname) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}

function matched(pattern: string, pathname: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split("/");
  const given = pathname.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const found = decoded(given[at] ?? "");
    if (part.startsWith(":")) params[part.slice(1)] = found;
    else if (part !== found) return undefined;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
