import type { PersonShown, Sight } from "../shown.ts";
import { HOME, readAddress, writeAddress } from "./address.ts";
import type { Listener } from "./wire.ts";

/** Who looks, where, and what they see. */
export interface Session {
  readonly me: PersonShown;
  /** A channel, or HOME. */
  readonly place: string;
  readonly sight: Sight;
}

export interface SessionDeps {
  readonly people: readonly [PersonShown, ...PersonShown[]];
  /** Follows what a person sees, until the returned function is called. */
  readonly follow: (personId: string, sight: Listener["sight"]) => () => void;
  readonly openHome: () => void;
  /** Something is different from before. */
  readonly changed: (before: Sight) => void;
}

const NOTHING: Sight = { channels: [] };

/** The page's own state; the address tells it, so that a reload or a second window begins where one was. */
export function createSession({ people, follow, openHome, changed }: SessionDeps) {
  const from = readAddress(location.search);
  let session: Session = { me: personOf(people, from.personId), place: from.place, sight: NOTHING };
  let unfollow = () => {};

  const go = (place: string) => {
    session = { ...session, place };
    history.replaceState(null, "", writeAddress({ personId: session.me.id, place }));
    changed(session.sight);
    if (place === HOME) openHome();
  };
  const see = (sight: Sight) => {
    const before = session.sight;
    session = { ...session, sight };
    const isThere = session.place === HOME || sight.channels.some(({ id }) => id === session.place);
    if (isThere) changed(before);
    else go(firstPlace(sight));
  };
  const become = (personId: string) => {
    unfollow();
    session = { ...session, me: personOf(people, personId), sight: NOTHING };
    go(session.place);
    unfollow = follow(session.me.id, see);
  };
  return { now: () => session, go, become };
}

/** A person's own channel comes first. */
export const firstPlace = ({ channels }: Sight): string => channels[0]?.id ?? HOME;

const personOf = (people: SessionDeps["people"], id: string): PersonShown =>
  people.find((person) => person.id === id) ?? people[0];
