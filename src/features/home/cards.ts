import { button } from "../../kernel/action.ts";
import { actions, type Block, type Card, card, context, divider, facts, heading, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { feedbackActions } from "../feedback/index.ts";
import { winActions } from "../wins/index.ts";

/** A command as people type it, and what it does. */
export type CommandLine = readonly [command: string, summary: string];

export const startButtons = (say: Say) =>
  actions(
    button(say("button.logComplaint"), feedbackActions.startComplaint, {}, { style: "primary" }),
    button(say("button.logFeedback"), feedbackActions.startFeedback, {}),
    button(say("button.logWin"), winActions.start, {}),
  );

/** What somebody is told under one heading; nothing where there is nothing to tell. */
export interface Part {
  readonly title: string;
  readonly blocks: readonly (Block | undefined)[];
}

/** Somebody's Home: where to log first, then what is theirs and what they look after. */
export function homeCard(
  name: string,
  parts: readonly Part[],
  { commands, leads }: { readonly commands: readonly CommandLine[]; readonly leads: boolean },
  say: Say,
): Card {
  const hello = say("home.hello", { name });
  const shown = parts.filter(({ blocks }) => blocks.some((block) => block !== undefined));
  return card(
    hello,
    heading(hello),
    text(say("home.what")),
    startButtons(say),
    ...shown.flatMap(({ title, blocks }) => [divider, heading(title), ...blocks]),
    ...(shown.length === 0 ? [divider, text(say("home.nothingYet")), ...firstContact(say)] : []),
    divider,
    ...(leads
      ? [context(say("home.moreCommands"))]
      : [heading(say("home.commands")), facts(...commands), context(say("home.private"))]),
  );
}

/** What somebody is told who has done nothing here yet: what this does, what it stores, and who sees that. */
const firstContact = (say: Say): Block[] => [
  text(say("welcome.does")),
  text(say("welcome.stores")),
  text(say("welcome.seen")),
  text(say("welcome.never")),
];
