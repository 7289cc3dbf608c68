import type { Sql } from "../../../kernel/ports.ts";
import type { Week } from "../../escalation/index.ts";
import { inTurns } from "../in-turns.ts";
import { COUNTED_WEEKS, type Counted } from "./moved.ts";

/** Units in one statement: embedded, whoever waits meanwhile does not notice. */
const AT_ONCE = 10;

/** What everybody in a unit may know of, and stands; a voice more of the same matter does not come by itself. */
const COUNTS = `
  SELECT c.unit_id AS "unitId", c.theme, width_bucket(c.logged_at, $3::timestamptz[]) AS week, count(*)::int AS count
  FROM "case" c
  WHERE c.organization_id = $1 AND c.unit_id = ANY($2::uuid[]) AND c.logged_at >= ($3::timestamptz[])[1]
    AND c.logged_at < $4 AND c.kind = 'complaint'
    AND NOT c.confidential AND c.undone_at IS NULL AND c.merged_into IS NULL
  GROUP BY 1, 2, 3`;

interface Row {
  readonly unitId: string;
  readonly theme: string;
  /** From 1, the oldest. */
  readonly week: number;
  readonly count: number;
}

export interface CountsAsked {
  readonly organizationId: string;
  readonly units: readonly string[];
  /** Of these, those that have people enough to be looked at by themselves. */
  readonly large: ReadonlySet<string>;
  /** The last COUNTED_WEEKS weeks, the newest first. */
  readonly weeks: readonly Week[];
}

/**
 * The complaints of units by theme and week: of each large unit, for the weeks since its first; and of all units together
 * that had complaints in the first of these weeks already, so that a unit that has joined is not more of everything.
 */
export async function readCounts(sql: Sql, { organizationId, units, large, weeks }: CountsAsked): Promise<Counted[]> {
  const [newest, oldest] = [weeks[0], weeks.at(-1)];
  if (!newest || !oldest || weeks.length !== COUNTED_WEEKS) throw new RangeError(`It takes ${COUNTED_WEEKS} weeks.`);
  const begins = weeks.map(({ from }) => from).reverse();
  const turns = inTurns(sql);
  const all: Counted[] = [];
  const whole = new Map<string, number[]>();
  for (let at = 0; at < units.length; at += AT_ONCE) {
    const some = units.slice(at, at + AT_ONCE);
    const values = [organizationId, some, begins, newest.until];
    const rows = await turns.query<Row>({ name: "digest.themes", text: COUNTS, values });
    for (const [unitId, ofUnit] of Map.groupBy(rows, (row) => row.unitId)) {
      const known = COUNTED_WEEKS + 1 - Math.min(...ofUnit.map(({ week }) => week));
      for (const [theme, ofTheme] of Map.groupBy(ofUnit, (row) => row.theme)) {
        const counts = new Array<number>(COUNTED_WEEKS).fill(0);
        for (const { week, count } of ofTheme) counts[COUNTED_WEEKS - week] = count;
        if (large.has(unitId)) all.push({ unitId, theme, weeks: counts.slice(0, known) });
        if (known === COUNTED_WEEKS) {
          const sums = whole.get(theme) ?? new Array<number>(COUNTED_WEEKS).fill(0);
          whole.set(
            theme,
            sums.map((sum, week) => sum + (counts[week] ?? 0)),
          );
        }
      }
    }
  }
  return [...all, ...[...whole].map(([theme, counts]) => ({ unitId: null, theme, weeks: counts }))];
}
