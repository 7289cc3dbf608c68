import type { Sql } from "../../../kernel/ports.ts";

/** Something that happened in a case and changes nothing of what it says. */
export interface Happening {
  readonly organizationId: string;
  readonly caseId: string;
  readonly eventId: string;
  /** What it is called in the history. */
  readonly kind: string;
  /** Absent: it happened by itself. */
  readonly personId?: string | undefined;
  readonly at: Date;
  readonly detail?: object | undefined;
}

const INTO_HISTORY = "INSERT INTO case_event (organization_id, id, case_id, kind, person_id, at, before, detail)";

/** Writes it into the history of its case. */
export const recordEvent = (sql: Sql, { detail, ...event }: Happening): Promise<unknown> =>
  sql.query({
    name: "case.record",
    text: `${INTO_HISTORY} VALUES ($1, $2, $3, $4, present_person($1, $5), $6, NULL, $7)`,
    values: [
      event.organizationId,
      event.eventId,
      event.caseId,
      event.kind,
      event.personId ?? null,
      event.at,
      detail ? JSON.stringify(detail) : null,
    ],
  });

/** What was recorded under an id. */
export interface Recorded {
  readonly kind: string;
  readonly personId: string | null;
  readonly at: Date;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

/** Something in the history of a case; undefined if there is no such thing. */
export async function readRecorded(
  sql: Sql,
  { organizationId, caseId, eventId }: Pick<Happening, "organizationId" | "caseId" | "eventId">,
): Promise<Recorded | undefined> {
  const [recorded] = await sql.query<Recorded>({
    name: "case.recorded",
    text: `SELECT kind, person_id AS "personId", at, detail FROM case_event
           WHERE organization_id = $1 AND case_id = $2 AND id = $3`,
    values: [organizationId, caseId, eventId],
  });
  return recorded;
}

/** The last of these kinds of things in the history of a case. */
export async function readLastRecorded(
  sql: Sql,
  { organizationId, caseId }: Pick<Happening, "organizationId" | "caseId">,
  kinds: readonly string[],
): Promise<Recorded | undefined> {
  const [recorded] = await sql.query<Recorded>({
    name: "case.last_recorded",
    text: `SELECT kind, person_id AS "personId", at, detail FROM case_event
           WHERE organization_id = $1 AND case_id = $2 AND kind = ANY($3) ORDER BY id DESC LIMIT 1`,
    values: [organizationId, caseId, kinds],
  });
  return recorded;
}
