import { createFaults } from "../shared/faults.ts";
import { createClientSide } from "./client-side.ts";
import { directMessage } from "./conversations.ts";
import { createCore } from "./core.ts";
import type { EmulatedSlack } from "./emulated-slack.ts";
import type { SlackFault } from "./fault-kind.ts";
import type { SlackOptions } from "./options.ts";
import { createSockets } from "./socket.ts";
import { serveSlack } from "./web-server.ts";

export type { EmulatedSlack } from "./emulated-slack.ts";
export type { SlackOptions, WorkspaceSeed } from "./options.ts";
export type { Outcome } from "./outcome.ts";
export { sign } from "./sign.ts";
export type { Message, View } from "./state.ts";

/**
 * Starts a Slack workspace on loopback: its Web API, its client side and its deliveries to the app. Written from Slack's
 * documentation alone; knows nothing of the app but its manifest.
 */
export async function startSlack(options: SlackOptions): Promise<EmulatedSlack> {
  let origin = "";
  const url = (path: string) => origin + path;
  const core = createCore(options, url);
  const { state, ids, log, problems, listeners } = core;
  const sockets = createSockets({ ids, appId: state.app.appId, timeoutMs: options.ackTimeoutMs ?? 3_000 });
  const { faults, take: takeFault } = createFaults<SlackFault>();
  const server = await serveSlack({ core, options, sockets, takeFault });
  origin = server.origin;
  const { stop, ...clientSide } = createClientSide(core, options, sockets.send);
  return {
    ...clientSide,
    apiUrl: url("/api/"),
    authorizeUrl: url("/oauth/v2/authorize"),
    app: state.app,
    users: state.users,
    channels: state.channels,
    usergroups: state.usergroups,
    files: state.files,
    messages: (channelId, seenBy) =>
      (state.channels.get(channelId)?.messages ?? []).filter(
        ({ deleted, ephemeralFor }) => seenBy === undefined || (!deleted && (ephemeralFor ?? seenBy) === seenBy),
      ),
    home: (userId) => state.homes.get(userId),
    modals: (userId) => state.modals.get(userId) ?? [],
    directMessage: (userId) => directMessage(state, userId).id,
    requests: log.entries,
    rateLimited: log.rateLimited,
    problems: problems.found,
    on: listeners.on,
    faults,
    sockets,
    async close() {
      stop();
      await sockets.close();
      await server.close();
    },
  };
}
