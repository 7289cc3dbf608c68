import { type MouseEvent, useEffect, useRef } from "react";
import type { PlaceShown } from "../../../page/shown.ts";
import { HOME, writeAddress } from "../address.ts";
import type { Session } from "../session.ts";
import type { PlatformView } from "../view.ts";
import { newestIn } from "./news.ts";

/** Channels, chats and the app's pages, as links that open also in a window of their own. */
export function Places({ session, view }: { readonly session: Session; readonly view: PlatformView }) {
  const { platform, place, sight } = session;
  const isUnread = useUnread(session);
  const sections = Object.entries(Object.groupBy(sight.places, ({ section }) => section));
  const home = { id: HOME, name: `${platform.app.name} Home` };
  return (
    <nav aria-label="Channels and chats">
      {sections.map(([section, places = []]) => (
        <section key={section} aria-label={section}>
          <h2>{section}</h2>
          <ul>
            {platform.app.hasHome && places.some(({ kind }) => kind === "app") && (
              <PlaceLink
                session={session}
                id={home.id}
                name={home.name}
                narrowName={home.name}
                isHere={place === HOME}
                isUnread={false}
              />
            )}
            {places.map((one) => (
              <PlaceLink
                key={one.id}
                session={session}
                id={one.id}
                name={view.label(one)}
                narrowName={view.title(one)}
                isHere={one.id === place}
                isUnread={isUnread(one)}
              />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

interface LinkProps {
  readonly session: Session;
  readonly id: string;
  readonly name: string;
  /** How it is called where its section is not shown. */
  readonly narrowName: string;
  readonly isHere: boolean;
  readonly isUnread: boolean;
}

function PlaceLink({ session, id, name, narrowName, isHere, isUnread }: LinkProps) {
  const { platform, me, go } = session;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isHere) link.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isHere]);
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(id);
  };
  return (
    <li>
      <a
        ref={link}
        href={writeAddress({ platform: platform.name, handle: me.handle, place: id })}
        className={isUnread ? "unread" : ""}
        aria-current={isHere ? "page" : undefined}
        onClick={follow}
      >
        <span className="if-wide">{name}</span>
        <span className="if-narrow">{narrowName}</span>
        {isUnread && <span className="unread-mark">new</span>}
      </a>
    </li>
  );
}

/** Whether something came to a place since this person, on this platform, last looked at it. */
function useUnread({ platform, me, place, sight }: Session): (one: PlaceShown) => boolean {
  const looked = useRef(new Map<string, number>());
  const keyOf = (id: string) => `${platform.name} ${me.id} ${id}`;
  useEffect(() => {
    for (const { id, messages } of sight.places) {
      const key = `${platform.name} ${me.id} ${id}`;
      if (id === place || !looked.current.has(key)) looked.current.set(key, newestIn(messages));
    }
  }, [platform, me, place, sight]);
  return ({ id, messages }) =>
    id !== place && newestIn(messages) > (looked.current.get(keyOf(id)) ?? Number.POSITIVE_INFINITY);
}
