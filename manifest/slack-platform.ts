/**
 * Which bot scopes make Slack send an event; one of them is enough, none means that it comes without.
 * https://docs.slack.dev/reference/events names them on the page of each event.
 */
export const EVENT_SCOPES: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ["app_mentions:read"],
  app_uninstalled: [],
  channel_archive: ["channels:read"],
  channel_deleted: ["channels:read"],
  channel_id_changed: ["channels:read", "groups:read"],
  channel_left: ["channels:read"],
  channel_rename: ["channels:read"],
  channel_shared: ["channels:read", "groups:read"],
  channel_unarchive: ["channels:read"],
  channel_unshared: ["channels:read", "groups:read"],
  group_archive: ["groups:read"],
  group_deleted: ["groups:read"],
  group_left: ["groups:read"],
  group_rename: ["groups:read"],
  group_unarchive: ["groups:read"],
  member_joined_channel: ["channels:read", "groups:read"],
  member_left_channel: ["channels:read", "groups:read"],
  "message.im": ["im:history"],
  reaction_added: ["reactions:read"],
  reaction_removed: ["reactions:read"],
  subteam_created: ["usergroups:read"],
  subteam_members_changed: ["usergroups:read"],
  subteam_updated: ["usergroups:read"],
  team_join: ["users:read"],
  team_rename: ["team:read"],
  tokens_revoked: [],
  user_change: ["users:read"],
};

/** Bot scopes that an app of this kind can have. https://docs.slack.dev/reference/scopes */
export const BOT_SCOPES: ReadonlySet<string> = new Set([
  "app_mentions:read",
  "channels:history",
  "channels:join",
  "channels:manage",
  "channels:read",
  "chat:write",
  "chat:write.customize",
  "chat:write.public",
  "commands",
  "emoji:read",
  "files:read",
  "files:write",
  "groups:history",
  "groups:read",
  "groups:write",
  "im:history",
  "im:read",
  "im:write",
  "incoming-webhook",
  "links.embed:write",
  "links:read",
  "links:write",
  "metadata.message:read",
  "mpim:history",
  "mpim:read",
  "mpim:write",
  "pins:read",
  "pins:write",
  "reactions:read",
  "reactions:write",
  "reminders:read",
  "reminders:write",
  "team:read",
  "usergroups:read",
  "usergroups:write",
  "users.profile:read",
  "users:read",
  "users:read.email",
  "users:write",
]);

/** Slack keeps these for itself and refuses a whole manifest that has one. https://slack.com/help/articles/201259356 */
export const RESERVED_COMMANDS: ReadonlySet<string> = new Set(
  (
    "active apps archive away call collapse dm dnd expand feed invite join kick leave me msg mute open people prefs " +
    "remind remove rename search shortcuts shrug star status topic who"
  )
    .split(" ")
    .map((name) => `/${name}`),
);
