import type { Problems } from "../../shared/problems.ts";
import type { Ids } from "../ids.ts";
import type { Messages } from "../messages.ts";
import type { State } from "../state.ts";
import type { Triggers } from "../triggers.ts";
import type { Views } from "../views.ts";
import { chatMethods } from "./chat.ts";
import { conversationMethods } from "./conversations.ts";
import { fileMethods } from "./files.ts";
import type { Family } from "./method.ts";
import { userMethods } from "./users.ts";
import { viewMethods } from "./views.ts";
import { workspaceMethods } from "./workspace.ts";

/** Every Web API method that works on the workspace, by name. */
export const webApi = (deps: {
  state: State;
  ids: Ids;
  messages: Messages;
  views: Views;
  triggers: Triggers;
  problems: Problems;
  url: (path: string) => string;
}): Family => ({
  ...chatMethods(deps),
  ...conversationMethods(deps.state),
  ...fileMethods(deps),
  ...userMethods(deps.state),
  ...viewMethods(deps),
  ...workspaceMethods(deps.state),
});

/** Opens Socket Mode. */
export const connectionMethods = (socketUrl: () => string): Family => ({
  "apps.connections.open": { by: "app", scopes: ["connections:write"], run: () => ({ url: socketUrl() }) },
});
