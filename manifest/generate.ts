import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "../src/kernel/command.ts";
import { checkSlackManifest } from "./check-slack.ts";
import { withCommandTable } from "./command-table.ts";
import { type SlackManifestOptions, slackManifest } from "./slack.ts";

/** What the checked-in manifest says where only the operator knows better. */
const EXAMPLE: SlackManifestOptions = { publicUrl: "https://bellhop.example.com", prefix: "", socketMode: false };

const SLACK = "manifest/slack.json";
const README = "README.md";

/** Writes what is generated under `root`. Gives a sentence for each thing that could not be. */
export function writeGenerated(root: string, commands: readonly Command[]): string[] {
  return generated(root, commands).flatMap(({ file, content, problem }) => {
    if (content === undefined) return [problem];
    writeFileSync(join(root, file), content);
    return [];
  });
}

/** Gives a sentence for each generated file under `root` that is not what the declarations say. */
export const checkGenerated = (root: string, commands: readonly Command[]): string[] =>
  generated(root, commands).flatMap(({ file, content, problem }) => {
    if (content === undefined) return [problem];
    return content === read(root, file)
      ? []
      : [`${file} is not what the command declarations say: run "npm run generate" and commit it.`];
  });

/** The manifest as text. Throws when Slack would refuse it. */
export function slackManifestText(commands: readonly Command[], options: SlackManifestOptions = EXAMPLE): string {
  const manifest = slackManifest(commands, options);
  const problems = checkSlackManifest(manifest);
  if (problems.length > 0) throw new Error(`Slack would refuse the manifest.\n${problems.join("\n")}`);
  return toText(manifest);
}

const generated = (root: string, commands: readonly Command[]) => [
  { file: SLACK, content: slackManifestText(commands), problem: "" },
  {
    file: README,
    content: withCommandTable(read(root, README) ?? "", commands),
    problem: `${README} has no place for the command table: put <!-- commands --> and <!-- /commands --> where it belongs.`,
  },
];

const read = (root: string, file: string): string | undefined =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined;

/** JSON as the formatter leaves it: a list of strings stands on one line if it fits. */
const toText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/^(.*)\[\n([^{}[\]]*)\n *\](,?)$/gm, (lines, before, items, after) => {
    const line = `${before}[${items.trim().replace(/,\n */g, ", ")}]${after}`;
    return line.length <= 120 ? line : lines;
  })}\n`;
