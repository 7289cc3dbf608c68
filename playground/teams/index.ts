import { createFaults } from "../shared/faults.ts";
import { listen } from "../shared/http-server.ts";
import { createClientSide } from "./client-side.ts";
import { connectorRoutes } from "./connector/routes.ts";
import { findPerson, isMember, personalChat } from "./conversations.ts";
import { createCore } from "./core.ts";
import type { EmulatedTeams } from "./emulated-teams.ts";
import type { TeamsFault } from "./fault-kind.ts";
import { fileRoutes } from "./files.ts";
import { loginRoutes, METADATA_PATH, SHARED_TENANT } from "./login.ts";
import type { TeamsOptions } from "./options.ts";
import { createPacing } from "./pacing.ts";
import { createServe } from "./server.ts";
import type { Conversation, Person, State } from "./state.ts";

export type { EmulatedTeams } from "./emulated-teams.ts";
export type { TeamsOptions, TenantSeed } from "./options.ts";
export type { Outcome } from "./outcome.ts";
export type { Message } from "./state.ts";

/**
 * Starts a Teams on loopback: the connector that apps call, its login and keys, and what people do there. Written from
 * Microsoft's documentation alone; knows nothing of the app but what its manifest says.
 */
export async function createTeams(options: TeamsOptions): Promise<EmulatedTeams> {
  let origin = "";
  const core = createCore(options, (path) => origin + path);
  const { state, clock, tokens, keys, log, problems, listeners, messages, url } = core;
  const { faults, take: takeFault } = createFaults<TeamsFault>();
  const serve = createServe({
    open: [...loginRoutes({ state, tokens, keys, url }), ...fileRoutes(core)],
    connector: connectorRoutes(core, options.enforceRates ? createPacing(clock.now) : undefined),
    tokens,
    takeFault,
    log,
    clock,
  });
  const server = await listen({ serve }, options.port ?? 0);
  origin = server.origin;
  return {
    ...createClientSide(core, options),
    urls: {
      serviceUrl: core.serviceUrl(options.tenants[0].id),
      openIdMetadataUrl: url(METADATA_PATH),
      tokenUrl: url(`/${state.app.tenantId ?? SHARED_TENANT}/oauth2/v2.0/token`),
    },
    app: state.app,
    people: state.people,
    teams: state.teams,
    conversations: state.conversations,
    files: state.files,
    personalChat: (id) => personalChat(state, somebody(state, id)).id,
    messages(conversationId, seenBy) {
      const conversation = state.conversations.get(conversationId);
      if (!conversation) return [];
      return seenBy === undefined ? conversation.messages : messages.seenBy(conversation, somebody(state, seenBy));
    },
    conversationsOf: (id) => conversationsOf(state, somebody(state, id)),
    dialog: (id) => state.dialogs.get(somebody(state, id).id),
    requests: log.entries,
    problems: problems.found,
    rateLimited: log.rateLimited,
    on: listeners.on,
    faults,
    clock,
    revokeTokens: tokens.revokeAll,
    async stop() {
      clock.stop();
      await server.close();
    },
  };
}

const conversationsOf = (state: State, person: Person): readonly Conversation[] =>
  [...state.conversations.values()].filter(
    (one) => isMember(state, one, person) && !(one.kind === "channel" && one.deleted),
  );

function somebody(state: State, id: string): Person {
  const person = findPerson(state, id);
  if (!person) throw new Error(`there is nobody with the id ${id}`);
  return person;
}
