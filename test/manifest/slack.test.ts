import { describe, expect, it } from "vitest";
import { checkSlackManifest } from "../../manifest/check-slack.ts";
import { globalShortcut, type SlackManifestOptions, slackManifest } from "../../manifest/slack.ts";
import { events, scopes } from "../../manifest/slack-access.ts";
import { EVENT_SCOPES } from "../../manifest/slack-platform.ts";
import { declarations } from "../../src/features/declarations.ts";
import { offer } from "./offer.ts";

const https: SlackManifestOptions = { publicUrl: "https://bellhop.example.com", prefix: "", socketMode: false };
const eventsUrl = "https://bellhop.example.com/slack/events";

describe("the Slack manifest", () => {
  const manifest = slackManifest(offer, https);

  it("is one that Slack takes", () => {
    expect(checkSlackManifest(manifest)).toEqual([]);
  });

  it("has a slash command for each command that has one of its own", () => {
    expect(manifest.features.slash_commands).toEqual([
      {
        command: "/complaint",
        description: "Saves what a customer complained about, at once.",
        usage_hint: "[what the customer said]",
        should_escape: true,
        url: eventsUrl,
      },
      {
        command: "/bellhop",
        description: expect.stringContaining("Bellhop"),
        should_escape: true,
        url: eventsUrl,
      },
    ]);
  });

  it("puts the prefix before every slash command", () => {
    const prefixed = slackManifest(offer, { ...https, prefix: "hotel-" });
    expect(prefixed.features.slash_commands.map(({ command }) => command)).toEqual([
      "/hotel-complaint",
      "/hotel-bellhop",
    ]);
  });

  it("offers a shortcut to log feedback from anywhere, and one for each thing to do with a message", () => {
    expect(manifest.features.shortcuts).toEqual([
      {
        name: "Log feedback",
        type: "global",
        callback_id: "shortcut.feedback",
        description: "Opens the form for what a customer said.",
      },
      {
        name: "Log as feedback",
        type: "message",
        callback_id: "feedback.fromMessage",
        description: "Saves what this message says as something that a customer said.",
      },
    ]);
  });

  it("sends everything to one address", () => {
    expect(manifest.settings.event_subscriptions.request_url).toBe(eventsUrl);
    expect(manifest.settings.interactivity).toEqual({ is_enabled: true, request_url: eventsUrl });
    expect(manifest.oauth_config.redirect_urls).toEqual(["https://bellhop.example.com/slack/oauth_redirect"]);
  });

  it("needs no address in Socket Mode", () => {
    const socket = slackManifest(offer, { publicUrl: "", prefix: "", socketMode: true });
    expect(checkSlackManifest(socket)).toEqual([]);
    expect(JSON.stringify(socket)).not.toContain('url"');
    expect(socket.oauth_config.redirect_urls).toEqual([]);
    expect(socket.settings.socket_mode_enabled).toBe(true);
  });

  it("shows a Home tab, and messages that nobody can answer", () => {
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: true,
    });
  });

  it("can be installed for a whole organization, with tokens that last", () => {
    expect(manifest.settings).toMatchObject({
      org_deploy_enabled: true,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    });
  });
});

describe("what Bellhop asks for", () => {
  it("is little, and reads no messages", () => {
    expect(Object.keys(scopes)).toEqual([
      "commands",
      "chat:write",
      "users:read",
      "team:read",
      "files:write",
      "reactions:read",
      "channels:read",
    ]);
  });

  it("comes with a reason for each scope and event", () => {
    for (const reason of [...Object.values(scopes), ...Object.values(events)])
      expect(reason).toMatch(/^[A-Z].{15,}\.$/);
  });

  it("has no shortcut from anywhere without a command behind it", () => {
    const names = declarations.commands.map(({ name }) => `shortcut.${name}`);
    expect(names).toContain(globalShortcut.callback_id);
  });

  it("has channels:read only because events need it", () => {
    const needing = Object.keys(events).filter((event) => EVENT_SCOPES[event]?.includes("channels:read"));
    expect(needing).toEqual(["member_joined_channel"]);
  });

  it("names no event of private channels, whose scope it does not have", () => {
    expect(Object.keys(events).filter((event) => event.startsWith("group_"))).toEqual([]);
  });
});
