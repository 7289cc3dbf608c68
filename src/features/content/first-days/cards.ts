import { button } from "../../../kernel/action.ts";
import { actions, bold, type Card, card, context, heading, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { Unit } from "../../organization/index.ts";
import { historyButton } from "../actions.ts";
import { type Done, doneBlocks } from "../tips/cards.ts";
import { firstDayActions } from "./actions.ts";
import type { FirstDayCard } from "./read.ts";

interface Shown {
  readonly unit: Unit;
  readonly cards: readonly FirstDayCard[];
  /** May they decide for the unit, for every unit? */
  readonly mayDecide: { readonly unit: boolean; readonly everyUnit: boolean };
  readonly done?: Done | undefined;
}

/** What the cards of somebody's first days say in a unit, each with what can be done with it. */
export function firstDaysCard({ unit, cards, mayDecide, done }: Shown, say: Say): Card {
  const title = say("firstDays.cardsOf", { unit: unit.name });
  const mayPutBack = ({ unitId }: NonNullable<FirstDayCard["own"]>): boolean =>
    unitId === undefined ? mayDecide.everyUnit : mayDecide.unit;
  return card(
    done?.said ?? title,
    ...doneBlocks(done, say),
    heading(title),
    context(say("firstDays.cardsNote")),
    ...cards.flatMap(({ day, title: name, why, today, own }) => {
      const named = { description: `${day} · ${name}` };
      return [
        text(bold(`${day} · ${name}`)),
        text(`${why} ${today}`),
        own && context(own.unitId === undefined ? say("content.everyUnit") : unit.name),
        actions(
          button(say("firstDays.changeCard", { day }), firstDayActions.change, { unitId: unit.id, day }, named),
          own && mayPutBack(own)
            ? button(
                say("firstDays.putBack", { day }),
                firstDayActions.putBack,
                { unitId: unit.id, entryId: own.entryId },
                named,
              )
            : undefined,
          own && historyButton(own.entryId, name, say),
        ),
      ];
    }),
  );
}
