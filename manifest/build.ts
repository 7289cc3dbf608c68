import { join } from "node:path";
import { commandDeclarations } from "../src/features/declarations.ts";
import { checkGenerated, slackManifestText, writeGenerated } from "./generate.ts";

const USAGE = `node manifest/build.ts           writes manifest/slack.json and the command table of README.md
node manifest/build.ts --check   exits 1 if they are not what the command declarations say
node manifest/build.ts --print   prints the Slack manifest for PUBLIC_URL and BELLHOP_COMMAND_PREFIX; without PUBLIC_URL
                                 for Socket Mode
`;

const root = join(import.meta.dirname, "..");
const modes = new Map<string, () => string[]>([
  ["", () => writeGenerated(root, commandDeclarations)],
  ["--check", () => checkGenerated(root, commandDeclarations)],
  ["--print", () => print(process.env)],
]);

function print({ PUBLIC_URL = "", BELLHOP_COMMAND_PREFIX: prefix = "" }: NodeJS.ProcessEnv): string[] {
  const publicUrl = PUBLIC_URL.replace(/\/+$/, "");
  process.stdout.write(slackManifestText(commandDeclarations, { publicUrl, prefix, socketMode: publicUrl === "" }));
  return [];
}

const problems = modes.get(process.argv[2] ?? "")?.() ?? [USAGE];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
