import { button } from "../../kernel/action.ts";
import type { Role } from "../../kernel/context.ts";
import { around } from "../../kernel/wording.ts";
import { actions, type Block, type Button, bold, context, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { escalationActions } from "../escalation/index.ts";
import { caseName } from "../feedback/index.ts";
import { awardActions, awardName, thankForWin } from "../recognition/index.ts";
import { setupButton } from "../setup/index.ts";
import { winName } from "../wins/index.ts";
import type { Part } from "./cards.ts";
import { group, openCase, saidQuote } from "./parts.ts";
import type { Act, DecisionLine, RaisedLine, SaidLine, Sent, SetUpStep, Upkeep, Whole } from "./schema.ts";

/** Decisions that are shown; how many more there are is said. */
const DECISIONS = 3;

const nameOf = ({ kind, number }: DecisionLine): string => (kind === "award" ? awardName(number) : caseName(number));

function openDecision(decision: DecisionLine, say: Say): Button {
  const { kind, id, caseId, number } = decision;
  const description = say("button.openCase", { case: nameOf(decision) });
  if (kind === "award") return button(nameOf(decision), awardActions.show, { awardId: id }, { description });
  if (kind === "decision") return openRaised(id, number, say);
  return openCase(caseId ?? id, number, say);
}

const openRaised = (escalationId: string, number: number, say: Say): Button =>
  button(
    caseName(number),
    escalationActions.show,
    { escalationId },
    { description: say("button.openCase", { case: caseName(number) }) },
  );

/**
 * What stays open in the whole organization, and what became of what was to be sent.
 * @param decided the decision that they are asked for already
 */
export function wholePart(
  whole: Whole,
  { decided, nextDigest }: { readonly decided: string | undefined; readonly nextDigest: Date | undefined },
  say: Say,
): Part {
  const { raised, asleep, sent } = whole;
  const others = whole.decisions.shown.filter(({ id }) => id !== decided);
  const decisions = {
    count: whole.decisions.count - (whole.decisions.shown.length - others.length),
    shown: others.slice(0, DECISIONS),
  };
  return {
    title: say("home.whole"),
    blocks: [
      ...group(
        say("home.raised", { count: raised.count }),
        raised,
        raised.shown.map((line) => raisedLine(line, say)),
        raised.shown.map(({ escalationId, number }) => openRaised(escalationId, number, say)),
        say,
      ),
      ...group(
        say("home.decisions", { count: decisions.count }),
        decisions,
        decisions.shown.map((decision) => decisionLine(decision, say)),
        decisions.shown.map((decision) => openDecision(decision, say)),
        say,
      ),
      ...group(
        say("home.asleep", { count: asleep.count }),
        asleep,
        asleep.shown.map(({ name, since }) =>
          text(...around(say, since, (at) => say("home.asleepSince", { name, at }))),
        ),
        [],
        say,
      ),
      sentText(sent, say),
      nextDigest && text(...around(say, nextDigest, (at) => say("home.nextDigest", { at }))),
    ],
  };
}

function raisedLine({ number, personName, isTaken, until }: RaisedLine, say: Say): Block {
  const named = { case: caseName(number), name: personName ?? say("home.nobody") };
  if (until === null || personName === null) return text(say("home.raised.unclear", named));
  const key = isTaken ? "home.raised.taken" : "home.raised.asked";
  return text(...around(say, until, (at) => say(key, { ...named, at })));
}

const decisionLine = (decision: DecisionLine, say: Say): Block =>
  text(
    ...around(say, decision.since, (at) =>
      say("home.decision", { name: nameOf(decision), what: say(`home.decision.${decision.kind}`), at }),
    ),
  );

const sentText = (sent: Sent, say: Say): Block | undefined =>
  sent.sent + sent.waiting + sent.skipped + sent.failed === 0
    ? undefined
    : text(bold(say("home.sent")), ` · ${say("home.sentSay", { ...sent })}`);

/** What a leader hears: one thing to do, and three customers in their own words. */
export const leaderParts = (
  act: Act | undefined,
  said: readonly SaidLine[],
  leader: { readonly id: string },
  say: Say,
): Part[] => [
  { title: say("home.act"), blocks: act ? actBlocks(act, leader, say) : [] },
  {
    title: say("home.said"),
    blocks: [
      ...said.flatMap(({ number, theme, text: words }) => [
        text(bold(caseName(number)), ` · ${theme}`),
        saidQuote(words),
      ]),
      actions(...said.map(({ caseId, number }) => openCase(caseId, number, say))),
    ],
  },
];

function actBlocks(act: Act, leader: { readonly id: string }, say: Say): (Block | undefined)[] {
  switch (act.kind) {
    case "decide":
      return [text(say("home.act.decide", { name: nameOf(act.decision) })), actions(openDecision(act.decision, say))];
    case "call":
      return [
        text(say("home.act.call", { case: caseName(act.number) })),
        actions(openCase(act.caseId, act.number, say)),
      ];
    case "thank": {
      const { winId: id, number, people } = act;
      const names = people.map(({ name }) => name).join(", ");
      return [
        text(say("home.act.thank", { names, win: winName(number) })),
        actions(...thankForWin({ id, name: winName(number), people }, { actor: leader, say })),
      ];
    }
  }
}

/** Of what is left to set up, what somebody with these roles may do, besides admins. */
export function setUpPart(left: readonly SetUpStep[], roles: readonly Role[], say: Say): Part {
  const theirs = left.filter((step) => step !== "authority" || roles.includes("champion"));
  return { title: say("home.setUp"), blocks: stepTexts(theirs, say) };
}

const stepTexts = (left: readonly SetUpStep[], say: Say): Block[] => left.map((step) => text(say(`home.step.${step}`)));

/**
 * What is left to set up, and whom and what nothing reaches.
 * @param sent what became of what was to be sent, unless they are told of it already
 */
export function upkeepPart(upkeep: Upkeep, sent: Sent | undefined, say: Say): Part {
  const { left, unreachable, unreachableUnits } = upkeep;
  const names = unreachable.shown.join(", ");
  const more = unreachable.count - unreachable.shown.length;
  const troubles = [
    unreachable.count > 0
      ? text(say("home.unreachable", { names: more > 0 ? say("home.andMore", { names, count: more }) : names }))
      : undefined,
    unreachableUnits.length > 0
      ? text(say("home.unreachableUnits", { names: unreachableUnits.join(", ") }))
      : undefined,
  ];
  const isWell = left.length === 0 && troubles.every((trouble) => trouble === undefined);
  return {
    title: say("home.admin"),
    blocks: [
      isWell ? text(say("home.allWell")) : undefined,
      ...(left.length > 0 ? [text(bold(say("home.setUp"))), ...stepTexts(left, say), actions(setupButton(say))] : []),
      ...troubles,
      isWell ? undefined : context(say("home.doctor")),
      sent && sentText(sent, say),
    ],
  };
}
