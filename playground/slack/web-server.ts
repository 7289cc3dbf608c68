import { type Listening, listen } from "../shared/http-server.ts";
import { directMessage } from "./conversations.ts";
import type { Core } from "./core.ts";
import type { FaultKind } from "./fault-kind.ts";
import type { SlackOptions } from "./options.ts";
import { createPacing } from "./pacing.ts";
import { createRoutes } from "./routes.ts";
import { createServe } from "./server.ts";
import type { Sockets } from "./socket.ts";
import { createDispatch } from "./web-api/dispatch.ts";
import { connectionMethods, webApi } from "./web-api/index.ts";
import { createOAuth } from "./web-api/oauth.ts";

/** Serves what apps call: the Web API, response_urls, uploads, the install page and Socket Mode. */
export function serveSlack(deps: {
  core: Core;
  options: SlackOptions;
  sockets: Sockets;
  takeFault: (method: string) => FaultKind | undefined;
}): Promise<Listening> {
  const { core, options, sockets, takeFault } = deps;
  const { state, ids, responseUrls, log, url } = core;
  const { now = Date.now } = options;
  const oauth = createOAuth({ state, ids, now, bot: options.bot });
  const methods = {
    ...webApi(core),
    ...oauth.methods,
    ...connectionMethods(() => url(sockets.ticket()).replace(/^http/, "ws")),
  };
  const dispatch = createDispatch({ state, methods, now, pace: options.strictPacing ? pacingOf(core) : () => 0 });
  const find = createRoutes({ state, dispatch, responseUrls, oauth });
  return listen({ serve: createServe({ find, takeFault, log }), upgrade: sockets.upgrade }, options.port ?? 0);
}

/** A person's id and the id of the DM with them are the same lane. */
const pacingOf = ({ state, now }: Core) =>
  createPacing({
    now,
    laneOf: ({ channel }) => {
      const target = String(channel);
      return state.users.has(target) ? directMessage(state, target).id : target;
    },
  });
