import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "./clock.ts";
import type { Dispatch } from "./dispatch.ts";
import type { Directory, Installations, Log, Messenger } from "./ports.ts";

/** One platform: the way in over HTTP, and the way out. */
export interface Adapter {
  readonly messenger: Messenger;
  readonly directory: Directory;
  handles(path: string): boolean;
  /** Answers a request to a path that it handles. */
  listener(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Lets requests in. Throws ConfigError when the platform refuses our proof of who we are; goes on without when it is away. */
  start(dispatch: Dispatch): Promise<void>;
  /** Lets nothing in any more, and resolves when what is under way is done. */
  stop(): Promise<void>;
}

/** What every adapter needs of the rest. */
export interface AdapterDependencies {
  readonly installations: Installations;
  readonly clock: Clock;
  readonly log: Log;
}
