import type { Sql } from "../../kernel/ports.ts";

/** What is called so in the history of a case: a call for help, under whose id its card is drawn. */
export const ASKED_FOR_HELP = "asked for help";
/** The topic of that card. */
export const HELP_TOPIC = "authority help";

/** Somebody needs help with a case. */
export interface HelpCall {
  readonly organizationId: string;
  readonly id: string;
  readonly caseId: string;
  readonly by: string;
}

/** Its card has the words of its case in it, so it is drawn anew whenever that changes. */
export const quoteInHelp = (
  sql: Sql,
  { organizationId, eventId, caseId }: Record<"organizationId" | "eventId" | "caseId", string>,
): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO quoted (organization_id, topic, subject_id, matter_id) VALUES ($1, '${HELP_TOPIC}', $2, $3)`,
    values: [organizationId, eventId, caseId],
  });

/** The calls of these ids, each in its own organization; in no order, without those that do not exist. */
export const readHelpCalls = (
  sql: Sql,
  keys: readonly { readonly organizationId: string; readonly id: string }[],
): Promise<HelpCall[]> =>
  sql.query({
    name: "authority.help",
    text: `SELECT e.organization_id AS "organizationId", e.id, e.case_id AS "caseId", p.name AS by
           FROM unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, id)
           JOIN case_event e ON e.organization_id = wanted.organization_id AND e.id = wanted.id
             AND e.kind = '${ASKED_FOR_HELP}'
           JOIN person p ON p.organization_id = e.organization_id AND p.id = e.person_id`,
    values: [keys.map(({ organizationId }) => organizationId), keys.map(({ id }) => id)],
  });
