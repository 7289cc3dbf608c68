import type { ComponentType, ReactNode } from "react";
import type {
  MessageShown,
  Outcome,
  PersonShown,
  PlaceShown,
  PlatformShown,
  Sight,
  ViewShown,
} from "../../page/shown.ts";
import type { Session } from "./session.ts";

/** What a text needs to know of the workspace and of who reads it. */
export interface Reader {
  readonly viewer: { readonly timeZone: string; readonly locale: string };
  /** The played time, in milliseconds since the epoch. */
  readonly now: () => number;
  readonly people: readonly PersonShown[];
  readonly places: readonly Pick<PlaceShown, "id" | "name">[];
  readonly nameOf: (id: string) => string;
  readonly channelName: (id: string) => string;
}

/** What everything on the page is drawn in. */
export interface Scene {
  readonly session: Session;
  readonly reader: Reader;
  /** Where the keyboard goes when what had it is gone. */
  readonly focusElsewhere: () => void;
}

/** How one platform's messages, forms and menus look and work. */
export interface PlatformView {
  readonly Said: ComponentType<{ readonly message: MessageShown; readonly place: PlaceShown; readonly scene: Scene }>;
  readonly Form: ComponentType<{ readonly view: ViewShown; readonly scene: Scene; readonly notes: ReactNode }>;
  readonly Home: ComponentType<{ readonly view: ViewShown | undefined; readonly scene: Scene }>;
  readonly say: (scene: Scene, place: PlaceShown, text: string, thread?: string) => Promise<Outcome>;
  /** Runs something of the app from the menu of a message, or from beside the field. */
  readonly run: (scene: Scene, shortcutId: string, place: PlaceShown, message?: MessageShown) => Promise<Outcome>;
  /** How a place is called at its head, and in the list under its section. */
  readonly title: (place: PlaceShown) => string;
  readonly label: (place: PlaceShown) => string;
  /** What is said where nothing has been written. */
  readonly empty: (place: PlaceShown, platform: PlatformShown) => string;
}

export function readerOf(
  { app, people }: PlatformShown,
  me: PersonShown,
  { places }: Sight,
  now: () => number,
): Reader {
  const names = new Map([app, ...people].map(({ id, name }) => [id, name]));
  return {
    viewer: me,
    now,
    people,
    places,
    nameOf: (id) => names.get(id) ?? id,
    channelName: (id) => places.find((place) => place.id === id)?.name ?? id,
  };
}
