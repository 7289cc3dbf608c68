import type { Sql } from "../../kernel/ports.ts";

/** What is written down that somebody did. */
export interface AuditEvent {
  readonly organizationId: string;
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  /** Absent: whoever operates Bellhop. */
  readonly personId?: string | undefined;
  readonly subjectId?: string | undefined;
  /** Never what anything says. */
  readonly detail?: object | undefined;
}

/** Adds to the audit log; what is there already stays as it is. */
export const record = (sql: Sql, events: readonly AuditEvent[]): Promise<unknown> =>
  sql.query({
    name: "audit.record",
    text: `INSERT INTO audit_event (organization_id, id, at, kind, person_id, subject_id, detail)
           SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(
             "organizationId" uuid, id uuid, at timestamptz, kind text, "personId" uuid, "subjectId" uuid, detail jsonb)
           ON CONFLICT DO NOTHING`,
    values: [JSON.stringify(events)],
  });

/** As it is shown. */
export interface Recorded {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  /** Null: whoever operates Bellhop. */
  readonly by: string | null;
  /** The number of the case that it was about, if it was one of which the reader may know. */
  readonly number: number | null;
  /** Whom it was about, if it was somebody. */
  readonly whom: string | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

interface Page {
  readonly organizationId: string;
  /** Who reads it. */
  readonly readerId: string;
  readonly before: string | undefined;
  readonly limit: number;
}

/** What was written down before an event, the newest first, at most so many. */
export const readAudit = (sql: Sql, { organizationId, readerId, before, limit }: Page): Promise<Recorded[]> =>
  sql.query<Recorded>({
    name: "audit.read",
    text: `SELECT e.id, e.at, e.kind, p.name AS by,
             CASE WHEN NOT c.confidential OR $4::uuid IN (c.logged_by, c.owner_id) OR $4 = ANY(c.named)
                  THEN c.number END AS number, about.name AS whom, e.detail
           FROM audit_event e
           LEFT JOIN person known ON known.organization_id = e.organization_id AND known.id = e.person_id
           LEFT JOIN person p ON p.organization_id = e.organization_id AND p.id = coalesce(known.same_as, known.id)
           LEFT JOIN person about ON about.organization_id = e.organization_id AND about.id = e.subject_id
           LEFT JOIN "case" c ON c.organization_id = e.organization_id AND c.id = e.subject_id
           WHERE e.organization_id = $1 AND e.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
           ORDER BY e.id DESC LIMIT $3`,
    values: [organizationId, before ?? null, limit, readerId],
  });
