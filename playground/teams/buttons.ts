import type { Answer } from "../shared/http-delivery.ts";
import { type Json, objectOf, parseJson } from "../shared/json.ts";
import { invokeActivity, messageActivity, type Scene, submitActivity } from "./activity.ts";
import { clientErrors, type Entered, submitted, valuesOf } from "./card-inputs.ts";
import { ADAPTIVE_CARD, checkCardActionResponse, placedIn } from "./checks/index.ts";
import { membersOf, surfaceOf } from "./conversations.ts";
import type { Core } from "./core.ts";
import { readDialogAnswer } from "./dialogs.ts";
import type { Client } from "./exchanges.ts";
import { notSent, type Outcome, UNREACHABLE, WENT_WRONG } from "./outcome.ts";
import type { Conversation, Message, Person } from "./state.ts";

/** Which button of a card: what it says of itself. */
export type Which = Readonly<Partial<Record<"title" | "id" | "verb" | "type", string>>>;

/** The card that a person sees of a message, or nothing where it has none. */
const cardsOf = (message: Message, person: Person): readonly Json[] => {
  const own = message.views.get(person.id);
  if (own) return [own];
  return message.attachments
    .filter(({ contentType }) => contentType === ADAPTIVE_CARD)
    .map(({ content }) => objectOf(content));
};

/** The one button that is meant; throws when it is not there, or not alone. */
export function findButton(cards: readonly Json[], which: Which): { card: Json; action: Json } {
  const wanted = Object.entries(which);
  const found = cards.flatMap((card) =>
    placedIn(card)
      .filter(({ type, inFallback }) => type.startsWith("Action.") && !inFallback)
      .filter(({ fields }) => wanted.every(([name, value]) => fields[name] === value))
      .map(({ fields }) => ({ card, action: fields })),
  );
  const [button, ...others] = found;
  if (!button) throw new Error(`there is no button ${JSON.stringify(which)}`);
  if (others.length > 0) throw new Error(`there are ${found.length} buttons ${JSON.stringify(which)}`);
  if (button.action.isEnabled === false) throw new Error(`the button ${JSON.stringify(which)} cannot be pressed`);
  return button;
}

/** Whom people pickers find: the whole tenant, or those in the conversation. */
const peopleFor =
  ({ state }: Pick<Core, "state">, conversation: Conversation) =>
  (scope: "organization" | "conversation"): readonly Person[] =>
    scope === "conversation"
      ? membersOf(state, conversation)
      : [...state.people.values()].filter(({ tenantId }) => tenantId === conversation.tenantId);

/** The values that go with an action, or why they do not. */
export function collect(
  deps: Pick<Core, "state">,
  conversation: Conversation,
  { card, action }: { card: Json; action: Json },
  entered: Entered,
): { value: unknown } | { errors: Readonly<Record<string, string>> } {
  if (String(action.associatedInputs).toLowerCase() === "none") return { value: submitted(action, {}) };
  const values = valuesOf(card, entered, peopleFor(deps, conversation));
  const errors = clientErrors(card, values);
  return Object.keys(errors).length > 0 ? { errors } : { value: submitted(action, values) };
}

interface Press {
  readonly scene: Scene;
  readonly message: Message;
  readonly action: Json;
  /** The action's data and the inputs. */
  readonly value: unknown;
}

type Doer = (deps: Client, press: Press) => Promise<Outcome>;

const whenRefused = ({ failure }: Answer): Partial<Outcome> => (failure ? { notice: WENT_WRONG } : {});

const submit: Doer = (deps, press) => {
  const { type } = objectOf(objectOf(press.action.data).msteams);
  const own = typeof type === "string" && Object.hasOwn(teamsSubmits, type) ? teamsSubmits[type] : undefined;
  if (own) return own(deps, press);
  const { scene, message, value } = press;
  return deps.exchanges.notify(submitActivity(deps, scene, message, value), whenRefused);
};

