/** What a workspace looks like when the emulator starts. */
export interface WorkspaceSeed {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly users: readonly UserSeed[];
  readonly channels: readonly ChannelSeed[];
  readonly usergroups?: readonly UsergroupSeed[];
  /** The app's slash commands as its manifest registers them. */
  readonly commands?: readonly CommandSeed[];
  readonly shortcuts?: readonly ShortcutSeed[];
}

export interface UserSeed {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly displayName?: string;
  readonly email?: string;
  readonly tz: string;
  readonly locale: string;
  readonly isAdmin?: boolean;
  readonly deleted?: boolean;
  readonly isBot?: boolean;
  /** Sees some channels only. */
  readonly isGuest?: boolean;
}

interface ChannelSeed {
  readonly id: string;
  readonly name: string;
  readonly private?: boolean;
  /** User ids; the bot is a member when its own user id is among them. */
  readonly members: readonly string[];
  /** Shared with another organization through Slack Connect. */
  readonly shared?: boolean;
}

interface UsergroupSeed {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly users: readonly string[];
}

export interface CommandSeed {
  /** With its slash. */
  readonly name: string;
  readonly usageHint?: string;
  readonly shouldEscape?: boolean;
}

export interface ShortcutSeed {
  readonly callbackId: string;
  readonly name: string;
  readonly type: "global" | "message";
}

interface BotOptions {
  /** Where commands, interactions and events are sent. Without it the app is in Socket Mode. */
  readonly requestUrl?: string;
  readonly scopes: readonly string[];
  readonly token: string;
  /** App-level token for Socket Mode. */
  readonly appToken?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Whoever installs is asked on a page, to allow it or to cancel; everybody says yes at once unless given. */
  readonly asksToAllow?: boolean;
  /** Those of the scopes that whoever is asked may leave out. */
  readonly optionalScopes?: readonly string[];
  /** Installed into all of this Enterprise organization, instead of into the workspace alone. */
  readonly everywhereIn?: { readonly id: string; readonly name: string };
  /** Token rotation is switched on: what the app is installed with ends after twelve hours. */
  readonly rotation?: boolean;
  /** Event types the app subscribed to; all that the emulator can send unless given. */
  readonly events?: readonly string[];
  readonly appId?: string;
  readonly botId?: string;
  readonly userId?: string;
  readonly name?: string;
}

export interface SlackOptions {
  /** 0 or nothing: any free port. */
  readonly port?: number;
  readonly workspace: WorkspaceSeed;
  readonly signingSecret: string;
  readonly bot: BotOptions;
  /** Answers 429 when the app exceeds Slack's published rates; off unless given. */
  readonly strictPacing?: boolean;
  /** Milliseconds since the epoch; the wall clock unless given. */
  readonly now?: () => number;
  /** How long a command, interaction or event may take to be acknowledged; 3,000 ms as in Slack unless given. */
  readonly ackTimeoutMs?: number;
  /** Waits before the retries of an event; at once, 1 minute, 5 minutes as in Slack unless given. */
  readonly eventRetryDelaysMs?: readonly number[];
  /** How many requests the log keeps; 1,000 unless given. */
  readonly keepRequests?: number;
}

/** Ids of the app where the options do not say otherwise. */
export const appDefaults = {
  appId: "A0APP",
  botId: "B0BOT",
  userId: "U0BOT",
  name: "app",
  appToken: "xapp-1-emulated",
} as const;
