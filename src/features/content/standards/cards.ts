import { button } from "../../../kernel/action.ts";
import { actions, type Block, bold, type Card, card, context, heading, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { Lists } from "../../feedback/index.ts";
import type { Unit } from "../../organization/index.ts";
import { historyButton } from "../actions.ts";
import type { Standard } from "../schema.ts";
import { type Done, doneBlocks } from "../tips/cards.ts";
import { subjectOf } from "../words.ts";
import { standardActions } from "./actions.ts";

interface Shown {
  readonly unit: Unit;
  /** In the order of the steps. */
  readonly standards: readonly Standard[];
  readonly lists: Lists;
  /** May they decide for the unit, for every unit? */
  readonly mayDecide: { readonly unit: boolean; readonly everyUnit: boolean };
  readonly done?: Done | undefined;
}

/** What good looks like in a unit, step by step. */
export function standardsCard({ unit, standards, lists, mayDecide, done }: Shown, say: Say): Card {
  const title = say("standard.title", { unit: unit.name });
  const mayChange = ({ unitId }: Standard): boolean => (unitId === undefined ? mayDecide.everyUnit : mayDecide.unit);
  const mayAdd = mayDecide.unit || mayDecide.everyUnit;
  return card(
    done?.said ?? title,
    ...doneBlocks(done, say),
    heading(title),
    ...(standards.length === 0 ? [text(say(mayAdd ? "standard.noneYet" : "standard.none", { unit: unit.name }))] : []),
    ...standards.flatMap((standard) => linesOf(standard, mayChange(standard), unit, lists, say)),
    actions(
      mayAdd
        ? button(say("button.setStandard"), standardActions.set, { unitId: unit.id }, { style: "primary" })
        : undefined,
      mayAdd ? button(say("standard.count"), standardActions.count, { unitId: unit.id }) : undefined,
    ),
  );
}

function linesOf(standard: Standard, mayChange: boolean, unit: Unit, lists: Lists, say: Say): (Block | undefined)[] {
  const name = subjectOf(standard, lists, say);
  const { id: entryId, what, why, unitId, clock } = standard;
  const counts = clock && clock.severity < 4 ? say("standard.clockSeverity", { severity: clock.severity }) : undefined;
  const whose = unitId === undefined ? say("content.everyUnit") : unit.name;
  const about = { unitId: unit.id, entryId };
  const named = { description: name };
  return [
    text(bold(name), ` · ${what}`),
    context([counts, why, whose].filter(Boolean).join(" · ")),
    mayChange
      ? actions(
          button(say("button.change"), standardActions.set, about, named),
          button(say("button.retireStandard"), standardActions.retire, about, named),
          historyButton(entryId, name, say),
        )
      : undefined,
  ];
}
