import type { EmulatedSlack, Message, View } from "../slack/index.ts";
import type { ChannelShown, MessageShown, Sight, ViewShown } from "./shown.ts";

/** As many messages of a channel as the page shows. */
const NEWEST = 200;

/** What a person sees: their channels, the app's Home and the modal in front of them. */
export function sightOf(slack: EmulatedSlack, personId: string, topics: ReadonlyMap<string, string>): Sight {
  const direct = slack.directMessage(personId);
  const home = slack.home(personId);
  const modal = slack.modals(personId).at(-1);
  const channels = [...slack.channels.values()].filter(({ members, archived }) => members.has(personId) && !archived);
  return {
    channels: channels.map(
      ({ id, name, kind }): ChannelShown => ({
        id,
        name: id === direct ? slack.app.name : name,
        kind,
        topic: topics.get(id) ?? "",
        messages: slack.messages(id, personId).slice(-NEWEST).map(messageShown),
      }),
    ),
    ...(home && { home: viewShown(home) }),
    ...(modal && { modal: viewShown(modal) }),
  };
}

const messageShown = ({ ts, user, botId, text, blocks, edited, ephemeralFor }: Message): MessageShown => ({
  ts,
  user,
  fromApp: botId !== undefined,
  text,
  blocks,
  edited: edited !== undefined,
  onlyYou: ephemeralFor !== undefined,
});

const viewShown = ({ id, hash, content, values }: View): ViewShown => ({ id, hash, content, values });
