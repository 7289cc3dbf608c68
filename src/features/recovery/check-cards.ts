import { button } from "../../kernel/action.ts";
import { around } from "../../kernel/wording.ts";
import { beginning } from "../../message/beginning.ts";
import { actions, type Button, type Card, card, context, facts, heading, quote, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Case, caseName, feedbackActions, masked } from "../feedback/index.ts";
import { recoveryActions } from "./actions.ts";
import { takeBackButton } from "./cards.ts";
import { type CheckAnswer, type CustomerCheck, checkAnswers, type Planned } from "./schema.ts";

/** When the customer of a case is asked again. */
export function plannedCard({ case: found, at, eventId }: Planned, say: Say): Card {
  const named = { case: caseName(found.number) };
  const said = say("check.planned", { ...named, at: say("moment", { at }) });
  return card(
    said,
    text(...around(say, at, (place) => say("check.planned", { ...named, at: place }))),
    actions(takeBackButton(found.id, eventId, say)),
  );
}

/** The customer of a case is not asked. */
export function leftCard(found: Case, undo: Button | undefined, say: Say): Card {
  const said = say("check.notPlanned", { case: caseName(found.number) });
  return card(said, text(said), actions(undo));
}

/** Asks somebody, or a unit in its channel, to ask a customer; or says who has, and what they said. */
export function checkCard(
  check: CustomerCheck,
  found: Case,
  say: Say,
  { where, again }: { readonly where: "alone" | "channel"; readonly again?: CustomerCheck | undefined },
): Card {
  const title = titleOf(check, found, say);
  const whose = [say("case.owner"), found.ownerName] as const;
  const customer = found.customer ? [[say("case.customer"), masked(found.customer, say)] as const] : [];
  const answers = answersTo(check, again);
  return card(
    title,
    heading(title),
    where === "alone" ? quote(beginning(masked(found.text, say))) : undefined,
    facts(whose, ...(where === "alone" ? customer : [])),
    again ? context(...around(say, again.dueAt, (at) => say("check.againAt", { at }))) : undefined,
    answers.length === checkAnswers.length ? context(say("check.howToAsk")) : undefined,
    actions(
      ...answers.map((answer) => button(say(`check.${answer}`), recoveryActions.answer, { checkId: check.id, answer })),
      showButton(found, say),
    ),
  );
}

/** What is asked, or what somebody has answered. */
function titleOf({ state, attempts, answeredByName: name }: CustomerCheck, found: Case, say: Say): string {
  const named = { case: caseName(found.number) };
  const answered = checkAnswers.find((answer) => answer === state);
  if (answered && name) return say(SAID[answered], { ...named, name });
  return say(attempts > 0 ? "check.askOnceMore" : "check.ask", named);
}

const SAID = {
  happy: "check.saidHappy",
  "not happy": "check.saidNotHappy",
  "not reached": "check.saidNotReached",
} as const satisfies Record<CheckAnswer, string>;

/** What can be answered: whoever was not reached may call back before they are asked once more. */
function answersTo({ state }: CustomerCheck, again: CustomerCheck | undefined): readonly CheckAnswer[] {
  if (again) return ["happy", "not happy"];
  return state === "planned" || state === "asked" || state === "unanswered" ? checkAnswers : [];
}

const showButton = ({ id: caseId, number }: Case, say: Say): Button =>
  button(
    say("button.showAll"),
    feedbackActions.show,
    { caseId },
    { description: say("button.showAllOf", { case: caseName(number) }) },
  );

/** Says to who decides that nobody has asked a customer. */
export function unansweredCard(found: Case, say: Say): Card {
  const said = say("check.nobodyAsked", { case: caseName(found.number) });
  return card(said, text(said), actions(showButton(found, say)));
}

/** The customers that are still to be asked. */
export function checksCard(open: readonly { readonly check: CustomerCheck; readonly case: Case }[], say: Say): Card {
  const title = say("check.list");
  if (open.length === 0) return card(say("check.listNone"), heading(title), text(say("check.listNone")));
  return card(
    [title, ...open.map(({ case: { number } }) => caseName(number))].join(" · "),
    heading(title),
    ...open.flatMap(({ check: { id: checkId, dueAt, state }, case: found }) => [
      text(`${caseName(found.number)} · ${found.ownerName}`),
      quote(beginning(masked(found.text, say))),
      context(
        ...around(say, dueAt, (at) => say(state === "unanswered" ? "check.nobodySince" : "check.askedSince", { at })),
      ),
      actions(
        ...checkAnswers.map((answer) => button(say(`check.${answer}`), recoveryActions.answer, { checkId, answer })),
      ),
    ]),
  );
}
