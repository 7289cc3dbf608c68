import { button } from "../../../kernel/action.ts";
import { momentOf } from "../../../kernel/wording.ts";
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  heading,
  quote,
  context as small,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Case, caseName, masked } from "../../feedback/index.ts";
import type { Escalation } from "../schema.ts";
import { decisionActions } from "./actions.ts";
import type { Decided, Decision } from "./schema.ts";

/** On the card of what is raised, while a leader has it. */
export const decideButton = ({ id }: Pick<Escalation, "id">, found: Pick<Case, "number">, say: Say): Button =>
  button(
    say("decision.decide"),
    decisionActions.decide,
    { escalationId: id },
    { description: say("button.inCase", { label: say("decision.decide"), case: caseName(found.number) }) },
  );

/** To whoever logged the case, and to its managers: what was decided, why, and by which line. */
export const decidedNews =
  (found: Pick<Case, "number">, by: string, decided: Decided) =>
  (say: Say): Card => {
    const said = say("decision.heard", { name: by, case: caseName(found.number) });
    const what = masked(decided.what, say);
    return card(`${said} ${what}`, heading(said), quote(what), ...whyBlocks(decided, say));
  };

/** To the same, when it does not stand any more. */
export const undoneNews =
  (caseNumber: number, by: string) =>
  (say: Say): Card => {
    const said = say("decision.heardUndone", { name: by, case: caseName(caseNumber) });
    return card(said, text(said));
  };

const whyBlocks = ({ reason, policy }: Decided, say: Say): Block[] => [
  text(bold(say("decision.because")), ` · ${masked(reason, say)}`),
  text(bold(say("decision.policy")), ` · ${masked(policy, say)}`),
];

/** What was decided, to whoever has: who hears of it, and how it is taken back. */
export function doneCard(decision: Decision, say: Say): Card {
  const said = say("decision.saved", { case: caseName(decision.caseNumber) });
  const undo = button(
    say("button.undo"),
    decisionActions.undo,
    { decisionId: decision.id },
    { description: say("button.inCase", { label: say("button.undo"), case: caseName(decision.caseNumber) }) },
  );
  return card(said, text(said), quote(masked(decision.what, say)), ...whyBlocks(decision, say), actions(undo));
}

/** A page of what was decided. */
export function listCard(shown: readonly Decision[], page: number, more: boolean, say: Say): Card {
  const title = say("decision.list");
  const turn = (label: "button.newer" | "button.older", to: number): Button =>
    button(say(label), decisionActions.page, { page: to });
  return card(
    title,
    heading(title),
    ...(shown.length === 0 ? [text(say("decision.none"))] : shown.flatMap((one) => linesOf(one, say))),
    actions(page > 0 ? turn("button.newer", page - 1) : undefined, more ? turn("button.older", page + 1) : undefined),
  );
}

const linesOf = (decision: Decision, say: Say): Block[] => [
  text(
    bold(caseName(decision.caseNumber)),
    ` · ${decision.unitName} · ${decision.by.name} · `,
    momentOf(say, decision.at),
  ),
  quote(masked(decision.what, say)),
  small(`${say("decision.because")} · ${masked(decision.reason, say)}`),
  small(`${say("decision.policy")} · ${masked(decision.policy, say)}`),
];
