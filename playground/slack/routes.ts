import type { Reply } from "../shared/http-server.ts";
import type { Route } from "./reply.ts";
import type { ResponseUrls } from "./response-urls.ts";
import type { State } from "./state.ts";
import type { createDispatch } from "./web-api/dispatch.ts";
import { receiveUpload } from "./web-api/files.ts";
import type { OAuth } from "./web-api/oauth.ts";

interface Deps {
  readonly state: State;
  readonly dispatch: ReturnType<typeof createDispatch>;
  readonly responseUrls: ResponseUrls;
  readonly oauth: OAuth;
}

type Open = (deps: Deps, rest: readonly string[]) => Route | undefined;

/** What the emulator serves, by the first part of the path. */
const opens: Readonly<Record<string, Open>> = {
  api: ({ dispatch }, [name]) =>
    name === undefined ? undefined : { name, answer: ({ args, token }) => dispatch(name, args, token) },
  response: ({ responseUrls }, [, id]) => ({
    name: "response_url",
    answer: ({ method, args }): Reply =>
      method === "POST"
        ? { headers: {}, ...responseUrls.post(id ?? "", args) }
        : { status: 405, headers: {}, body: { ok: false, error: "invalid_post_type" } },
  }),
  upload: ({ state }, [id]) => ({ name: "upload", answer: (request) => receiveUpload(state, id ?? "", request) }),
  oauth: ({ oauth }, [version, page]) =>
    version === "v2" && page === "authorize" ? { name: "authorize", answer: oauth.authorize } : undefined,
};

export const createRoutes =
  (deps: Deps) =>
  (url: URL): Route | undefined => {
    const [first = "", ...rest] = url.pathname.split("/").filter(Boolean);
    return Object.hasOwn(opens, first) ? opens[first]?.(deps, rest) : undefined;
  };
