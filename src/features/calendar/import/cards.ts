import { button } from "../../../kernel/action.ts";
import { actions, type Card, card, context as small, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { calendarActions } from "../actions.ts";
import { daysWritten, spansOfDays } from "../written.ts";
import type { TakenDays, TakenShifts } from "./chat.ts";
import { type Problem, problemsSaid } from "./outcome.ts";

/** As many spans as a button carries. */
const MOST_SPANS = 20;

/** The days that were taken from a calendar, to be taken back. */
export function daysTakenCard({ unit, count, added }: TakenDays, say: Say): Card {
  const done = say("closed.imported", { unit: unit.name, count, added: added.length });
  const spans = spansOfDays(added);
  return card(
    done,
    text(done),
    ...spans.slice(0, MOST_SPANS).map((days) => text(daysWritten(days, say))),
    actions(
      spans.length > 0 && spans.length <= MOST_SPANS
        ? button(say("button.remove"), calendarActions.reopen, { unitId: unit.id, days: spans })
        : undefined,
    ),
  );
}

export function shiftsTakenCard({ plans }: TakenShifts, say: Say): Card {
  const lines = plans.map(({ unit, count, first, last }) =>
    say("shifts.imported", { unit, count, days: daysWritten({ first, last }, say) }),
  );
  return card(lines.join(" "), ...lines.map((line) => text(line)), small(say("shifts.replaced")));
}

/** Lines that a card says of what is wrong in a text; and a form, which has less room. */
const MOST_SHOWN = 20;
export const MOST_IN_FORM = 3;

export function problemsCard(problems: readonly Problem[], say: Say): Card {
  const lines = problemsSaid(problems, say, MOST_SHOWN);
  return card(lines.join(" "), ...lines.map((line) => text(line)));
}
