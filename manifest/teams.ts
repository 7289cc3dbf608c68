import type { Command } from "../src/kernel/command.ts";
import type { MessageAction } from "../src/kernel/message-action.ts";
import type { Offer } from "../src/kernel/registry.ts";
import { createTexts } from "../src/texts/catalog.ts";
import { app } from "./app.ts";
import { type SchemaVersion, schemaUrl, type TeamsManifest } from "./check-teams.ts";

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
const say = createTexts().for("en", "UTC");

/**
 * The app as Teams installs it from a package. Slash commands came with version 1.29; where that is not taken yet, the
 * older one offers the same through mentions, the menu beside the text box and that of a message.
 * https://learn.microsoft.com/en-us/microsoft-365/extensibility/schema/root
 */
export function teamsManifest(
  { commands, messageActions }: Offer,
  version: SchemaVersion,
  { appId, publicUrl, prefix }: TeamsManifestOptions,
): TeamsManifest {
  const slash = version === "1.29";
  return {
    $schema: schemaUrl(version),
    manifestVersion: version,
    version: app.version,
    id: appId,
    developer: { name: app.name, websiteUrl: publicUrl, privacyUrl: publicUrl, termsOfUseUrl: publicUrl },
    name: { short: app.name, full: app.name },
    description: { short: app.description, full: app.longDescription },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: app.color,
    bots: [
      {
        botId: appId,
        scopes: SCOPES,
        ...(slash && { supportsTargetedMessages: true }),
        commandLists: [
          { ...(slash && { triggers: ["mention"] }), scopes: SCOPES, commands: mentioned(commands) },
          ...(slash ? [slashList(commands, prefix)] : []),
        ],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [
          ...commands.flatMap((command) => formCommand(command, slash)),
          ...messageActions.map(messageCommand),
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
function mentioned(commands: readonly Command[]): CommandList["commands"] {
  const all = commands.filter(({ name }) => name !== "bellhop");
  const first = all.toSorted((one, other) => Number(one.access !== undefined) - Number(other.access !== undefined));
  const kept = new Set(first.slice(0, MOST_LISTED));
  return all.filter((command) => kept.has(command)).map((command) => listed(command, command.name));
}

const slashList = (commands: readonly Command[], prefix: string): CommandList => ({
  triggers: ["slash"],
  scopes: SCOPES,
  commands: commands.filter(({ slash }) => slash).map((command) => listed(command, `${prefix}${command.name}`)),
});

/** Teams writes the title into the text box, where people add what they have to say: it is the word that is typed. */
const listed = ({ usage, summary }: Command, title: string) => ({
  title,
  description: [say(usage), say(summary)].filter((part) => part !== "").join(" · "),
});

/** A command that has a form offers it as a dialog, too. */
function formCommand({ name, summary, form }: Command, slash: boolean): ActionCommand[] {
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

const messageCommand = ({ name, label, description }: MessageAction): ActionCommand => ({
  id: name,
  type: "action",
  title: say(label),
  description: say(description),
  context: ["message"],
  fetchTask: true,
});
