import { button } from "../../../kernel/action.ts";
import { localMoment } from "../../../kernel/calendar/index.ts";
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  context,
  heading,
  quote,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { digestActions } from "../actions.ts";
import type { Place } from "../lines/place.ts";
import { type Digest, type DigestLine, hiddenIn, isOfAll, isOfMonth } from "../lines/schema.ts";
import type { Reading } from "../readers/store.ts";
import { weekNamed, weeksTo } from "../weeks.ts";
import { opensOf } from "./buttons.ts";
import { measuresTable, trendChart } from "./figures.ts";
import { type OverBudget, overBudgetBlocks, overBudgetSaid } from "./over-budget.ts";

/** A digest, and around it what only this reader sees. */
export interface Shown {
  readonly digest: Digest;
  readonly place: Place;
  /** For a champion: who was sent it, and has opened it. */
  readonly readings?: readonly Reading[];
  readonly overBudget?: OverBudget | undefined;
  readonly offers: readonly Button[];
}

const NOON = 12 * 60;

/** "Inn · week 2026-W45, from 2 Nov" */
export function titleOf({ week }: Pick<Digest, "week">, place: Pick<Place, "name" | "timeZone">, say: Say): string {
  if (!isOfMonth({ week })) {
    const at = localMoment(place.timeZone, week, NOON);
    return say("digest.title", { place: place.name, week: weekNamed(week), at });
  }
  const { locale, timeZone } = say;
  const at = localMoment(place.timeZone, `${week}-15`, NOON);
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone }).format(at);
  return say("digest.titleMonth", { place: place.name, month });
}

/**
 * A digest: the same text for everybody who gets it, in the language of its place (`say`), each line with a button that opens
 * what it rests on.
 */
export function digestCard({ digest, place, readings, overBudget, offers }: Shown, say: Say): Card {
  const title = titleOf(digest, place, say);
  const hidden = hiddenIn(digest);
  const kept = digest.kept;
  const told = digest.lines.filter(({ kind }) => kind !== "hidden");
  return card(
    [
      title,
      ...told.map(({ says }) => says),
      ...(hidden > 0 ? [say("digest.hidden", { count: hidden })] : []),
      ...(overBudget ? [overBudgetSaid(overBudget)] : []),
    ].join(" · "),
    heading(title),
    ...told.flatMap((line) => blocksOf(line, digest, say)),
    ...(hidden > 0 ? hiddenBlocks(hidden, digest, say) : []),
    context(kept === null ? say("digest.made") : say("digest.kept", { position: kept.position })),
    ...(readings && readings.length > 0 ? [context(readingsSaid(readings, say))] : []),
    ...(overBudget ? overBudgetBlocks(digest, overBudget) : []),
    actions(
      kept === null || !isOfAll(digest)
        ? undefined
        : button(say("digest.seen"), digestActions.seen, referring(digest), { style: "primary" }),
      ...offers,
      button(say("digestFile.button"), digestActions.take, referring(digest)),
      isOfMonth(digest) ? undefined : previousButton(digest, place, say),
    ),
  );
}

const referring = ({ placeId, week }: Digest) => ({ placeId, week });

function previousButton(digest: Digest, { timeZone }: Place, say: Say): Button | undefined {
  const [, before] = weeksTo(timeZone, digest.week, 2);
  return before && button(say("digest.previous"), digestActions.show, { placeId: digest.placeId, week: before.monday });
}

const BULLET = "\n• ";

/** A line, with what it rests on below it. */
function blocksOf(line: DigestLine, digest: Digest, say: Say): Block[] {
  const sources = line.sources.map(({ source }) => source);
  const said = sources.flatMap((source) => ("says" in source ? [`${BULLET}${source.says}`] : []));
  const verbatims = sources.filter((source) => source.kind === "verbatim");
  const isSentence = said.length === 0 && sources.every(({ kind }) => kind === "health");
  const buttons = opensOf(line, isOfAll(digest) ? undefined : digest.placeId, say).map(({ label, opens }) =>
    button(label, digestActions.open, { ...referring(digest), opens }),
  );
  const rows = actions(...buttons);
  // A table says above itself what it is about.
  const isTable = line.kind === "measures" || line.kind === "trend";
  return [
    ...(isTable ? [] : [isSentence ? text(line.says) : text(bold(line.says), ...said)]),
    ...verbatims.flatMap(({ words, masked }) => [quote(words), ...(masked ? [context(say("digest.masked"))] : [])]),
    ...(isTable ? [measuresTable(line, digest, say)] : []),
    ...(line.kind === "trend" ? trendChart(line, say) : []),
    ...(rows ? [rows] : []),
  ];
}

/** What was hidden when it was made, and what has been hidden since, are not told apart. */
function hiddenBlocks(count: number, digest: Digest, say: Say): Block[] {
  const opens = { kind: "rules" } as const;
  const rows = actions(button(say("digest.open.rules"), digestActions.open, { ...referring(digest), opens }));
  return [text(say("digest.hidden", { count })), ...(rows ? [rows] : [])];
}

function readingsSaid(readings: readonly Reading[], say: Say): string {
  const opened = readings.flatMap(({ name, openedAt: at }) => (at ? [say("digest.openedAt", { name, at })] : []));
  const others = readings.filter(({ openedAt }) => openedAt === null);
  const named = (isThere: boolean): string[] => others.filter((one) => one.isThere === isThere).map(({ name }) => name);
  const [closed, away] = [named(true), named(false)];
  return [
    ...(opened.length > 0 ? [say("digest.opened", { names: opened.join(", ") })] : []),
    ...(closed.length > 0 ? [say("digest.notOpened", { names: closed.join(", ") })] : []),
    ...(away.length > 0 ? [say("digest.notThere", { names: away.join(", ") })] : []),
  ].join(" · ");
}
