/** What the page is told, as plain data: the one thing that its server and its browser part share. */

/** Something in a platform's own form, as the app sent it. */
export type Json = Readonly<Record<string, unknown>>;

export type PlatformName = "slack" | "teams";

/** What does not change while the page is open. */
export interface Surroundings {
  readonly organization: string;
  /** The platforms that the organization is on, the one to begin with first. */
  readonly platforms: readonly [PlatformShown, ...PlatformShown[]];
}

/** One platform with the app on it. */
export interface PlatformShown {
  readonly name: PlatformName;
  readonly app: AppShown;
  readonly people: readonly PersonShown[];
  /** What can be typed after a slash. */
  readonly commands: readonly CommandShown[];
  readonly shortcuts: readonly ShortcutShown[];
}

export interface AppShown {
  /** The id that its messages and mentions of it carry. */
  readonly id: string;
  readonly name: string;
  /** It has a page of its own besides its messages. */
  readonly hasHome: boolean;
}

export interface PersonShown {
  /** In the platform's own form. */
  readonly id: string;
  /** The same on every platform. */
  readonly handle: string;
  readonly name: string;
  readonly job: string;
  readonly role: "staff" | "manager" | "champion" | "leader" | "admin";
  /** Where they work, in words. */
  readonly group: string;
  readonly timeZone: string;
  readonly locale: string;
  /** Something to send first. */
  readonly idea: string;
}

export interface CommandShown {
  /** With its slash. */
  readonly name: string;
  readonly description: string;
  readonly usageHint: string;
}

/** Something of the app that is in a menu: of each message, or beside the field for messages. */
export interface ShortcutShown {
  readonly name: string;
  readonly on: "message" | "field";
  readonly id: string;
}

/** What one person has in front of them right now. */
export interface Sight {
  readonly places: readonly PlaceShown[];
  /** The app's own page. */
  readonly home?: ViewShown;
  /** The form on top of everything. */
  readonly form?: ViewShown;
}

export interface PlaceShown {
  readonly id: string;
  readonly name: string;
  readonly kind: "channel" | "group" | "app";
  /** The heading that it stands under. */
  readonly section: string;
  readonly topic: string;
  /** Whom one can mention. */
  readonly members: readonly string[];
  /** Why nobody can write there. */
  readonly readOnly?: string;
  /** What is typed after a slash goes to the app. */
  readonly takesCommands: boolean;
  /** Oldest first. */
  readonly messages: readonly MessageShown[];
}

export interface MessageShown {
  readonly id: string;
  /** Who wrote it: the id of a person or of the app. */
  readonly author: string;
  readonly fromApp: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** In words, without markup where the platform has some. */
  readonly text: string;
  /** The message that it answers. */
  readonly thread?: string;
  readonly edited: boolean;
  /** Nobody else sees it. */
  readonly onlyYou: boolean;
  /** Files that it brings. */
  readonly files?: readonly FileShown[];
  /** The app asks whether it may save this file. */
  readonly asksToSave?: { readonly name: string; readonly description: string };
  /** What it is drawn from: blocks or cards, in the platform's own form. */
  readonly sent: Json;
}

/** A file as a message shows it; the page has its content for whoever sees the message. */
export interface FileShown {
  readonly id: string;
  readonly name: string;
}

/** A form, or the app's own page. */
export interface ViewShown {
  readonly id: string;
  /** Changes when the app changes the view. */
  readonly hash: string;
  readonly title: string;
  /** The view or card as the app sent it. */
  readonly content: Json;
  /** What the fields hold, in the platform's own form. */
  readonly values: Json;
}

/** What comes of something that a person did, besides what then shows in their sight. */
export interface Outcome {
  /** What the platform itself says. */
  readonly notice?: string;
  /** What the app says in a window of its own. */
  readonly said?: string;
  /** Sentences by the id of the field. */
  readonly fieldErrors?: Readonly<Record<string, string>>;
}
