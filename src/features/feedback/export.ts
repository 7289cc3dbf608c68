import { bare, type Exported, typed } from "../export/index.ts";

/** What was said of something in the history of a case, with how much money that was. */
const WORDED = `string_agg(said.what || coalesce(' (' || said.amount || ' ' || said.currency || ')', ''), '; ' ORDER BY said.id)`;

/**
 * What was given to its customer, each as it was said last, without what was taken back; the totals by currency, in the
 * order of these.
 */
const GIVEN = `CROSS JOIN LATERAL (
    WITH said AS (
      SELECT e.id, last.detail ->> 'what' AS what, (last.detail ->> 'amount')::numeric(12, 2) AS amount,
             last.detail ->> 'currency' AS currency
      FROM case_event e
      CROSS JOIN LATERAL (
        SELECT b.detail FROM case_event b
        WHERE b.organization_id = e.organization_id AND b.case_id = e.case_id
          AND (b.id = e.id OR b.kind = 'decided anew' AND b.detail ->> 'event' = e.id::text)
        ORDER BY b.id DESC LIMIT 1) last
      WHERE e.organization_id = it.organization_id AND e.case_id = it.id AND e.kind = 'decided' AND NOT EXISTS (
        SELECT FROM case_event b WHERE b.organization_id = e.organization_id AND b.case_id = e.case_id
          AND b.kind = 'not decided' AND b.detail ->> 'event' = e.id::text)
    ), sums AS (
      SELECT currency, sum(amount) AS total FROM said WHERE amount IS NOT NULL GROUP BY currency
    )
    SELECT (SELECT string_agg(total::text, ' ' ORDER BY currency) FROM sums) AS total,
           (SELECT string_agg(currency, ' ' ORDER BY currency) FROM sums) AS currency,
           (SELECT ${WORDED} FROM said) AS what
  ) given`;

/** What was asked for beyond what people may decide, and approved. */
const APPROVED = `CROSS JOIN LATERAL (
    SELECT ${WORDED} AS what FROM (
      SELECT e.id, e.detail ->> 'what' AS what, (e.detail ->> 'amount')::numeric(12, 2) AS amount,
             e.detail ->> 'currency' AS currency
      FROM case_event e WHERE e.organization_id = it.organization_id AND e.case_id = it.id AND e.kind = 'approved') said
  ) approved`;

/** In SQL what `mayKnow` says, of whoever leads the organization: may this person know of the case of this alias? */
const mayKnowOfCase = (alias: string, personId: string): string =>
  `${alias}.undone_at IS NULL AND (NOT ${alias}.confidential OR ${isPartyTo(alias, personId)}
     OR ${personId} = ANY(${alias}.named))`;

const isPartyTo = (alias: string, personId: string): string =>
  `${personId} IN (${alias}.logged_by, ${alias}.owner_id) OR coalesce(${alias}.on_behalf_of = ${personId}, false)`;

/** The same of the case that a row belongs to. */
export const mayKnowOfItsCase = (personId: string): string =>
  `EXISTS (SELECT FROM "case" k WHERE k.organization_id = it.organization_id AND k.id = it.case_id
     AND ${mayKnowOfCase("k", personId)})`;

/** In SQL: does this person manage the unit that a row is of? */
export const managesItsUnit = (personId: string): string =>
  `EXISTS (SELECT FROM membership m WHERE m.organization_id = it.organization_id AND m.unit_id = it.unit_id
     AND m.person_id = ${personId} AND m.role = 'manager')`;

/** Every case. Of what is confidential whoever operates Bellhop learns only that it is there. */
export const caseExport: Exported = {
  name: "cases",
  table: '"case"',
  order: ["number"],
  at: "it.logged_at",
  zone: "u.time_zone",
  hidden: "it.confidential",
  known: (personId) => mayKnowOfCase("it", personId),
  clear: (personId) => `${isPartyTo("it", personId)} OR ${managesItsUnit(personId)}`,
  columns: {
    case: bare("'C-' || it.number"),
    kind: "it.kind",
    theme: "coalesce(theme.name, it.theme)",
    step: "coalesce(step.name, it.step)",
    severity: "it.severity",
    guessed: "array_to_string(it.guessed, ' ')",
    text: typed("it.text"),
    came_by: "it.came_by",
    public: "it.public",
    customer: typed("it.customer"),
    happened_at: "it.happened_at",
    permalink: "it.permalink",
    written_at: "it.written_at",
    unit: "u.name",
    logged_by: "author.name",
    on_behalf_of: "behalf.name",
    owner: "owner.name",
    state: "it.state",
    confidential: bare("it.confidential"),
    given_total: "given.total",
    given_currency: "given.currency",
    given: typed("given.what"),
    approved: typed("approved.what"),
    logged_at: bare("it.logged_at"),
    changed_at: bare("it.changed_at"),
    undone_at: bare("it.undone_at"),
  },
  beside: `
  LEFT JOIN unit u ON u.organization_id = it.organization_id AND u.id = it.unit_id
  LEFT JOIN person author ON author.organization_id = it.organization_id AND author.id = it.logged_by
  LEFT JOIN person owner ON owner.organization_id = it.organization_id AND owner.id = it.owner_id
  LEFT JOIN person behalf ON behalf.organization_id = it.organization_id AND behalf.id = it.on_behalf_of
  LEFT JOIN list_entry theme ON theme.organization_id = it.organization_id AND theme.list = 'theme' AND theme.key = it.theme
  LEFT JOIN list_entry step ON step.organization_id = it.organization_id AND step.list = 'step' AND step.key = it.step
  ${GIVEN}
  ${APPROVED}`,
};
