import { button } from "../../kernel/action.ts";
import { around } from "../../kernel/wording.ts";
import { actions, type Block, type Card, card, facts, heading, context as small, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { attentionActions } from "./actions.ts";
import type { OverBudget } from "./held.ts";
import type { Hurried } from "./hurry-store.ts";
import type { Arrival } from "./sending.ts";

/** When a message arrives, by what holds it. */
const ARRIVES = {
  "not working": "arrival.whenWorking",
  "quiet hours": "arrival.afterQuiet",
  budget: "arrival.nextWeek",
  several: "arrival.withOthers",
} as const;

/** What a sender is told of a message that does not go at once; nothing of one that does. */
export function arrivalBlocks({ deliveryId, decision }: Arrival, name: string, mayHurry: boolean, say: Say): Block[] {
  if (decision.go === "now") return [];
  const told =
    decision.go === "never"
      ? [say(decision.why === "budget" ? "arrival.overBudget" : "arrival.never", { name })]
      : around(say, decision.at, (at) => say(ARRIVES[decision.why], { name, at }));
  const now = mayHurry
    ? button(
        say("button.sendNow"),
        attentionActions.sendNow,
        { deliveryId },
        { description: say("button.sendNowTo", { name }) },
      )
    : undefined;
  return [text(...told), actions(now)].filter((block) => block !== undefined);
}

/** The same message, with whoever had it sent all the same, and why. */
export const hurriedCard = ({ summary, blocks }: Card, name: string, why: string, say: Say): Card =>
  card(summary, ...blocks, small(say("sendNow.sentBy", { name, why })));

export const sentNowCard = (name: string, say: Say): Card => {
  const done = say("sendNow.done", { name });
  return card(done, text(done));
};

export interface Budget {
  readonly limit: number;
  /** By whoever asks, this week. */
  readonly used: number;
  readonly changed: boolean;
  /** What was too much for them. */
  readonly waiting: readonly OverBudget[];
}

/** How many messages a week people get that they did not ask for. */
export function budgetCard(
  { limit, used, changed, waiting }: Budget,
  hurried: readonly Hurried[] | undefined,
  say: Say,
): Card {
  const title = say(changed ? "attention.set" : "attention.title", { limit });
  return card(
    title,
    heading(title),
    facts([say("attention.yours"), say("attention.used", { used, limit })]),
    ...waitingBlocks(waiting, say),
    ...(hurried && hurried.length > 0 ? [text(say("attention.hurried"))] : []),
    ...(hurried ?? []).map(({ sender, receiver, at, why }) =>
      text(
        ...around(say, at, (when) =>
          why === null
            ? say("attention.hurriedHidden", { sender, receiver, when })
            : say("attention.hurriedOne", { sender, receiver, when, why }),
        ),
      ),
    ),
    small(say("attention.explained")),
  );
}

/** So many are named, each in so many characters. */
const NAMED = 10;
const SHORT = 150;

function waitingBlocks(waiting: readonly OverBudget[], say: Say): Block[] {
  const [first] = waiting;
  if (!first) return [];
  return [
    text(...around(say, first.at, (at) => say("attention.waiting", { count: waiting.length, at }))),
    ...waiting.slice(0, NAMED).map(({ card: { summary } }) => text(shortened(summary))),
    ...(waiting.length > NAMED ? [text(say("attention.waitingMore", { count: waiting.length - NAMED }))] : []),
  ];
}

const shortened = (words: string): string =>
  words.length > SHORT ? `${words.slice(0, SHORT).toWellFormed()}…` : words;
