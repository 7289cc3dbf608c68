import type { Sql } from "../../../../kernel/ports.ts";
import type { Rung } from "../../schema.ts";
import type { Looked } from "../match.ts";
import type { Past, Subject } from "../repeats.ts";

/** The organizations with something to look at: what was logged since, and what has changed. */
export const readBehind = async (sql: Sql): Promise<string[]> => {
  const rows = await sql.query<{ id: string }>({
    name: "watch.behind",
    text: `SELECT c.organization_id AS id FROM counter c LEFT JOIN case_watch w USING (organization_id)
           WHERE c.name = 'case' AND c.next > coalesce(w.next, 1)
           UNION SELECT organization_id FROM case_look`,
    values: [],
  });
  return rows.map(({ id }) => id);
};

/** What of an organization nobody has looked at yet. */
export interface Ahead {
  /** The units of the next cases, at most so many. */
  readonly units: readonly string[];
  /** Cases have changed. */
  readonly changed: boolean;
}

export async function readAhead(sql: Sql, organizationId: string, limit: number): Promise<Ahead> {
  const [row] = await sql.query<Ahead>({
    name: "watch.ahead",
    text: `SELECT ARRAY(SELECT DISTINCT next.unit_id FROM (
             SELECT c.unit_id FROM "case" c
             WHERE c.organization_id = $1
               AND c.number >= coalesce((SELECT next FROM case_watch WHERE organization_id = $1), 1)
             ORDER BY c.number LIMIT $2) next) AS units,
             EXISTS (SELECT FROM case_look WHERE organization_id = $1) AS changed`,
    values: [organizationId, limit],
  });
  return row ?? { units: [], changed: false };
}

/** The number of the next case to look at; nobody else looks at the organization's cases while the transaction lasts. */
export async function beginLooking(sql: Sql, organizationId: string): Promise<number> {
  const hold = () =>
    sql.query<{ next: number }>({
      name: "watch.hold",
      text: "SELECT next FROM case_watch WHERE organization_id = $1 FOR UPDATE",
      values: [organizationId],
    });
  let [row] = await hold();
  if (!row) {
    await sql.query({
      text: "INSERT INTO case_watch (organization_id, next) VALUES ($1, 1) ON CONFLICT DO NOTHING",
      values: [organizationId],
    });
    [row] = await hold();
  }
  return row?.next ?? 1;
}

export const lookedUpTo = (sql: Sql, organizationId: string, next: number): Promise<unknown> =>
  sql.query({
    name: "watch.upTo",
    text: "UPDATE case_watch SET next = $2 WHERE organization_id = $1",
    values: [organizationId, next],
  });

/** A case as the watch sees it. */
export type WatchedCase = Looked & {
  /** It is neither over, taken back nor a part of another. */
  readonly going: boolean;
  /** It is over, and that was said by somebody. */
  readonly solved: boolean;
  /** It counts towards a theme that repeats: somebody has to hear of it, and everybody may. */
  readonly counts: boolean;
  /** Until when it is confidential, if only so that somebody can say that it is. */
  readonly heldUntil: Date | null;
};

interface Row extends Omit<WatchedCase, "customer"> {
  readonly customer: string | null;
}

const COUNTS = "c.kind <> 'compliment' AND c.undone_at IS NULL AND c.merged_into IS NULL AND NOT c.confidential";

const CASES = `
  SELECT c.organization_id AS "organizationId", c.id, c.number, c.kind, c.theme, c.severity, c.text, c.customer, c.public,
         c.confidential, c.held_until AS "heldUntil", c.unit_id AS "unitId", c.logged_at AS "loggedAt",
         c.state IN ('open', 'in hand', 'reopened') AND c.undone_at IS NULL AND c.merged_into IS NULL AS going,
         c.state NOT IN ('open', 'in hand', 'reopened') AND c.undone_at IS NULL AND c.merged_into IS NULL AS solved,
         ${COUNTS} AS counts
  FROM "case" c`;

const toCase = ({ customer, ...row }: Row): WatchedCase => ({ ...row, ...(customer !== null && { customer }) });

/** The cases from a number on, in their order: numbers have no gaps, and are committed in order. */
export const readFrom = async (sql: Sql, organizationId: string, next: number, limit: number): Promise<WatchedCase[]> =>
  (
    await sql.query<Row>({
      name: "watch.from",
      text: `${CASES} WHERE c.organization_id = $1 AND c.number >= $2 ORDER BY c.number LIMIT $3`,
      values: [organizationId, next, limit],
    })
  ).map(toCase);

