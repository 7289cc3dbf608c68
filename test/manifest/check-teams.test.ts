import { describe, expect, it } from "vitest";
import { checkTeamsManifest, schemaVersions } from "../../manifest/check-teams.ts";
import { saidOfTeams } from "./changed.ts";

const LISTS = "bots.0.commandLists";
const ACTIONS = "composeExtensions.0.commands";
const open = "http://a.example";

describe("the parts of a manifest for Teams", () => {
  it.each(schemaVersions)("are good as they are: %s", (version) => {
    expect(saidOfTeams({}, version)).toEqual([]);
  });

  it.each<[what: string, place: string, value: unknown, sentence: string]>([
    ["a version with a word in it", "version", "1.0.0-beta", "must be three numbers"],
    ["a version of two numbers", "version", "1.0", "must be three numbers"],
    ["an unknown version of the manifest", "manifestVersion", "1.12", "Invalid option"],
    ["a name as an id", "id", "bellhop", "must be a GUID"],
    ["a name as a bot", "bots.0.botId", "bellhop", "must be a GUID"],
    ["an open address for support", "developer.websiteUrl", open, "must be an https URL"],
    ["an open address for privacy", "developer.privacyUrl", open, "must be an https URL"],
    ["an open address for terms", "developer.termsOfUseUrl", open, "must be an https URL"],
    ["a color in words", "accentColor", "blue", "must be a color such as"],
    ["a language in words", "localizationInfo.defaultLanguageTag", "English", "must be a language such as"],
    ["an icon that is not in the package", "icons.color", "bell.png", "Invalid input"],
    ["a scope that does not exist", "bots.0.scopes.0", "channel", "Invalid option"],
    ["a trigger that does not exist", `${LISTS}.0.triggers.0`, "shout", "Invalid option"],
    ["a mention that opens a dialog", `${ACTIONS}.0.triggers.0`, "mention", "Invalid input"],
    ["a place that does not exist", `${ACTIONS}.0.context.0`, "moon", "Invalid option"],
    ["a dialog with nothing in it", `${ACTIONS}.0.fetchTask`, false, "Invalid input"],
    ["a permission that does not exist", "permissions.0", "everything", "Invalid option"],
    ["no description", "description", undefined, "Invalid input"],
    ["no bots", "bots", undefined, "Invalid input"],
  ])("%s", (_, place, value, sentence) => {
    expect(saidOfTeams({ [place]: value })).toEqual([expect.stringMatching(`^${place}: ${sentence}`)]);
  });

  it("have no other properties", () => {
    expect(saidOfTeams({ staticTabs: [] })).toEqual(['manifest: Unrecognized key: "staticTabs"']);
  });

  it("are those of an object", () => {
    expect(checkTeamsManifest("bellhop")).toEqual([expect.stringMatching("^manifest: Invalid input")]);
  });
});

it.each<[place: string, value: unknown[], name: string]>([
  ["bots.0.scopes", ["personal", "team", "groupChat", "team"], "team"],
  [`${LISTS}.0.triggers`, ["mention", "mention"], "mention"],
  [`${LISTS}.0.scopes`, ["team", "team"], "team"],
  [
    `${LISTS}.0.commands`,
    [
      { title: "win", description: "Saves it." },
      { title: "win", description: "Saves another." },
    ],
    "win",
  ],
  [`${ACTIONS}.0.context`, ["compose", "compose"], "compose"],
  ["permissions", ["identity", "identity"], "identity"],
  ["validDomains", ["a.example", "a.example"], "a.example"],
])("%s: nothing is there twice", (place, value, name) => {
  expect(saidOfTeams({ [place]: value })).toEqual([`${place}: ${name} is there twice`]);
});

it("composeExtensions.0.commands: no two have one id", () => {
  expect(saidOfTeams({ [`${ACTIONS}.0.id`]: "feedback.fromMessage" })).toEqual([
    `${ACTIONS}: feedback.fromMessage is there twice`,
  ]);
});

describe("what belongs together", () => {
  it("is of one bot", () => {
    expect(saidOfTeams({ "composeExtensions.0.botId": "7a1d0c2e-51f4-4b0e-9c55-0d8f2f6d9a11" })).toEqual([
      "composeExtensions.0.botId: is another bot than bots.0.botId",
    ]);
  });

  it("is where the bot is", () => {
    expect(saidOfTeams({ "bots.0.scopes": ["personal", "groupChat"] })).toEqual([
      "defaultInstallScope: the bot is not in team",
      `${LISTS}.0.scopes: the bot is not in team`,
      `${LISTS}.1.scopes: the bot is not in team`,
    ]);
  });

  it("is of one version", () => {
    expect(saidOfTeams({ manifestVersion: "1.29" }, "1.28")).toEqual(["$schema: is not that of version 1.29"]);
  });
});

describe("slash commands", () => {
  it.each<[place: string, value: unknown]>([
    ["bots.0.supportsTargetedMessages", true],
    [`${LISTS}.0.triggers`, ["mention"]],
    [`${ACTIONS}.0.triggers`, ["slash"]],
  ])("are not in the older version: %s", (place, value) => {
    expect(saidOfTeams({ [place]: value }, "1.28")).toEqual([`${place}: is not in version 1.28`]);
  });

  it("are sent as messages that only the bot sees", () => {
    expect(saidOfTeams({ "bots.0.supportsTargetedMessages": false })).toEqual([
      "bots.0.supportsTargetedMessages: is needed for slash commands",
    ]);
  });
});
