import type { Command } from "../src/kernel/command.ts";
import type { MessageAction } from "../src/kernel/message-action.ts";
import type { Offer } from "../src/kernel/registry.ts";
import { createTexts } from "../src/texts/catalog.ts";

const say = createTexts().for("en", "UTC");
const OPENING = "<!-- commands -->";
const CLOSING = "<!-- /commands -->";

/** `readme` with the table of what is offered between its markers, whatever was there; undefined when it lacks the markers. */
export function withCommandTable(readme: string, offer: Offer): string | undefined {
  const from = readme.indexOf(OPENING);
  const to = readme.indexOf(CLOSING, from);
  if (from < 0 || to < 0) return undefined;
  return `${readme.slice(0, from)}${OPENING}\n\n${commandTable(offer)}\n\n${readme.slice(to)}`;
}

const commandTable = ({ commands, messageActions }: Offer): string =>
  [
    "| Command | What it does | Example |",
    "| --- | --- | --- |",
    ...commands.map((command) => row(typed(command), say(command.summary), example(command))),
    ...messageActions.map((action) => row(entry(action), say(action.description), "")),
  ].join("\n");

const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

const words = ({ name, slash }: Command): string => (slash ? `/${name}` : `/bellhop ${name}`);
const typed = (command: Command): string => `\`${words(command)}\``;
const example = (command: Command): string => `\`${`${words(command)} ${command.examples[0] ?? ""}`.trim()}\``;
const entry = ({ label }: MessageAction): string => `*${say(label)}*, in the menu of any message`;
const cell = (text: string): string => text.replaceAll("|", "\\|");
