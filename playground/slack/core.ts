import { createListeners, type Listeners } from "../shared/listeners.ts";
import { createProblems, type FoundProblem, type Problems } from "../shared/problems.ts";
import { createRequestLog, type LoggedRequest, type RequestLog } from "../shared/request-log.ts";
import { createIds, type Ids } from "./ids.ts";
import { createMessages, type Messages } from "./messages.ts";
import type { SlackOptions } from "./options.ts";
import { createResponseUrls, type ResponseUrls } from "./response-urls.ts";
import { createState, type Message, type State, type View } from "./state.ts";
import { createTriggers, type Triggers } from "./triggers.ts";
import { createViews, type Views } from "./views.ts";

/** What the emulator tells its listeners. */
export interface SlackEvents {
  /** Posted, edited, deleted, or shown to one person. */
  readonly message: Message;
  /** The modals that a person has open, the visible one last. */
  readonly view: { readonly user: string; readonly stack: readonly View[] };
  readonly home: View;
  readonly request: LoggedRequest;
  readonly problem: FoundProblem;
}

/** What Slack keeps, and the only parts that change it: shared by the Web API and by what people do. */
export interface Core {
  readonly state: State;
  readonly ids: Ids;
  readonly now: () => number;
  readonly listeners: Listeners<SlackEvents>;
  readonly log: RequestLog;
  readonly problems: Problems;
  readonly messages: Messages;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  /** Makes a path of the emulator a URL. */
  readonly url: (path: string) => string;
}

export function createCore(options: SlackOptions, url: Core["url"]): Core {
  const { now = Date.now, keepRequests = 1_000 } = options;
  const listeners = createListeners<SlackEvents>();
  const state = createState(options);
  const ids = createIds(now);
  const log = createRequestLog({ now, keep: keepRequests, tell: (entry) => listeners.emit("request", entry) });
  const problems = createProblems((problem) => listeners.emit("problem", problem));
  const messages = createMessages({ state, ids, tell: (message) => listeners.emit("message", message) });
  const views = createViews({
    state,
    ids,
    tell: {
      modals: (user) => listeners.emit("view", { user, stack: state.modals.get(user) ?? [] }),
      home: (view) => listeners.emit("home", view),
    },
  });
  const triggers = createTriggers({ ids, now });
  const responseUrls = createResponseUrls({ state, ids, now, messages, problems });
  return { state, ids, now, listeners, log, problems, messages, views, triggers, responseUrls, url };
}
