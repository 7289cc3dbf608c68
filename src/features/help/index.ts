import { z } from "zod";
import { bindActions, button, defineAction } from "../../kernel/action.ts";
import { bindCommands, type Command } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately, type Reply } from "../../kernel/reply.ts";
import { actions, type Block, bold, type Card, card, heading, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type CommandLine, startButtons } from "../home/index.ts";
import { Group, groups, helpCommands } from "./commands.ts";

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

const helpActions = { of: defineAction("help.of", z.object({ group: Group })) };

/** Help is one word away: `help`, an unknown word and an empty command all lead somewhere useful. */
export function createHelpFeature({ commands, prefix }: HelpDependencies): HelpFeature {
  const everyDay = commands.filter(({ name, slash }) => slash || name === "channel" || name === helpCommands.help.name);
  const everybodys = commands.filter((command) => groupOf(command) === undefined);
  const linesOf = (say: Say, some: readonly Command[]) => commandLines(say, some, prefix);
  const help = async ({ say }: Context, unknown?: string): Promise<Reply> =>
    privately(helpCard(say, linesOf(say, everybodys), unknown));
  const helpOf = (group: Group, { say }: Context): Reply => {
    const some = commands.filter((command) => groupOf(command) === group);
    return privately(groupCard(say, group, linesOf(say, some)));
  };
  return {
    name: "help",
    help,
    commands: bindCommands(helpCommands, {
      help: async ({ group }, about) => (group ? helpOf(group, about) : help(about)),
      bellhop: (_input, about) => help(about),
    }),
    actions: bindActions(helpActions, { of: async ({ group }, about) => helpOf(group, about) }),
    everyDay: (say) => linesOf(say, everyDay),
  };
}

/** For whom a command is, by who may use it; undefined: for everybody. */
function groupOf({ access }: Command): Group | undefined {
  if (!access || access.includes("staff")) return undefined;
  return access.includes("manager") ? "managers" : "leading";
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
  const others = groups.map((group) => button(say(`help.${group}`), helpActions.of, { group }));
  return card(first, text(first), ...blocksOf(lines), actions(...others), startButtons(say));
}

const groupCard = (say: Say, group: Group, lines: readonly CommandLine[]): Card =>
  card(say(`help.${group}`), heading(say(`help.${group}`)), ...blocksOf(lines));

/** Commands that stand in one block: Slack counts what is around each, and more than forty in blocks of their own are too much. */
const TOGETHER = 8;

const blocksOf = (lines: readonly CommandLine[]): Block[] =>
  Array.from({ length: Math.ceil(lines.length / TOGETHER) }, (_, part) => {
    const some = lines.slice(part * TOGETHER, (part + 1) * TOGETHER);
    const ends = (place: number): string => (place < some.length - 1 ? "\n" : "");
    return text(...some.flatMap(([command, summary], place) => [bold(command), `\n${summary}${ends(place)}`]));
  });
