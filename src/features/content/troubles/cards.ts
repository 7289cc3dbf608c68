import { button } from "../../../kernel/action.ts";
import { around } from "../../../kernel/wording.ts";
import { actions, type Block, bold, type Card, card, context, heading, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { Unit } from "../../organization/index.ts";
import { historyButton } from "../actions.ts";
import type { EntryOf, KeptEntry } from "../schema.ts";
import { type Done, doneBlocks } from "../tips/cards.ts";
import { troubleActions } from "./actions.ts";

type KeptTrouble = EntryOf<"trouble", KeptEntry>;

/** What does not work in a unit at the moment, and what has just been done about it. */
export function troublesCard(unit: Unit, troubles: readonly KeptTrouble[], done: Done | undefined, say: Say): Card {
  const title = say(troubles.length > 0 ? "trouble.title" : "trouble.none", { unit: unit.name });
  return card(
    done?.said ?? title,
    ...doneBlocks(done, say),
    troubles.length > 0 ? heading(title) : text(title),
    ...troubles.flatMap((trouble) => linesOf(trouble, say)),
    actions(button(say("button.reportTrouble"), troubleActions.report, { unitId: unit.id })),
    context(say("trouble.how")),
  );
}

const linesOf = ({ id: entryId, says: { what }, addedByName, until }: KeptTrouble, say: Say): (Block | undefined)[] => [
  text(bold(what)),
  context(
    ...(until ? around(say, until, (at) => say("trouble.endsAt", { at })) : [say("trouble.noEnd")]),
    ...(addedByName === undefined ? [] : [` · ${addedByName}`]),
  ),
  actions(
    button(say("button.troubleSolved"), troubleActions.solved, { entryId }, { style: "primary", description: what }),
    button(say("button.change"), troubleActions.change, { entryId }, { description: what }),
    historyButton(entryId, what, say),
  ),
];
