import { type Json, objectsOf } from "../shared/json.ts";
import { elementsIn, type PlacedElement } from "./block-ids.ts";
import { channelName } from "./conversations.ts";
import { LEGACY_TOKEN } from "./delivery.ts";
import type { Ids } from "./ids.ts";
import { inputKinds } from "./input-kinds.ts";
import { messageJson } from "./messages.ts";
import type { ResponseUrls } from "./response-urls.ts";
import type { Channel, Message, State, User, View, ViewValues } from "./state.ts";
import type { Triggers } from "./triggers.ts";
import { chosenState, valuesOf } from "./view-input.ts";
import { viewJson } from "./views.ts";

/** The payloads of interactivity in Slack's own form. https://docs.slack.dev/reference/interaction-payloads */
export interface InteractionDeps {
  readonly state: State;
  readonly ids: Ids;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly url: (path: string) => string;
}

/** What every interaction says about who acted where. */
const actor = (state: State, user: User): Json => ({
  team: { id: state.team.id, domain: state.team.domain },
  user: { id: user.id, username: user.name, name: user.name, team_id: state.team.id },
  api_app_id: state.app.appId,
  token: LEGACY_TOKEN,
  enterprise: null,
  is_enterprise_install: false,
});

/** Fields of an element that its action does not repeat. */
const unspoken = new Set(["options", "option_groups", "confirm", "accessibility_label"]);

/** What a pressed or changed element says; `choice` is what was chosen in one that offers choices. */
export function actionJson({ blockId, element }: PlacedElement, choice: unknown, actionTs: string): Json {
  const shown = Object.fromEntries(Object.entries(element).filter(([field]) => !unspoken.has(field)));
  return { ...shown, ...chosenState(element, choice), block_id: blockId, action_ts: actionTs };
}

/** A press in a message. One that only this person sees comes without its content. */
export function messageActions(
  deps: InteractionDeps,
  at: { user: User; channel: Channel; message: Message; action: Json },
): Json {
  const { state, triggers, responseUrls, url } = deps;
  const { user, channel, message, action } = at;
  const isEphemeral = message.ephemeralFor !== undefined;
  return {
    type: "block_actions",
    ...actor(state, user),
    container: { type: "message", message_ts: message.ts, channel_id: channel.id, is_ephemeral: isEphemeral },
    trigger_id: triggers.mint(user.id),
    channel: { id: channel.id, name: channelName(channel) },
    ...(!isEphemeral && { message: messageJson(message, state) }),
    state: { values: valuesOf(message.blocks, stateOf(action)) },
    response_url: url(responseUrls.mint({ user: user.id, channel, original: message })),
    actions: [action],
  };
}

/** The state that a single action leaves behind. */
const stateOf = (action: Json): ViewValues => {
  const kind = inputKinds[String(action.type)];
  if (!kind) return {};
  return {
    [String(action.block_id)]: { [String(action.action_id)]: { type: action.type, [kind.field]: action[kind.field] } },
  };
};

/** A press in a modal or on the Home tab. */
export const viewActions = (deps: InteractionDeps, user: User, view: View, action: Json): Json => ({
  type: "block_actions",
  ...actor(deps.state, user),
  container: { type: "view", view_id: view.id },
  trigger_id: deps.triggers.mint(user.id),
  view: viewJson(view, deps.state),
  actions: [action],
});

/** A submitted form; inputs that choose a conversation may ask for a response_url to it. */
export const viewSubmission = (deps: InteractionDeps, user: User, view: View): Json => ({
  type: "view_submission",
  ...actor(deps.state, user),
  trigger_id: deps.triggers.mint(user.id),
  view: viewJson(view, deps.state),
  response_urls: responseUrlsOf(deps, user, view),
});

const responseUrlsOf = ({ state, responseUrls, url }: InteractionDeps, user: User, view: View): readonly Json[] =>
  elementsIn(objectsOf(view.content.blocks))
    .filter(({ element }) => element.response_url_enabled === true)
    .flatMap(({ blockId, element }) => {
      const actionId = String(element.action_id);
      const value = view.values[blockId]?.[actionId];
      const channel = state.channels.get(String(value?.selected_conversation ?? value?.selected_channel));
      if (!channel) return [];
      const responseUrl = url(responseUrls.mint({ user: user.id, channel }));
      return [{ block_id: blockId, action_id: actionId, channel_id: channel.id, response_url: responseUrl }];
    });

export const viewClosed = (deps: InteractionDeps, user: User, view: View, isCleared: boolean): Json => ({
  type: "view_closed",
  ...actor(deps.state, user),
  view: viewJson(view, deps.state),
  is_cleared: isCleared,
});

export const globalShortcut = (deps: InteractionDeps, user: User, callbackId: string): Json => ({
  type: "shortcut",
  ...actor(deps.state, user),
  callback_id: callbackId,
  trigger_id: deps.triggers.mint(user.id),
  action_ts: deps.ids.ts(),
});

export const messageShortcut = (
  deps: InteractionDeps,
  at: { user: User; channel: Channel; message: Message; callbackId: string },
): Json => ({
  type: "message_action",
  ...actor(deps.state, at.user),
  callback_id: at.callbackId,
  trigger_id: deps.triggers.mint(at.user.id),
  action_ts: deps.ids.ts(),
  channel: { id: at.channel.id, name: channelName(at.channel) },
  message_ts: at.message.ts,
  message: messageJson(at.message, deps.state),
  response_url: deps.url(deps.responseUrls.mint({ user: at.user.id, channel: at.channel })),
});
