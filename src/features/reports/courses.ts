import type { Sql } from "../../kernel/ports.ts";
import {
  type DigestOf,
  isOfMonth,
  measures,
  type Place,
  readFigures,
  readPlace,
  USUAL_WEEKS,
  usualOf,
  weeksOfMonth,
  weeksTo,
} from "../digest/index.ts";
import type { MeasureCourse } from "./page/report.ts";

/** A line needs two points. */
const FEWEST = 2;

/**
 * Of what a digest is, and what each measure was in its last week and the twelve before it, from the first that is kept; of
 * those that are known of fewer than two weeks there is nothing to draw.
 */
export async function readCourses(
  sql: Sql,
  of: DigestOf,
): Promise<{ readonly place: Place; readonly courses: readonly MeasureCourse[] }> {
  const place = await readPlace(sql, of);
  const last = isOfMonth(of) ? weeksOfMonth(place.timeZone, of.week)[0]?.monday : of.week;
  const mondays = weeksTo(place.timeZone, last ?? of.week, USUAL_WEEKS + 1).map(({ monday }) => monday);
  const kept = await readFigures(sql, of.organizationId, of.placeId, mondays);
  const earlier = mondays.slice(1).flatMap((monday) => kept.get(monday) ?? []);
  const inOrder = mondays.toReversed();
  const known = inOrder.slice(inOrder.findIndex((monday) => kept.has(monday)));
  const courses = measures.map((measure) => ({
    measure,
    weeks: known.map((monday) => ({ monday, value: kept.get(monday)?.[measure].value ?? null })),
    usual: usualOf(earlier, measure),
  }));
  const isKnown = ({ weeks }: MeasureCourse): boolean => weeks.filter(({ value }) => value !== null).length >= FEWEST;
  return { place, courses: courses.filter(isKnown) };
}
