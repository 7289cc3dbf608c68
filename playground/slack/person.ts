import { type Json, objectsOf } from "../shared/json.ts";
import type { Problems } from "../shared/problems.ts";
import { elementsIn, type PlacedElement } from "./block-ids.ts";
import type { RunCommand } from "./commands.ts";
import { channelOf } from "./conversations.ts";
import {
  actionJson,
  globalShortcut,
  type InteractionDeps,
  messageActions,
  messageShortcut,
  viewActions,
  viewClosed,
  viewSubmission,
} from "./interactions.ts";
import type { Messages } from "./messages.ts";
import type { ShortcutSeed } from "./options.ts";
import { type Exchanges, notSent, type Outcome } from "./outcome.ts";
import type { Message, User, View } from "./state.ts";
import { readSubmissionAnswer } from "./submissions.ts";
import { clientErrors, type Entered, enter } from "./view-input.ts";
import type { Views } from "./views.ts";

/** Where a button is: in a message (also one that only this person sees), or in a modal or Home view. */
type Place = Pick<Message, "channel" | "ts"> | { readonly view: string };

/** Which element is used, and what is chosen in one that offers choices. */
interface Press {
  readonly actionId: string;
  /** Needed where an action_id occurs in several blocks. */
  readonly blockId?: string;
  /** An option's value, a user id, a date…; nothing for a button. */
  readonly choice?: unknown;
}

/** What one person can do with the app in Slack's client. */
export interface AppUse {
  command(channelId: string, name: string, text?: string): Promise<Outcome>;
  press(place: Place, press: Press): Promise<Outcome>;
  /** Enters values into an open modal without sending it. */
  fill(viewId: string, values: Entered): void;
  submit(viewId: string, values?: Entered): Promise<Outcome>;
  /** Cancels a modal; the app is told if it asked to be. */
  closeView(viewId: string): Promise<Outcome>;
  shortcut(callbackId: string): Promise<Outcome>;
  messageShortcut(callbackId: string, message: Pick<Message, "channel" | "ts">): Promise<Outcome>;
}

export interface AppUseDeps extends InteractionDeps {
  readonly messages: Messages;
  readonly views: Views;
  readonly problems: Problems;
  readonly exchanges: Exchanges;
  readonly runCommand: RunCommand;
  readonly shortcuts: readonly ShortcutSeed[];
}

/** Throws for what nobody could do in Slack: press a button that is not there, submit a view that is not open. */
export function createAppUse(deps: AppUseDeps, user: User): AppUse {
  const interact = (payload: Json, failed = "The app did not respond.") =>
    deps.exchanges.run({ kind: "interactive", payload }, ({ failure }) => (failure ? { notice: failed } : {}));
  return {
    command: async (channelId, name, text = "") => deps.runCommand(user, channelOf(deps.state, channelId), name, text),
    press: async (place, press) =>
      interact("view" in place ? pressInView(deps, user, place.view, press) : pressInMessage(deps, user, place, press)),
    fill(viewId, values) {
      const view = openView(deps, user, viewId);
      deps.views.remember(view, enter(objectsOf(view.content.blocks), view.values, values));
    },
    async submit(viewId, values = {}) {
      const open = openView(deps, user, viewId);
      const blocks = objectsOf(open.content.blocks);
      const view = deps.views.remember(open, enter(blocks, open.values, values));
      const errors = clientErrors(blocks, view.values);
      if (Object.keys(errors).length > 0) return notSent({ clientErrors: errors });
      return deps.exchanges.run({ kind: "interactive", payload: viewSubmission(deps, user, view) }, (answer) =>
        readSubmissionAnswer(deps, view, answer),
      );
    },
    async closeView(viewId) {
      const view = openView(deps, user, viewId);
      const clears = view.content.clear_on_close === true;
      if (clears) deps.views.clear(user.id);
      else deps.views.close(view);
      return view.content.notify_on_close === true ? interact(viewClosed(deps, user, view, clears)) : notSent();
    },
    shortcut: async (callbackId) => {
      requireShortcut(deps, callbackId, "global");
      return interact(globalShortcut(deps, user, callbackId));
    },
    messageShortcut: async (callbackId, place) => {
      requireShortcut(deps, callbackId, "message");
      const message = visibleMessage(deps, user, place);
      return interact(
        messageShortcut(deps, { user, channel: channelOf(deps.state, place.channel), message, callbackId }),
      );
    },
  };
}

function pressInMessage(deps: AppUseDeps, user: User, place: Pick<Message, "channel" | "ts">, press: Press): Json {
  const message = visibleMessage(deps, user, place);
  const action = actionJson(elementOf(message.blocks, press), press.choice, deps.ids.ts());
  return messageActions(deps, { user, channel: channelOf(deps.state, place.channel), message, action });
}

function pressInView(deps: AppUseDeps, user: User, viewId: string, press: Press): Json {
  const view = openView(deps, user, viewId);
  const blocks = objectsOf(view.content.blocks);
  const placed = elementOf(blocks, press);
  const action = actionJson(placed, press.choice, deps.ids.ts());
  if (press.choice === undefined || placed.element.type === "overflow") return viewActions(deps, user, view, action);
  const entered = { [placed.blockId]: { [press.actionId]: press.choice } };
  return viewActions(deps, user, deps.views.remember(view, enter(blocks, view.values, entered)), action);
}

function visibleMessage(
  { messages }: AppUseDeps,
  user: User,
  { channel, ts }: Pick<Message, "channel" | "ts">,
): Message {
  const message = messages.find(channel, ts);
  if (!message || (message.ephemeralFor !== undefined && message.ephemeralFor !== user.id)) {
    throw new Error(`${user.id} sees no message ${ts} in ${channel}`);
  }
  return message;
}

/** The Home view or the modal on top; those below cannot be reached. */
function openView({ state }: AppUseDeps, user: User, viewId: string): View {
  const reachable = [state.modals.get(user.id)?.at(-1), state.homes.get(user.id)];
  const view = reachable.find((candidate) => candidate?.id === viewId);
  if (!view) throw new Error(`${user.id} does not have the view ${viewId} in front of them`);
  return view;
}

function elementOf(blocks: readonly Json[], { actionId, blockId }: Press): PlacedElement {
  const found = elementsIn(blocks).filter(
    (placed) => placed.element.action_id === actionId && (blockId === undefined || placed.blockId === blockId),
  );
  const [element, ...others] = found;
  if (!element) throw new Error(`there is no element ${actionId}`);
  if (others.length > 0) throw new Error(`there are ${found.length} elements ${actionId}: say in which block`);
  return element;
}

function requireShortcut({ shortcuts }: AppUseDeps, callbackId: string, type: ShortcutSeed["type"]): void {
  if (!shortcuts.some((shortcut) => shortcut.callbackId === callbackId && shortcut.type === type)) {
    throw new Error(`there is no ${type} shortcut ${callbackId}`);
  }
}