/** Opens a dialog. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots */
const fetchTask: Doer = (deps, { scene, message, value }) => {
  const activity = invokeActivity(deps, scene, "task/fetch", {
    value: { data: value, context: { theme: "default" } },
    replyToId: message.id,
  });
  const request = { name: "task/fetch" as const, person: scene.person, conversation: scene.conversation };
  return deps.exchanges.invoke(activity, (answer) => readDialogAnswer(deps, request, answer));
};

/** Says something in the person's name, for everybody to see. */
const speak =
  (words: (teams: Json) => { shown: string; text: string; value?: unknown }): Doer =>
  async (deps, { scene, action }) => {
    const { shown, text, value } = words(objectOf(objectOf(action.data).msteams));
    const content = { text: shown, textFormat: "plain" as const, summary: "", attachments: [], entities: [] };
    const message = deps.messages.post({ ...scene, author: scene.person, content });
    const said = { text, textFormat: "plain", ...(value !== undefined && { value }) };
    const activity = messageActivity(deps, scene, message.id, said);
    return deps.exchanges.notify(activity, (answer) => ({ message, ...whenRefused(answer) }));
  };

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions */
const teamsSubmits: Readonly<Record<string, Doer>> = {
  "task/fetch": fetchTask,
  imBack: speak(({ value }) => ({ shown: String(value), text: String(value) })),
  messageBack: speak(({ displayText, text, value }) => ({
    shown: String(displayText ?? text ?? ""),
    text: String(text ?? ""),
    value,
  })),
};

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model */
const execute: Doer = (deps, { scene, message, action, value }) => {
  const { id, title, verb } = action;
  const named = { ...(id !== undefined && { id }), ...(title !== undefined && { title }) };
  const activity = invokeActivity(deps, scene, "adaptiveCard/action", {
    value: { action: { type: "Action.Execute", ...named, verb, data: value }, trigger: "manual" },
    replyToId: message.id,
  });
  return deps.exchanges.invoke(activity, (answer) => readCardAnswer(deps, scene, message, answer));
};

function readCardAnswer(deps: Client, scene: Scene, message: Message, answer: Answer): Partial<Outcome> {
  if (answer.failure) return { notice: UNREACHABLE };
  const body = parseJson(answer.body);
  const problems = deps.problems.report(
    "answer to adaptiveCard/action",
    checkCardActionResponse(body, surfaceOf(scene.conversation)),
  );
  if (problems.length > 0) return { error: "invalid_response", notice: UNREACHABLE, problems };
  const { type, value } = objectOf(body);
  if (type === "application/vnd.microsoft.error") return { error: "refused", notice: WENT_WRONG };
  if (type === "application/vnd.microsoft.activity.message") return { said: String(value) };
  const shown = deps.messages.find(scene.conversation, message.id);
  if (shown) deps.messages.show(shown, scene.person, objectOf(value));
  return {};
}

const stays: Doer = async () => notSent();

const doers: Readonly<Record<string, Doer>> = {
  "Action.Submit": submit,
  "Action.Execute": execute,
  "Action.OpenUrl": async (_, { action }) => notSent({ url: String(action.url) }),
  "Action.ShowCard": stays,
  "Action.ToggleVisibility": stays,
  "Action.ResetInputs": stays,
};

const sends = ({ type }: Json): boolean => type === "Action.Submit" || type === "Action.Execute";

/** Presses a button of a message's card, with what was entered in the card. */
export async function pressButton(
  deps: Client,
  scene: Scene,
  message: Message,
  { which, entered }: { which: Which; entered: Entered },
): Promise<Outcome> {
  const button = findButton(cardsOf(message, scene.person), which);
  const collected = sends(button.action) ? collect(deps, scene.conversation, button, entered) : { value: undefined };
  if ("errors" in collected) return notSent({ clientErrors: collected.errors });
  const doer = doers[String(button.action.type)] ?? stays;
  return doer(deps, { scene, message, action: button.action, value: collected.value });
}
