import { button } from "../../kernel/action.ts";
import { bindCommands, type Command } from "../../kernel/command.ts";
import type { Context, Person } from "../../kernel/context.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately, type Reply } from "../../kernel/reply.ts";
import { momentOf } from "../../kernel/wording.ts";
import {
  actions,
  type Block,
  bold,
  type Card,
  card,
  context,
  divider,
  facts,
  heading,
  text,
} from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Case, caseName, feedbackActions, themeOf } from "../feedback/index.ts";
import { winActions } from "../wins/index.ts";
import { helpCommands } from "./commands.ts";

export { helpCommands } from "./commands.ts";

export interface HelpDependencies {
  readonly commands: readonly Command[];
  /** Prefix of the slash commands in this workspace. */
  readonly prefix: string;
  readonly latest: (context: Context) => Promise<readonly Case[]>;
}

export interface HelpFeature extends Feature {
  /** What somebody is shown who has just come: their Home, with nothing in it yet. */
  welcomeCard(say: Say, to: Person): Card;
}

/** Help is one word away: `help`, an unknown word, an empty command and the bot's Home all lead somewhere useful. */
export function createHelpFeature({ commands, prefix, latest }: HelpDependencies): HelpFeature {
  // What everybody uses, what a newcomer needs first, and the word that leads to all others.
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
    home: async (about) => ({
      kind: "home",
      card: homeCard(about, commandLines(about.say, everyDay, prefix), await latest(about)),
    }),
    welcomeCard: (say, actor) => homeCard({ say, actor }, commandLines(say, everyDay, prefix), []),
  };
}

type CommandLine = readonly [command: string, summary: string];

const commandLines = (say: Say, commands: readonly Command[], prefix: string): CommandLine[] =>
  commands
    .filter(({ name }) => name !== "bellhop")
    .map(({ name, slash, usage, summary }) => [
      [slash ? `/${prefix}${name}` : `/${prefix}bellhop ${name}`, say(usage)].join(" ").trim(),
      say(summary),
    ]);

const startButtons = (say: Say) =>
  actions(
    button(say("button.logComplaint"), feedbackActions.startComplaint, {}, { style: "primary" }),
    button(say("button.logFeedback"), feedbackActions.startFeedback, {}),
    button(say("button.logWin"), winActions.start, {}),
  );

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

function homeCard(
  { say, actor }: Pick<Context, "say" | "actor">,
  lines: readonly CommandLine[],
  latest: readonly Case[],
): Card {
  const hello = say("home.hello", { name: actor.name });
  return card(
    hello,
    heading(hello),
    text(say("home.what")),
    startButtons(say),
    divider,
    heading(say("home.latest")),
    ...(latest.length > 0 ? latest.map((found) => caseLine(found, say)) : [text(say("home.nothingYet"))]),
    divider,
    heading(say("home.commands")),
    facts(...lines),
    context(say("home.private")),
  );
}

const caseLine = (found: Case, say: Say) =>
  text(
    bold(caseName(found.number)),
    ` · ${say(`kind.${found.kind}`)} · ${themeOf(found, say)} · `,
    momentOf(say, found.loggedAt),
  );
