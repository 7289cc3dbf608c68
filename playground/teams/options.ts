/** What a tenant looks like when the emulator starts. People are named by their object ids. */
export interface TenantSeed {
  readonly id: string;
  readonly people: readonly PersonSeed[];
  readonly teams?: readonly TeamSeed[];
  readonly groupChats?: readonly GroupChatSeed[];
}

export interface PersonSeed {
  /** The object id in the directory. */
  readonly aadId: string;
  readonly name: string;
  /** The principal name, which is the mail address, too. */
  readonly upn: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly country?: string;
  /** Of another organization. */
  readonly guest?: boolean;
  /** The app is there from the start. */
  readonly installed?: boolean;
}

export interface TeamSeed {
  /** That of its General channel. */
  readonly id: string;
  readonly aadGroupId: string;
  readonly name: string;
  readonly members: readonly string[];
  /** Besides General. */
  readonly channels?: readonly ChannelSeed[];
  readonly installed?: boolean;
}

export interface ChannelSeed {
  readonly id: string;
  readonly name: string;
  /** Those of a private channel, where the app is not. */
  readonly members?: readonly string[];
}

export interface GroupChatSeed {
  readonly id: string;
  readonly topic?: string;
  readonly members: readonly string[];
  readonly installed?: boolean;
}

/** Where people find an action command. */
export type CommandContext = "compose" | "commandBox" | "message";

/** An action command of the app's message extension, as its manifest has it. */
export interface CommandSeed {
  readonly id: string;
  readonly title: string;
  readonly context: readonly CommandContext[];
}

export interface AppSeed {
  /** The id of the registration: a GUID. */
  readonly id: string;
  readonly password: string;
  readonly name: string;
  /** Only this tenant issues tokens to the app; without it any does, as for an app of several tenants. */
  readonly tenantId?: string;
  /** Where activities are sent; nowhere unless given. */
  readonly endpoint?: string;
  readonly commands?: readonly CommandSeed[];
  /** It takes what people type to it privately after a slash. */
  readonly supportsTargetedMessages?: boolean;
  /** It may ask to save files for people. */
  readonly supportsFiles?: boolean;
}

export interface TeamsOptions {
  /** 0 or nothing: any free port. */
  readonly port?: number;
  readonly tenants: readonly [TenantSeed, ...TenantSeed[]];
  readonly app: AppSeed;
  /** Answers 429 when the app exceeds Teams' published rates; off unless given. */
  readonly enforceRates?: boolean;
  /** A time that somebody else moves; the wall clock unless given. */
  readonly now?: () => number;
  /** How long an invoke may take to be answered; 5,000 ms as in Teams unless given. */
  readonly invokeTimeoutMs?: number;
  /** When an activity that was not acknowledged is sent again; after 15,000 ms as in Teams unless given. */
  readonly resendAfterMs?: number;
  /** How many requests the log keeps; 1,000 unless given. */
  readonly keepRequests?: number;
}
