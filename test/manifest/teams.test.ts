import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AppManifestUtils, type TeamsManifest as Understood } from "@microsoft/app-manifest";
import { describe, expect, it } from "vitest";
import { checkTeamsManifest, checkTeamsTranslation, schemaVersions } from "../../manifest/check-teams.ts";
import { type TeamsManifestOptions, teamsManifest, teamsTranslation } from "../../manifest/teams.ts";
import { declarations } from "../../src/features/declarations.ts";
import { offer } from "./offer.ts";

const options: TeamsManifestOptions = {
  appId: "7a1d0c2e-51f4-4b0e-9c55-0d8f2f6d9a10",
  publicUrl: "https://bellhop.example.com",
  prefix: "",
};
const newer = teamsManifest(offer, "1.29", options);
const older = teamsManifest(offer, "1.28", options);

const menuOf = ({ bots: [{ commandLists }] }: typeof newer) =>
  commandLists.map(({ triggers, commands }) => [triggers, commands.map(({ title }) => title)]);

describe("the Teams manifest", () => {
  it.each(schemaVersions)("of version %s is one that Teams takes", (version) => {
    expect(checkTeamsManifest(teamsManifest(offer, version, options))).toEqual([]);
    expect(checkTeamsManifest(teamsManifest(declarations, version, options))).toEqual([]);
  });

  it("is for the bot whose id it is given, and leads to where Bellhop runs", () => {
    expect(newer).toMatchObject({
      id: options.appId,
      bots: [{ botId: options.appId }],
      composeExtensions: [{ botId: options.appId }],
      developer: { websiteUrl: "https://bellhop.example.com" },
    });
  });

  it("lists what can be said to the bot, and what has a slash command of its own", () => {
    expect(menuOf(newer)).toEqual([
      [["mention"], ["complaint", "channel"]],
      [["slash"], ["complaint", "bellhop"]],
    ]);
    expect(newer.bots[0].commandLists[0]?.commands[1]).toEqual({
      title: "channel",
      description: "here [unit] | off [unit] · Shows the cards of a unit in this channel, or stops showing them.",
    });
    expect(newer.bots[0].supportsTargetedMessages).toBe(true);
  });

  it("opens the form of each command that has one, and does something with a message from its menu", () => {
    expect(newer.composeExtensions[0].commands).toEqual([
      {
        id: "complaint",
        type: "action",
        title: "Log a complaint",
        description: "Saves what a customer complained about, at once.",
        context: ["compose", "commandBox"],
        triggers: ["slash"],
        fetchTask: true,
      },
      {
        id: "feedback.fromMessage",
        type: "action",
        title: "Log as feedback",
        description: "Saves what this message says as something that a customer said.",
        context: ["message"],
        fetchTask: true,
      },
    ]);
  });

  it("of the older version has all but the slashes", () => {
    expect(menuOf(older)).toEqual([[undefined, ["complaint", "channel"]]]);
    expect(older.composeExtensions[0].commands.map(({ id }) => id)).toEqual(["complaint", "feedback.fromMessage"]);
    expect(JSON.stringify(older)).not.toMatch(/triggers|supportsTargetedMessages/);
  });

  it("puts the prefix where a slash is typed, and nowhere else", () => {
    expect(menuOf(teamsManifest(offer, "1.29", { ...options, prefix: "hotel-" }))).toEqual([
      [["mention"], ["complaint", "channel"]],
      [["slash"], ["hotel-complaint", "hotel-bellhop"]],
    ]);
    expect(teamsManifest(offer, "1.28", { ...options, prefix: "hotel-" })).toEqual(older);
  });
});

describe("what the manifest says in Spanish", () => {
  const spanish = teamsTranslation("es", offer, "1.29", options);

  it("stands at the places that the manifest has", () => {
    expect(spanish).toMatchObject({
      "name.short": "Bellhop",
      "description.short": "Anota en segundos lo que dicen los clientes y cuida de que nada se pierda.",
      "bots[0].commandLists[0].commands[0].description":
        "[lo que dijo el cliente] · Guarda al momento la queja de un cliente.",
      "composeExtensions[0].commands[0].title": "Anotar una queja",
      "composeExtensions[0].commands[1].title": "Anotar comentario",
    });
    const places = newer.bots[0].commandLists.flatMap(({ commands }) => commands).length;
    expect(Object.keys(spanish)).toHaveLength(5 + places + 2 * newer.composeExtensions[0].commands.length);
  });

  it("is refused where it is too long or out of place", () => {
    const title = "composeExtensions[0].commands[0].title";
    expect(checkTeamsTranslation({ ...spanish, [title]: "a".repeat(33) })).toEqual([
      `${title}: is longer than 32 characters`,
    ]);
    expect(checkTeamsTranslation({ ...spanish, "staticTabs[0].name": "Casos" })).toEqual([
      "staticTabs[0].name: is no place that can be translated",
    ]);
    expect(checkTeamsTranslation({ ...spanish, "description.short": "a".repeat(81) })).not.toEqual([]);
  });
});

/** By Microsoft's own schema, which is a file of its package; nothing is asked of the network. */
describe("Microsoft's schema", () => {
  const { resolve } = createRequire(import.meta.url);
  const schemaOf = (version: string, part = "") =>
    JSON.parse(
      readFileSync(
        resolve(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.${part}schema.json`),
        "utf8",
      ),
      // Microsoft has patterns in it that are none by the letter of the standard.
      (key, value) => (key.startsWith("^activities") ? undefined : value),
    );
  const complaints = (manifest: object, version: string): Promise<string[]> =>
    AppManifestUtils.validateAgainstSchema(manifest as Understood, schemaOf(version));

  it.each(schemaVersions)("of version %s agrees", async (version) => {
    expect(await complaints(teamsManifest(declarations, version, options), version)).toEqual([]);
    expect(await complaints(teamsManifest(offer, version, options), version)).toEqual([]);
  });

  it.each(schemaVersions)("of version %s agrees with what the manifest says in Spanish", async (version) => {
    const schema = schemaOf(version, "Localization.");
    for (const offered of [declarations, offer]) {
      const translation = teamsTranslation("es", offered, version, options) as unknown as Understood;
      expect(await AppManifestUtils.validateAgainstSchema(translation, schema)).toEqual([]);
      expect(checkTeamsTranslation(translation)).toEqual([]);
    }
  });

  it("of the older version does not know the slashes", async () => {
    const withSlashes = { ...newer, $schema: older.$schema, manifestVersion: older.manifestVersion };
    expect((await complaints(withSlashes, "1.28")).map((said) => said.split(" ")[0])).toEqual([
      "/bots/0",
      "/bots/0/commandLists/0",
      "/bots/0/commandLists/1",
      "/composeExtensions/0/commands/0",
    ]);
  });
});
