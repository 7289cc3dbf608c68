import { momentOf } from "../../kernel/wording.ts";
import { bold, type Card, card, context, heading, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import type { Lists } from "../feedback/index.ts";
import type { Before, Event } from "./changes.ts";
import { trades } from "./library/catalog.ts";
import { type KeptEntry, Spoken, TipSays } from "./schema.ts";
import { languageName, strategyName, subjectOf, themesWritten, tradesWritten } from "./words.ts";

/** What has happened to an entry, newest first, with what it said before. */
export function historyCard(entry: KeptEntry, events: readonly Event[], lists: Lists, say: Say): Card {
  const title = say("content.history");
  return card(
    title,
    heading(title),
    ...events.flatMap(({ at, by, kind, before }) => {
      const was = before && kind !== "retired" && kind !== "restored" ? wasSaid(entry, before, lists, say) : [];
      return [
        text(momentOf(say, at), " · ", bold(by ?? say("content.operator")), ` · ${say(`contentEvent.${kind}`)}`),
        was.length > 0 ? context(say("history.before", { was: was.join(" · ") })) : undefined,
      ];
    }),
  );
}

function wasSaid(entry: KeptEntry, before: Before, lists: Lists, say: Say): string[] {
  const spoken = Spoken.safeParse({ kind: entry.kind, says: before.says }).data;
  if (!spoken || spoken.kind === "library tip") return [];
  if (spoken.kind === "trouble") return [spoken.says.what];
  if (spoken.kind === "first day") return [spoken.says.title, spoken.says.why, spoken.says.today];
  if (spoken.kind === "standard")
    return [subjectOf(spoken.says, lists, say), spoken.says.what, spoken.says.why ?? ""].filter(Boolean);
  const { what, why = "", how = "", strategy, themes, trades: fits, language } = TipSays.parse(spoken.says);
  return [
    ...[what, why, how, strategy ? strategyName(strategy, say) : "", themesWritten(themes, lists, say)],
    fits.length === trades.length ? "" : tradesWritten(fits, say),
    languageName(language, say),
  ].filter(Boolean);
}
