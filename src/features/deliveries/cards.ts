import { bold, type Card, card, context, heading, type TableBlock, table, text } from "../../message/card.ts";
import { isKey, type Say } from "../../texts/catalog.ts";
import type { Count, State } from "./store.ts";

const states: readonly State[] = ["sent", "waiting", "skipped", "failed"];

/**
 * What became of each day's messages: every line adds up to its audience. Of several, a table has the days at a glance,
 * and lines are left to what did not simply go out.
 */
export function reportCard(title: string, counts: readonly Count[], say: Say): Card {
  const groups = Map.groupBy(counts, ({ day, content, scheduleId }) => `${day} ${content} ${scheduleId}`);
  if (groups.size === 0) return card(say("deliveries.none"), heading(title), text(say("deliveries.none")));
  const isOne = groups.size === 1;
  return card(
    title,
    heading(title),
    isOne ? undefined : byDay(counts, say),
    ...[...groups.values()]
      .filter((group) => isOne || group.some(({ state }) => state !== "sent"))
      .map((group) => lineOf(group, say)),
    context(say("deliveries.explained")),
  );
}

function byDay(counts: readonly Count[], say: Say): TableBlock {
  const days = Map.groupBy(counts, ({ day }) => day);
  // A column of noughts takes room that a phone does not have.
  const found = states.filter((state) => counts.some((one) => one.state === state));
  return table(
    say("deliveries.byDay"),
    [say("deliveries.column.day"), ...found.map((state) => say(`deliveries.column.${state}`))],
    [...days].map(([day, ofDay]) => [
      dateOf(day, say),
      ...found.map((state) => say("deliveries.count", { count: sum(ofDay.filter((one) => one.state === state)) })),
    ]),
  );
}

const dateOf = (day: string | undefined, say: Say): string =>
  say("reminder.date", { at: new Date(`${day}T12:00:00Z`) });

function lineOf(group: readonly Count[], say: Say) {
  const [first] = group;
  const day = dateOf(first?.day, say);
  const of = (state: State) => group.filter((one) => one.state === state);
  const parts = states
    .map((state) => ({ state, count: sum(of(state)), whys: of(state).flatMap((one) => whyOf(one, say)) }))
    .filter(({ count }) => count > 0)
    .map(({ state, count, whys }) => {
      const said = say(`deliveries.${state}`, { count });
      return whys.length > 0 ? `${said} (${whys.join(", ")})` : said;
    });
  const audience = say("deliveries.audience", { count: sum(group) });
  const kind = first?.content === "reminder" ? say("deliveries.reminder") : (first?.content ?? "");
  return text(bold(`${day} · ${kind}`), ` · ${audience}: ${parts.join(", ")}`);
}

const sum = (counts: readonly Count[]): number => counts.reduce((total, { count }) => total + count, 0);

/** Why, in words where we have some; a platform's own code as it is. With how many, when there are several reasons. */
function whyOf({ why, count }: Count, say: Say): string[] {
  if (why === null) return [];
  const key = `why.${why.replaceAll(" ", "_")}`;
  const said = isKey(key) ? say(key as "why.closed") : why;
  return [count > 1 ? `${count} × ${said}` : said];
}
