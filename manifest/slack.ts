import type { Command } from "../src/kernel/command.ts";
import { createTexts } from "../src/texts/catalog.ts";
import type { SlackManifest } from "./check-slack.ts";
import { events, scopes } from "./slack-access.ts";

/** An entry of Slack's lightning menu, or of the menu of a message. Its name starts with a verb. */
export interface Shortcut {
  readonly callbackId: string;
  readonly name: string;
  readonly description: string;
  readonly type: "global" | "message";
}

/** English on every platform, like the names of commands. */
export const shortcuts: readonly Shortcut[] = [
  {
    callbackId: "shortcut.feedback",
    name: "Log feedback",
    description: "Opens the form for what a customer said.",
    type: "global",
  },
];

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
  commands: readonly Command[],
  { publicUrl, prefix, socketMode }: SlackManifestOptions,
): SlackManifest {
  const eventsUrl = `${publicUrl}/slack/events`;
  return {
    display_information: {
      name: "Bellhop",
      description: "Logs what customers say in a few seconds, and sees to it that nothing they say is lost.",
      long_description:
        "Bellhop helps frontline teams to take good care of customers. Staff log complaints, compliments and suggestions " +
        "in a few seconds, right where they already talk. Each is saved at once, sorted by a guess that one tap corrects, " +
        "and shown to the team in its channel, with mail addresses and numbers hidden.",
      background_color: "#1f3a5f",
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        // Otherwise direct messages would have to be answered, and read: message.im and im:history.
        messages_tab_read_only_enabled: true,
      },
      bot_user: { display_name: "bellhop", always_online: true },
      shortcuts: shortcuts.map(({ callbackId, ...shown }) => ({ ...shown, callback_id: callbackId })),
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

function slashCommand({ name, summary, usage }: Command, prefix: string) {
  const hint = say(usage);
  return {
    command: `/${prefix}${name}`,
    description: say(summary),
    ...(hint === "" ? {} : { usage_hint: hint }),
    should_escape: true,
  };
}
