import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { declarations } from "../src/features/declarations.ts";
import { checkGenerated, EXAMPLE, RefusedManifest, slackManifestText, writeGenerated } from "./generate.ts";
import { packTeams } from "./pack-teams.ts";

const USAGE = `node manifest/build.ts           writes the manifests and icons of Slack and Teams and the command table of README.md,
                                 and packs the app for Teams with TEAMS_APP_ID, PUBLIC_URL and BELLHOP_COMMAND_PREFIX
node manifest/build.ts --check   exits 1 if they are not what the command declarations say
node manifest/build.ts --print   prints the Slack manifest for PUBLIC_URL and BELLHOP_COMMAND_PREFIX; without PUBLIC_URL
                                 for Socket Mode
`;

const root = join(import.meta.dirname, "..");
/** As for everything else that is started in this folder; what is set already wins. */
if (existsSync(".env")) process.loadEnvFile();
const { PUBLIC_URL = "", BELLHOP_COMMAND_PREFIX: prefix = "", TEAMS_APP_ID: appId = "" } = process.env;
const publicUrl = PUBLIC_URL.replace(/\/+$/, "");

/** What it can be asked for; each gives a sentence for each problem. */
const modes = new Map<string, () => string[]>([
  ["", () => [...writeGenerated(root, declarations), ...pack()]],
  ["--check", () => checkGenerated(root, declarations)],
  ["--print", print],
]);

function print(): string[] {
  process.stdout.write(slackManifestText(declarations, { publicUrl, prefix, socketMode: publicUrl === "" }));
  return [];
}

function pack(): string[] {
  for (const { version, bytes } of packTeams(declarations, {
    appId: appId || EXAMPLE.appId,
    publicUrl: publicUrl || EXAMPLE.publicUrl,
    prefix,
  })) {
    const file = `manifest/teams/bellhop-${version}.zip`;
    writeFileSync(join(root, file), bytes);
    process.stdout.write(
      `${file} ${appId ? `is for the bot ${appId}` : "is a sample without a bot: set TEAMS_APP_ID"}.\n`,
    );
  }
  return [];
}

function run(mode: () => string[]): string[] {
  try {
    return mode();
  } catch (error) {
    if (!(error instanceof RefusedManifest)) throw error;
    return [error.message, "Check TEAMS_APP_ID, PUBLIC_URL and BELLHOP_COMMAND_PREFIX."];
  }
}

const problems = run(modes.get(process.argv[2] ?? "") ?? (() => [USAGE]));
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
