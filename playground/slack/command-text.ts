import type { State } from "./state.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const broadcasts = new Set(["channel", "here", "everyone"]);

/**
 * What a person typed after a command, as Slack sends it with `should_escape`: mentions, channels and links become
 * references, and the three characters of Slack's markup become entities.
 * Rule: https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export const escapeCommandText = (text: string, state: State): string =>
  text
    .replace(/[&<>]/g, (character) => entities[character] ?? character)
    .replace(/https?:\/\/[^\s|]+/g, (url) => `<${url}>`)
    .replace(/(?<![\p{L}\p{N}._<|/-])([@#])([\p{L}\p{N}][\p{L}\p{N}._-]*)/gu, (typed, sign: string, name: string) =>
      longestReference(typed, sign === "@" ? (part) => mention(part, state) : (part) => channelLink(part, state), name),
    );

/** A name may be followed by punctuation that could belong to it: "@maya." is Maya, then a full stop. */
function longestReference(typed: string, find: (name: string) => string | undefined, name: string): string {
  for (let end = name.length; end > 0; end -= 1) {
    const found = find(name.slice(0, end));
    if (found) return found + name.slice(end);
    if (!/[._-]/.test(name.charAt(end - 1))) break;
  }
  return typed;
}

function mention(name: string, state: State): string | undefined {
  if (broadcasts.has(name)) return `<!${name}>`;
  for (const user of state.users.values()) {
    if ([user.name, user.displayName].includes(name)) return `<@${user.id}|${user.name}>`;
  }
  for (const group of state.usergroups.values()) {
    if (group.handle === name) return `<!subteam^${group.id}|@${group.handle}>`;
  }
  return undefined;
}

function channelLink(name: string, state: State): string | undefined {
  for (const channel of state.channels.values()) {
    if (channel.kind !== "im" && channel.name === name) return `<#${channel.id}|${channel.name}>`;
  }
  return undefined;
}
