import { createMemory } from "../../src/kernel/cache.ts";
import { PlatformError } from "../../src/kernel/errors.ts";
import { NotSent, Refused, teamsError } from "./errors.ts";
import { type ConnectorClient, type Credentials, loadConnector, type TeamsClient } from "./load-connector.ts";
import type { IsServiceUrl } from "./service-hosts.ts";
import type { Tokens } from "./tokens.ts";

/** Where Teams is called, and how long somebody waits for that. */
export interface Service {
  readonly serviceUrl: string;
  /** Milliseconds. */
  readonly patience: number;
}

/** A conversation there. */
export interface Place extends Service {
  readonly conversation: string;
}

/** botbuilder's clients of one service URL. */
export interface Clients {
  readonly conversations: ConnectorClient["conversations"];
  readonly teams: TeamsClient["teams"];
}

/** Calls to Teams; none takes effect more than once. Throws PlatformError. */
export interface Calls {
  call<Result>(operation: string, at: Service, work: (clients: Clients) => Promise<Result>): Promise<Result>;
  /** A call about a message that one person sees: botbuilder leaves out what is newer than itself. */
  targeted(operation: string, to: Place, message: object, messageId?: string): Promise<unknown>;
}

export interface CallsDependencies {
  readonly isServiceUrl: IsServiceUrl;
  /** Absent where nobody asks for them. */
  readonly tokens: Tokens | undefined;
}

/** The only way Teams is called: never elsewhere than at its own hosts, and never twice. */
export function createCalls({ isServiceUrl, tokens }: CallsDependencies): Calls {
  const clientsFor = createClients({
    async signRequest(request) {
      if (tokens) request.headers.set("authorization", `Bearer ${await tokens.get()}`);
      return request;
    },
  });

  /** A token that is not taken any more has had no effect: once with another one. */
  async function withToken<Result>(work: () => Promise<Result>): Promise<Result> {
    const used = await tokens?.get();
    try {
      return await work();
    } catch (error) {
      if (used === undefined || (error as Partial<Refused>).statusCode !== 401) throw error;
      tokens?.refused(used);
      return work();
    }
  }

  async function attempt<Result>(operation: string, { serviceUrl }: Service, work: () => Promise<Result>) {
    try {
      if (!isServiceUrl(serviceUrl)) throw new NotSent("service_host", { retryable: false });
      return await withToken(work);
    } catch (error) {
      throw error instanceof PlatformError ? error : teamsError(operation, error);
    }
  }

  return {
    call: (operation, at, work) => attempt(operation, at, () => work(clientsFor(at.serviceUrl))),
    targeted: (operation, to, message, messageId) =>
      attempt(operation, to, async () => send(to, message, messageId, await tokens?.get())),
  };
}

/** Clients by service URL: there is one for each region that the tenants are in. */
function createClients(credentials: Credentials): (serviceUrl: string) => Clients {
  const { ConnectorClient, TeamsClient } = loadConnector();
  const known = createMemory<Clients>(100);
  return (baseUri) => {
    const clients = known.get(baseUri) ?? {
      conversations: alone(new ConnectorClient(credentials, { baseUri })).conversations,
      teams: alone(new TeamsClient(credentials, { baseUri })).teams,
    };
    known.set(baseUri, clients);
    return clients;
  };
}

/** Its own retries would repeat a post whose answer was lost; and a redirect would take the token elsewhere. */
function alone<Client>(client: Client): Client {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  for (const name of ["defaultRetryPolicy", "redirectPolicy"]) pipeline.removePolicy({ name });
  return client;
}

interface Pipeline {
  removePolicy(named: { readonly name: string }): unknown;
}

/** https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages; without an id a new message. */
async function send(
  { serviceUrl, conversation, patience }: Place,
  message: object,
  messageId: string | undefined,
  token: string | undefined,
): Promise<unknown> {
  const parts = ["v3", "conversations", conversation, "activities", ...(messageId === undefined ? [] : [messageId])];
  const url = new URL(
    parts.map(encodeURIComponent).join("/"),
    serviceUrl.endsWith("/") ? serviceUrl : `${serviceUrl}/`,
  );
  url.search = "isTargetedActivity=true";
  const response = await fetch(url, {
    method: messageId === undefined ? "POST" : "PUT",
    headers: { "content-type": "application/json; charset=utf-8", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(message),
    redirect: "error",
    signal: AbortSignal.timeout(patience),
  });
  const text = await response.text();
  if (!response.ok) throw new Refused(response, text);
  return JSON.parse(text);
}
