import { z } from "zod";

/** The versions of Teams's manifest that we write, newest first. */
export const schemaVersions = ["1.29", "1.28"] as const;
export type SchemaVersion = (typeof schemaVersions)[number];

const words = (max: number) => z.string().min(1).max(max);
const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "must be a GUID");
const httpsUrl = words(2048).regex(/^https:\/\/[^\s/]+/, "must be an https URL");

const languageTag = z.string().regex(/^[a-z]{2,8}(-[a-z0-9]{1,8}){0,2}$/, "must be a language such as en");

const scope = z.enum(["personal", "team", "groupChat"]);

const commandList = z.strictObject({
  triggers: z
    .array(z.enum(["mention", "slash"]))
    .min(1)
    .optional(),
  scopes: z.array(scope).min(1),
  commands: z
    .array(z.strictObject({ title: words(128), description: words(4000) }))
    .min(1)
    .max(12),
});

const bot = z.strictObject({
  botId: guid,
  scopes: z.array(scope).min(1),
  supportsTargetedMessages: z.boolean().optional(),
  supportsFiles: z.boolean().optional(),
  commandLists: z.array(commandList).min(1).max(3),
});

/** An action that has no parameters of its own: without fetchTask, Teams would have nothing to open. */
const actionCommand = z.strictObject({
  id: words(64),
  type: z.literal("action"),
  title: words(32),
  description: words(128),
  context: z.array(z.enum(["compose", "commandBox", "message"])).min(1),
  triggers: z.tuple([z.literal("slash")]).optional(),
  fetchTask: z.literal(true),
});

/**
 * The parts of Teams's app manifest that we use. https://learn.microsoft.com/en-us/microsoft-365/extensibility/schema/root
 * The version is stricter than semver: https://github.com/OfficeDev/microsoft-teams-app-schema/issues/174
 */
