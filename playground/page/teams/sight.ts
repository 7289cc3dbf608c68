import { objectOf } from "../../shared/json.ts";
import type { EmulatedTeams } from "../../teams/index.ts";
import type { MessageShown, PlaceShown, Sight } from "../shown.ts";

type Conversation = ReturnType<EmulatedTeams["conversationsOf"]>[number];
type Message = ReturnType<EmulatedTeams["messages"]>[number];

/** As many messages of a conversation as the page shows. */
const NEWEST = 200;

/** What the sight of a tenant takes besides the tenant itself. */
export interface Surrounding {
  /** What each channel is about, by its id. */
  readonly topics: ReadonlyMap<string, string>;
}

/** What a person sees: channels of their teams, chats, and the dialog in front of them. */
export function sightOf(teams: EmulatedTeams, personId: string, surrounding: Surrounding): Sight {
  const dialog = teams.dialog(personId);
  return {
    places: teams.conversationsOf(personId).map(
      (conversation): PlaceShown => ({
        id: conversation.id,
        ...calledIn(teams, conversation),
        topic: surrounding.topics.get(conversation.id) ?? "",
        members: membersOf(teams, conversation),
        takesCommands: hasApp(conversation),
        messages: teams
          .messages(conversation.id, personId)
          .slice(-NEWEST)
          .map((message) => messageShown(teams, personId, message)),
      }),
    ),
    ...(dialog && {
      form: { id: dialog.id, hash: dialog.id, title: dialog.title, content: dialog.card, values: {} },
    }),
  };
}

function calledIn({ app }: EmulatedTeams, conversation: Conversation): Pick<PlaceShown, "name" | "kind" | "section"> {
  if (conversation.kind === "personal") return { name: app.name, kind: "app", section: "Chats" };
  if (conversation.kind === "groupChat") {
    return { name: conversation.topic ?? "Group chat", kind: "group", section: "Chats" };
  }
  return { name: conversation.name, kind: "channel", section: conversation.team.name };
}

function membersOf(teams: EmulatedTeams, conversation: Conversation): string[] {
  const app = hasApp(conversation) ? [teams.app.id] : [];
  if (conversation.kind === "personal") return [conversation.person.aadId, ...app];
  const members = conversation.members ?? (conversation.kind === "channel" ? conversation.team.members : []);
  return [...members, ...app];
}

function hasApp(conversation: Conversation): boolean {
  if (conversation.kind === "personal") return !conversation.blocked;
  if (conversation.kind === "groupChat") return conversation.installed;
  return conversation.team.installed && conversation.members === undefined;
}

function messageShown({ app, people }: EmulatedTeams, personId: string, message: Message): MessageShown {
  const { id, author, at, text, textFormat, summary, attachments, entities, thread, onlyFor, before, views } = message;
  const viewer = [...people.values()].find(({ aadId }) => aadId === personId);
  const own = viewer && views.get(viewer.id);
  return {
    id,
    author: author?.aadId ?? app.id,
    fromApp: author === undefined,
    at,
    text: text === "" ? summary : text.replaceAll(/<\/?at>/g, ""),
    ...(thread !== undefined && thread !== id && { thread }),
    edited: before.length > 0,
    onlyYou: onlyFor !== undefined,
    ...filesIn(attachments),
    sent: {
      text,
      textFormat,
      ...(entities.length > 0 && { entities }),
      attachments: own ? [{ contentType: ADAPTIVE_CARD, content: own }] : attachments,
    },
  };
}

/** What a message brings, and asks for, besides its card. */
function filesIn(attachments: Message["attachments"]): Pick<MessageShown, "files" | "asksToSave"> {
  const asked = attachments.find(({ contentType }) => contentType === `${ABOUT_FILES}.consent`);
  const files = attachments
    .filter(({ contentType }) => contentType === `${ABOUT_FILES}.info`)
    .map(({ name, content }) => ({ id: String(objectOf(content).uniqueId), name: String(name) }));
  return {
    ...(files.length > 0 && { files }),
    ...(asked && {
      asksToSave: { name: String(asked.name), description: String(objectOf(asked.content).description) },
    }),
  };
}

const ABOUT_FILES = "application/vnd.microsoft.teams.card.file";
const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";
