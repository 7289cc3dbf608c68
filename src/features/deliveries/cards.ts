import { bold, type Card, card, context, heading, type TableBlock, table, text } from "../../message/card.ts";
import { isKey, type PlainKey, type Say, type Texts } from "../../texts/catalog.ts";
import type { Unit } from "../organization/index.ts";
import type { Count, State } from "./store.ts";

const states: readonly State[] = ["sent", "waiting", "skipped", "failed"];

export interface Report {
  readonly title: string;
  readonly counts: readonly Count[];
  /** The units that it is about: of several, each line names its own. */
  readonly units: readonly Pick<Unit, "id" | "name" | "timeZone">[];
  readonly texts: Texts;
  readonly say: Say;
}

/**
 * What became of each day's messages: every line adds up to its audience. Of several, a table has the days at a glance,
 * and lines are left to what did not simply go out.
 */
export function reportCard({ title, counts, units, texts, say }: Report): Card {
  const groups = Map.groupBy(counts, ({ day, content, scheduleId }) => `${day} ${content} ${scheduleId}`);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const nameOf = (group: readonly Count[]): string => {
    const [first] = group;
    const unit = unitOf.get(first?.unitId ?? "");
    const there = texts.for(say.locale, unit?.timeZone ?? "UTC");
    const when = first?.at ? there("reminder.day", { at: first.at }) : dateOf(first?.day, say);
    return [when, ...(unit && units.length > 1 ? [unit.name] : []), kindOf(first, say)].join(" · ");
  };
  if (groups.size === 0) return card(say("deliveries.none"), heading(title), text(say("deliveries.none")));
  const isOne = groups.size === 1;
  return card(
    title,
    heading(title),
    isOne ? undefined : byDay(counts, say),
    ...[...groups.values()]
      .filter((group) => isOne || group.some(({ state }) => state !== "sent"))
      .map((group) => lineOf(nameOf(group), group, say)),
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

/** What it was, in words where we have some. */
function kindOf(count: Count | undefined, say: Say): string {
  const key = `deliveries.kind.${count?.content}`;
  return say(isKey(key) ? (key as PlainKey) : "deliveries.kind.other");
}

function lineOf(name: string, group: readonly Count[], say: Say) {
  const of = (state: State) => group.filter((one) => one.state === state);
  const parts = states
    .map((state) => ({ state, count: sum(of(state)), whys: of(state).flatMap((one) => whyOf(one, say)) }))
    .filter(({ count }) => count > 0)
    .map(({ state, count, whys }) => {
      const said = say(`deliveries.${state}`, { count });
      return whys.length > 0 ? `${said} (${whys.join(", ")})` : said;
    });
  const audience = say("deliveries.audience", { count: sum(group) });
  return text(bold(name), ` · ${audience}: ${parts.join(", ")}`);
}

const sum = (counts: readonly Count[]): number => counts.reduce((total, { count }) => total + count, 0);

/** Why, in words where we have some; a platform's own code as it is. With how many, when there are several reasons. */
function whyOf({ why, count }: Count, say: Say): string[] {
  if (why === null) return [];
  const key = `why.${why.replaceAll(" ", "_")}`;
  const said = isKey(key) ? say(key as PlainKey) : why;
  return [count > 1 ? `${count} × ${said}` : said];
}