const TeamsManifest = z.strictObject({
  $schema: words(2048),
  manifestVersion: z.enum(schemaVersions),
  version: words(256).regex(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/, "must be three numbers with dots between them"),
  id: guid,
  developer: z.strictObject({ name: words(32), websiteUrl: httpsUrl, privacyUrl: httpsUrl, termsOfUseUrl: httpsUrl }),
  name: z.strictObject({ short: words(30), full: words(100) }),
  description: z.strictObject({ short: words(80), full: words(4000) }),
  localizationInfo: z.strictObject({
    defaultLanguageTag: languageTag,
    additionalLanguages: z.array(z.strictObject({ languageTag, file: words(2048).regex(/^[^/\\]+\.json$/) })),
  }),
  icons: z.strictObject({ color: z.literal("color.png"), outline: z.literal("outline.png") }),
  accentColor: z.string().regex(/^#[0-9a-f]{6}$/i, "must be a color such as #1d4ed8"),
  bots: z.tuple([bot]),
  composeExtensions: z.tuple([z.strictObject({ botId: guid, commands: z.array(actionCommand).min(1).max(10) })]),
  permissions: z.array(z.enum(["identity", "messageTeamMembers"])),
  validDomains: z.array(words(2048)).max(100),
  defaultInstallScope: scope,
});
export type TeamsManifest = z.infer<typeof TeamsManifest>;

/** What a manifest says in another language, by the place where it stands there. */
const TeamsTranslation = z
  .object({
    $schema: words(2048),
    "name.short": words(30),
    "name.full": words(100),
    "description.short": words(80),
    "description.full": words(4000),
  })
  .catchall(words(4000));
export type TeamsTranslation = z.infer<typeof TeamsTranslation>;

/** The other places, and how much Teams takes there. */
const TRANSLATED: readonly (readonly [place: RegExp, longest: number])[] = [
  [/^bots\[0\]\.commandLists\[[0-2]\]\.commands\[(\d|1[01])\]\.description$/, 4000],
  [/^composeExtensions\[0\]\.commands\[\d\]\.title$/, 32],
  [/^composeExtensions\[0\]\.commands\[\d\]\.description$/, 128],
];

/** What Teams would refuse in such a file, one sentence for each thing, each with its place. */
export function checkTeamsTranslation(translation: unknown): string[] {
  const { data, error } = TeamsTranslation.safeParse(translation);
  if (error) return error.issues.map(({ path, message }) => `${path.join(".") || "translation"}: ${message}`);
  return Object.entries(data).flatMap(([place, said]) => {
    if (place in TeamsTranslation.shape) return [];
    const longest = TRANSLATED.find(([places]) => places.test(place))?.[1];
    if (longest === undefined) return [`${place}: is no place that can be translated`];
    return said.length > longest ? [`${place}: is longer than ${longest} characters`] : [];
  });
}

/** What Teams would refuse in a manifest, one sentence for each thing, each with its place. */
export function checkTeamsManifest(manifest: unknown): string[] {
  const { data, error } = TeamsManifest.safeParse(manifest);
  if (error) return error.issues.map(({ path, message }) => `${path.join(".") || "manifest"}: ${message}`);
  return [...schemaProblems(data), ...repetitions(data), ...botProblems(data), ...slashProblems(data)];
}

const schemaProblems = ({ $schema, manifestVersion }: TeamsManifest): string[] =>
  $schema === schemaUrl(manifestVersion) ? [] : [`$schema: is not that of version ${manifestVersion}`];

/** Where Teams and editors find the schema of a version. */
export const schemaUrl = (version: SchemaVersion, part: "" | "Localization." = ""): string =>
  `https://developer.microsoft.com/en-us/json-schemas/teams/v${version}/MicrosoftTeams.${part}schema.json`;

function repetitions({ bots: [{ scopes, commandLists }], composeExtensions: [{ commands }], ...rest }: TeamsManifest) {
  const lists: Readonly<Record<string, readonly string[]>> = {
    "bots.0.scopes": scopes,
    ...Object.fromEntries(
      commandLists.flatMap((list, at) => [
        [`bots.0.commandLists.${at}.triggers`, list.triggers ?? []],
        [`bots.0.commandLists.${at}.scopes`, list.scopes],
        [`bots.0.commandLists.${at}.commands`, list.commands.map(({ title }) => title)],
      ]),
    ),
    "composeExtensions.0.commands": commands.map(({ id }) => id),
    ...Object.fromEntries(commands.map(({ context }, at) => [`composeExtensions.0.commands.${at}.context`, context])),
    permissions: rest.permissions,
    validDomains: rest.validDomains,
  };
  return Object.entries(lists).flatMap(([place, names]) =>
    names.filter((name, at) => names.indexOf(name) < at).map((name) => `${place}: ${name} is there twice`),
  );
}

function botProblems({ bots: [bot], composeExtensions: [extension], defaultInstallScope }: TeamsManifest): string[] {
  const places: Readonly<Record<string, readonly z.infer<typeof scope>[]>> = {
    defaultInstallScope: [defaultInstallScope],
    ...Object.fromEntries(bot.commandLists.map(({ scopes }, at) => [`bots.0.commandLists.${at}.scopes`, scopes])),
  };
  return [
    ...(bot.botId === extension.botId ? [] : ["composeExtensions.0.botId: is another bot than bots.0.botId"]),
    ...Object.entries(places).flatMap(([place, scopes]) =>
      scopes.filter((one) => !bot.scopes.includes(one)).map((one) => `${place}: the bot is not in ${one}`),
    ),
  ];
}

/** https://learn.microsoft.com/en-us/microsoftteams/platform/agents-in-teams/agent-slash-commands */
function slashProblems({ manifestVersion, bots: [bot], composeExtensions: [extension] }: TeamsManifest): string[] {
  const newer: Readonly<Record<string, unknown>> = {
    "bots.0.supportsTargetedMessages": bot.supportsTargetedMessages,
    ...Object.fromEntries(bot.commandLists.map(({ triggers }, at) => [`bots.0.commandLists.${at}.triggers`, triggers])),
    ...Object.fromEntries(
      extension.commands.map(({ triggers }, at) => [`composeExtensions.0.commands.${at}.triggers`, triggers]),
    ),
  };
  const slashed = bot.commandLists.some(({ triggers }) => triggers?.includes("slash"));
  return [
    ...Object.entries(newer)
      .filter(([, value]) => value !== undefined && manifestVersion === "1.28")
      .map(([place]) => `${place}: is not in version 1.28`),
    ...(slashed && bot.supportsTargetedMessages !== true
      ? ["bots.0.supportsTargetedMessages: is needed for slash commands"]
      : []),
  ];
}