/** The cases that have changed, by when that was; they are not asked for again. */
export async function takeChanged(sql: Sql, organizationId: string, limit: number): Promise<WatchedCase[]> {
  // In one statement the rows of the cases would be those from before a change that it waited for.
  const ids = await sql.query<{ id: string }>({
    name: "watch.changed",
    text: `DELETE FROM case_look WHERE organization_id = $1 AND case_id IN (
             SELECT case_id FROM case_look WHERE organization_id = $1 ORDER BY at LIMIT $2 FOR UPDATE)
           RETURNING case_id AS id`,
    values: [organizationId, limit],
  });
  if (ids.length === 0) return [];
  const rows = await sql.query<Row>({
    name: "watch.again",
    text: `${CASES} WHERE c.organization_id = $1 AND c.id = ANY($2::uuid[]) ORDER BY c.number`,
    values: [organizationId, ids.map(({ id }) => id)],
  });
  return rows.map(toCase);
}

/** When a rule last raised a case of each subject of `asked`. */
const RAISED = `LEFT JOIN LATERAL (
  SELECT h.at FROM rule_hit h
  WHERE h.organization_id = $1 AND h.rule_id = $2 AND h.unit_id = asked.unit_id AND h.subject = asked.subject
  ORDER BY h.at DESC LIMIT 1) raised ON true`;

interface PastRow {
  readonly unitId: string;
  readonly subject: string;
  readonly moments: readonly Date[];
  readonly raised: Date | null;
}

/** How much of the past of a subject is needed, and up to where. */
export interface Wanted {
  readonly ruleId: string;
  readonly since: Date;
  /** What has raised a case since then rests: when else it came up is not asked. */
  readonly rests: Date;
  readonly times: number;
  /** Not the cases from this number on. */
  readonly before: number;
}

type Place = Pick<Subject, "unitId" | "subject">;

const pastOf = ({ moments, raised }: PastRow): Past => ({
  moments: moments.map((moment) => moment.getTime()).sort((one, other) => one - other),
  ...(raised && { raised: raised.getTime() }),
});

/** When these themes came up in these units, and last raised a case. */
export async function readThemes(
  sql: Sql,
  organizationId: string,
  places: readonly Place[],
  { ruleId, since, rests, times, before }: Wanted,
): Promise<readonly (Place & Past)[]> {
  const rows = await sql.query<PastRow>({
    name: "watch.themes",
    text: `SELECT asked.unit_id AS "unitId", asked.subject, raised.at AS raised,
             CASE WHEN raised.at > $8 THEN '{}' ELSE ARRAY(
               SELECT c.logged_at FROM "case" c
               WHERE c.organization_id = $1 AND c.unit_id = asked.unit_id AND c.theme = asked.subject AND c.logged_at > $5
                 AND c.number < $7 AND ${COUNTS}
               ORDER BY c.logged_at DESC LIMIT $6) END AS moments
           FROM unnest($3::uuid[], $4::text[]) AS asked(unit_id, subject) ${RAISED}`,
    values: [
      organizationId,
      ruleId,
      places.map(({ unitId }) => unitId),
      places.map(({ subject }) => subject),
      since,
      times,
      before,
      rests,
    ],
  });
  return rows.map((row) => ({ unitId: row.unitId, subject: row.subject, ...pastOf(row) }));
}

/** Of the causes of these themes that cases of these units came from, when they did, and last raised a case. */
export async function readCauses(
  sql: Sql,
  organizationId: string,
  places: readonly Place[],
  { ruleId, since, times }: Omit<Wanted, "before" | "rests">,
): Promise<readonly (Place & Past & { readonly theme: string })[]> {
  const rows = await sql.query<PastRow & { readonly theme: string }>({
    name: "watch.causes",
    text: `SELECT asked.unit_id AS "unitId", asked.theme, asked.subject, asked.moments, raised.at AS raised
           FROM (
             SELECT r.unit_id, k.theme, r.cause_id::text AS subject, array_agg(c.logged_at) AS moments
             FROM unnest($3::uuid[], $4::text[]) AS given(unit_id, theme)
             JOIN recovery r ON r.organization_id = $1 AND r.unit_id = given.unit_id AND r.cause_id IS NOT NULL
               AND r.logged_at > $5
             JOIN cause k ON k.organization_id = $1 AND k.id = r.cause_id AND k.theme = given.theme
             JOIN "case" c ON c.organization_id = $1 AND c.id = r.case_id AND ${COUNTS}
             GROUP BY r.unit_id, k.theme, r.cause_id HAVING count(*) >= $6
           ) asked ${RAISED}`,
    values: [
      organizationId,
      ruleId,
      places.map(({ unitId }) => unitId),
      places.map(({ subject }) => subject),
      since,
      times,
    ],
  });
  return rows.map((row) => ({ unitId: row.unitId, theme: row.theme, subject: row.subject, ...pastOf(row) }));
}

