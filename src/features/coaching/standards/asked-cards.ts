import { button } from "../../../kernel/action.ts";
import { around } from "../../../kernel/wording.ts";
import { actions, type Button, bold, type Card, card, heading, context as small, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Lists, nameOfKey } from "../../feedback/index.ts";
import { reviewActions } from "./actions.ts";
import type { Review } from "./asked-store.ts";
import type { Done } from "./done-store.ts";
import { QUARTER } from "./pace.ts";
import type { Reviewed } from "./reading.ts";

/** Steps of which a question says how many complaints came. */
const NAMED = 3;

interface Asked {
  readonly unit: { readonly id: string; readonly name: string };
  readonly reviewed: readonly Reviewed[];
  readonly lists: Lists;
}

/** Opens the form in which the standards of a unit are looked over. */
export const lookButton = (unitId: string, say: Say): Button =>
  button(say("review.look"), reviewActions.look, { unitId }, { style: "primary" });

export const quarterlyButton = (unitId: string, isQuarterly: boolean, say: Say): Button =>
  button(say(isQuarterly ? "review.notQuarterly" : "review.quarterly"), reviewActions.quarterly, {
    ...{ unitId, on: !isQuarterly },
  });

/** Asks a unit's managers, once a quarter, to look over its standards; or says what has become of that. */
export function askedCard(review: Review, { unit, reviewed, lists }: Asked, say: Say): Card {
  const { id: reviewId, laterAt, reviewedAt, reviewedByName: name, isQuarterly } = review;
  const title = say("review.askTitle", { unit: unit.name });
  if (reviewedAt && name !== null) {
    const spans = around(say, reviewedAt, (at) => say("review.doneBy", { at, name }));
    return card(say("review.isDone", { unit: unit.name, name }), text(bold(title)), text(...spans));
  }
  if (laterAt) {
    const speak = (at: string): string => say("review.isLater", { unit: unit.name, at });
    return card(
      speak(say("moment", { at: laterAt })),
      text(...around(say, laterAt, speak)),
      actions(lookButton(unit.id, say), button(say("button.undo"), reviewActions.notLater, { reviewId })),
    );
  }
  const why = whyNow(reviewed, lists, say);
  return card(
    `${title} ${why}`,
    heading(title),
    text(why),
    text(say("review.how")),
    actions(
      lookButton(unit.id, say),
      button(say("review.later"), reviewActions.later, { reviewId }),
      quarterlyButton(unit.id, isQuarterly, say),
    ),
    small(say(isQuarterly ? "review.comes" : "review.comesNot", { unit: unit.name })),
  );
}

/** How many standards there are, and of which steps complaints speak most. */
function whyNow(reviewed: readonly Reviewed[], lists: Lists, say: Say): string {
  const most = reviewed
    .filter(({ said }) => (said?.count ?? 0) > 0)
    .slice(0, NAMED)
    .map(({ standard, said }) => `${nameOfKey(lists, "step", standard.step, say)} (${said?.count ?? 0})`);
  const count = reviewed.length;
  return most.length === 0
    ? say("review.noComplaints", { count, days: QUARTER })
    : say("review.complaints", { count, days: QUARTER, steps: most.join(", ") });
}

/** What somebody has just looked over, to take back for ten minutes. */
export function doneCard({ id: reviewId, count, changed }: Done, unit: string, lists: Lists, say: Say): Card {
  const said = say("review.saved", { unit, kept: count - changed.length, changed: changed.length });
  return card(
    said,
    text(said),
    ...changed.map(({ step, what }) => text(bold(nameOfKey(lists, "step", step, say)), ` · ${what}`)),
    actions(button(say("button.undo"), reviewActions.undo, { reviewId })),
    small(say(changed.length > 0 ? "review.watchedFrom" : "review.nextQuarter")),
  );
}

/** Whether a unit's managers are asked each quarter. */
export const quarterlyCard = (said: string, unitId: string, isQuarterly: boolean, say: Say): Card =>
  card(said, text(said), actions(quarterlyButton(unitId, isQuarterly, say)));
