import { bindCommands, type Command } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately, type Reply } from "../../kernel/reply.ts";
import { type Block, bold, type Card, card, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type CommandLine, startButtons } from "../home/index.ts";
import { helpCommands } from "./commands.ts";

export { helpCommands } from "./commands.ts";

export interface HelpDependencies {
  readonly commands: readonly Command[];
  /** Prefix of the slash commands in this workspace. */
  readonly prefix: string;
}

export interface HelpFeature extends Feature {
  /** What everybody uses, what a newcomer needs first, and the word that leads to all others. */
  everyDay(say: Say): readonly CommandLine[];
}

/** Help is one word away: `help`, an unknown word and an empty command all lead somewhere useful. */
export function createHelpFeature({ commands, prefix }: HelpDependencies): HelpFeature {
  const everyDay = commands.filter(({ name, slash }) => slash || name === "channel" || name === helpCommands.help.name);
  const help = async (about: Context, unknown?: string): Promise<Reply> =>
    privately(helpCard(about.say, commandLines(about.say, commands, prefix), unknown));
  return {
    name: "help",
    help,
    commands: bindCommands(helpCommands, {
      help: (_input, about) => help(about),
      bellhop: (_input, about) => help(about),
    }),
    everyDay: (say) => commandLines(say, everyDay, prefix),
  };
}

const commandLines = (say: Say, commands: readonly Command[], prefix: string): CommandLine[] =>
  commands
    .filter(({ name }) => name !== "bellhop")
    .map(({ name, slash, usage, summary }) => [
      [slash ? `/${prefix}${name}` : `/${prefix}bellhop ${name}`, say(usage)].join(" ").trim(),
      say(summary),
    ]);

function helpCard(say: Say, lines: readonly CommandLine[], unknown: string | undefined): Card {
  const first = unknown ? say("help.unknown", { word: unknown.slice(0, 40) }) : say("help.first");
  return card(first, text(first), ...blocksOf(lines), startButtons(say));
}

/** Commands that stand in one block: Slack counts what is around each, and more than forty in blocks of their own are too much. */
const TOGETHER = 8;

const blocksOf = (lines: readonly CommandLine[]): Block[] =>
  Array.from({ length: Math.ceil(lines.length / TOGETHER) }, (_, part) => {
    const some = lines.slice(part * TOGETHER, (part + 1) * TOGETHER);
    const ends = (place: number): string => (place < some.length - 1 ? "\n" : "");
    return text(...some.flatMap(([command, summary], place) => [bold(command), `\n${summary}${ends(place)}`]));
  });
