import type { Sql } from "../../../kernel/ports.ts";
import type { Case } from "../../feedback/index.ts";
import { type Escalation, OFFER_TOPIC } from "../schema.ts";
import { readLatest } from "./store.ts";
import type { Turns } from "./turns.ts";

/** What is more severe than this, or as severe, ends only with somebody who was asked, or decides in its unit. */
const GRAVE = 2;
export const isGrave = ({ severity }: Pick<Case, "severity">): boolean => severity <= GRAVE;

/** Its case was solved by somebody below before anybody had accepted it: whoever is asked looks whether that is so. */
export const isToBeLookedAt = (
  { state, holder, gravest }: Pick<Escalation, "state" | "holder" | "gravest">,
  found: Case,
): boolean => state === "going" && !holder && isGrave({ severity: gravest }) && isClosed(found);

const CLOSED: ReadonlySet<Case["state"]> = new Set(["solved", "confirmed", "not asked"]);

/** Is it solved, in whatever way? */
const isClosed = ({ state, undoneAt, mergedInto }: Case): boolean =>
  CLOSED.has(state) && undoneAt === undefined && !mergedInto;

/**
 * A grave case that was solved before anybody could raise it, by somebody who does not decide there, or that turned out to be
 * grave after all of that: whoever is asked looks at it all the same. Undefined: it is not that, or was raised before.
 */
export async function readUnaccepted(
  sql: Sql,
  turns: Pick<Turns, "rungOf">,
  found: Case,
): Promise<{ readonly without?: string } | undefined> {
  if (!isClosed(found) || !isGrave(found)) return undefined;
  const { organizationId, id } = found;
  const latest = await readLatest(sql, organizationId, id);
  const graver = latest && (await readMadeGrave(sql, organizationId, [id])).get(id);
  if (latest && !(graver && latest.endedAt && graver.at >= latest.endedAt)) return undefined;
  const by = await readLastWord(sql, found);
  if (by === undefined) return {};
  return (await turns.rungOf(found, by)) === undefined ? { without: by } : undefined;
}

/** Who let a solved case be over as it is: whoever solved it, or has said since how grave it is. */
export async function readLastWord(sql: Sql, found: Case): Promise<string | undefined> {
  const { organizationId, id } = found;
  const solved = await readLastDone(sql, found, "solved");
  const graver = isGrave(found) ? (await readMadeGrave(sql, organizationId, [id])).get(id) : undefined;
  return (graver && (!solved || graver.event > solved.event) ? graver : solved)?.by;
}

/** What was done with a case, by whom, and when. */
interface Done {
  readonly event: string;
  readonly by?: string;
  readonly at: Date;
}

/** When these cases, which are grave, became so, by their ids; without those that have been from the beginning. */
export async function readMadeGrave(
  sql: Sql,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Done>> {
  const rows = await sql.query<{ case_id: string; id: string; person_id: string | null; at: Date }>({
    name: "escalation.madeGrave",
    text: `SELECT DISTINCT ON (case_id) case_id, id, person_id, at FROM case_event
           WHERE organization_id = $1 AND case_id = ANY($2::uuid[]) AND (before ->> 'severity')::int > ${GRAVE}
           ORDER BY case_id, id DESC`,
    values: [organizationId, ids],
  });
  return new Map(
    rows.map(({ case_id, id, person_id, at }) => [case_id, { event: id, at, ...(person_id && { by: person_id }) }]),
  );
}

/** Lets nobody else change a case while the transaction lasts, if it is solved still: else false. */
export async function lockClosed(sql: Sql, { organizationId, id, state }: Case): Promise<boolean> {
  const rows = await sql.query({
    name: "escalation.lockClosed",
    text: `SELECT id FROM "case" WHERE organization_id = $1 AND id = $2 AND state = $3 AND undone_at IS NULL
             AND merged_into IS NULL FOR UPDATE`,
    values: [organizationId, id, state],
  });
  return rows.length === 1;
}

/** The last time that something was done with a case, and by whom; undefined: never. */
export async function readLastDone(
  sql: Sql,
  { organizationId, id }: Pick<Case, "organizationId" | "id">,
  kind: "solved" | "undone",
): Promise<Done | undefined> {
  const [row] = await sql.query<{ id: string; person_id: string | null; at: Date }>({
    name: "escalation.lastDone",
    text: `SELECT id, person_id, at FROM case_event
           WHERE organization_id = $1 AND case_id = $2 AND kind = $3 ORDER BY id DESC LIMIT 1`,
    values: [organizationId, id, kind],
  });
  return row && { event: row.id, at: row.at, ...(row.person_id && { by: row.person_id }) };
}

/** Ids of those to whom it was shown that they are asked, whatever was shown there since. */
export async function readTold(
  sql: Sql,
  { organizationId, id }: Pick<Escalation, "organizationId" | "id">,
): Promise<string[]> {
  const rows = await sql.query<{ id: string }>({
    name: "escalation.told",
    // Whoever was asked may have become one with somebody else since.
    text: `SELECT DISTINCT coalesce(p.same_as, p.id) AS id FROM escalation_event e
           JOIN person p ON p.organization_id = e.organization_id AND p.id::text = e.detail ->> 'to'
           WHERE e.organization_id = $1 AND e.escalation_id = $2 AND EXISTS (
             SELECT FROM delivery d WHERE d.organization_id = e.organization_id AND d.state = 'sent'
               AND d.key = '${OFFER_TOPIC} ' || e.id || ' ' || p.id)
           ORDER BY 1`,
    values: [organizationId, id],
  });
  return rows.map((row) => row.id);
}
