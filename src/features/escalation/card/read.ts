import type { Sql } from "../../../kernel/ports.ts";
import { type Case, readCases } from "../../feedback/index.ts";
import type { Organizations } from "../../organization/index.ts";
import { readSteps } from "../ball/events.ts";
import { readQuestions } from "../ball/questions.ts";
import { readFolded } from "../ball/store.ts";
import type { Escalation } from "../schema.ts";
import type { GivenThere, Whole } from "./card.ts";

/** Steps among which those that a card shows are found. */
const LATELY = 12;

export interface WholeDependencies {
  readonly database: Sql;
  readonly organizations: Pick<Organizations, "unit">;
}

/** Everything that the card of an escalation says. */
export async function readWhole(
  { database, organizations }: WholeDependencies,
  escalation: Escalation,
  found: Case,
): Promise<Whole> {
  const { organizationId, caseId, id } = escalation;
  const folded = escalation.folded > 0 ? await readFolded(database, escalation) : [];
  const parts = await readCases(
    database,
    folded.map((one) => ({ organizationId, id: one.caseId })),
  );
  const unit = await organizations.unit(organizationId, found.unitId);
  const cause = folded.length > 0 ? await readCause(database, organizationId, caseId) : undefined;
  return {
    escalation,
    case: found,
    unitName: unit.name,
    parts: parts.toSorted((one, other) => one.number - other.number),
    events: await readSteps(database, escalation, LATELY),
    questions: await readQuestions(database, organizationId, { escalations: [id] }),
    given: await readGiven(database, organizationId, caseId),
    ...(cause !== undefined && { cause }),
  };
}

async function readCause(sql: Sql, organizationId: string, caseId: string): Promise<string | undefined> {
  const [row] = await sql.query<{ name: string }>({
    name: "escalation.cause",
    text: `SELECT c.name FROM recovery r JOIN cause c ON c.organization_id = r.organization_id AND c.id = r.cause_id
           WHERE r.organization_id = $1 AND r.case_id = $2`,
    values: [organizationId, caseId],
  });
  return row?.name;
}

/** What was given within somebody's authority and not taken back, as it was said last. */
const readGiven = (sql: Sql, organizationId: string, caseId: string): Promise<GivenThere[]> =>
  sql.query({
    name: "escalation.given",
    text: `SELECT latest.detail ->> 'what' AS what, (latest.detail ->> 'amount')::float8 AS amount,
                  latest.detail ->> 'currency' AS currency
           FROM case_event e
           CROSS JOIN LATERAL (
             SELECT b.kind, b.detail FROM case_event b
             WHERE b.organization_id = e.organization_id AND b.case_id = e.case_id
               AND (b.id = e.id OR b.detail ->> 'event' = e.id::text)
             ORDER BY b.id DESC LIMIT 1
           ) latest
           WHERE e.organization_id = $1 AND e.case_id = $2 AND e.kind = 'decided' AND latest.kind <> 'not decided'
           ORDER BY e.id`,
    values: [organizationId, caseId],
  });
