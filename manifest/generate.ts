import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Offer } from "../src/kernel/registry.ts";
import { checkSlackManifest } from "./check-slack.ts";
import { checkTeamsManifest, checkTeamsTranslation, type SchemaVersion, schemaVersions } from "./check-teams.ts";
import { withCommandTable } from "./command-table.ts";
import { drawIcons } from "./icons/bell.ts";
import { privacyDocument } from "./privacy.ts";
import { type SlackManifestOptions, slackManifest } from "./slack.ts";
import { type TeamsManifestOptions, teamsManifest, teamsTranslation, translations } from "./teams.ts";

/** What the checked-in manifests say where only the operator knows better. */
export const EXAMPLE: SlackManifestOptions & TeamsManifestOptions = {
  publicUrl: "https://bellhop.example.com",
  prefix: "",
  socketMode: false,
  appId: "00000000-0000-0000-0000-000000000000",
};

const README = "README.md";

/** Writes what is generated under `root`. Gives a sentence for each thing that could not be. */
export function writeGenerated(root: string, offer: Offer): string[] {
  return generated(root, offer).flatMap(({ file, content, problem }) => {
    if (content === undefined) return [problem];
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
    return [];
  });
}

/** Gives a sentence for each generated file under `root` that is not what the declarations say. */
export const checkGenerated = (root: string, offer: Offer): string[] =>
  generated(root, offer).flatMap(({ file, content, problem }) => {
    if (content === undefined) return [problem];
    return read(root, file)?.equals(Buffer.from(content))
      ? []
      : [`${file} is not what the command declarations say: run "npm run generate" and commit it.`];
  });

/** The manifest as text. Throws RefusedManifest. */
export const slackManifestText = (offer: Offer, options: SlackManifestOptions = EXAMPLE): string =>
  accepted("Slack", slackManifest(offer, options), checkSlackManifest);

/** The manifest as text. Throws RefusedManifest. */
export const teamsManifestText = (
  offer: Offer,
  version: SchemaVersion,
  options: TeamsManifestOptions = EXAMPLE,
): string => accepted("Teams", teamsManifest(offer, version, options), checkTeamsManifest);

/** What the manifest says in another language, as text. Throws RefusedManifest. */
export const teamsTranslationText = (
  language: string,
  offer: Offer,
  version: SchemaVersion,
  options: TeamsManifestOptions = EXAMPLE,
): string => accepted("Teams", teamsTranslation(language, offer, version, options), checkTeamsTranslation);

/** A platform would not take a manifest: it was made of settings that cannot be right. */
export class RefusedManifest extends Error {
  constructor(platform: string, problems: readonly string[]) {
    super(`${platform} would refuse the manifest.\n${problems.join("\n")}`);
    this.name = "RefusedManifest";
  }
}

function accepted<Manifest>(platform: string, manifest: Manifest, check: (manifest: Manifest) => string[]): string {
  const problems = check(manifest);
  if (problems.length > 0) throw new RefusedManifest(platform, problems);
  return toText(manifest);
}

/** `problem` is said when there is no content. */
interface Generated {
  readonly file: string;
  readonly content: string | Buffer | undefined;
  readonly problem: string;
}

const generated = (root: string, offer: Offer): Generated[] => [
  made("manifest/slack.json", slackManifestText(offer)),
  ...schemaVersions.map((version) =>
    made(`manifest/teams/manifest-${version}.json`, teamsManifestText(offer, version)),
  ),
  ...schemaVersions.flatMap((version) =>
    translations.map((language) =>
      made(`manifest/teams/${language}-${version}.json`, teamsTranslationText(language, offer, version)),
    ),
  ),
  ...Object.entries(drawIcons()).map(([name, icon]) => made(`manifest/teams/${name}`, icon)),
  ...privacy(read(root, "prisma/schema.prisma")?.toString()),
  {
    file: README,
    content: withCommandTable(read(root, README)?.toString() ?? "", offer),
    problem: `${README} has no place for the command table: put <!-- commands --> and <!-- /commands --> where it belongs.`,
  },
];

const privacy = (schema: string | undefined): Generated[] =>
  schema === undefined ? [] : [made("docs/privacy.md", privacyDocument(schema))];

const made = (file: string, content: string | Buffer): Generated => ({ file, content, problem: "" });

const read = (root: string, file: string): Buffer | undefined =>
  existsSync(join(root, file)) ? readFileSync(join(root, file)) : undefined;

/** JSON as the formatter leaves it: a list of strings stands on one line if it fits. */
const toText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/^(.*)\[\n([^{}[\]]*)\n *\](,?)$/gm, (lines, before, items, after) => {
    const line = `${before}[${items.trim().replace(/,\n */g, ", ")}]${after}`;
    return line.length <= 120 ? line : lines;
  })}\n`;
