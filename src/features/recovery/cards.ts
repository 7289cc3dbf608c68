import { button } from "../../kernel/action.ts";
import { localMoment } from "../../kernel/calendar/index.ts";
import { around } from "../../kernel/wording.ts";
import { actions, type Button, type Card, card, context, facts, heading, quote, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Case, caseName, themeOf } from "../feedback/index.ts";
import { recoveryActions } from "./actions.ts";
import type { CountedCause } from "./causes-store.ts";
import type { RecoveredCase } from "./recovering.ts";
import { type ChangedPrevention, type Prevention, taps, waits } from "./schema.ts";

/** On the card of a solved case: asks how it was put right. */
export const recoveryButton = ({ id, number }: Pick<Case, "id" | "number">, say: Say): Button =>
  button(
    say("button.howSolved"),
    recoveryActions.start,
    { caseId: id },
    { description: say("button.howSolvedCase", { case: caseName(number) }) },
  );

/** What putting a case right was made of, what it came from, and when its customer is asked again. */
export function recoveryCard({ case: found, recovery, repeated, eventId }: RecoveredCase, say: Say): Card {
  const caseId = found.id;
  const title = say("recovery.title", { case: caseName(found.number) });
  const done = taps.filter((tap) => recovery[tap]).map((tap) => say(`recovery.done.${tap}`));
  const needed = repeated && !recovery.cause;
  const asks = !needed && found.state === "solved";
  const causeLabel = say(recovery.cause ? "button.changeCause" : "button.nameCause");
  return card(
    [title, ...done].join(" · "),
    heading(title),
    done.length > 0 ? facts([say("recovery.done"), done.join(", ")]) : text(say("recovery.whatWasDone")),
    actions(
      ...taps.map((tap) =>
        recovery[tap]
          ? button(say(`recovery.untap.${tap}`), recoveryActions.untap, { caseId, tap })
          : button(say(`recovery.tap.${tap}`), recoveryActions.tap, { caseId, tap }),
      ),
      button(causeLabel, recoveryActions.nameCause, { caseId }, needed ? { style: "primary" } : {}),
      eventId === undefined ? undefined : takeBackButton(caseId, eventId, say),
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

/** Makes what was just done undone, by what it is in the history of the case. */
export const takeBackButton = (caseId: string, eventId: string, say: Say): Button =>
  button(say("button.undo"), recoveryActions.takeBack, { caseId, eventId });

/** What a prevention is, to whoever has planned it or changed it. */
export function preventionCard(said: string, { prevention, eventId }: ChangedPrevention, say: Say): Card {
  const { caseId } = prevention;
  const undo = caseId !== null && eventId !== undefined ? takeBackButton(caseId, eventId, say) : undefined;
  return card(said, text(said), ...preventionLines(prevention, say), actions(undo));
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
  found.changedAt ? context(...around(say, found.changedAt, (at) => say("case.changed", { at }))) : undefined,
  found.state === "planned" || found.state === "reopened" ? preventionButtons(found, say) : undefined,
];

const preventionButtons = ({ id: preventionId }: Prevention, say: Say) =>
  actions(
    button(say("button.preventionDone"), recoveryActions.preventionDone, { preventionId }, { style: "primary" }),
    button(say("button.change"), recoveryActions.preventionChange, { preventionId }),
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
