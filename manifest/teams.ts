import type { Command } from "../src/kernel/command.ts";
import type { MessageAction } from "../src/kernel/message-action.ts";
import type { Offer } from "../src/kernel/registry.ts";
import { catalogs, createTexts, type Say } from "../src/texts/catalog.ts";
import { app, presentedIn } from "./app.ts";
import { type SchemaVersion, schemaUrl, type TeamsManifest, type TeamsTranslation } from "./check-teams.ts";

export interface TeamsManifestOptions {
  /** The Microsoft App ID of the bot in Azure; the app in Teams has the same. */
  readonly appId: string;
  /** Where the app's page in Teams leads for more about it: an https address without a slash at its end. */
  readonly publicUrl: string;
  /** Goes before the name of each slash command, as in the sentences that name them. */
  readonly prefix: string;
}

type Scopes = TeamsManifest["bots"][0]["scopes"];
type CommandList = TeamsManifest["bots"][0]["commandLists"][0];
type ActionCommand = TeamsManifest["composeExtensions"][0]["commands"][0];

const SCOPES: Scopes = ["personal", "team", "groupChat"];
const texts = createTexts();

/** The languages for which Teams gets a file of its own beside the manifest, which is in English. */
export const translations: readonly string[] = Object.keys(catalogs);
export const translationFile = (language: string): string => `${language}.json`;

/**
 * The app as Teams installs it from a package. Slash commands came with version 1.29; where that is not taken yet, the
 * older one offers the same through mentions, the menu beside the text box and that of a message.
 * https://learn.microsoft.com/en-us/microsoft-365/extensibility/schema/root
 */
export const teamsManifest = (offer: Offer, version: SchemaVersion, options: TeamsManifestOptions): TeamsManifest =>
  manifestIn("en", offer, version, options);

/**
 * What the manifest says in another language, by the place where it stands. What is typed is the same in all of them.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/resources/schema/localization-schema
 */
export function teamsTranslation(
  language: string,
  offer: Offer,
  version: SchemaVersion,
  options: TeamsManifestOptions,
): TeamsTranslation {
  const { name, description, bots, composeExtensions } = manifestIn(language, offer, version, options);
  const lists = bots[0].commandLists.flatMap(({ commands }, list) =>
    commands.map((command, at) => [`bots[0].commandLists[${list}].commands[${at}].description`, command.description]),
  );
  const actions = composeExtensions[0].commands.flatMap((command, at) => [
    [`composeExtensions[0].commands[${at}].title`, command.title],
    [`composeExtensions[0].commands[${at}].description`, command.description],
  ]);
  return {
    $schema: schemaUrl(version, "Localization."),
    "name.short": name.short,
    "name.full": name.full,
    "description.short": description.short,
    "description.full": description.full,
    ...Object.fromEntries([...lists, ...actions]),
  };
}

function manifestIn(
  language: string,
  { commands, messageActions }: Offer,
  version: SchemaVersion,
  { appId, publicUrl, prefix }: TeamsManifestOptions,
): TeamsManifest {
  const say = texts.for(language, "UTC");
  const { description, longDescription } = presentedIn[language] ?? app;
  const slash = version === "1.29";
  return {
    $schema: schemaUrl(version),
    manifestVersion: version,
    version: app.version,
    id: appId,
    developer: { name: app.name, websiteUrl: publicUrl, privacyUrl: publicUrl, termsOfUseUrl: publicUrl },
    name: { short: app.name, full: app.name },
    description: { short: description, full: longDescription },
    localizationInfo: {
      defaultLanguageTag: "en",
      additionalLanguages: translations.map((tag) => ({ languageTag: tag, file: translationFile(tag) })),
    },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: app.color,
    bots: [
      {
        botId: appId,
        scopes: SCOPES,
        ...(slash && { supportsTargetedMessages: true }),
        supportsFiles: true,
        commandLists: [
          { ...(slash && { triggers: ["mention"] }), scopes: SCOPES, commands: mentioned(commands, say) },
          ...(slash ? [slashList(commands, prefix, say)] : []),
        ],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [
          ...commands.flatMap((command) => formCommand(command, slash, say)),
          ...messageActions.map((action) => messageCommand(action, say)),
        ],
      },
    ],
    permissions: ["identity", "messageTeamMembers"],
    validDomains: [],
    defaultInstallScope: "team",
  };
}

/** https://learn.microsoft.com/en-us/microsoft-365/extensibility/schema/root-bots-command-lists */
const MOST_LISTED = 12;

/**
 * What is said to the bot after its name, which nobody says twice. Where there is more than Teams lists, what is for
 * everybody comes before what only some may use; help has the rest.
 */
function mentioned(commands: readonly Command[], say: Say): CommandList["commands"] {
  const all = commands.filter(({ name }) => name !== "bellhop");
  const first = all.toSorted((one, other) => Number(one.access !== undefined) - Number(other.access !== undefined));
  const kept = new Set(first.slice(0, MOST_LISTED));
  return all.filter((command) => kept.has(command)).map((command) => listed(command, command.name, say));
}

const slashList = (commands: readonly Command[], prefix: string, say: Say): CommandList => ({
  triggers: ["slash"],
  scopes: SCOPES,
  commands: commands.filter(({ slash }) => slash).map((command) => listed(command, `${prefix}${command.name}`, say)),
});

/** Teams writes the title into the text box, where people add what they have to say: it is the word that is typed. */
const listed = ({ usage, summary }: Command, title: string, say: Say) => ({
  title,
  description: [say(usage), say(summary)].filter((part) => part !== "").join(" · "),
});

/** A command that has a form offers it as a dialog, too. */
function formCommand({ name, summary, form }: Command, slash: boolean, say: Say): ActionCommand[] {
  if (!form) return [];
  return [
    {
      id: name,
      type: "action",
      title: form(say).title,
      description: say(summary),
      context: ["compose", "commandBox"],
      ...(slash && { triggers: ["slash"] }),
      fetchTask: true,
    },
  ];
}

const messageCommand = ({ name, label, description }: MessageAction, say: Say): ActionCommand => ({
  id: name,
  type: "action",
  title: say(label),
  description: say(description),
  context: ["message"],
  fetchTask: true,
});
