import type { PlaceShown, Sight } from "../../../page/shown.ts";

/** What somebody who does not see the page would want to hear of: messages that were not there before. */
export function newsIn(before: Sight, after: Sight, place: string, nameOf: (id: string) => string): readonly string[] {
  const known = new Map(before.places.map(({ id, messages }) => [id, newestIn(messages)]));
  return after.places.flatMap((now): readonly string[] => {
    const since = known.get(now.id);
    if (since === undefined) return [];
    const fresh = now.messages.filter(({ at }) => at > since);
    if (now.id === place)
      return fresh.map(({ author, text, onlyYou }) => `${onlyYou ? "Only for you, " : ""}${nameOf(author)}: ${text}`);
    return fresh.length > 0 ? [`New in ${spoken(now)}`] : [];
  });
}

/** When the newest of some messages was written. */
export const newestIn = (messages: PlaceShown["messages"]): number => Math.max(0, ...messages.map(({ at }) => at));

const spoken = ({ kind, name }: PlaceShown): string => {
  if (kind === "app") return `the messages of ${name}`;
  return kind === "channel" ? `#${name}` : name;
};
