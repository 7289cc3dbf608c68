import type { Json } from "../shared/json.ts";
import { invokeActivity, type Scene } from "./activity.ts";
import { readDialogAnswer } from "./dialogs.ts";
import type { Client } from "./exchanges.ts";
import type { CommandContext } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import type { Message, State } from "./state.ts";
import { asHtml } from "./writing.ts";

/** Where a person called a command from. */
export interface CalledFrom {
  readonly context: CommandContext;
  /** The message whose menu it was. */
  readonly message?: Message;
}

/** Opens the dialog of a command. https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module */
export function runCommand(
  deps: Client,
  scene: Scene,
  commandId: string,
  { context, message }: CalledFrom,
): Promise<Outcome> {
  requireCommand(deps.state, commandId, context);
  const command: Json = {
    commandId,
    commandContext: context,
    requestId: deps.ids.guid().replaceAll("-", ""),
    context: { theme: "default" },
    ...(message && { messagePayload: messagePayload(deps.state, message) }),
  };
  const name = "composeExtension/fetchTask" as const;
  const request = { name, person: scene.person, conversation: scene.conversation, command };
  return deps.exchanges.invoke(invokeActivity(deps, scene, name, { value: command }), (answer) =>
    readDialogAnswer(deps, request, answer),
  );
}

function requireCommand({ app }: State, commandId: string, context: CommandContext): void {
  const command = app.commands.find(({ id }) => id === commandId);
  if (!command?.context.includes(context)) throw new Error(`there is no command ${commandId} in the ${context} menu`);
}

/** The message that a command is about: its author by the object id alone. */
const messagePayload = (state: State, message: Message): Json => ({
  id: message.id,
  replyToId: message.thread === undefined || message.thread === message.id ? null : message.thread,
  createdDateTime: new Date(message.at).toISOString(),
  linkToMessage: `https://teams.microsoft.com/l/message/${message.conversation}/${message.id}`,
  lastModifiedDateTime: null,
  deleted: false,
  summary: message.summary === "" ? null : message.summary,
  importance: "normal",
  locale: "en-us",
  body: { contentType: "html", content: asHtml(message) },
  from: {
    device: null,
    conversation: null,
    user: message.author
      ? { userIdentityType: "aadUser", id: message.author.aadId, displayName: message.author.name }
      : null,
    application: message.author ? null : { applicationIdentityType: "bot" },
  },
  reactions: [],
  mentions: mentionsIn(state, message),
  attachments: message.attachments,
});

/** The people whom a message mentions. https://learn.microsoft.com/graph/api/resources/chatmessagemention */
const mentionsIn = ({ people }: State, { entities }: Message): Json[] =>
  entities.flatMap(({ mentioned }, id) => {
    const person = people.get((mentioned as { id: string }).id);
    if (!person) return [];
    const user = { userIdentityType: "aadUser", id: person.aadId, displayName: person.name };
    return { id, mentionText: person.name, mentioned: { application: null, device: null, conversation: null, user } };
  });
