import type { Sql } from "../../kernel/ports.ts";
import { type Entry, type EntryOf, type KeptEntry, Spoken, type State } from "./schema.ts";

interface EntryRow {
  id: string;
  kind: string;
  unit_id: string | null;
  state: State;
  says: unknown;
  until_at: Date | null;
  added_by: string | null;
  added_by_name: string | null;
  added_at: Date;
}

const COLUMNS = `
  e.id, e.kind, e.unit_id, e.state, e.says, e.until_at, e.added_by, p.name AS added_by_name, e.added_at
  FROM content_entry e
  LEFT JOIN person p ON p.organization_id = e.organization_id AND p.id = e.added_by`;

const toEntry = (row: EntryRow): KeptEntry => ({
  ...Spoken.parse({ kind: row.kind, says: row.says }),
  id: row.id,
  state: row.state,
  addedAt: row.added_at,
  ...(row.unit_id !== null && { unitId: row.unit_id }),
  ...(row.until_at !== null && { until: row.until_at }),
  ...(row.added_by !== null && { addedBy: row.added_by }),
  ...(row.added_by_name !== null && { addedByName: row.added_by_name }),
});

/** The entries of these ids, those taken back too, in no order. */
export async function readEntries(sql: Sql, organizationId: string, ids: readonly string[]): Promise<KeptEntry[]> {
  const rows = await sql.query<EntryRow>({
    text: `SELECT ${COLUMNS} WHERE e.organization_id = $1 AND e.id = ANY($2::uuid[])`,
    values: [organizationId, ids],
  });
  return rows.map(toEntry);
}

/** All entries of a kind in these states, oldest first. */
export async function readKind(
  sql: Sql,
  organizationId: string,
  kind: Entry["kind"],
  states: readonly State[],
): Promise<KeptEntry[]> {
  const rows = await sql.query<EntryRow>({
    text: `SELECT ${COLUMNS} WHERE e.organization_id = $1 AND e.kind = $2 AND e.state = ANY($3) ORDER BY e.added_at, e.id`,
    values: [organizationId, kind, states],
  });
  return rows.map(toEntry);
}

/** As many as a card shows with their buttons. */
const MOST_TROUBLES = 12;

/** What does not work in a unit at a moment, the newest first. */
export async function readTroubles(
  sql: Sql,
  organizationId: string,
  unitId: string,
  at: Date,
): Promise<EntryOf<"trouble", KeptEntry>[]> {
  const rows = await sql.query<EntryRow>({
    text: `SELECT ${COLUMNS} WHERE e.organization_id = $1 AND e.unit_id = $2 AND e.kind = 'trouble' AND e.state = 'in use'
             AND (e.until_at IS NULL OR e.until_at > $3)
           ORDER BY e.added_at DESC, e.id DESC LIMIT ${MOST_TROUBLES}`,
    values: [organizationId, unitId, at],
  });
  return rows.map(toEntry).filter((entry) => entry.kind === "trouble");
}

/** Which tips somebody asks for. */
export interface TipSearch {
  readonly state: State;
  /** Units whose own tips they may see; undefined: of all. */
  readonly units: readonly string[] | undefined;
  /** Beginnings of words that are all in the tip. */
  readonly words: readonly string[];
}

const FOUND = `
  e.organization_id = $1 AND e.kind = 'tip' AND e.state = $2
  AND (e.unit_id IS NULL OR $3::uuid[] IS NULL OR e.unit_id = ANY($3))
  AND ($4 = '' OR to_tsvector('simple', concat_ws(' ', e.says ->> 'what', e.says ->> 'why', e.says ->> 'how'))
                  @@ to_tsquery('simple', $4))`;

/** How many own tips there are of those that somebody asks for, and some of them, newest first. */
export async function findTips(
  sql: Sql,
  organizationId: string,
  { state, units, words }: TipSearch,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<{ readonly total: number; readonly tips: readonly EntryOf<"tip", KeptEntry>[] }> {
  const values = [organizationId, state, units ?? null, words.map((word) => `${word}:*`).join(" & ")];
  const rows = await sql.query<EntryRow & { total: number }>({
    text: `WITH found AS MATERIALIZED (
             SELECT e.organization_id, e.id, e.added_at FROM content_entry e WHERE ${FOUND}
           ), page AS (
             SELECT * FROM found ORDER BY added_at DESC, id DESC OFFSET $5 LIMIT $6
           ), shown AS (
             SELECT ${COLUMNS} JOIN page ON page.organization_id = e.organization_id AND page.id = e.id
           )
           SELECT counted.total, shown.* FROM (SELECT count(*)::int AS total FROM found) counted LEFT JOIN shown ON true
           ORDER BY shown.added_at DESC, shown.id DESC`,
    values: [...values, from, count],
  });
  const tips = rows.filter(({ id }) => id !== null).map(toEntry);
  return { total: rows[0]?.total ?? 0, tips: tips.filter((entry) => entry.kind === "tip") };
}
