import { button } from "../../kernel/action.ts";
import { around } from "../../kernel/wording.ts";
import {
  actions,
  type Block,
  type Button,
  type Card,
  card,
  context,
  divider,
  heading,
  text,
} from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Case, caseName } from "../feedback/index.ts";
import { promiseActions } from "./actions.ts";
import { promiseIn } from "./found.ts";
import type { CustomerPromise, PromiseOfCase } from "./schema.ts";

/** Where a case's text makes a promise: has it remembered. */
export const promiseButton = (found: Case, say: Say): readonly Button[] =>
  !promiseIn(found.text)
    ? []
    : [
        button(
          say("button.notePromise"),
          promiseActions.note,
          { caseId: found.id },
          { description: say("button.notePromiseIn", { case: caseName(found.number) }) },
        ),
      ];

/** What is said of a promise, by when it is due, and what can be done with it. */
export const promiseCard = (
  said: string,
  promise: CustomerPromise,
  say: Say,
  buttons: readonly Button[] = [],
  more: readonly Block[] = [],
): Card =>
  card(
    said,
    text(said),
    promise.state === "open" ? dueLine(promise, say) : undefined,
    ...more,
    buttons.length > 0 ? actions(...buttons) : undefined,
  );

const dueLine = ({ dueAt, changedAt }: CustomerPromise, say: Say): Block =>
  context(
    ...around(say, dueAt, (at) => say("promise.byAt", { at })),
    ...(changedAt ? [" · ", ...around(say, changedAt, (at) => say("case.changed", { at }))] : []),
  );

/** What whoever has just kept it, or let it go, can do. */
export const openAgainButton = ({ id: promiseId }: CustomerPromise, say: Say): Button =>
  button(say("button.undo"), promiseActions.openAgain, { promiseId });

/** What its owner can do with a promise. */
export const ownerButtons = ({ id: promiseId }: CustomerPromise, say: Say): Button[] => [
  button(say("button.promiseKept"), promiseActions.keep, { promiseId }, { style: "primary" }),
  button(say("button.change"), promiseActions.change, { promiseId }),
  button(say("button.handOver"), promiseActions.handOver, { promiseId }),
];

/** What whoever has just noted it can do besides. */
export const undoButton = ({ id: promiseId }: CustomerPromise, say: Say): Button =>
  button(say("button.undo"), promiseActions.undo, { promiseId });

const letGoButton = ({ id: promiseId }: Pick<CustomerPromise, "id">, say: Say): Button =>
  button(say("button.letGo"), promiseActions.letGo, { promiseId });

/** What whoever is asked can answer. */
export const offerButtons = ({ id: promiseId }: CustomerPromise, say: Say): Button[] => [
  button(say("button.takeOver"), promiseActions.accept, { promiseId }, { style: "primary" }),
  button(say("button.no"), promiseActions.refuse, { promiseId }),
];

/** What the unit's managers can do. */
export const managerButtons = ({ id: promiseId }: CustomerPromise, say: Say): Button[] => [
  button(say("button.takeOver"), promiseActions.takeOver, { promiseId }, { style: "primary" }),
  button(say("button.promiseKept"), promiseActions.keep, { promiseId }),
  letGoButton({ id: promiseId }, say),
];

/** The promises that somebody has to keep, and what others have not kept where they decide, with what can be done. */
export function listCard(
  open: readonly (CustomerPromise & { readonly caseNumber: number; readonly all: number })[],
  overdue: readonly PromiseOfCase[],
  say: Say,
): Card {
  const title = say("promise.list");
  const more = (open[0]?.all ?? 0) - open.length;
  return card(
    [title, ...open.map(({ caseNumber, what }) => `${caseName(caseNumber)}: ${what}`)].join(" · "),
    heading(title),
    open.length === 0 ? text(say("promise.listNone")) : undefined,
    ...open.flatMap((promise, at) => [
      at > 0 ? divider : undefined,
      text(`${caseName(promise.caseNumber)}: ${promise.what}`),
      dueLine(promise, say),
      actions(...ownerButtons(promise, say), letGoButton(promise, say)),
    ]),
    more > 0 ? context(say("promise.more", { count: more })) : undefined,
    overdue.length > 0 ? heading(say("promise.listOverdue")) : undefined,
    ...overdue.flatMap(({ promise, case: { number } }) => [
      text(`${caseName(number)}: ${promise.what} · ${promise.ownerName}`),
      dueLine(promise, say),
      actions(...managerButtons(promise, say)),
    ]),
  );
}
