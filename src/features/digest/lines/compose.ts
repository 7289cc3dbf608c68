import { localTime } from "../../../kernel/calendar/index.ts";
import type { Database } from "../../../kernel/ports.ts";
import type { Texts } from "../../../texts/catalog.ts";
import type { Calendars } from "../../calendar/index.ts";
import type { Week } from "../../escalation/index.ts";
import { nameOfKey, type ReadLists } from "../../feedback/index.ts";
import type { Organizations } from "../../organization/index.ts";
import { daysBefore, LONG_DAYS, readNotThanked } from "../../recognition/index.ts";
import { inTurns } from "../in-turns.ts";
import { USUAL_WEEKS } from "../measures/definitions.ts";
import type { Measures } from "../measures/measures.ts";
import { readCounts } from "../moved/counts.ts";
import { COUNTED_WEEKS, type Moved, whatMoved } from "../moved/moved.ts";
import { type Places, readPlaces } from "../places.ts";
import { readFounding } from "../sending/store.ts";
import type { Asked } from "../sources/asked.ts";
import { readNeeded } from "../sources/decisions.ts";
import { readHealth } from "../sources/health.ts";
import { readJudged } from "../sources/preventions.ts";
import { readSilent } from "../sources/silence.ts";
import { readVerbatims } from "../sources/verbatims.ts";
import { readWins } from "../sources/wins.ts";
import { weeksOfMonth, weeksTo } from "../weeks.ts";
import { readTrend } from "./figures.ts";
import type { Composed } from "./kept.ts";
import { type Gathered, linesOf } from "./lines.ts";
import { readPlace } from "./place.ts";
import { type DigestOf, isOfAll, isOfMonth } from "./schema.ts";
import { requireThere } from "./there.ts";

export interface ComposingDependencies {
  readonly database: Database;
  readonly organizations: Pick<Organizations, "units">;
  readonly calendars: Pick<Calendars, "of">;
  readonly measures: Pick<Measures, "keepOnce" | "read">;
  readonly lists: ReadLists;
  readonly texts: Texts;
}

/** Composes a digest out of what is known now, in the language of its place. Throws UserError like `requireThere`. */
export type Compose = (of: DigestOf, now: Date) => Promise<Composed>;

const DAY = 24 * 60 * 60_000;
/** People of a unit who wait for thanks are named, so many at most. */
const MOST_NAMED = 5;

/** Where all of it is one unit's, that says it. */
const isAllOf = (unit: Moved, whole: Moved): boolean =>
  unit.unitId !== null &&
  unit.theme === whole.theme &&
  unit.direction === whole.direction &&
  unit.weeks === whole.weeks &&
  unit.count === whole.count;

export function createComposing(deps: ComposingDependencies): Compose {
  const { database, organizations, calendars, measures, lists, texts } = deps;
  const sql = inTurns(database);

  async function moved(
    places: Places,
    { placeId }: DigestOf,
    units: readonly string[],
    monday: string,
  ): Promise<Moved[]> {
    const weeks = weeksTo(places.timeZone, monday, COUNTED_WEEKS);
    const { organizationId, large } = places;
    const counts = await readCounts(sql, { organizationId, units, large, weeks });
    // Of one unit, all of it are its own themes once more.
    const found = await whatMoved(
      placeId === organizationId ? counts : counts.filter(({ unitId }) => unitId === placeId),
    );
    return found.filter((one) => one.unitId !== null || !found.some((other) => isAllOf(other, one)));
  }

  /** What a week or a month came to. */
  async function figures(of: DigestOf, weeks: readonly Week[], timeZone: string) {
    const [last] = weeks;
    if (!last) throw new Error("Every month has a week.");
    if (!isOfMonth(of)) {
      await measures.keepOnce(of.organizationId, last.from);
      return { measures: await measures.read(of.organizationId, of.placeId, last.from), trend: undefined };
    }
    // Weeks of the first month in which nobody could note anything yet are no weeks without anything.
    const founding = await readFounding(sql, of.organizationId);
    for (const { from, until } of weeks)
      if (founding && until > founding.since) await measures.keepOnce(of.organizationId, from);
    const all = weeksTo(timeZone, last.monday, weeks.length + USUAL_WEEKS);
    const earlier = all.slice(weeks.length);
    const before = earlier.filter(({ monday }) => monday.slice(0, 7) === earlier[0]?.monday.slice(0, 7));
    const trend = await readTrend(sql, of, { weeks, before, trend: all.slice(0, USUAL_WEEKS), earlier });
    return { measures: undefined, trend };
  }

  return async (of, now) => {
    const { organizationId, placeId } = of;
    const places = await readPlaces(database, organizationId);
    const { timeZone, large } = places;
    const place = await readPlace(database, of);
    const weeks = isOfMonth(of) ? weeksOfMonth(timeZone, of.week) : weeksTo(timeZone, of.week, 1);
    const [last, first] = [weeks[0], weeks.at(-1)];
    if (!last || !first) throw new Error("Every month has a week.");
    await requireThere(sql, of, places, place, last, now);
    const week: Week = { monday: first.monday, from: first.from, until: last.until };
    const units = isOfAll(of) ? places.counted : [placeId];
    const asked: Asked = { organizationId, units, large, week };
    const say = texts.for(place.locale, timeZone);
    // Of a week that is long over, only what waited at its end, and does so still.
    const at = now.getTime() < week.until.getTime() + 7 * DAY ? now : week.until;
    const found: Gathered = {
      span: isOfMonth(of) ? "month" : "week",
      ...(await figures(of, weeks, timeZone)),
      verbatims: await readVerbatims(sql, asked, say),
      moved: await moved(places, of, units, last.monday),
      judged: await readJudged(sql, asked),
      silent: await readSilent(sql, asked, (await calendars.of(organizationId, { units })).units),
      needed: await readNeeded(sql, asked, at, localTime(timeZone, at).date),
      wins: await readWins(sql, asked, say),
      notThanked: isOfAll(of)
        ? []
        : await readNotThanked(sql, organizationId, [placeId], MOST_NAMED, daysBefore(at, LONG_DAYS)),
      health: await readHealth(sql, asked, isOfAll(of) ? undefined : units),
    };
    const known = await organizations.units(organizationId);
    const named = await lists(organizationId);
    const names = {
      unit: (id: string): string => known.find((unit) => unit.id === id)?.name ?? "",
      theme: (key: string): string => nameOfKey(named, "theme", key, say),
    };
    return { organizationId, placeId, week: of.week, madeAt: now, lines: linesOf(found, names, say) };
  };
}
