import type { Json } from "../shared/json.ts";
import type { Ids } from "./ids.ts";
import type { Content, Conversation, Message, Person, State } from "./state.ts";

/** Each conversation keeps its newest messages only. */
const KEPT_PER_CONVERSATION = 5_000;

/** https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages */
const PRIVATE_FOR_MS = 24 * 60 * 60_000;

interface Draft {
  readonly conversation: Conversation;
  readonly content: Content;
  readonly author?: Person;
  readonly onlyFor?: Person;
  /** In a channel: the message that it answers. */
  readonly thread?: string;
}

/** Messages are never changed: an edit or a deletion puts a new one in the place of the old. */
export interface Messages {
  post(draft: Draft): Message;
  edit(message: Message, content: Content): Message;
  remove(message: Message): Message;
  /** Shows one person another card than everybody else sees. */
  show(message: Message, to: Person, card: Json): Message;
  /** A message that is still there. */
  find(conversation: Conversation, id: string): Message | undefined;
  /** What one person sees: no private messages of others, and none that expired. */
  seenBy(conversation: Conversation, person: Person): readonly Message[];
}

export function createMessages(deps: {
  state: State;
  ids: Ids;
  now: () => number;
  tell: (message: Message) => void;
}): Messages {
  const { state, ids, now, tell } = deps;
  const replace = (message: Message, changes: Partial<Message>): Message => {
    const changed = { ...message, ...changes };
    const list = state.conversations.get(message.conversation)?.messages ?? [];
    list[list.findIndex(({ id }) => id === message.id)] = changed;
    tell(changed);
    return changed;
  };
  const isThere = ({ deleted, onlyFor, at }: Message): boolean =>
    !deleted && (onlyFor === undefined || now() - at < PRIVATE_FOR_MS);
  return {
    post({ conversation, content, author, onlyFor, thread }) {
      const id = ids.message();
      const message: Message = {
        conversation: conversation.id,
        id,
        ...content,
        ...(conversation.kind === "channel" && { thread: thread ?? id }),
        ...(author && { author }),
        ...(onlyFor && { onlyFor }),
        at: now(),
        before: [],
        deleted: false,
        views: new Map(),
      };
      conversation.messages.push(message);
      if (conversation.messages.length > KEPT_PER_CONVERSATION) conversation.messages.shift();
      tell(message);
      return message;
    },
    edit: (message, content) =>
      replace(message, { ...content, before: [...message.before, contentOf(message)], views: new Map() }),
    remove: (message) => replace(message, { deleted: true }),
    show: (message, to, card) => replace(message, { views: new Map([...message.views, [to.id, card]]) }),
    find: (conversation, id) => conversation.messages.findLast((message) => message.id === id && isThere(message)),
    seenBy: (conversation, person) =>
      conversation.messages.filter(
        (message) => isThere(message) && (message.onlyFor === undefined || message.onlyFor.id === person.id),
      ),
  };
}

const contentOf = ({ text, textFormat, summary, attachments, entities }: Message): Content => ({
  text,
  textFormat,
  summary,
  attachments,
  entities,
});