/** What happened to cases: which promises are overdue and the managers have heard of it twice, and how often their customers were not happy. */
export interface Happened {
  readonly id: string;
  readonly overdue: readonly string[];
  readonly notHappy: number;
}

export const readHappened = (sql: Sql, organizationId: string, ids: readonly string[]): Promise<Happened[]> =>
  sql.query({
    name: "watch.happened",
    text: `SELECT asked.id, ARRAY(
             SELECT p.id FROM promise p
             WHERE p.organization_id = $1 AND p.case_id = asked.id AND p.state = 'open' AND p.said = 'unanswered') AS overdue,
             (SELECT count(*)::int FROM case_event e
              WHERE e.organization_id = $1 AND e.case_id = asked.id AND e.kind = 'not happy') AS "notHappy"
           FROM unnest($2::uuid[]) AS asked(id)`,
    values: [organizationId, ids],
  });

/** The newest case of a unit about this theme that somebody can still do something with, and everybody may know of. */
export async function readOpenAbout(
  sql: Sql,
  organizationId: string,
  { unitId, theme }: Pick<Looked, "unitId" | "theme">,
  since: Date,
): Promise<WatchedCase | undefined> {
  const [row] = await sql.query<Row>({
    name: "watch.open",
    text: `${CASES} WHERE c.organization_id = $1 AND c.unit_id = $2 AND c.theme = $3 AND c.logged_at > $4
             AND c.state IN ('open', 'in hand', 'reopened') AND ${COUNTS} ORDER BY c.logged_at DESC LIMIT 1`,
    values: [organizationId, unitId, theme, since],
  });
  return row && toCase(row);
}

/** What a rule has found: written once for each fact of a case. */
export interface Hit {
  readonly caseId: string;
  readonly ruleId: string;
  readonly fact: string;
  readonly unitId: string;
  readonly subject: string | undefined;
  readonly name: string;
  readonly startAt: Rung;
  readonly at: Date;
}

/** Notes what was found; those facts come back that had not been found before. */
export const saveHits = (
  sql: Sql,
  organizationId: string,
  hits: readonly Hit[],
): Promise<Pick<Hit, "caseId" | "ruleId">[]> =>
  sql.query({
    name: "watch.found",
    text: `INSERT INTO rule_hit (organization_id, case_id, rule_id, fact, unit_id, subject, name, start_at, at)
           SELECT $1, hit.* FROM jsonb_to_recordset($2::jsonb) AS hit(
             "caseId" uuid, "ruleId" uuid, fact text, "unitId" uuid, subject text, name text, "startAt" text, at timestamptz)
           ON CONFLICT DO NOTHING RETURNING case_id AS "caseId", rule_id AS "ruleId"`,
    values: [organizationId, JSON.stringify(hits)],
  });

/** Has these cases raised at these moments, each for the rule that comes first. */
export const planRaising = (
  sql: Sql,
  organizationId: string,
  raised: readonly { readonly caseId: string; readonly ruleId: string; readonly dueAt: Date }[],
): Promise<unknown> =>
  sql.query({
    name: "watch.raise",
    text: `UPDATE rule_hit h SET due_at = first.due_at FROM (
             SELECT DISTINCT ON (h.case_id, h.rule_id) h.case_id, h.rule_id, h.fact, given."dueAt" AS due_at
             FROM jsonb_to_recordset($2::jsonb) AS given("caseId" uuid, "ruleId" uuid, "dueAt" timestamptz)
             JOIN rule_hit h ON h.organization_id = $1 AND h.case_id = given."caseId" AND h.rule_id = given."ruleId"
             ORDER BY h.case_id, h.rule_id, h.at DESC, h.fact
           ) first
           WHERE h.organization_id = $1 AND h.case_id = first.case_id AND h.rule_id = first.rule_id AND h.fact = first.fact`,
    values: [organizationId, JSON.stringify(raised)],
  });
