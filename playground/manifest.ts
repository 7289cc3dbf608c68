import { readFile } from "node:fs/promises";
import { z } from "zod";

/** What the emulated Slack and the page need to know of the app: a part of its manifest. */
const Manifest = z.object({
  display_information: z.object({ name: z.string() }),
  features: z.object({
    app_home: z.object({ messages_tab_read_only_enabled: z.boolean().default(false) }),
    slash_commands: z
      .array(
        z.object({
          command: z.string(),
          description: z.string(),
          usage_hint: z.string().default(""),
          should_escape: z.boolean().default(false),
        }),
      )
      .default([]),
    shortcuts: z
      .array(z.object({ name: z.string(), type: z.enum(["global", "message"]), callback_id: z.string() }))
      .default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }).optional() }),
});

/** The app as somebody installed it in the demo workspace of Slack. */
export interface InstalledApp {
  readonly name: string;
  /** Nobody can answer it in its direct messages. */
  readonly readOnlyMessages: boolean;
  readonly commands: readonly {
    readonly name: string;
    readonly description: string;
    readonly usageHint: string;
    readonly shouldEscape: boolean;
  }[];
  readonly shortcuts: readonly {
    readonly name: string;
    readonly type: "global" | "message";
    readonly callbackId: string;
  }[];
  readonly scopes: readonly string[];
  readonly events: readonly string[];
}

/** Reads the manifest that people upload to Slack. Throws when it lacks what a workspace needs. */
export async function readInstalledApp(): Promise<InstalledApp> {
  const text = await readFile(new URL("../manifest/slack.json", import.meta.url), "utf8");
  const { display_information, features, oauth_config, settings } = Manifest.parse(JSON.parse(text));
  return {
    name: display_information.name,
    readOnlyMessages: features.app_home.messages_tab_read_only_enabled,
    commands: features.slash_commands.map(({ command, description, usage_hint, should_escape }) => ({
      name: command,
      description,
      usageHint: usage_hint,
      shouldEscape: should_escape,
    })),
    shortcuts: features.shortcuts.map(({ name, type, callback_id }) => ({ name, type, callbackId: callback_id })),
    scopes: oauth_config.scopes.bot,
    events: settings.event_subscriptions?.bot_events ?? [],
  };
}

/** What the emulated Teams and the page need to know of the app's package. */
const TeamsManifest = z.object({
  name: z.object({ short: z.string() }),
  bots: z.tuple([
    z.object({
      supportsTargetedMessages: z.boolean().default(false),
      supportsFiles: z.boolean().default(false),
      commandLists: z.array(
        z.object({
          triggers: z.array(z.string()),
          commands: z.array(z.object({ title: z.string(), description: z.string() })),
        }),
      ),
    }),
  ]),
  composeExtensions: z.array(
    z.object({
      commands: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          context: z.array(z.enum(["compose", "commandBox", "message"])),
        }),
      ),
    }),
  ),
});

/** The app as somebody installed it in the demo tenant of Teams. */
export interface InstalledTeamsApp {
  readonly name: string;
  readonly supportsTargetedMessages: boolean;
  readonly supportsFiles: boolean;
  /** What can be typed after a slash. */
  readonly slashCommands: readonly { readonly name: string; readonly description: string }[];
  /** What is in menus. */
  readonly commands: z.infer<typeof TeamsManifest>["composeExtensions"][number]["commands"];
}

/** Reads the newest manifest that people upload to Teams. Throws when it lacks what a tenant needs. */
export async function readInstalledTeamsApp(): Promise<InstalledTeamsApp> {
  const text = await readFile(new URL("../manifest/teams/manifest-1.29.json", import.meta.url), "utf8");
  const { name, bots, composeExtensions } = TeamsManifest.parse(JSON.parse(text));
  const [bot] = bots;
  return {
    name: name.short,
    supportsTargetedMessages: bot.supportsTargetedMessages,
    supportsFiles: bot.supportsFiles,
    slashCommands: bot.commandLists
      .filter(({ triggers }) => triggers.includes("slash"))
      .flatMap(({ commands }) => commands.map(({ title, description }) => ({ name: title, description }))),
    commands: composeExtensions.flatMap(({ commands }) => commands),
  };
}
