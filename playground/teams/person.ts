import { invokeActivity, messageActivity, type Scene } from "./activity.ts";
import { collect, findButton, pressButton, type Which } from "./buttons.ts";
import type { Entered } from "./card-inputs.ts";
import { findAddress, hasApp, isMember } from "./conversations.ts";
import { readDialogAnswer, showDialog } from "./dialogs.ts";
import type { Client } from "./exchanges.ts";
import { runCommand } from "./extension.ts";
import { answerConsent } from "./files.ts";
import { botId } from "./ids.ts";
import type { CommandContext } from "./options.ts";
import { notSent, type Outcome } from "./outcome.ts";
import type { Conversation, Dialog, Message, Person } from "./state.ts";
import { asHtml, mentionsApp, written } from "./writing.ts";

/** A message, by what names it. */
type Named = Pick<Message, "conversation" | "id">;

/** What one person can do with the app in Teams' client. */
export interface AppUse {
  /** Writes a message; names after an @ become mentions. In a channel it begins a thread or answers in one. */
  write(conversationId: string, text: string, options?: { readonly thread?: string }): Promise<Outcome>;
  /** Writes to the app alone, after a slash, among others. */
  slash(conversationId: string, text: string): Promise<Outcome>;
  /** Presses a button of a card, with what was entered in the card. */
  press(message: Named, which: Which, entered?: Entered): Promise<Outcome>;
  /** Opens the dialog of a command of the message extension, from where messages are written unless said otherwise. */
  command(
    commandId: string,
    where: { readonly conversation: string } | { readonly message: Named },
    context?: CommandContext,
  ): Promise<Outcome>;
  /** Sends the dialog that is open: with its only button that submits, unless another is named. */
  submit(entered?: Entered, which?: Which): Promise<Outcome>;
  closeDialog(): void;
  /** Says whether the app may save the file that a message asks about. */
  answerConsent(message: Named, allow: boolean): Promise<Outcome>;
}

/** Throws for what nobody could do in Teams: press a button that is not there, write where they are not. */
export function createAppUse(deps: Client, person: Person): AppUse {
  const { state, messages, exchanges } = deps;
  return {
    async write(conversationId, text, { thread } = {}) {
      const conversation = theirs(deps, person, conversationId);
      if (thread !== undefined && !messages.find(conversation, thread)) throw new Error(`there is no thread ${thread}`);
      if (conversation.kind === "personal" && !canWrite(deps, conversation)) {
        return notSent({ notice: "The message was not sent." });
      }
      const content = written(state, conversation, text);
      const message = messages.post({ conversation, content, author: person, ...(thread !== undefined && { thread }) });
      const hears = conversation.kind === "personal" || (hasApp(state, conversation) && mentionsApp(state, content));
      return hears ? tellOf(deps, person, conversation, message) : notSent({ message });
    },
    async slash(conversationId, text) {
      const conversation = theirs(deps, person, conversationId);
      if (!state.app.supportsTargetedMessages || conversation.kind === "personal" || !hasApp(state, conversation)) {
        throw new Error(`${state.app.name} cannot be written to privately in ${conversationId}`);
      }
      const content = written(state, conversation, text);
      const message = messages.post({ conversation, content, author: person, onlyFor: person });
      return tellOf(deps, person, conversation, message);
    },
    async press(named, which, entered = {}) {
      const { message, scene } = seen(deps, person, named);
      return pressButton(deps, scene, message, { which, entered });
    },
    async command(commandId, where, context) {
      if ("conversation" in where) {
        const scene = { person, conversation: theirs(deps, person, where.conversation) };
        return runCommand(deps, scene, commandId, { context: context ?? "compose" });
      }
      const { message, scene } = seen(deps, person, where.message);
      return runCommand(deps, scene, commandId, { context: context ?? "message", message });
    },
    async submit(entered = {}, which) {
      const dialog = openDialog(deps, person);
      const button = which ? findButton([dialog.card], which) : onlySubmit(dialog);
      const collected = collect(deps, dialog.conversation, button, entered);
      if ("errors" in collected) return notSent({ clientErrors: collected.errors });
      const { name, value } = submission(dialog, collected.value);
      const { conversation, command } = dialog;
      const request = { name, person, conversation, ...(command && { command }) };
      return exchanges.invoke(invokeActivity(deps, { person, conversation }, name, { value }), (answer) =>
        readDialogAnswer(deps, request, answer),
      );
    },
    closeDialog() {
      openDialog(deps, person);
      showDialog(deps, person, undefined);
    },
    async answerConsent(named, allow) {
      const { message, scene } = seen(deps, person, named);
      return answerConsent(deps, scene, message, allow);
    },
  };
}

/** A dialog of a message extension repeats what it was opened for; neither kind says which message it began at. */
const submission = ({ command }: Dialog, data: unknown) =>
  command
    ? { name: "composeExtension/submitAction" as const, value: { ...command, data } }
    : { name: "task/submit" as const, value: { data, context: { theme: "default" } } };

const onlySubmit = ({ card }: Dialog) => findButton([card], { type: "Action.Submit" });

const canWrite = ({ state }: Client, conversation: Conversation): boolean =>
  conversation.kind === "personal" && !conversation.blocked && hasApp(state, conversation);

/** A conversation that a person is in. */
export function theirs({ state }: Pick<Client, "state">, person: Person, id: string): Conversation {
  const conversation = findAddress(state, id)?.conversation;
  if (!conversation || !isMember(state, conversation, person)) throw new Error(`${person.name} is not in ${id}`);
  return conversation;
}

function seen(
  deps: Client,
  person: Person,
  { conversation: id, id: messageId }: Named,
): { message: Message; scene: Scene } {
  const conversation = theirs(deps, person, id);
  const message = deps.messages.seenBy(conversation, person).find((one) => one.id === messageId);
  if (!message) throw new Error(`${person.name} sees no message ${messageId} in ${id}`);
  return { message, scene: { person, conversation, ...(message.thread !== undefined && { thread: message.thread }) } };
}

function openDialog({ state }: Client, person: Person): Dialog {
  const dialog = state.dialogs.get(person.id);
  if (!dialog) throw new Error(`${person.name} has no dialog open`);
  return dialog;
}

function tellOf(deps: Client, person: Person, conversation: Conversation, message: Message): Promise<Outcome> {
  const scene = { person, conversation, ...(message.thread !== undefined && { thread: message.thread }) };
  const { text, textFormat, entities, onlyFor } = message;
  const { app } = deps.state;
  const activity = messageActivity(deps, scene, message.id, {
    text,
    textFormat,
    attachments: [{ contentType: "text/html", content: asHtml(message) }],
    ...(onlyFor && { recipient: { id: botId(app.id), name: app.name, isTargeted: true } }),
  });
  const clientInfo = Array.isArray(activity.entities) ? activity.entities : [];
  return deps.exchanges.notify({ ...activity, entities: [...entities, ...clientInfo] }, () => ({ message }));
}
