import { z } from "zod";
import type { Sql } from "../../../kernel/ports.ts";
import { rungs } from "../schema.ts";
import { builtInRules } from "./built-in.ts";
import { Condition, Draft, type RuleInFull } from "./schema.ts";

const Row = z.object({
  id: z.string(),
  name: z.string().nullable(),
  condition: Condition.nullable(),
  start_at: z.enum(rungs),
  live: z.boolean(),
  draft: Draft.nullable(),
  draft_id: z.string().nullable(),
});

/** The rules of an organization in their order: its own, or those that Bellhop brings along where it has changed none. */
export async function readRules(sql: Sql, organizationId: string): Promise<readonly RuleInFull[]> {
  const rows = await sql.query<unknown>({
    name: "rule.read",
    text: `SELECT id, name, condition, start_at, live, draft, draft_id FROM escalation_rule
           WHERE organization_id = $1 ORDER BY position, id`,
    values: [organizationId],
  });
  if (rows.length === 0) return builtInRules.map((rule) => ({ ...rule, isNew: false }));
  return rows.flatMap((row) => toRule(Row.parse(row)));
}

/** One that has never been live is shown as what it is to become. */
function toRule(row: z.infer<typeof Row>): RuleInFull[] {
  const { id, condition, live, draft, draft_id: draftId } = row;
  const shown = condition === null ? draft : { name: row.name ?? undefined, condition, startAt: row.start_at };
  if (!shown) return [];
  return [
    {
      ...{ ...shown, id, live, isNew: condition === null },
      ...(draft && draftId !== null && { draft: { ...draft, id: draftId } }),
    },
  ];
}

/** Has everybody else who wants to change an organization's rules wait. */
export const lockRules = (sql: Sql, organizationId: string): Promise<unknown> =>
  sql.query({ text: "SELECT FROM organization WHERE id = $1 FOR NO KEY UPDATE", values: [organizationId] });

/** Whoever changes a rule, and when. */
export interface By {
  readonly organizationId: string;
  readonly personId: string;
  readonly at: Date;
}

/** Makes the built-in rules the organization's own, if it has none yet. */
export const adoptRules = (sql: Sql, { organizationId, at }: By): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO escalation_rule (organization_id, id, condition, start_at, live, position, changed_at)
           SELECT $1, given.id, given.condition, given.start_at, given.live, given.position, $3
           FROM jsonb_to_recordset($2::jsonb) AS given(id uuid, condition jsonb, start_at text, live boolean, position int)
           WHERE NOT EXISTS (SELECT FROM escalation_rule WHERE organization_id = $1)`,
    values: [
      organizationId,
      JSON.stringify(builtInRules.map(({ startAt, ...rule }, position) => ({ ...rule, position, start_at: startAt }))),
      at,
    ],
  });

/** Keeps what a rule is to become; a rule that is not there yet stands last, and is not live. */
export const saveDraft = (
  sql: Sql,
  { organizationId, personId, at }: By,
  ruleId: string,
  { id: draftId, ...draft }: Draft & { readonly id: string },
): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO escalation_rule
             (organization_id, id, start_at, live, position, draft, draft_id, changed_by, changed_at)
           SELECT $1, $2, $3, false, 1 + coalesce(max(position), 0), $4, $5, present_person($1, $6), $7
           FROM escalation_rule WHERE organization_id = $1
           ON CONFLICT (organization_id, id) DO UPDATE SET
             draft = excluded.draft, draft_id = excluded.draft_id, changed_by = excluded.changed_by,
             changed_at = excluded.changed_at`,
    values: [organizationId, ruleId, draft.startAt, JSON.stringify(draft), draftId, personId, at],
  });

/** What a rule is to become is what it is, from now on. */
export const applyDraft = (sql: Sql, { organizationId, personId, at }: By, ruleId: string): Promise<unknown> =>
  sql.query({
    text: `UPDATE escalation_rule SET name = draft ->> 'name', condition = draft -> 'condition',
             start_at = draft ->> 'startAt', live = true, draft = NULL, draft_id = NULL,
             changed_by = present_person($1, $3), changed_at = $4
           WHERE organization_id = $1 AND id = $2 AND draft IS NOT NULL`,
    values: [organizationId, ruleId, personId, at],
  });

/** Forgets what a rule was to become; one that has never been live is gone. */
export async function discardDraft(sql: Sql, organizationId: string, ruleId: string): Promise<void> {
  const values = [organizationId, ruleId];
  await sql.query({
    text: "UPDATE escalation_rule SET draft = NULL, draft_id = NULL WHERE organization_id = $1 AND id = $2",
    values,
  });
  await sql.query({
    text: "DELETE FROM escalation_rule WHERE organization_id = $1 AND id = $2 AND condition IS NULL",
    values,
  });
}

/** Switches a rule off, or on again as it was. */
export const setLive = (
  sql: Sql,
  { organizationId, personId, at }: By,
  ruleId: string,
  live: boolean,
): Promise<unknown> =>
  sql.query({
    text: `UPDATE escalation_rule SET live = $3, changed_by = present_person($1, $4), changed_at = $5
           WHERE organization_id = $1 AND id = $2 AND condition IS NOT NULL`,
    values: [organizationId, ruleId, live, personId, at],
  });

/** Switches a rule on again that this person has switched off since then; false: there is nothing to take back. */
export async function switchBackOn(
  sql: Sql,
  { organizationId, personId, at }: By,
  ruleId: string,
  since: Date,
): Promise<boolean> {
  const rows = await sql.query({
    text: `UPDATE escalation_rule SET live = true, changed_at = $5
           WHERE organization_id = $1 AND id = $2 AND NOT live AND condition IS NOT NULL AND draft IS NULL
             AND changed_by = present_person($1, $3) AND changed_at >= $4 RETURNING id`,
    values: [organizationId, ruleId, personId, since, at],
  });
  return rows.length === 1;
}
