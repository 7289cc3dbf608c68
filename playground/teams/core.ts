import { createListeners, type Listeners } from "../shared/listeners.ts";
import { createProblems, type FoundProblem, type Problems } from "../shared/problems.ts";
import { createRequestLog, type LoggedRequest, type RequestLog } from "../shared/request-log.ts";
import { type Clock, createClock } from "./clock.ts";
import { createIds, type Ids } from "./ids.ts";
import { type Keys, processKeys } from "./keys.ts";
import { createMessages, type Messages } from "./messages.ts";
import type { TeamsOptions } from "./options.ts";
import { createState, type Dialog, type Message, type State } from "./state.ts";
import { createTokens, type Tokens } from "./tokens.ts";

/** What the emulator tells its listeners. */
export interface TeamsEvents {
  /** Posted, edited, deleted, or shown to one person in another way. */
  readonly message: Message;
  /** The dialog that a person has open now, if any. */
  readonly dialog: { readonly person: string; readonly dialog: Dialog | undefined };
  readonly request: LoggedRequest;
  readonly problem: FoundProblem;
}

/** What Teams keeps, and the only parts that change it: shared by the connector and by what people do. */
export interface Core {
  readonly state: State;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly tokens: Tokens;
  readonly listeners: Listeners<TeamsEvents>;
  readonly log: RequestLog;
  readonly problems: Problems;
  readonly messages: Messages;
  /** Makes a path of the emulator a URL. */
  readonly url: (path: string) => string;
  /** Where apps call the connector about a tenant. */
  readonly serviceUrl: (tenantId: string) => string;
}

export function createCore(options: TeamsOptions, url: Core["url"]): Core {
  const clock = createClock(options.now);
  const { now } = clock;
  const listeners = createListeners<TeamsEvents>();
  const state = createState(options);
  const ids = createIds(now);
  const { keepRequests: keep = 1_000 } = options;
  return {
    state,
    ids,
    clock,
    keys: processKeys(),
    tokens: createTokens({ ids, clock }),
    listeners,
    log: createRequestLog({ now, keep, tell: (entry) => listeners.emit("request", entry) }),
    problems: createProblems((problem) => listeners.emit("problem", problem)),
    messages: createMessages({ state, ids, now, tell: (message) => listeners.emit("message", message) }),
    url,
    serviceUrl: (tenantId) => url(`/amer/${tenantId}/`),
  };
}
