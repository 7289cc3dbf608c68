import type { ChannelShown, Sight } from "../shown.ts";

/** What somebody who does not see the page would want to hear of: messages that were not there before. */
export function newsIn(
  before: Sight,
  after: Sight,
  place: string,
  userName: (id: string) => string,
): readonly string[] {
  const newest = new Map(before.channels.map(({ id, messages }) => [id, messages.at(-1)?.ts ?? "0"]));
  return after.channels.flatMap((channel): readonly string[] => {
    const since = newest.get(channel.id);
    if (since === undefined) return [];
    const fresh = channel.messages.filter(({ ts }) => ts > since);
    if (channel.id === place)
      return fresh.map(({ user, text, onlyYou }) => `${onlyYou ? "Only for you, " : ""}${userName(user)}: ${text}`);
    return fresh.length > 0 ? [`New in ${spoken(channel)}`] : [];
  });
}

const spoken = ({ kind, name }: ChannelShown): string => (kind === "im" ? `the messages of ${name}` : `#${name}`);
