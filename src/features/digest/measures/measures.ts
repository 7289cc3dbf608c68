import type { Database } from "../../../kernel/ports.ts";
import type { Calendars } from "../../calendar/index.ts";
import { type Week, weeksUntil } from "../../escalation/index.ts";
import { readPlaces } from "../places.ts";
import { countWeek } from "./count.ts";
import { type Compared, compare, type Measure, USUAL_WEEKS } from "./definitions.ts";
import { isKept, keepFigures, readFigures } from "./store.ts";

export interface Measures {
  /**
   * Works out what a week of an organization came to, and keeps it: once when it is over, or again when what it rests on was
   * corrected.
   * @param during any moment of that week
   */
  keep(organizationId: string, during: Date): Promise<void>;
  /** The same, where nobody has yet. */
  keepOnce(organizationId: string, during: Date): Promise<void>;
  /**
   * A week of a unit, or under the organization's own id of all of it, beside the weeks before it; undefined where it is not
   * kept, such as of a unit with fewer than four people.
   */
  read(organizationId: string, placeId: string, during: Date): Promise<Readonly<Record<Measure, Compared>> | undefined>;
}

export interface MeasuresDependencies {
  readonly database: Database;
  readonly calendars: Pick<Calendars, "of">;
}

/** The six measures of a week, which are worked out once: a digest only reads them. */
export function createMeasures({ database, calendars }: MeasuresDependencies): Measures {
  const keep: Measures["keep"] = async (organizationId, during) => {
    const places = await readPlaces(database, organizationId);
    const week = weekOf(places.timeZone, during);
    const { units } = await calendars.of(organizationId, { units: places.counted });
    const found = await countWeek(database, { places, week, calendars: units });
    await keepFigures(database, organizationId, week.monday, found);
  };

  return {
    keep,
    async keepOnce(organizationId, during) {
      const { timeZone } = await readPlaces(database, organizationId);
      const { monday } = weekOf(timeZone, during);
      if (!(await isKept(database, organizationId, monday))) await keep(organizationId, during);
    },
    async read(organizationId, placeId, during) {
      const { timeZone } = await readPlaces(database, organizationId);
      const mondays = weeksUntil(timeZone, during, USUAL_WEEKS + 1).map(({ monday }) => monday);
      const kept = await readFigures(database, organizationId, placeId, mondays);
      const [now, ...before] = mondays.map((monday) => kept.get(monday));
      return (
        now &&
        compare(
          now,
          before[0],
          before.filter((figures) => figures !== undefined),
        )
      );
    },
  };
}

function weekOf(timeZone: string, during: Date): Week {
  const [week] = weeksUntil(timeZone, during, 1);
  if (!week) throw new Error("Every moment is in a week.");
  return week;
}
