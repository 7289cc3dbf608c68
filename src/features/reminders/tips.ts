import { catalog, shippedText, strategies, type TipText, tipIds, trades } from "../content/index.ts";

/** The tips of each strategy that fit wherever customers are served. */
const fitting = strategies.map((strategy) =>
  tipIds.filter((id) => catalog[id].strategy === strategy && catalog[id].trades.length === trades.length),
);

const DAY = 24 * 60 * 60_000;

/**
 * The tip of a local date, in the language of `locale` (BCP 47), or in English: each day one of another strategy, and the
 * same everywhere, so that everybody can speak of it. None comes twice within 48 days.
 */
export function tipOf(day: string, locale: string): TipText {
  const days = Date.parse(day) / DAY;
  const ids = fitting[days % fitting.length] ?? [];
  const id = ids[Math.floor(days / fitting.length) % ids.length] ?? "guest.greet";
  return shippedText(id, locale);
}
