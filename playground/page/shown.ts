/** What the page is told, as plain data: the one thing that its server and its browser part share. */

/** Block Kit as the app sent it. */
export type Json = Readonly<Record<string, unknown>>;

/** What does not change while the page is open. */
export interface Surroundings {
  readonly organization: string;
  readonly app: AppShown;
  readonly people: readonly PersonShown[];
  readonly commands: readonly CommandShown[];
  readonly shortcuts: readonly ShortcutShown[];
}

export interface AppShown {
  /** Its bot's user id. */
  readonly id: string;
  readonly name: string;
  /** Nobody can answer it in its direct messages. */
  readonly readOnlyMessages: boolean;
}

export interface PersonShown {
  readonly id: string;
  readonly name: string;
  readonly job: string;
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

export interface ShortcutShown {
  readonly name: string;
  readonly type: "global" | "message";
  readonly callbackId: string;
}

/** What one person has in front of them right now. */
export interface Sight {
  readonly channels: readonly ChannelShown[];
  readonly home?: ViewShown;
  /** The modal on top. */
  readonly modal?: ViewShown;
}

export interface ChannelShown {
  readonly id: string;
  readonly name: string;
  readonly kind: "public" | "private" | "im";
  readonly topic: string;
  /** Oldest first. */
  readonly messages: readonly MessageShown[];
}

export interface MessageShown {
  readonly ts: string;
  readonly user: string;
  readonly fromApp: boolean;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly edited: boolean;
  /** Nobody else sees it. */
  readonly onlyYou: boolean;
}

export interface ViewShown {
  readonly id: string;
  /** Changes when the app changes the view. */
  readonly hash: string;
  /** The view as the app sent it. */
  readonly content: Json;
  /** State by block_id, then action_id. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

/** What comes of something that a person did, besides what then shows in their sight. */
export interface Outcome {
  /** What Slack itself says. */
  readonly notice?: string;
  /** By block_id. */
  readonly fieldErrors?: Readonly<Record<string, string>>;
}
