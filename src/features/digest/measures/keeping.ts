import { DatabaseUnavailable } from "../../../kernel/errors.ts";
import type { Log, Sql } from "../../../kernel/ports.ts";
import { weeksUntil } from "../../escalation/index.ts";
import { readFounding } from "../sending/store.ts";
import { USUAL_WEEKS } from "./definitions.ts";
import type { Measures } from "./measures.ts";
import { isKept } from "./store.ts";

export interface KeepingDependencies {
  readonly database: Sql;
  readonly measures: Pick<Measures, "keep">;
  readonly log: Log;
}

/** Organizations of one round, and rounds of one minute: the others come in the next. */
const AT_ONCE = 5;
const ROUNDS = 20;
/** Minutes after which another process goes on with what one has claimed and not finished. */
const LEASE = 10;

/**
 * Works out what the last week of each organization came to, once it is over, and then the weeks before it that a digest
 * compares it with and nobody has worked out: one week of an organization at a time.
 */
export function createKeeping({ database, measures, log }: KeepingDependencies) {
  async function keepNewest(organizationId: string, now: Date): Promise<Date> {
    const founding = await readFounding(database, organizationId);
    const [current, ...over] = weeksUntil(founding?.timeZone ?? "UTC", now, USUAL_WEEKS + 2);
    if (!founding || !current) return now;
    const missing = [];
    for (const week of over) {
      if (week.until > founding.since && !(await isKept(database, organizationId, week.monday))) missing.push(week);
    }
    const [newest, another] = missing;
    if (newest) await measures.keep(organizationId, newest.from);
    return another ? now : current.until;
  }

  return async (now: Date): Promise<void> => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const due = await claim(database, now);
      if (due.length === 0) return;
      for (const { id } of due) {
        try {
          await plan(database, id, await keepNewest(id, now));
        } catch (error) {
          if (error instanceof DatabaseUnavailable) throw error;
          log.error({ err: error, organization: id }, "A week could not be measured; tried again soon");
        }
      }
    }
  };
}

const claim = (sql: Sql, now: Date): Promise<{ id: string }[]> =>
  sql.query({
    name: "digest.measures.claim",
    text: `UPDATE organization o SET measures_at = $1::timestamptz + interval '${LEASE} minutes'
           FROM (
             SELECT id FROM organization WHERE measures_at <= $1 ORDER BY measures_at LIMIT ${AT_ONCE}
             FOR NO KEY UPDATE SKIP LOCKED
           ) due
           WHERE o.id = due.id RETURNING o.id`,
    values: [now],
  });

const plan = (sql: Sql, organizationId: string, next: Date): Promise<unknown> =>
  sql.query({
    name: "digest.measures.plan",
    text: "UPDATE organization SET measures_at = $2 WHERE id = $1",
    values: [organizationId, next],
  });
