import { DatabaseUnavailable } from "../../../../kernel/errors.ts";
import type { Log, Sql } from "../../../../kernel/ports.ts";
import type { Escalations, Rung } from "../../schema.ts";

export interface RaisingDependencies {
  readonly database: Sql;
  readonly escalations: Pick<Escalations, "raise">;
  readonly log: Log;
}

interface Due {
  readonly organizationId: string;
  readonly caseId: string;
  readonly ruleId: string;
  readonly fact: string;
  readonly name: string;
  readonly startAt: Rung;
}

const AT_ONCE = 50;
/** After so long another process tries what this one has begun: raising what is raised already does nothing. */
const LEASE = 60_000;

/** Raises what rules have found and is due. Any number of processes may do this together. */
export const createRuleRaising =
  ({ database, escalations, log }: RaisingDependencies) =>
  async (now: Date): Promise<void> => {
    let due: readonly Due[];
    do {
      due = await claim(database, now);
      for (const one of due) {
        const { organizationId, caseId, ruleId, name, startAt } = one;
        try {
          await escalations.raise({ organizationId, caseId, rule: { id: ruleId, name }, startAt, at: now });
          await done(database, one);
        } catch (error) {
          if (error instanceof DatabaseUnavailable) throw error;
          log.error({ err: error, organizationId, caseId, ruleId }, "A case could not be raised; it is tried again");
        }
      }
    } while (due.length === AT_ONCE);
  };

const claim = (sql: Sql, now: Date): Promise<Due[]> =>
  sql.query({
    name: "hit.claim",
    text: `UPDATE rule_hit h SET due_at = $2 FROM (
             SELECT organization_id, case_id, rule_id, fact FROM rule_hit WHERE due_at <= $1
             ORDER BY due_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
           ) due
           WHERE h.organization_id = due.organization_id AND h.case_id = due.case_id AND h.rule_id = due.rule_id
             AND h.fact = due.fact
           RETURNING h.organization_id AS "organizationId", h.case_id AS "caseId", h.rule_id AS "ruleId", h.fact, h.name,
             h.start_at AS "startAt"`,
    values: [now, new Date(now.getTime() + LEASE)],
  });

const done = (sql: Sql, { organizationId, caseId, ruleId, fact }: Due): Promise<unknown> =>
  sql.query({
    name: "hit.done",
    text: `UPDATE rule_hit SET due_at = NULL WHERE organization_id = $1 AND case_id = $2 AND rule_id = $3 AND fact = $4`,
    values: [organizationId, caseId, ruleId, fact],
  });
