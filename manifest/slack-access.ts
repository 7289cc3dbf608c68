/** What Bellhop may do in a workspace: every scope it asks for, and why. */
export const scopes: Readonly<Record<string, string>> = {
  commands: "To offer the slash commands and the shortcut.",
  "chat:write": "To post cards and reminders where Bellhop was invited, and to write to people directly.",
  "users:read": "To know people's names, time zones and languages, and who has left.",
  "team:read": "To show the name of the workspace.",
  "files:write":
    "To send people files that they ask for, into their own chat with Bellhop. Without it they get the text to copy.",
  "reactions:read": "To count who seconds a thanks or a win with a reaction, and to see it taken back.",
  "channels:read":
    "To hear that Bellhop was invited to a public channel again, where it could not post before. It reads no messages.",
};

/** What Bellhop wants to hear of, and what follows from it. */
export const events: Readonly<Record<string, string>> = {
  app_home_opened: "Shows the Home tab.",
  app_uninstalled: "Stops everything for the workspace.",
  tokens_revoked: "Stops everything for the workspace.",
  user_change: "Keeps names, time zones and languages current, and stops writing to people who have left.",
  reaction_added: "Counts who seconds a thanks or a win that Bellhop has posted.",
  reaction_removed: "Takes such a second back.",
  member_joined_channel: "Posts again in a channel that it could not reach, once it is invited there.",
};
