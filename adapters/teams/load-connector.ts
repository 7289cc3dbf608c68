import { createRequire } from "node:module";
import type { ConfigurationBotFrameworkAuthentication } from "botbuilder";

/** Puts the proof of who is calling on a request. */
export interface Credentials {
  signRequest<Request extends { readonly headers: { set(name: string, value: string): void } }>(
    request: Request,
  ): Promise<Request>;
}

type Authentication = ConfigurationBotFrameworkAuthentication;
/** Calls a connector about conversations. */
export type ConnectorClient = Awaited<ReturnType<ReturnType<Authentication["createConnectorFactory"]>["create"]>>;
/** Calls a connector about teams. */
export interface TeamsClient {
  readonly teams: {
    fetchChannelList(
      teamId: string,
      options: { timeout: number },
    ): Promise<{ readonly conversations?: readonly { readonly id?: string }[] }>;
  };
}

type Class<Client> = new (credentials: Credentials, options: { readonly baseUri: string }) => Client;

const require = createRequire(import.meta.resolve("botbuilder"));
/** A package of botbuilder's own. */
const CONNECTOR = "botframework-connector/lib";

/**
 * The part of botbuilder that calls Teams. All of it, with its own bots, dialogs and ways to sign in, takes 430 ms and 56 MB
 * when it is loaded; this part 130 ms and 30 MB.
 */
export const loadConnector = () => ({
  ConnectorClient: (require(`${CONNECTOR}/connectorApi/connectorClient`) as { ConnectorClient: Class<ConnectorClient> })
    .ConnectorClient,
  TeamsClient: (require(`${CONNECTOR}/teams/teamsConnectorClient`) as { TeamsConnectorClient: Class<TeamsClient> })
    .TeamsConnectorClient,
});
