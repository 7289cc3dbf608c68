import type { State } from "./state.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * What a person typed after a command, as Slack sends it with `should_escape`: mentions, channels and links become
 * references, and the three characters of Slack's markup become entities.
 * Rule: https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export const escapeCommandText = (text: string, state: State): string => {
  const escaped = text
    .replace(/[&<>]/g, (character) => entities[character] ?? character)
    .replace(/https?:\/\/[^\s|]+?(?=(?:&gt;|[.,;:!?)"'])*(?:\s|$))/g, (url) => `<${url}>`);
  return referring(escaped, references(state));
};

/** What can be typed after @ and #, with what it becomes; the first of several alike counts. */
function references(state: State): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const name = (typed: string, becomes: string) => {
    if (typed.length > 1 && !names.has(typed)) names.set(typed, becomes);
  };
  for (const broadcast of ["channel", "here", "everyone"]) name(`@${broadcast}`, `<!${broadcast}>`);
  for (const user of state.users.values()) {
    for (const known of [user.name, user.displayName, user.realName]) name(`@${known}`, `<@${user.id}|${user.name}>`);
  }
  for (const group of state.usergroups.values()) name(`@${group.handle}`, `<!subteam^${group.id}|@${group.handle}>`);
  for (const channel of state.channels.values()) {
    if (channel.kind !== "im") name(`#${channel.name}`, `<#${channel.id}|${channel.name}>`);
  }
  return names;
}

function referring(text: string, names: ReadonlyMap<string, string>): string {
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length).map((typed) => RegExp.escape(typed));
  const known = new RegExp(`(?<![\\p{L}\\p{N}/._-])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}_])`, "gu");
  return text.replace(known, (typed) => names.get(typed) ?? typed);
}
