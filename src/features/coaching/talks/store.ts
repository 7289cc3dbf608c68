import type { Sql } from "../../../kernel/ports.ts";

/** A manager has talked with somebody, or with all of a unit, about their work. */
export interface Talk {
  readonly organizationId: string;
  readonly id: string;
  readonly unitId: string;
  readonly managerId: string;
  /** Null: with all of the unit. */
  readonly personId: string | null;
  /** One line; for the manager alone unless it is shared with the person. */
  readonly note: string | null;
  readonly shared: boolean;
  readonly at: Date;
  /** What asked for it. */
  readonly nudgeId: string | null;
  /** When to show the person what is shared with them: when it can no longer be taken back. Null: never. */
  readonly tellAt: Date | null;
}

/** Notes a talk, in the transaction of what it belongs to. */
export const logTalk = (sql: Sql, talk: Talk): Promise<unknown> =>
  sql.query({
    name: "talk.log",
    text: `INSERT INTO coaching_talk (organization_id, id, unit_id, manager_id, person_id, note, shared, at, nudge_id, tell_at)
           VALUES ($1, $2, $3, present_person($1, $4), present_person($1, $5::uuid), $6, $7, $8, $9, $10)`,
    values: [
      talk.organizationId,
      talk.id,
      talk.unitId,
      talk.managerId,
      talk.personId,
      talk.note,
      talk.shared,
      talk.at,
      talk.nudgeId,
      talk.tellAt,
    ],
  });

/** Takes back the talk that a nudge led to, if it did; then nobody is shown it. */
export const undoTalkOf = (
  sql: Sql,
  {
    organizationId,
    managerId,
    id,
  }: { readonly organizationId: string; readonly managerId: string; readonly id: string },
  now: Date,
): Promise<{ readonly id: string }[]> =>
  sql.query({
    name: "talk.undo",
    text: `UPDATE coaching_talk SET undone_at = $4, tell_at = NULL
           WHERE organization_id = $1 AND manager_id = $2 AND nudge_id = $3 AND undone_at IS NULL RETURNING id`,
    values: [organizationId, managerId, id, now],
  });

/** A talk as whoever noted it sees it. */
export interface KeptTalk
  extends Pick<Talk, "organizationId" | "id" | "managerId" | "note" | "shared" | "at" | "tellAt"> {
  readonly personId: string | null;
  /** Of whoever it was with: a person, or all of a unit. */
  readonly name: string;
}

const KEPT = `
  SELECT t.organization_id AS "organizationId", t.id, t.manager_id AS "managerId", t.person_id AS "personId",
         coalesce(p.name, u.name) AS name, t.note, t.shared, t.at, t.tell_at AS "tellAt"
  FROM coaching_talk t
  JOIN unit u ON u.organization_id = t.organization_id AND u.id = t.unit_id
  LEFT JOIN person p ON p.organization_id = t.organization_id AND p.id = t.person_id
  WHERE t.organization_id = $1 AND t.manager_id = $2 AND t.undone_at IS NULL`;

/** Somebody's own talks of these ids, in the order of the names; without those of others, and what was taken back. */
export const readTalks = (
  sql: Sql,
  organizationId: string,
  managerId: string,
  ids: readonly string[],
): Promise<KeptTalk[]> =>
  sql.query({
    name: "talk.read",
    text: `${KEPT} AND t.id = ANY ($3::uuid[]) ORDER BY name, t.id`,
    values: [organizationId, managerId, ids],
  });

/** Somebody's own talks, the latest first. */
export const pageOfTalks = (
  sql: Sql,
  organizationId: string,
  managerId: string,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<KeptTalk[]> =>
  sql.query({
    name: "talk.page",
    text: `${KEPT} ORDER BY t.at DESC, t.id DESC OFFSET $3 LIMIT $4`,
    values: [organizationId, managerId, from, count],
  });

/** With whom a manager has talked since then: people, and units all of whose people. */
export async function readTalkedWith(
  sql: Sql,
  organizationId: string,
  managerId: string,
  since: Date,
): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ id: string }>({
    name: "talk.with",
    text: `SELECT DISTINCT coalesce(person_id, unit_id) AS id FROM coaching_talk
           WHERE organization_id = $1 AND manager_id = $2 AND at >= $3 AND undone_at IS NULL`,
    values: [organizationId, managerId, since],
  });
  return new Set(rows.map(({ id }) => id));
}

/** Takes back what was noted since then; then nobody is shown it. */
export const undoTalks = (
  sql: Sql,
  talks: readonly KeptTalk[],
  since: Date,
  now: Date,
): Promise<{ readonly id: string }[]> =>
  sql.query({
    name: "talk.undo several",
    text: `UPDATE coaching_talk t SET undone_at = $4, tell_at = NULL
           FROM unnest($1::uuid[], $2::uuid[]) wanted(organization_id, id)
           WHERE t.organization_id = wanted.organization_id AND t.id = wanted.id AND t.at >= $3 AND t.undone_at IS NULL
           RETURNING t.id`,
    values: [talks.map(({ organizationId }) => organizationId), talks.map(({ id }) => id), since, now],
  });

/**
 * Changes what was noted of talks and who may read it. Whoever is to see it and was not shown it yet is told at `tellAt`.
 */
export const changeTalks = (
  sql: Sql,
  talks: readonly KeptTalk[],
  { note, shared, tellAt }: { readonly note: string | null; readonly shared: boolean; readonly tellAt: Date },
): Promise<unknown> =>
  sql.query({
    name: "talk.change",
    text: `UPDATE coaching_talk t SET note = $3, shared = $4 AND t.person_id IS NOT NULL,
             tell_at = CASE WHEN NOT $4 OR t.person_id IS NULL THEN NULL WHEN t.shared THEN t.tell_at ELSE $5 END
           FROM unnest($1::uuid[], $2::uuid[]) wanted(organization_id, id)
           WHERE t.organization_id = wanted.organization_id AND t.id = wanted.id AND t.undone_at IS NULL`,
    values: [talks.map(({ organizationId }) => organizationId), talks.map(({ id }) => id), note, shared, tellAt],
  });
