import { describe, expect, it } from "vitest";
import { checkSlackManifest } from "../../manifest/check-slack.ts";
import { type Changes, command, EVENTS, REDIRECTS, SCOPES, SLASH, said, shortcut } from "./changed.ts";

const REQUESTS = "settings.event_subscriptions.request_url";
const BUTTONS = "settings.interactivity.request_url";
const open = "http://a.example";

describe("the parts of a manifest", () => {
  it("are good as they are", () => {
    expect(said({})).toEqual([]);
  });

  it.each<[what: string, place: string, value: unknown, sentence: string]>([
    ["a color in words", "display_information.background_color", "blue", "must be a color such as"],
    ["a bot with a space", "features.bot_user.display_name", "Bell hop", "must be small letters, digits, -, _ or ."],
    ["a command without a slash", `${SLASH}.0.command`, "win", "must be a slash and then"],
    ["a command in capitals", `${SLASH}.0.command`, "/Win", "must be a slash and then"],
    ["a command in two words", `${SLASH}.0.command`, "/log win", "must be a slash and then"],
    ["a command of Slack's", `${SLASH}.0.command`, "/status", "is one of Slack's own commands"],
    ["an open address of a command", `${SLASH}.0.url`, open, "must be an https URL"],
    ["an open address for events", REQUESTS, open, "must be an https URL"],
    ["an open address for buttons", BUTTONS, open, "must be an https URL"],
    ["an open address to come back to", `${REDIRECTS}.0`, open, "must be an https URL"],
    ["a shortcut of another kind", "features.shortcuts.0.type", "channel", "Invalid option"],
    ["a switch in words", "settings.org_deploy_enabled", "yes", "Invalid input"],
    ["no bot", "features.bot_user", undefined, "Invalid input"],
    ["no name", "display_information.name", undefined, "Invalid input"],
    ["no slash commands", SLASH, undefined, "Invalid input"],
    ["no scopes", "oauth_config.scopes", undefined, "Invalid input"],
  ])("%s", (_, place, value, sentence) => {
    expect(said({ [place]: value })).toEqual([expect.stringMatching(`^${place}: ${sentence}`)]);
  });

  it("have no other properties", () => {
    expect(said({ "features.slash": [] })).toEqual(['features: Unrecognized key: "slash"']);
    expect(said({ functions: {} })).toEqual(['manifest: Unrecognized key: "functions"']);
  });

  it("are those of an object", () => {
    expect(checkSlackManifest("bellhop")).toEqual([expect.stringMatching("^manifest: Invalid input")]);
  });
});

it.each<[place: string, value: unknown[], name: string]>([
  [SLASH, [command("/win"), command("/win")], "/win"],
  ["features.shortcuts", [shortcut("log"), shortcut("log")], "log"],
  [REDIRECTS, ["https://a.example", "https://a.example"], "https://a.example"],
  [EVENTS, ["user_change", "user_change"], "user_change"],
  [SCOPES, ["commands", "users:read", "channels:read", "reactions:read", "commands"], "commands"],
])("%s: nothing is there twice", (place, value, name) => {
  expect(said({ [place]: value })).toEqual([`${place}: ${name} is there twice`]);
});

it.each<[place: string, named: string]>([
  [`${SLASH}.0.url`, `${SLASH} /complaint url`],
  [REQUESTS, REQUESTS],
  [BUTTONS, BUTTONS],
])("%s: is there unless Slack sends through a socket", (place, named) => {
  expect(said({ [place]: undefined })).toEqual([`${named}: is missing, and Socket Mode is off`]);
  expect(said({ [place]: undefined, "settings.socket_mode_enabled": true })).toEqual([]);
});

describe("scopes", () => {
  const hearing = (event: string, ...scopes: string[]): Changes => ({
    [EVENTS]: [event],
    [SCOPES]: ["commands", ...scopes],
  });

  it("are ones that exist", () => {
    expect(said({ [`${SCOPES}.1`]: "chat:shout" })).toEqual([`${SCOPES}: chat:shout is not a scope that we know`]);
  });

  it("include commands where there are any", () => {
    expect(said({ [`${SCOPES}.0`]: "emoji:read" })).toEqual([
      `${SCOPES}: commands is missing, and there are slash commands`,
    ]);
  });

  it.each<[event: string, needed: string[]]>([
    ["user_change", ["users:read"]],
    ["member_joined_channel", ["channels:read", "groups:read"]],
    ["channel_archive", ["channels:read"]],
    ["group_archive", ["groups:read"]],
    ["subteam_updated", ["usergroups:read"]],
  ])("let us hear of %s", (event, needed) => {
    expect(said(hearing(event))).toEqual([
      `${EVENTS}: ${event} does not come without the scope ${needed.join(" or ")}`,
    ]);
    for (const scope of needed) expect(said(hearing(event, scope))).toEqual([]);
  });

  it.each(["app_home_opened", "app_uninstalled", "tokens_revoked"])("are not needed for %s", (event) => {
    expect(said(hearing(event))).toEqual([]);
  });

  it.each(["channel_painted", "constructor"])("do not help with %s, which does not exist", (event) => {
    expect(said(hearing(event))).toEqual([`${EVENTS}: ${event} is not an event that we know`]);
  });
});
