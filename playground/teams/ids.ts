import { createHash, randomBytes, randomUUID } from "node:crypto";

/** Ids and secrets in Teams' forms. */
export interface Ids {
  /** A message's id: the millisecond it was written, unique and rising. */
  message(): string;
  /** The id of an activity that is no message. */
  activity(): string;
  guid(): string;
  /** An unguessable string. */
  secret(): string;
}

export function createIds(now: () => number): Ids {
  let last = 0;
  return {
    message() {
      last = Math.max(Math.floor(now()), last + 1);
      return String(last);
    },
    activity: () => `f:${randomUUID()}`,
    guid: randomUUID,
    secret: () => randomBytes(32).toString("base64url"),
  };
}

const digest = (...parts: readonly string[]): string =>
  createHash("sha256").update(parts.join("\n")).digest("base64url");

/** The id of an app among the members of a conversation. */
export const botId = (appId: string): string => `28:${appId}`;

/** A person's id for one app; it stays the same over restarts. */
export const personId = (appId: string, aadId: string): string => `29:1${digest("person", appId, aadId)}`;

/** The id of the chat between an app and a person; it stays the same over restarts. */
export const personalChatId = (appId: string, aadId: string): string => `a:1${digest("chat", appId, aadId)}`;
