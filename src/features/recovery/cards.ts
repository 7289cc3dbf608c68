import { button } from "../../kernel/action.ts";
import { localMoment } from "../../kernel/calendar/index.ts";
import { around } from "../../kernel/wording.ts";
import { beginning } from "../../message/beginning.ts";
import { actions, type Button, type Card, card, context, facts, heading, quote, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Case, caseName, feedbackActions, masked, themeOf } from "../feedback/index.ts";
import { recoveryActions } from "./actions.ts";
import type { CountedCause } from "./causes-store.ts";
import type { RecoveredCase } from "./recovering.ts";
import { type CustomerCheck, checkAnswers, type Prevention, taps, waits } from "./schema.ts";

/** On the card of a solved case: asks how it was put right. */
export const recoveryButton = ({ id, number }: Pick<Case, "id" | "number">, say: Say): Button =>
  button(
    say("button.howSolved"),
    recoveryActions.start,
    { caseId: id },
    { description: say("button.howSolvedCase", { case: caseName(number) }) },
  );

/** What putting a case right was made of, what it came from, and when its customer is asked again. */
export function recoveryCard({ case: found, recovery, repeated }: RecoveredCase, say: Say): Card {
  const caseId = found.id;
  const title = say("recovery.title", { case: caseName(found.number) });
  const done = taps.filter((tap) => recovery[tap]).map((tap) => say(`recovery.done.${tap}`));
  const toDo = taps.filter((tap) => !recovery[tap]);
  const needed = repeated && !recovery.cause;
  const asks = !needed && found.state === "solved";
  const causeLabel = say(recovery.cause ? "button.changeCause" : "button.nameCause");
  return card(
    [title, ...done].join(" · "),
    heading(title),
    done.length > 0 ? facts([say("recovery.done"), done.join(", ")]) : text(say("recovery.whatWasDone")),
    actions(
      ...toDo.map((tap) => button(say(`recovery.tap.${tap}`), recoveryActions.tap, { caseId, tap })),
      button(causeLabel, recoveryActions.nameCause, { caseId }, needed ? { style: "primary" } : {}),
    ),
    recovery.cause ? facts([say("recovery.cause"), recovery.cause.name]) : undefined,
    needed ? text(say("recovery.repeated", { theme: themeOf(found, say) })) : undefined,
    recovery.cause && repeated
      ? actions(button(say("button.prevent"), recoveryActions.prevent, { caseId }))
      : undefined,
    asks ? text(say("recovery.askAgain")) : undefined,
    asks
      ? actions(
          ...waits.map((days) => button(say(`recovery.in${days}`), recoveryActions.check, { caseId, days })),
          button(say("recovery.notWanted"), recoveryActions.check, { caseId, days: 0 }),
        )
      : undefined,
  );
}

/** When the customer of a case is asked again. */
export function plannedCard(found: Case, at: Date | undefined, say: Say): Card {
  const named = { case: caseName(found.number) };
  if (!at) {
    const said = say("check.notPlanned", named);
    return card(said, text(said));
  }
  const said = say("check.planned", { ...named, at: say("moment", { at }) });
  return card(said, text(...around(say, at, (place) => say("check.planned", { ...named, at: place }))));
}

/**
 * Asks somebody, or a unit in its channel, to ask a customer. In a channel it says nothing of the case: it stays as it is
 * there when the case is made confidential or taken back.
 */
export function checkCard(
  { id: checkId, attempts }: CustomerCheck,
  found: Case,
  say: Say,
  where: "alone" | "channel" = "alone",
): Card {
  const named = { case: caseName(found.number) };
  const title = say(attempts > 0 ? "check.askOnceMore" : "check.ask", named);
  const whose = [say("case.owner"), found.ownerName] as const;
  const customer = found.customer ? [[say("case.customer"), masked(found.customer, say)] as const] : [];
  return card(
    title,
    heading(title),
    where === "alone" ? quote(beginning(masked(found.text, say))) : undefined,
    facts(whose, ...(where === "alone" ? customer : [])),
    context(say("check.howToAsk")),
    actions(
      ...checkAnswers.map((answer) => button(say(`check.${answer}`), recoveryActions.answer, { checkId, answer })),
      button(
        say("button.showAll"),
        feedbackActions.show,
        { caseId: found.id },
        { description: say("button.showAllOf", named) },
      ),
    ),
  );
}

/** What a prevention is, to whoever has planned it or changed it. */
export function preventionCard(said: string, found: Prevention, say: Say): Card {
  return card(said, text(said), ...preventionLines(found, say));
}

/** It is to be done today. */
export function duePreventionCard(found: Prevention, say: Say): Card {
  const title = say("prevention.due");
  return card(`${title} · ${found.what}`, heading(title), ...preventionLines(found, say));
}

const NOON = 12 * 60;

const preventionLines = (found: Prevention, say: Say) => [
  quote(found.what),
  facts(
    [say("recovery.cause"), found.causeName],
    [say("prevention.who"), found.ownerName],
    [say("prevention.by"), say("day", { at: localMoment(say.timeZone, found.dueOn, NOON) })],
  ),
  found.state === "planned" || found.state === "reopened" ? preventionButtons(found, say) : undefined,
];

const preventionButtons = ({ id: preventionId }: Prevention, say: Say) =>
  actions(
    button(say("button.preventionDone"), recoveryActions.preventionDone, { preventionId }, { style: "primary" }),
    button(say("button.preventionLater"), recoveryActions.preventionLater, { preventionId }),
    button(say("button.letGo"), recoveryActions.preventionLetGo, { preventionId }),
  );

/** What a prevention has come to, said plainly. */
export function judgedCard(found: Prevention, say: Say): Card {
  const said = verdictOf(found, say);
  return card(
    said,
    heading(say("prevention.judged", { cause: found.causeName })),
    text(said),
    ...preventionLines(found, say),
  );
}

/** "11 before, 2 since: it worked." */
function verdictOf({ state, before, after }: Prevention, say: Say): string {
  const counted = { before: before ?? 0, after: after ?? 0 };
  if (state === "worked") return say("prevention.worked", counted);
  return say(state === "reopened" ? "prevention.noChange" : "prevention.tooFew", counted);
}

/** What a unit's cases came from, and what is done about it. */
export function causesCard(
  unitName: string,
  causes: readonly CountedCause[],
  preventions: readonly Prevention[],
  say: Say,
): Card {
  const title = say("cause.list", { unit: unitName });
  if (causes.length === 0) return card(title, heading(title), text(say("cause.none")));
  return card(
    title,
    heading(title),
    ...causes.flatMap(({ id, name, lately, before }) => {
      const found = preventions.find(({ causeId }) => causeId === id);
      return [
        facts([name, say("cause.counted", { lately, before })]),
        found ? context(standing(found, say)) : undefined,
      ];
    }),
  );
}

function standing(found: Prevention, say: Say): string {
  const named = { what: found.what, name: found.ownerName };
  if (found.state === "planned") return say("prevention.isPlanned", named);
  if (found.state === "done") return say("prevention.isWatched", named);
  return `${found.what}: ${verdictOf(found, say)}`;
}
