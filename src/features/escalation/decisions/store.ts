import type { Sql } from "../../../kernel/ports.ts";
import type { Decided, Decision, PolicyLine } from "./schema.ts";

/** Lines of the policy that one can choose from. */
const MOST_LINES = 99;

/** The lines of the policy on which limits of what people may decide rest, each once. */
export const readPolicyLines = (sql: Sql, organizationId: string): Promise<PolicyLine[]> =>
  sql.query({
    text: `SELECT DISTINCT md5(policy) AS key, policy AS line FROM authority_limit
           WHERE organization_id = $1 ORDER BY policy LIMIT ${MOST_LINES}`,
    values: [organizationId],
  });

export interface NewDecision extends Decided {
  readonly organizationId: string;
  readonly id: string;
  readonly escalationId: string;
  readonly caseId: string;
  readonly unitId: string;
  readonly personId: string;
  readonly at: Date;
}

export const insertDecision = (sql: Sql, decision: NewDecision): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO escalation_decision (organization_id, id, escalation_id, case_id, unit_id, what, reason, policy,
                                            decided_by, decided_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, present_person($1, $9), $10)`,
    values: [
      decision.organizationId,
      decision.id,
      decision.escalationId,
      decision.caseId,
      decision.unitId,
      decision.what,
      decision.reason,
      decision.policy,
      decision.personId,
      decision.at,
    ],
  });

/** Takes a decision back: false if that has been done before. */
export async function undoDecision(
  sql: Sql,
  { organizationId, id }: Pick<Decision, "organizationId" | "id">,
  at: Date,
): Promise<boolean> {
  const rows = await sql.query({
    text: `UPDATE escalation_decision SET undone_at = $3
           WHERE organization_id = $1 AND id = $2 AND undone_at IS NULL RETURNING id`,
    values: [organizationId, id, at],
  });
  return rows.length === 1;
}

interface Row extends Omit<Decision, "by" | "undoneAt"> {
  readonly personId: string;
  readonly personName: string;
  readonly undone: Date | null;
}

const DECISION = `
  SELECT d.organization_id AS "organizationId", d.id, d.escalation_id AS "escalationId", d.case_id AS "caseId",
         c.number AS "caseNumber", u.name AS "unitName", d.what, d.reason, d.policy, d.decided_by AS "personId",
         p.name AS "personName", d.decided_at AS at, d.undone_at AS undone
  FROM escalation_decision d
  JOIN "case" c ON c.organization_id = d.organization_id AND c.id = d.case_id
  JOIN unit u ON u.organization_id = d.organization_id AND u.id = d.unit_id
  JOIN person p ON p.organization_id = d.organization_id AND p.id = d.decided_by`;

const toDecision = ({ personId: id, personName: name, undone, ...decision }: Row): Decision => ({
  ...decision,
  by: { id, name },
  ...(undone && { undoneAt: undone }),
});

export async function readDecision(sql: Sql, organizationId: string, id: string): Promise<Decision | undefined> {
  const [row] = await sql.query<Row>({
    text: `${DECISION} WHERE d.organization_id = $1 AND d.id = $2`,
    values: [organizationId, id],
  });
  return row && toDecision(row);
}

/** Who looks, and of which units they may see everything that is not confidential; undefined: of all. */
export interface Viewer {
  readonly organizationId: string;
  readonly personId: string;
  readonly units: readonly string[] | undefined;
}

/** What is theirs, and what they may know of: of what is confidential only who is named there, or has to do with it. */
const SEEN = `
  d.organization_id = $1 AND d.undone_at IS NULL AND c.undone_at IS NULL
  AND ($2 IN (c.logged_by, c.owner_id, c.on_behalf_of, d.decided_by)
       OR (c.confidential AND $2 = ANY(c.named))
       OR (NOT c.confidential AND ($3::uuid[] IS NULL OR d.unit_id = ANY($3))))`;

/** The decisions that somebody may see, newest first: so many, from the one at a place. */
export const readDecisions = async (
  sql: Sql,
  { organizationId, personId, units }: Viewer,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<Decision[]> =>
  (
    await sql.query<Row>({
      name: "decision.page",
      text: `${DECISION} WHERE ${SEEN} ORDER BY d.decided_at DESC, d.id DESC OFFSET $4 LIMIT $5`,
      values: [organizationId, personId, units ?? null, from, count],
    })
  ).map(toDecision);
