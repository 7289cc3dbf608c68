import type { Database, Sql } from "./ports.ts";

/** A unit or a person, or an organization under its own id, of which something has changed that others plan by. */
export interface Changed {
  readonly organizationId: string;
  readonly id: string;
}

/** Has what is planned by any of these looked at again, in the transaction in which they are taken. */
export type LookAgain = (sql: Sql, changed: readonly Changed[], now: Date) => Promise<unknown>;

/** Looks at it before they are taken, in transactions of its own: maybe once more, after a process died. Throws DatabaseUnavailable alone. */
export type LookBefore = (changed: readonly Changed[], now: Date) => Promise<unknown>;

/** Units, people and organizations that one transaction takes. */
const AT_ONCE = 500;

/**
 * Has whatever is planned by these units and people looked at again within a minute: their times have changed, or whether
 * they are there, what they are, or who. The organization's own id stands for all of them. To be called in the transaction
 * of the change, before what is planned is written in it.
 */
export const haveLookedAtAgain = (sql: Sql, organizationId: string, ids: Iterable<string>): Promise<unknown> =>
  sql.query({
    name: "lookAgain.note",
    // A row that is there already is locked all the same: whoever takes it has this change before them.
    text: `INSERT INTO look_again (organization_id, id) SELECT DISTINCT $1::uuid, id FROM unnest($2::uuid[]) id ORDER BY id
           ON CONFLICT (organization_id, id) DO UPDATE SET id = excluded.id`,
    values: [organizationId, [...ids]],
  });

/**
 * Tells whoever plans by units and people which of them have changed: once a minute, in any number of processes. What has
 * changed once more since it was looked at before is left for the next time.
 */
export const createLookingAgain =
  (database: Database, planners: readonly LookAgain[], before: LookBefore) =>
  async (now: Date): Promise<void> => {
    let taken: number;
    do {
      const noted = await read(database);
      if (noted.length === 0) return;
      await before(noted, now);
      taken = await database.transaction(async (sql) => {
        const changed = await take(sql, noted);
        if (changed.length > 0) for (const lookAgain of planners) await lookAgain(sql, changed, now);
        return changed.length;
      });
    } while (taken === AT_ONCE);
  };

interface Noted extends Changed {
  /** The transaction that noted it last. */
  readonly notedBy: string;
}

const read = (sql: Sql): Promise<Noted[]> =>
  sql.query({
    name: "lookAgain.read",
    text: `SELECT organization_id AS "organizationId", id, xmin::text AS "notedBy" FROM look_again
           ORDER BY organization_id, id LIMIT ${AT_ONCE}`,
    values: [],
  });

const take = (sql: Sql, noted: readonly Noted[]): Promise<Changed[]> =>
  sql.query({
    name: "lookAgain.take",
    text: `DELETE FROM look_again WHERE (organization_id, id) IN (
             SELECT l.organization_id, l.id FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS given(organization_id, id, noted_by)
             JOIN look_again l ON l.organization_id = given.organization_id AND l.id = given.id AND l.xmin::text = given.noted_by
             ORDER BY l.organization_id, l.id FOR UPDATE OF l SKIP LOCKED)
           RETURNING organization_id AS "organizationId", id`,
    values: [
      noted.map(({ organizationId }) => organizationId),
      noted.map(({ id }) => id),
      noted.map(({ notedBy }) => notedBy),
    ],
  });
