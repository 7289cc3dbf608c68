import type { Sql } from "../../kernel/ports.ts";

/** Something that happened in a case and changes nothing of what it says. */
export interface Happening {
  readonly organizationId: string;
  readonly caseId: string;
  readonly eventId: string;
  /** What it is called in the history. */
  readonly kind: string;
  readonly personId: string;
  readonly at: Date;
  readonly detail?: object | undefined;
}

/** Writes it into the history of its case. */
export const recordEvent = (sql: Sql, { detail, ...event }: Happening): Promise<unknown> =>
  sql.query({
    name: "case.record",
    text: `INSERT INTO case_event (organization_id, id, case_id, kind, person_id, at, before, detail)
           VALUES ($1, $2, $3, $4, present_person($1, $5), $6, NULL, $7)`,
    values: [
      event.organizationId,
      event.eventId,
      event.caseId,
      event.kind,
      event.personId,
      event.at,
      detail ? JSON.stringify(detail) : null,
    ],
  });
