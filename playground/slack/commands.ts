import type { Answer } from "../shared/http-delivery.ts";
import { isObject, type Json, parseJson } from "../shared/json.ts";
import type { Problems } from "../shared/problems.ts";
import { checkCommandResponse } from "./checks/index.ts";
import { escapeCommandText } from "./command-text.ts";
import { channelName } from "./conversations.ts";
import { LEGACY_TOKEN } from "./delivery.ts";
import type { Messages } from "./messages.ts";
import type { CommandSeed } from "./options.ts";
import { type Exchanges, notSent, type Outcome } from "./outcome.ts";
import type { ResponseUrls } from "./response-urls.ts";
import type { Channel, State, User } from "./state.ts";
import type { Triggers } from "./triggers.ts";

interface Deps {
  readonly state: State;
  readonly registered: readonly CommandSeed[];
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly messages: Messages;
  readonly problems: Problems;
  readonly exchanges: Exchanges;
  /** Makes a path of the emulator a URL. */
  readonly url: (path: string) => string;
}

/** Types a slash command. */
export type RunCommand = (user: User, channel: Channel, name: string, text: string) => Promise<Outcome>;

/** One use of a command. */
interface Use {
  readonly user: User;
  readonly channel: Channel;
  readonly name: string;
  readonly text: string;
}

export const createCommands =
  (deps: Deps): RunCommand =>
  async (user, channel, name, text) => {
    const { state, registered, exchanges } = deps;
    const command = registered.find((candidate) => candidate.name === name);
    if (!command || !state.installed) {
      return notSent({ error: "unknown_command", notice: `${name} is not a command here` });
    }
    const use = { user, channel, name, text: command.shouldEscape ? escapeCommandText(text, state) : text };
    return exchanges.run({ kind: "slash_commands", payload: commandPayload(deps, use) }, (answer) =>
      readAnswer(deps, use, answer),
    );
  };

function commandPayload({ state, triggers, responseUrls, url }: Deps, { user, channel, name, text }: Use): Json {
  return {
    token: LEGACY_TOKEN,
    team_id: state.team.id,
    team_domain: state.team.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user.id,
    user_name: user.name,
    command: name,
    text: text.trim(),
    api_app_id: state.app.appId,
    is_enterprise_install: "false",
    response_url: url(responseUrls.mint({ user: user.id, channel })),
    trigger_id: triggers.mint(user.id),
  };
}

/** The answer shows a message at once, or nothing. One for everybody also shows what was typed. */
function readAnswer(deps: Deps, { user, channel, name, text }: Use, answer: Answer): Partial<Outcome> {
  if (answer.failure) return { notice: `${name} failed: ${answer.failure}` };
  const content = contentOf(answer);
  if (!content) return {};
  const problems = deps.problems.report(`answer to ${name}`, checkCommandResponse(content));
  if (problems.length > 0) return { error: "invalid_response", notice: `${name} failed: invalid_response`, problems };
  if (content.response_type === "in_channel") {
    deps.messages.post({ channel, user: user.id, byApp: false, content: { text: `${name} ${text}`.trim() } });
  }
  return { shown: deps.responseUrls.show({ user: user.id, channel }, content) };
}

/** JSON is a message, anything else its text; JSON that cannot be read is no message at all. */
function contentOf({ body, headers }: Answer): Json | undefined {
  if (body.trim() === "") return undefined;
  const parsed = parseJson(body);
  if (isObject(parsed)) return Object.keys(parsed).length === 0 ? undefined : parsed;
  return parsed === undefined && headers["content-type"]?.includes("json")
    ? { response_type: "unreadable" }
    : { text: body };
}
