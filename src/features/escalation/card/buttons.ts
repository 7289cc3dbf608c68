import { button } from "../../../kernel/action.ts";
import type { Button } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { giveButton } from "../../authority/index.ts";
import { type Case, caseName, feedbackActions } from "../../feedback/index.ts";
import { escalationActions as actions } from "../actions.ts";
import { isToBeLookedAt } from "../ball/looked-over.ts";
import { decideButton } from "../decisions/cards.ts";
import type { Escalation } from "../schema.ts";

/** Raises a case. */
export const escalateButton = ({ id, number }: Pick<Case, "id" | "number">, say: Say): Button =>
  button(
    say("button.escalate"),
    actions.raise,
    { caseId: id },
    { description: say("button.escalateCase", { case: caseName(number) }) },
  );

const LABELS = {
  take: "button.take",
  decline: "button.decline",
  handOver: "button.handOver",
  ask: "button.ask",
  needLeader: "button.needLeader",
  resolve: "button.resolve",
  lookOver: "button.lookedOver",
  stepDown: "button.stepDown",
  takeOut: "button.takeOut",
  show: "button.showEscalation",
  history: "button.history",
} as const;
type Press = keyof typeof LABELS;

const press = (what: Press, { id }: Escalation, found: Case, say: Say, primary = false): Button =>
  button(
    say(LABELS[what]),
    actions[what],
    { escalationId: id },
    {
      description: say("button.inCase", { label: say(LABELS[what]), case: caseName(found.number) }),
      ...(primary && { style: "primary" }),
    },
  );

/** What those in a channel are offered: whoever may not is told so. */
export function sharedButtons(escalation: Escalation, found: Case, say: Say): Button[] {
  const { holder, folded, state } = escalation;
  const named = (what: Press, primary = false) => press(what, escalation, found, say, primary);
  if (state !== "going") return [named("history")];
  if (isToBeLookedAt(escalation, found)) return lookingOver(escalation, found, say);
  return [
    ...(holder ? [named("resolve", true), giveButton(found, say), named("ask")] : [named("take", true)]),
    named("handOver"),
    ...(topRung(escalation) === "leader" ? [] : [named("needLeader")]),
    ...(holder && escalation.rung === "leader" ? [decideButton(escalation, found, say)] : []),
    ...(folded > 0 ? [named("takeOut")] : []),
    ...(holder ? [named("stepDown")] : []),
    named("history"),
  ];
}

/** It was solved below: either it is, or it has to be open again, which the case itself offers. */
const lookingOver = (escalation: Escalation, found: Case, say: Say): Button[] => [
  press("lookOver", escalation, found, say, true),
  button(
    say("button.showAll"),
    feedbackActions.show,
    { caseId: found.id },
    { description: say("button.showAllOf", { case: caseName(found.number) }) },
  ),
  press("history", escalation, found, say),
];

const topRung = ({ offered, rung }: Escalation) => offered?.rung ?? rung;

/** What somebody is offered in their own chat. */
export function ownButtons(escalation: Escalation, found: Case, personId: string, say: Say): Button[] {
  const named = (what: Press, primary = false) => press(what, escalation, found, say, primary);
  if (escalation.state !== "going") return [named("history")];
  if (isToBeLookedAt(escalation, found) && escalation.offered?.to.id === personId)
    return lookingOver(escalation, found, say);
  if (escalation.offered?.to.id === personId)
    return [named("take", true), named("decline"), named("handOver"), named("ask"), named("history")];
  return escalation.holder?.id === personId ? sharedButtons(escalation, found, say) : [named("history")];
}

/** Makes undone what happened last by itself, and pressed twice, nothing else. */
export const undoStepButton = ({ id }: Escalation, found: Case, stepId: string, say: Say): Button =>
  button(
    say("button.undoStep"),
    actions.undo,
    { escalationId: id, stepId },
    { description: say("button.inCase", { label: say("button.undoStep"), case: caseName(found.number) }) },
  );

/** On the card of its case: the first step, and the whole of it. */
export const caseButtons = (escalation: Escalation, found: Case, say: Say): Button[] => [
  press(firstStep(escalation, found), escalation, found, say, true),
  press("show", escalation, found, say),
];

const firstStep = (escalation: Escalation, found: Case): Press => {
  if (isToBeLookedAt(escalation, found)) return "lookOver";
  return escalation.holder ? "resolve" : "take";
};
