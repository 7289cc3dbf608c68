import { beginning } from "../../../message/beginning.ts";
import { type Block, bold, type Card, card, context, heading, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { masked } from "../../feedback/index.ts";
import { valueOfKudos } from "./cards.ts";
import type { Kudos } from "./schema.ts";

/** So many are shown; the others are counted. */
const SHOWN = 15;

/** What a manager's people were thanked for in a week, in the order in which it was given. */
export function weekCard(all: readonly Kudos[], say: Say): Card {
  const title = say("kudos.week", { count: all.length });
  const more = all.length - SHOWN;
  return card(
    title,
    heading(title),
    ...all.slice(0, SHOWN).map((kudos) => lineOf(kudos, say)),
    more > 0 ? context(say("kudos.andMore", { count: more })) : undefined,
    context(say("kudos.weekHint")),
  );
}

const lineOf = (kudos: Kudos, say: Say): Block =>
  text(
    bold(kudos.people.map(({ name }) => name).join(", ")),
    ` · ${say("kudos.weekLine", { author: kudos.loggedByName, value: valueOfKudos(kudos, say) })}\n${beginning(masked(kudos.text, say))}`,
  );
