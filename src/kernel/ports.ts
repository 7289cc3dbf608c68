import type { Card } from "../message/card.ts";
import type { Platform } from "./errors.ts";

/** One SQL statement with `$1` parameters. A `name` makes the server keep its plan: for statements that run often. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Where statements run: the pool, or one transaction. Throws DatabaseUnavailable when the database does not answer. */
export interface Sql {
  query<Row>(statement: Statement): Promise<Row[]>;
}

/** The pool: runs a statement on its own, or several as one transaction. Never awaits anything else inside one. */
export interface Database extends Sql {
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
}

/** One Slack workspace (or Enterprise organization) or one Teams tenant. */
export interface InstallationRef {
  readonly organizationId: string;
  readonly installationId: string;
  readonly platform: Platform;
  /** The platform's own id of the workspace, Enterprise organization or tenant. */
  readonly externalId: string;
}

/** A channel or a direct message on one platform. */
export interface Destination extends InstallationRef {
  /** Slack: channel or user id. Teams: conversation id, or AAD object id of a person. */
  readonly address: string;
}

/** How fast a platform lets us write. Rates are a steady number a second with a burst on top (GCRA). */
export interface Pace {
  /** Milliseconds between two messages to the same conversation. */
  readonly laneGap: number;
  /** Per installation, for each kind of call. */
  readonly rates: Readonly<Record<CallKind, Rate>>;
}
/** `publish` shows somebody their Home. */
export type CallKind = "post" | "replace" | "withdraw" | "publish";
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/**
 * The way out to one platform. Each call is tried once and throws PlatformError; retries and pacing are the outbox's.
 * `key` marks the message so that `find` recognizes it.
 */
export interface Messenger {
  readonly pace: Pace;
  /**
   * Posts and returns the platform's id of the message.
   * @param thread the message there in whose thread it is to stand
   */
  post(to: Destination, card: Card, key: string, thread?: string): Promise<string>;
  replace(to: Destination, messageId: string, card: Card): Promise<void>;
  /** Removes a message; one that is gone already counts as removed. */
  withdraw(to: Destination, messageId: string): Promise<void>;
  /**
   * Shows somebody, whose account the address is, their Home as it is now: in its own place, or in the message in which it
   * stands. Doing so twice changes nothing.
   */
  publish(to: Destination, card: Card, messageId: string | undefined): Promise<void>;
  /**
   * Looks for a message whose outcome is unknown: its id; or undefined when it surely is not there; or "cannot tell"
   * when the platform, or the permissions we have, do not let us look.
   */
  find(to: Destination, key: string, since: Date): Promise<string | undefined | "cannot tell">;
}

/** Who someone is, as the platform tells. */
export interface Profile {
  readonly name: string;
  /** IANA name, when the platform knows it. */
  readonly timeZone?: string;
  /** BCP 47 tag, when the platform knows it. */
  readonly locale?: string;
  readonly active: boolean;
  readonly human: boolean;
  /** Of another organization, or let into a part of this one only. */
  readonly guest?: true;
  readonly platformAdmin: boolean;
}

/** Looks people up on one platform. Throws PlatformError. */
export interface Directory {
  /** False: the platform does not tell who its admins are, so that nobody is one until somebody here says so. */
  readonly knowsAdmins: boolean;
  profile(installation: InstallationRef, externalUserId: string): Promise<Profile>;
}

export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Which workspaces and tenants are linked to an organization, and the tokens to speak to them. */
export interface Installations {
  find(platform: Platform, externalId: string): Promise<Installed | undefined>;
  /** Links a workspace: to the organization it had, or to a new one. Seals the token if there is one. */
  save(installation: NewInstallation): Promise<InstallationRef>;
  /** The token saved with the installation; undefined when there is none. */
  token(installation: InstallationRef): Promise<Token | undefined>;
  /**
   * Another token instead of one that ends soon. Of all processes one at a time is asked to `exchange`; the others wait for
   * what it gets. Rejects with what that fails with.
   */
  renewed(
    installation: InstallationRef,
    ending: Token,
    exchange: (refreshToken: string) => Promise<RotatingToken>,
  ): Promise<Token>;
  /** True once for a text that is good until then, whichever process asks. */
  firstUse(state: string, until: Date): Promise<boolean>;
}

/** What a platform is called with. */
export interface Token {
  readonly value: string;
  /** Absent where it does not end. */
  readonly endsAt?: Date;
}

/** A token that ends, and what is exchanged for the next one. */
export interface RotatingToken extends Required<Token> {
  readonly refreshToken: string;
}

export interface Installed extends InstallationRef {
  readonly name: string;
  readonly botUserId: string;
  /** Where the platform is called, when it says so with what it sends. */
  readonly endpoint?: string;
  /** False after the app was removed or its tokens were revoked. */
  readonly active: boolean;
}
export interface NewInstallation {
  readonly platform: Platform;
  readonly externalId: string;
  readonly name: string;
  readonly botUserId: string;
  readonly endpoint?: string;
  readonly token?: Token | RotatingToken;
}
