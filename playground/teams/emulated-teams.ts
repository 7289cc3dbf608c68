import type { Faults } from "../shared/faults.ts";
import type { Answer, HttpRequest } from "../shared/http-delivery.ts";
import type { FoundProblem } from "../shared/problems.ts";
import type { LoggedRequest } from "../shared/request-log.ts";
import type { Clock } from "./clock.ts";
import type { TeamsEvents } from "./core.ts";
import type { TokenChanges } from "./delivery.ts";
import type { TeamsFault } from "./fault-kind.ts";
import type { Outcome } from "./outcome.ts";
import type { AppUse } from "./person.ts";
import type { App, Conversation, Dialog, Message, Person, StoredFile, Team } from "./state.ts";
import type { TeamLife } from "./team-life.ts";

/** A running emulated Teams. */
export interface EmulatedTeams {
  readonly urls: {
    /** Where the connector is called about the first tenant; activities name that of their own. */
    readonly serviceUrl: string;
    readonly openIdMetadataUrl: string;
    readonly tokenUrl: string;
  };
  /** What the app has to be configured with, its password among it. */
  readonly app: App;
  /** Sets or removes the app's messaging endpoint. */
  useEndpoint(url: string | undefined): void;
  /** What a person does, who is named by `29:` id or object id: throws for what nobody could do. */
  as(personId: string): AppUse & TeamLife;
  /** The same activity again, freshly signed. */
  resend(outcome: Outcome): Promise<Outcome>;
  /** Any bytes and headers to the app's messaging endpoint or another one, unsigned unless the headers say otherwise. */
  raw(request: Partial<HttpRequest>): Promise<Answer>;
  /** A token as activities of the first tenant carry it, or one that is wrong on purpose. */
  token(changes?: TokenChanges): string;
  /** When no activity is on its way or waiting for its second try. */
  idle(): Promise<void>;

  /** By `29:` id. */
  readonly people: ReadonlyMap<string, Person>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly conversations: ReadonlyMap<string, Conversation>;
  /** What the app may save, or has saved, for people, by id. */
  readonly files: ReadonlyMap<string, StoredFile>;
  /** The id of the chat between the app and a person, who is named by `29:` id or object id. */
  personalChat(personId: string): string;
  /** A conversation's messages, oldest first, as somebody sees them; all that were ever there when nobody is named. */
  messages(conversationId: string, seenBy?: string): readonly Message[];
  /** The conversations that a person is in. */
  conversationsOf(personId: string): readonly Conversation[];
  /** The dialog that a person has open. */
  dialog(personId: string): Dialog | undefined;

  /** The newest requests in both directions, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** What the app sent that Teams would refuse, oldest first. */
  readonly problems: readonly FoundProblem[];
  /** How often each route was answered with 429. */
  readonly rateLimited: Readonly<Record<string, number>>;
  /** Calls the listener until the returned function is called. */
  on<Name extends keyof TeamsEvents>(name: Name, listener: (value: TeamsEvents[Name]) => void): () => void;

  readonly faults: Faults<TeamsFault>;
  readonly clock: Pick<Clock, "now" | "advance">;
  /** Makes all access tokens useless that were issued so far. */
  revokeTokens(): void;
  stop(): Promise<void>;
}
