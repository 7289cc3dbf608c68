import type { Command } from "../src/kernel/command.ts";
import type { MessageAction } from "../src/kernel/message-action.ts";
import type { Offer } from "../src/kernel/registry.ts";
import { createTexts } from "../src/texts/catalog.ts";
import { app } from "./app.ts";
import type { SlackManifest } from "./check-slack.ts";
import { events, scopes } from "./slack-access.ts";

/** The entry of Slack's lightning menu. English, like the names of commands. */
export const globalShortcut = {
  name: "Log feedback",
  type: "global",
  callback_id: "shortcut.feedback",
  description: "Opens the form for what a customer said.",
} as const;

export interface SlackManifestOptions {
  /** How the world reaches Bellhop: an https address without a slash at its end; empty when it cannot (Socket Mode). */
  readonly publicUrl: string;
  /** Goes before the name of each slash command. */
  readonly prefix: string;
  /** Slack then sends everything through a socket that Bellhop opens, and needs no address. */
  readonly socketMode: boolean;
}

/** The app as Slack creates it from a manifest. https://docs.slack.dev/reference/app-manifest */
export function slackManifest(
  { commands, messageActions }: Offer,
  { publicUrl, prefix, socketMode }: SlackManifestOptions,
): SlackManifest {
  const eventsUrl = `${publicUrl}/slack/events`;
  return {
    display_information: {
      name: app.name,
      description: app.description,
      long_description: app.longDescription,
      background_color: app.color,
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        // Otherwise direct messages would have to be answered, and read: message.im and im:history.
        messages_tab_read_only_enabled: true,
      },
      bot_user: { display_name: "bellhop", always_online: true },
      shortcuts: [globalShortcut, ...messageActions.map(messageShortcut)],
      slash_commands: commands
        .filter(({ slash }) => slash)
        .map((command) => ({ ...slashCommand(command, prefix), ...(socketMode ? {} : { url: eventsUrl }) })),
    },
    oauth_config: {
      redirect_urls: publicUrl === "" ? [] : [`${publicUrl}/slack/oauth_redirect`],
      scopes: { bot: Object.keys(scopes) },
    },
    settings: {
      event_subscriptions: { ...(socketMode ? {} : { request_url: eventsUrl }), bot_events: Object.keys(events) },
      interactivity: { is_enabled: true, ...(socketMode ? {} : { request_url: eventsUrl }) },
      org_deploy_enabled: true,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  };
}

const say = createTexts().for("en", "UTC");

const messageShortcut = ({ name, label, description }: MessageAction) => ({
  name: say(label),
  type: "message" as const,
  callback_id: name,
  description: say(description),
});

function slashCommand({ name, summary, usage }: Command, prefix: string) {
  const hint = say(usage);
  return {
    command: `/${prefix}${name}`,
    description: say(summary),
    ...(hint === "" ? {} : { usage_hint: hint }),
    should_escape: true,
  };
}
