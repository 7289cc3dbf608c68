import type { ChannelShown, Sight } from "../shown.ts";
import { HOME, type Looking, writeAddress } from "./address.ts";
import { byId, el } from "./dom.ts";

/** Channels and the app's pages, as links that open also in a window of their own. */
export interface Places {
  show(sight: Sight, looking: Looking): void;
}

export function createPlaces(appName: string, go: (place: string) => void): Places {
  /** The newest message of each place that each person has looked at. */
  const looked = new Map<string, string>();
  const isUnread = (key: string, { messages }: ChannelShown, current: boolean) => {
    const newest = messages.at(-1)?.ts ?? "0";
    if (current || !looked.has(key)) looked.set(key, newest);
    return newest > (looked.get(key) ?? "0");
  };
  const link = (looking: Looking, name: string, current: boolean, unread: boolean): HTMLElement =>
    el(
      "li",
      {},
      el(
        "a",
        {
          href: writeAddress(looking),
          "data-place": looking.place,
          class: unread && "unread",
          "aria-current": current && "page",
          click: (event) => {
            if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            go(looking.place);
          },
        },
        name,
        unread && el("span", { class: "unread-mark" }, "new"),
      ),
    );

  return {
    show({ channels }, { personId, place }) {
      const held = document.activeElement?.getAttribute("data-place");
      const linkTo = (channel: ChannelShown, name: string) => {
        const unread = isUnread(`${personId} ${channel.id}`, channel, channel.id === place);
        return link({ personId, place: channel.id }, name, channel.id === place, unread);
      };
      const [direct = [], named = []] = [true, false].map((im) =>
        channels.filter(({ kind }) => (kind === "im") === im),
      );
      byId("channels", HTMLUListElement).replaceChildren(
        ...named.map((channel) => linkTo(channel, `# ${channel.name}`)),
      );
      byId("app-places", HTMLUListElement).replaceChildren(
        link({ personId, place: HOME }, `${appName} Home`, place === HOME, false),
        ...direct.map((channel) => linkTo(channel, `${appName} messages`)),
      );
      if (held) document.querySelector<HTMLElement>(`[data-place="${held}"]`)?.focus();
    },
  };
}
