import { useCallback, useEffect, useState } from "react";
import type { Outcome, PersonShown, PlatformName, PlatformShown, Sight, Surroundings } from "../../page/shown.ts";
import { HOME, type Looking, readAddress, writeAddress } from "./address.ts";
import { type Backstage, useBackstage } from "./backstage.ts";
import { follow, perform, type SlackDeed, type TeamsDeed } from "./wire.ts";

/** Who looks, where, and what they see and can do. */
export interface Session {
  readonly platform: PlatformShown;
  readonly me: PersonShown;
  /** A channel or chat, or HOME. */
  readonly place: string;
  readonly sight: Sight;
  readonly connected: boolean;
  readonly backstage: Backstage;
  /** A note that is shown for a while. */
  readonly notes: readonly Note[];
  go(place: string): void;
  become(handle: string): void;
  lookAt(platform: PlatformName): void;
  act(deed: SlackDeed | TeamsDeed): Promise<Outcome>;
  note(text: string): void;
  dismiss(note: Note): void;
}

export interface Note {
  readonly text: string;
}

/** Milliseconds that a note stays unless it is dismissed. */
const STAYS_MS = 12_000;

const NOTHING: Sight = { places: [] };

/** The page's own state; the address tells it, so that a reload or a second window begins where one was. */
export function useSession({ platforms }: Surroundings): Session {
  const [looking, setLooking] = useState(() => readAddress(location.search));
  const [seen, setSeen] = useState<{ readonly key: string; readonly sight: Sight }>({ key: "", sight: NOTHING });
  const [connected, setConnected] = useState(true);
  const { notes, note, dismiss } = useNotes();

  const platform = platforms.find(({ name }) => name === looking.platform) ?? platforms[0];
  const me = platform.people.find(({ handle }) => handle === looking.handle) ?? first(platform.people);
  const backstage = useBackstage(note, me);
  const { hear, hearOfHappening } = backstage;
  const key = `${platform.name} ${me.id}`;
  const sight = seen.key === key ? seen.sight : NOTHING;
  const place = placeIn(platform, sight, looking.place);

  useEffect(() => {
    const actor = { platform: platform.name, personId: me.id };
    return follow(actor, {
      sight: (now) => setSeen({ key, sight: now }),
      problem: note,
      controls: hear,
      happened: hearOfHappening,
      connected: setConnected,
    });
  }, [platform.name, me.id, key, note, hear, hearOfHappening]);
  useEffect(() => {
    // Until something is seen, nobody knows whether the place of the address is there.
    if (sight !== NOTHING) {
      history.replaceState(null, "", writeAddress({ platform: platform.name, handle: me.handle, place }));
    }
  }, [platform.name, me.handle, place, sight]);

  const change = (changes: Partial<Looking>) =>
    setLooking({ platform: platform.name, handle: me.handle, place, ...changes });
  return {
    platform,
    me,
    place,
    sight,
    connected,
    backstage,
    notes,
    note,
    dismiss,
    go: (wanted) => change({ place: wanted }),
    become: (handle) => change({ handle }),
    lookAt: (name) => change({ platform: name, place: "" }),
    async act(deed) {
      const outcome = await perform({ platform: platform.name, personId: me.id }, deed);
      if (outcome.notice !== undefined) note(outcome.notice);
      return outcome;
    },
  };
}

/** A person's own channel comes first; whoever is not where the address says is there. */
function placeIn({ app }: PlatformShown, { places }: Sight, wanted: string): string {
  if (wanted === HOME && app.hasHome) return HOME;
  if (places.length === 0) return wanted;
  return places.find(({ id }) => id === wanted)?.id ?? firstPlace({ places });
}

const firstPlace = ({ places }: Sight): string =>
  (places.find(({ kind, topic }) => kind === "channel" && topic !== "") ?? places[0])?.id ?? HOME;

function first(people: readonly PersonShown[]): PersonShown {
  const [person] = people;
  if (!person) throw new Error("the organization has no people");
  return person;
}

function useNotes(): Pick<Session, "notes" | "note" | "dismiss"> {
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const dismiss = useCallback((gone: Note) => setNotes((before) => before.filter((one) => one !== gone)), []);
  const note = useCallback(
    (text: string) => {
      const added = { text };
      setNotes((before) => [...before, added]);
      setTimeout(() => dismiss(added), STAYS_MS);
    },
    [dismiss],
  );
  return { notes, note, dismiss };
}
