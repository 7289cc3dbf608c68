import type { Json } from "../shared/json.ts";
import { appDefaults, type SlackOptions, type UserSeed } from "./options.ts";

interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

export interface App {
  readonly appId: string;
  readonly botId: string;
  readonly userId: string;
  readonly name: string;
}

export interface User extends UserSeed {
  readonly displayName: string;
  readonly isAdmin: boolean;
  readonly deleted: boolean;
  readonly isBot: boolean;
  readonly isGuest: boolean;
  /** Unix seconds. */
  readonly updated: number;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: "public" | "private" | "im";
  readonly members: Set<string>;
  readonly shared: boolean;
  /** The person on the other side of a DM with the bot. */
  readonly partner?: string;
  archived: boolean;
  readonly messages: Message[];
}

/** A message as people see it; an edited one changes in place, a deleted one stays and says so. */
export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  /** Set when the app wrote it. */
  readonly botId?: string;
  text: string;
  blocks: readonly Json[];
  attachments: readonly Json[];
  metadata?: Json;
  readonly threadTs?: string;
  edited?: { readonly user: string; readonly ts: string };
  deleted: boolean;
  /** The only person who sees it. */
  readonly ephemeralFor?: string;
  readonly files: readonly string[];
  readonly reactions: { readonly name: string; readonly user: string }[];
}

/** A modal or Home view in Slack's own form, with what the person has entered so far. */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly type: "modal" | "home";
  readonly hash: string;
  readonly rootId: string;
  readonly previousId: string | null;
  readonly externalId: string;
  /** The view as the app sent it, ids filled in. */
  readonly content: Json;
  readonly values: ViewValues;
}

/** State by block_id, then action_id. */
export type ViewValues = Readonly<Record<string, Readonly<Record<string, Json>>>>;

export interface Usergroup {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly users: readonly string[];
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly title: string;
  readonly altText?: string;
  readonly bytes?: Uint8Array;
  readonly channel?: string;
}

export interface Token {
  readonly kind: "bot" | "app";
  readonly scopes: readonly string[];
  state: "active" | "revoked" | "uninstalled";
  /** Milliseconds since the epoch; absent: it does not end. */
  readonly endsAt?: number;
}

/** Everything the emulated workspace knows. */
export interface State {
  readonly team: Team;
  readonly app: App;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly usergroups: Map<string, Usergroup>;
  readonly homes: Map<string, View>;
  /** Open modals per person, the visible one last. */
  readonly modals: Map<string, readonly View[]>;
  readonly files: Map<string, StoredFile>;
  readonly tokens: Map<string, Token>;
  installed: boolean;
}

export const userFromSeed = (seed: UserSeed, updated: number): User => ({
  displayName: "",
  isAdmin: false,
  deleted: false,
  isBot: false,
  isGuest: false,
  ...seed,
  updated,
});

/** The scopes of the app's installation, none after it is gone. */
export const grantedScopes = (state: State): readonly string[] =>
  [...state.tokens.values()].findLast(({ kind, state: is }) => kind === "bot" && is === "active")?.scopes ?? [];

export function createState({ workspace, bot, now = Date.now }: SlackOptions): State {
  const app: App = {
    appId: bot.appId ?? appDefaults.appId,
    botId: bot.botId ?? appDefaults.botId,
    userId: bot.userId ?? appDefaults.userId,
    name: bot.name ?? appDefaults.name,
  };
  const updated = Math.floor(now() / 1000);
  const botUser: UserSeed = {
    id: app.userId,
    name: app.name,
    realName: app.name,
    tz: "UTC",
    locale: "en-US",
    isBot: true,
  };
  return {
    team: workspace.team,
    app,
    users: new Map([botUser, ...workspace.users].map((seed) => [seed.id, userFromSeed(seed, updated)])),
    channels: new Map(
      workspace.channels.map((seed) => [
        seed.id,
        {
          id: seed.id,
          name: seed.name,
          kind: seed.private ? "private" : "public",
          members: new Set(seed.members),
          shared: seed.shared ?? false,
          archived: false,
          messages: [],
        },
      ]),
    ),
    usergroups: new Map((workspace.usergroups ?? []).map((group) => [group.id, group])),
    homes: new Map(),
    modals: new Map(),
    files: new Map(),
    tokens: new Map([
      [bot.token, { kind: "bot", scopes: bot.scopes, state: "active" }],
      [bot.appToken ?? appDefaults.appToken, { kind: "app", scopes: ["connections:write"], state: "active" }],
    ]),
    installed: true,
  };
}
