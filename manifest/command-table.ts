import type { Command } from "../src/kernel/command.ts";
import { createTexts } from "../src/texts/catalog.ts";

const say = createTexts().for("en", "UTC");
const OPENING = "<!-- commands -->";
const CLOSING = "<!-- /commands -->";

/** `readme` with the table of commands between its markers, whatever was there; undefined when it lacks the markers. */
export function withCommandTable(readme: string, commands: readonly Command[]): string | undefined {
  const from = readme.indexOf(OPENING);
  const to = readme.indexOf(CLOSING, from);
  if (from < 0 || to < 0) return undefined;
  return `${readme.slice(0, from)}${OPENING}\n\n${commandTable(commands)}\n\n${readme.slice(to)}`;
}

const commandTable = (commands: readonly Command[]): string =>
  [
    "| Command | What it does | Example |",
    "| --- | --- | --- |",
    ...commands.map(
      (command) => `| ${[typed(command), say(command.summary), example(command)].map(cell).join(" | ")} |`,
    ),
  ].join("\n");

const words = ({ name, slash }: Command): string => (slash ? `/${name}` : `/bellhop ${name}`);
const typed = (command: Command): string => `\`${words(command)}\``;
const example = (command: Command): string => `\`${`${words(command)} ${command.examples[0] ?? ""}`.trim()}\``;
const cell = (text: string): string => text.replaceAll("|", "\\|");
