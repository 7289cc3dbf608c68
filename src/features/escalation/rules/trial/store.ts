import type { Sql } from "../../../../kernel/ports.ts";
import type { Looked } from "../match.ts";

/** A case with what happened to it, as far as rules look at that. */
export interface PastCase extends Looked {
  /** It counts towards what repeats. */
  readonly counts: boolean;
  readonly takenAt?: Date;
  readonly solvedAt?: Date;
  /** Each time that its customer was not happy, in order. */
  readonly notHappy: readonly Date[];
  /** When nobody had kept a promise although its managers had heard of it twice. */
  readonly overdue: readonly Date[];
  readonly causeId?: string;
}

interface Row extends Omit<PastCase, "customer" | "takenAt" | "solvedAt" | "causeId"> {
  readonly customer: string | null;
  readonly takenAt: Date | null;
  readonly solvedAt: Date | null;
  readonly causeId: string | null;
}

/** Longer texts are read up to here. */
const READ = 4_000;
/** As many as are read within some ten milliseconds. */
const PAGE = 100;

/** After so long the managers have heard of an overdue promise twice. */
const GIVEN_UP = "interval '2 days'";

const CASES = `
  SELECT c.organization_id AS "organizationId", c.id, c.number, c.kind, c.theme, c.severity, left(c.text, ${READ}) AS text,
         c.customer, c.public, c.confidential, c.unit_id AS "unitId", c.logged_at AS "loggedAt",
         c.merged_into IS NULL AND NOT c.confidential AS counts, r.cause_id AS "causeId",
         e."takenAt", e."solvedAt", coalesce(e."notHappy", '{}') AS "notHappy", ARRAY(
           SELECT p.due_at + ${GIVEN_UP} FROM promise p
           WHERE p.organization_id = c.organization_id AND p.case_id = c.id AND p.due_at + ${GIVEN_UP} <= $4
             AND coalesce(p.closed_at, $4) >= p.due_at + ${GIVEN_UP}
           ORDER BY p.due_at) AS overdue
  FROM "case" c
  LEFT JOIN recovery r ON r.organization_id = c.organization_id AND r.case_id = c.id
  CROSS JOIN LATERAL (
    SELECT min(at) FILTER (WHERE e.kind = 'taken') AS "takenAt", min(at) FILTER (WHERE e.kind = 'solved') AS "solvedAt",
           array_agg(at ORDER BY at) FILTER (WHERE e.kind = 'not happy') AS "notHappy"
    FROM case_event e WHERE e.organization_id = c.organization_id AND e.case_id = c.id
  ) e
  WHERE c.organization_id = $1 AND c.unit_id = $2 AND (c.logged_at, c.id) > ($3, $5) AND c.logged_at <= $4
    AND c.kind <> 'compliment' AND c.undone_at IS NULL
  ORDER BY c.logged_at, c.id LIMIT ${PAGE}`;

const FIRST = "00000000-0000-0000-0000-000000000000";

/** The cases of a unit in the order of time, a page at a time, so that whoever else waits for the database gets their turn. */
export async function* readPages(
  sql: Sql,
  { organizationId, unitId }: Pick<Looked, "organizationId" | "unitId">,
  since: Date,
  until: Date,
): AsyncGenerator<readonly PastCase[]> {
  let [after, id] = [since, FIRST];
  for (;;) {
    const values = [organizationId, unitId, after, until, id];
    const rows = await sql.query<Row>({ name: "trial.page", text: CASES, values });
    const last = rows.at(-1);
    if (!last) return;
    [after, id] = [last.loggedAt, last.id];
    yield rows.map(toCase);
  }
}

const toCase = ({ customer, takenAt, solvedAt, causeId, ...row }: Row): PastCase => ({
  ...row,
  ...(customer !== null && { customer }),
  ...(takenAt && { takenAt }),
  ...(solvedAt && { solvedAt }),
  ...(causeId !== null && { causeId }),
});

/** How many messages a week anybody of the organization gets at most without having asked for them. */
export async function readLimit(sql: Sql, organizationId: string): Promise<number> {
  const [row] = await sql.query<{ limit: number }>({
    text: "SELECT weekly_messages AS limit FROM organization WHERE id = $1",
    values: [organizationId],
  });
  return row?.limit ?? 0;
}
