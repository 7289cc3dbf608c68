import type { EmulatedSlack, Message, View } from "../../slack/index.ts";
import type { MessageShown, PlaceShown, Sight, ViewShown } from "../shown.ts";

/** As many messages of a channel as the page shows. */
const NEWEST = 200;

/** What the sight of a workspace takes besides the workspace itself. */
export interface Surrounding {
  /** What each channel is about, by its id. */
  readonly topics: ReadonlyMap<string, string>;
  /** Nobody can answer the app in its direct messages. */
  readonly readOnlyMessages: boolean;
}

/** What a person sees: their channels, the app's Home and the modal in front of them. */
export function sightOf(slack: EmulatedSlack, personId: string, surrounding: Surrounding): Sight {
  const direct = slack.directMessage(personId);
  const home = slack.home(personId);
  const modal = slack.modals(personId).at(-1);
  const channels = [...slack.channels.values()].filter(({ members, archived }) => members.has(personId) && !archived);
  return {
    places: channels.map(
      ({ id, name, members }): PlaceShown => ({
        id,
        ...(id === direct
          ? { name: slack.app.name, kind: "app", section: "App" }
          : { name, kind: "channel", section: "Channels" }),
        topic: surrounding.topics.get(id) ?? "",
        members: [...members],
        ...(id === direct &&
          surrounding.readOnlyMessages && {
            readOnly: `Nobody can write here: this is where ${slack.app.name} writes to you.`,
          }),
        takesCommands: true,
        messages: slack
          .messages(id, personId)
          .slice(-NEWEST)
          .map((message) => messageShown(slack, message)),
      }),
    ),
    ...(home && { home: viewShown(home) }),
    ...(modal && { form: viewShown(modal) }),
  };
}

const messageShown = (slack: EmulatedSlack, message: Message): MessageShown => {
  const { ts, user, botId, text, blocks, attachments, threadTs, edited, ephemeralFor, files } = message;
  return {
    id: ts,
    author: user,
    fromApp: botId !== undefined,
    at: Number(ts) * 1_000,
    text,
    ...(threadTs !== undefined && threadTs !== ts && { thread: threadTs }),
    edited: edited !== undefined,
    onlyYou: ephemeralFor !== undefined,
    ...(files.length > 0 && { files: files.map((id) => ({ id, name: slack.files.get(id)?.title ?? id })) }),
    sent: { text, blocks, ...(attachments.length > 0 && { attachments }), ...(files.length > 0 && { files }) },
  };
};

const viewShown = ({ id, hash, content, values }: View): ViewShown => ({
  id,
  hash,
  title: textOf(content.title),
  content,
  values,
});

const textOf = (title: unknown): string => String((title as { text?: string } | undefined)?.text ?? "");
