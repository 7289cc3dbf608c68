import type { Faults } from "../shared/faults.ts";
import type { Answer, HttpRequest } from "../shared/http-delivery.ts";
import type { FoundProblem } from "../shared/problems.ts";
import type { LoggedRequest } from "../shared/request-log.ts";
import type { SlackEvents } from "./core.ts";
import type { Retry } from "./delivery.ts";
import type { SlackFault } from "./fault-kind.ts";
import type { Outcome } from "./outcome.ts";
import type { AppUse } from "./person.ts";
import type { Sockets } from "./socket.ts";
import type { App, Channel, Message, StoredFile, User, Usergroup, View } from "./state.ts";
import type { PersonLife, WorkspaceLife } from "./workspace-life.ts";

/** A running emulated Slack. */
export interface EmulatedSlack extends WorkspaceLife {
  /** For the app's Web API client. */
  readonly apiUrl: string;
  /** Where people are asked to install the app. */
  readonly authorizeUrl: string;
  readonly app: App;
  /** Sets or removes the app's request URL; without one the app is in Socket Mode. */
  useRequestUrl(url: string | undefined): void;
  /** What a person does: throws for what nobody could do. */
  as(userId: string): AppUse & PersonLife;
  /** The checks that Slack makes of a request URL. */
  verifyUrl(): Promise<Outcome>;
  sslCheck(): Promise<Outcome>;
  /** The same payload again, freshly signed. */
  resend(outcome: Outcome, retry?: Retry): Promise<Outcome>;
  /** Any bytes and headers to the app's request URL or another one, unsigned unless the headers say otherwise. */
  raw(request: Partial<HttpRequest>): Promise<Answer>;
  /** When no event is on its way or waiting for its next try. */
  idle(): Promise<void>;

  readonly users: ReadonlyMap<string, User>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly usergroups: ReadonlyMap<string, Usergroup>;
  readonly files: ReadonlyMap<string, StoredFile>;
  /** A channel's messages, oldest first, as somebody sees them; all that were ever there when nobody is named. */
  messages(channelId: string, seenBy?: string): readonly Message[];
  home(userId: string): View | undefined;
  /** Open modals, the visible one last. */
  modals(userId: string): readonly View[];
  /** The id of the DM between the app and a person. */
  directMessage(userId: string): string;
  /** The newest requests in both directions, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** What the app sent that Slack would refuse, oldest first. */
  readonly problems: readonly FoundProblem[];
  /** How often each method was answered with 429. */
  readonly rateLimited: Readonly<Record<string, number>>;
  /** Calls the listener until the returned function is called. */
  on<Name extends keyof SlackEvents>(name: Name, listener: (value: SlackEvents[Name]) => void): () => void;

  readonly faults: Faults<SlackFault>;
  readonly sockets: Pick<Sockets, "connections" | "disconnect">;
  close(): Promise<void>;
}
