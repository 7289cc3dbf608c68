import { button } from "../../../kernel/action.ts";
import { undoUntilLine } from "../../../kernel/taken-back.ts";
import { beginning } from "../../../message/beginning.ts";
import {
  actions,
  type Button,
  bold,
  type Card,
  card,
  context,
  facts,
  heading,
  quote,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { written } from "../../authority/index.ts";
import { masked } from "../../feedback/index.ts";
import { kudosActions } from "../kudos/actions.ts";
import { secondButton } from "../seconding/buttons.ts";
import { aboutAndSeconded } from "../seconding/facts.ts";
import { awardActions } from "./actions.ts";
import type { Edge, Evidence } from "./evidence.ts";
import { type Award, awardName, type Budget, type Standing } from "./schema.ts";

/** What whoever nominated sees, alone, right afterwards. */
export function nominatedCard(award: Award, say: Say): Card {
  const title = titleOf(award, say);
  return card(
    title,
    heading(title),
    quote(beginning(award.text)),
    factsOf(award, say),
    context(say("award.goesTo", { name: award.approver.name })),
    actions(
      button(
        say("button.undo"),
        awardActions.undo,
        { awardId: award.id },
        { description: say("button.undoCase", { case: awardName(award.number) }) },
      ),
    ),
    undoUntilLine(award.loggedAt, say),
  );
}

/** For whoever decides, or leads: with what speaks for it, and what they should know. */
export function awardCard(award: Award, standing: Standing, evidence: Evidence | undefined, say: Say): Card {
  const title = titleOf(award, say);
  const nominated = award.state === "nominated";
  return card(
    title,
    heading(title),
    quote(beginning(award.text)),
    factsOf(award, say),
    ...(evidence && nominated ? evidenceLines(evidence, award, say) : []),
    actions(
      nominated && standing.decides ? decideButton("approve", award, say) : undefined,
      nominated && standing.decides ? decideButton("decline", award, say) : undefined,
      award.state === "approved" && standing.leads ? decideButton("announce", award, say) : undefined,
      award.state === "announced" && standing.pays ? decideButton("pay", award, say) : undefined,
      ...(evidence && nominated ? linksOf(evidence, say) : []),
    ),
  );
}

/** In the champion's channel: others second it, those who lead announce it. How much it is, is between few. */
export function championCard(award: Award, say: Say): Card {
  const title = titleOf(award, say);
  return card(
    title,
    heading(title),
    quote(beginning(masked(award.text, say))),
    facts(...aboutFacts(award, say)),
    actions(
      award.state === "nominated" ? secondButton("award", award.id, awardName(award.number), say) : undefined,
      award.state === "approved" ? decideButton("announce", award, say) : undefined,
    ),
  );
}

/** For everybody, in the unit's channel. */
export function announcementCard(award: Award, say: Say): Card {
  const title = say("award.announcement", { name: award.receiver.name });
  return card(
    title,
    heading(title),
    quote(beginning(masked(award.text, say))),
    facts(...aboutFacts(award, say)),
    context(say("award.nominatedBy", { name: award.loggedByName })),
  );
}

/** What is said, alone, to whoever nominated, and to the receiver once it is announced. */
export function newsCard(award: Award, say: Say): Card {
  const title = titleOf(award, say);
  return card(
    title,
    heading(title),
    quote(beginning(award.text)),
    factsOf(award, say),
    award.reason === undefined ? undefined : text(bold(say("award.why")), ` ${award.reason}`),
  );
}

/** Those that somebody has to do with, each with a button that shows it. */
export function listCard(awards: readonly Award[], mayPay: boolean, say: Say): Card {
  const title = say("award.list");
  return card(
    title,
    heading(title),
    ...(awards.length === 0 ? [text(say("award.none"))] : awards.map((award) => text(titleOf(award, say)))),
    actions(
      ...awards.map((award) =>
        button(
          awardName(award.number),
          awardActions.show,
          { awardId: award.id },
          { description: say("button.openCase", { case: awardName(award.number) }) },
        ),
      ),
      mayPay
        ? button(say("button.payroll"), awardActions.payroll, {}, { description: say("button.payrollOf") })
        : undefined,
    ),
  );
}

/** What units may spend, and what is left of it. */
export function budgetsCard(
  budgets: readonly { readonly budget: Budget; readonly unit: string }[],
  maySet: boolean,
  say: Say,
): Card {
  const title = say("budget.list");
  return card(
    title,
    heading(title),
    budgets.length === 0
      ? text(say("budget.none"))
      : facts(...budgets.map(({ budget, unit }) => [`${unit} · ${budget.quarter}`, leftOf(budget, say)] as const)),
    maySet ? actions(button(say("button.setBudget"), awardActions.setBudget, {})) : undefined,
  );
}

const leftOf = ({ amount, spent, currency, holder }: Budget, say: Say): string =>
  say("budget.left", {
    left: written({ amount: amount - spent, currency }, say.locale),
    all: written({ amount, currency }, say.locale),
    name: holder.name,
  });

/** What it is called, with its state. */
export const titleOf = ({ number, receiver, state }: Award, say: Say): string =>
  say(`award.title.${state}`, { award: awardName(number), name: receiver.name });

function factsOf(award: Award, say: Say) {
  const money = written(award, say.locale);
  return facts(
    [say("award.what"), award.item === undefined ? money : `${award.item} (${money})`],
    ...aboutFacts(award, say),
  );
}

function aboutFacts(award: Award, say: Say): (readonly [string, string])[] {
  return [
    [say("award.kind"), say(`award.kind.${award.kind}`)],
    ...aboutAndSeconded(
      award.about.map(({ name }) => name),
      award.seconds,
      say,
    ),
  ];
}

function evidenceLines({ givers, samePair, back, rings }: Evidence, award: Award, say: Say) {
  const edge = ({ from, to, name }: Edge): string => `${from} → ${to} (${name})`;
  return [
    context(say("award.nominatedBy", { name: award.loggedByName })),
    context(say("award.givers", { count: givers, name: award.receiver.name })),
    ...(samePair.length > 0 ? [text(say("award.samePair", { names: samePair.join(", ") }))] : []),
    ...(back.length > 0 ? [text(say("award.mutual", { edges: back.map(edge).join("; ") }))] : []),
    ...rings.map(([one, two]) => text(say("award.ring", { edges: `${edge(one)}, ${edge(two)}` }))),
  ];
}

/** The thanks that make a ring, to be looked at. */
const linksOf = ({ back, rings }: Evidence, say: Say): Button[] => {
  const links = new Map(
    [...back, ...rings.flat()].flatMap(({ kudosId, name }) => (kudosId ? [[kudosId, name] as const] : [])),
  );
  return [...links]
    .slice(0, 3)
    .map(([kudosId, name]) =>
      button(name, kudosActions.show, { kudosId }, { description: say("button.openCase", { case: name }) }),
    );
};

const LABELS = {
  approve: { action: awardActions.approve, label: "button.approve", style: "primary" },
  decline: { action: awardActions.decline, label: "button.declineAward" },
  announce: { action: awardActions.announce, label: "button.announce", style: "primary" },
  pay: { action: awardActions.pay, label: "button.isPaid", style: "primary" },
} as const;

function decideButton(what: keyof typeof LABELS, { id, number }: Award, say: Say): Button {
  const { action, label, ...style } = LABELS[what];
  return button(say(label), action, { awardId: id }, { ...style, description: `${say(label)}: ${awardName(number)}` });
}
