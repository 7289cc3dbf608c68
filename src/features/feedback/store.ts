import { logEvent, numberFresh, personNow, showNumbered } from "../../kernel/matter.ts";
import type { Sql } from "../../kernel/ports.ts";
import { firstSight } from "../../kernel/seen.ts";
import type { Case, Guessable, Happened } from "./schema.ts";
import type { Kind, Severity, State, WayIn } from "./vocabulary.ts";

/** A case about to be written: one statement writes any number of them. */
export interface NewCase {
  readonly organization_id: string;
  readonly id: string;
  readonly event_id: string;
  readonly delivery_id: string;
  readonly unit_id: string;
  /** The unit's channel, if it has one. */
  readonly lane_id: string | null;
  readonly kind: Kind;
  readonly theme: string;
  readonly severity: Severity;
  readonly guessed: readonly Guessable[];
  readonly text: string;
  readonly step?: string | undefined;
  readonly came_by?: WayIn | undefined;
  readonly public?: boolean | undefined;
  readonly customer?: string | undefined;
  readonly happened_at?: Date | undefined;
  readonly happened_to?: Happened["to"] | undefined;
  readonly permalink?: string | undefined;
  readonly written_at?: Date | undefined;
  /** Whoever typed it. */
  readonly person_id: string;
  /** Whoever heard the customer, and has the case then, if that is somebody else. */
  readonly on_behalf_of?: string | undefined;
  readonly confidential?: boolean | undefined;
  readonly held_until?: Date | undefined;
  readonly named?: readonly string[] | undefined;
  /** How to tell whoever it is on behalf of. */
  readonly news_lane_id?: string | undefined;
  readonly news_id?: string | undefined;
  readonly at: Date;
  /** The same delivery twice is one case. */
  readonly delivery: string;
  /** Of the request. */
  readonly reference?: string | undefined;
}

/**
 * Logs cases: number, case, event, and the delivery of its card to the unit's channel, in one statement for all of them.
 * Answers with the number of each; one whose delivery was seen before, or comes twice here, is absent.
 */
export const logCases = (sql: Sql, items: readonly NewCase[]): Promise<Logged[]> => {
  const shown = items.some((item) => item.lane_id !== null || item.news_lane_id !== undefined);
  return sql.query<Logged>({ ...(shown ? LOG_AND_SHOW : LOG), values: [JSON.stringify(items.map(written))] });
};

/** JSON with a Date in it is written six times as slowly. */
const written = (item: NewCase): object => ({ ...item, at: item.at.toISOString() });

export interface Logged {
  readonly id: string;
  readonly number: number;
}

/** Whoever heard the customer, as they are now. */
const HEARD = `, ${personNow("item.on_behalf_of")} AS behalf`;

/** The topic and the key of what is said to them. */
export const GIVEN = "case given";
export const givenKey = (caseId: string): string => `case ${caseId} given`;

const TELL = `
    UNION ALL
    SELECT organization_id, news_id, news_lane_id, 'case ' || id || ' given', 'case given', id, NULL, NULL, NULL, reference
    FROM numbered WHERE news_lane_id IS NOT NULL`;

const logging = `
  WITH item AS (
    SELECT * FROM json_to_recordset($1::json) AS item(
      organization_id uuid, id uuid, event_id uuid, delivery_id uuid, unit_id uuid, lane_id uuid, kind text, theme text,
      severity int, guessed text[], text text, person_id uuid, at timestamptz, delivery text, step text, came_by text,
      public boolean, customer text, happened_at timestamptz, happened_to text, permalink text, written_at timestamptz,
      on_behalf_of uuid, confidential boolean, held_until timestamptz, named uuid[], news_lane_id uuid, news_id uuid,
      reference text)
  ), ${firstSight("item")}, ${numberFresh("case", HEARD)}, case_row AS (
    INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, step, severity, guessed, text, came_by, public,
      customer, happened_at, happened_to, permalink, written_at, logged_by, on_behalf_of, owner_id, confidential, held_until, named,
      logged_at)
    SELECT organization_id, id, number, unit_id, kind, theme, step, severity, guessed, text, came_by,
      coalesce(public, false), customer, happened_at, happened_to, permalink, written_at, author, behalf,
      coalesce(behalf, author), coalesce(confidential, false), held_until, named, at
    FROM numbered
  ), ${logEvent("case")}`;

const LOG = { name: "case.log", text: `${logging} SELECT id, number FROM numbered` };

const LOG_AND_SHOW = {
  name: "case.log.show",
  text: `${logging}, ${showNumbered("case", TELL)}
  SELECT id, number FROM numbered`,
};

/** Selects of the voices of a case `c`: what was merged into it, and into that, and is not taken back. */
const voicesOf = (selected: string): string => `
  WITH RECURSIVE voice AS (
    SELECT v.id, v.confidential FROM "case" v
    WHERE v.organization_id = c.organization_id AND v.merged_into = c.id AND v.undone_at IS NULL
    UNION
    SELECT v.id, v.confidential FROM voice JOIN "case" v
      ON v.organization_id = c.organization_id AND v.merged_into = voice.id AND v.undone_at IS NULL
  ) SELECT ${selected} FROM voice`;

/** Selects cases as `readRows` reads them, `from` a row of "case" c. */
const casesFrom = (from: string): string => `
  SELECT c.*, (${voicesOf("ARRAY[count(*) FILTER (WHERE NOT confidential), count(*)]::int[]")}) AS voices,
         theme.name AS theme_name, step.name AS step_name, author.name AS author_name, behalf.name AS behalf_name, owner.name AS owner_name
  FROM ${from}
  JOIN person author ON author.organization_id = c.organization_id AND author.id = c.logged_by
  JOIN person owner ON owner.organization_id = c.organization_id AND owner.id = c.owner_id
  LEFT JOIN person behalf ON behalf.organization_id = c.organization_id AND behalf.id = c.on_behalf_of
  LEFT JOIN list_entry theme ON theme.organization_id = c.organization_id AND theme.list = 'theme' AND theme.key = c.theme
  LEFT JOIN list_entry step ON step.organization_id = c.organization_id AND step.list = 'step' AND step.key = c.step`;

const CASE = casesFrom('"case" c');

/** The cases whose ids the query `ids` selects, newest first; `rest` says how many. */
export async function readFound(
  sql: Sql,
  { name, ids, rest }: { readonly name: string; readonly ids: string; readonly rest: string },
  values: readonly unknown[],
): Promise<Case[]> {
  const from = `(${ids}) found JOIN "case" c ON c.organization_id = $1 AND c.id = found.id`;
  const text = `${casesFrom(from)} ORDER BY c.logged_at DESC, c.id DESC ${rest}`;
  return (await sql.query<CaseRow>({ name, text, values })).map(toCase);
}

interface CaseRow {
  organization_id: string;
  id: string;
  number: number;
  unit_id: string;
  kind: Kind;
  theme: string;
  theme_name: string | null;
  step: string | null;
  step_name: string | null;
  severity: Severity;
  guessed: Guessable[];
  text: string;
  came_by: WayIn | null;
  public: boolean;
  customer: string | null;
  happened_at: Date | null;
  happened_to: Happened["to"] | null;
  permalink: string | null;
  written_at: Date | null;
  logged_by: string;
  author_name: string;
  on_behalf_of: string | null;
  behalf_name: string | null;
  owner_id: string;
  owner_name: string;
  state: State;
  confidential: boolean;
  held_until: Date | null;
  named: string[] | null;
  merged_into: string | null;
  /** Those that everybody may know of, and all of them. */
  voices: [known: number, all: number];
  logged_at: Date;
  changed_at: Date | null;
  undone_at: Date | null;
}

const toCase = (row: CaseRow): Case => ({
  organizationId: row.organization_id,
  id: row.id,
  number: row.number,
  unitId: row.unit_id,
  kind: row.kind,
  theme: row.theme,
  severity: row.severity,
  guessed: row.guessed,
  text: row.text,
  public: row.public,
  loggedBy: row.logged_by,
  loggedByName: row.author_name,
  ownerId: row.owner_id,
  ownerName: row.owner_name,
  state: row.state,
  confidential: row.confidential,
  named: row.named ?? [],
  loggedAt: row.logged_at,
  ...(row.theme_name && { themeName: row.theme_name }),
  ...(row.step && { step: row.step }),
  ...(row.step_name && { stepName: row.step_name }),
  ...(row.came_by && { cameBy: row.came_by }),
  ...(row.customer && { customer: row.customer }),
  ...(row.happened_at && row.happened_to && { happened: { at: row.happened_at, to: row.happened_to } }),
  ...(row.permalink && { permalink: row.permalink }),
  ...(row.written_at && { writtenAt: row.written_at }),
  ...(row.on_behalf_of && { onBehalfOf: { id: row.on_behalf_of, name: row.behalf_name ?? "" } }),
  ...(row.merged_into && { mergedInto: row.merged_into }),
  ...(row.held_until && { heldUntil: row.held_until }),
  ...(row.voices[0] > 0 && { voices: row.voices[0] + 1 }),
  ...(row.voices[1] > row.voices[0] && { hasConfidentialVoices: true }),
  ...(row.changed_at && { changedAt: row.changed_at }),
  ...(row.undone_at && { undoneAt: row.undone_at }),
});

/**
 * Each case is looked up by its key before anything is joined to it. Left to itself, PostgreSQL may begin with the people of
 * the organization and read all its cases, as long as a table is new and not analyzed, which nobody does for an embedded one.
 */
const CASES_WANTED = casesFrom(`unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, id) CROSS JOIN LATERAL (
    SELECT * FROM "case" WHERE organization_id = wanted.organization_id AND id = wanted.id OFFSET 0) c`);

/** The cases of these ids, each in its own organization; in no order, without those that do not exist. */
export async function readCases(sql: Sql, keys: readonly { organizationId: string; id: string }[]): Promise<Case[]> {
  const rows = await sql.query<CaseRow>({
    name: "case.read",
    text: CASES_WANTED,
    values: [keys.map((key) => key.organizationId), keys.map((key) => key.id)],
  });
  return rows.map(toCase);
}

/** The case of a number. */
export async function readCaseNumbered(sql: Sql, organizationId: string, number: number): Promise<Case | undefined> {
  const [row] = await sql.query<CaseRow>({
    name: "case.numbered",
    text: `${CASE} WHERE c.organization_id = $1 AND c.number = $2`,
    values: [organizationId, number],
  });
  return row && toCase(row);
}

/** What else was said about the matter of a case: its voices, oldest first. */
export async function readVoices(
  sql: Sql,
  { organizationId, id }: Pick<Case, "organizationId" | "id">,
  limit: number,
): Promise<Case[]> {
  const rows = await sql.query<CaseRow>({
    name: "case.voices",
    text: `${CASE} WHERE c.organization_id = $1 AND c.id IN (
             SELECT unnest(ARRAY(${voicesOf("id")})) FROM "case" c WHERE c.organization_id = $1 AND c.id = $2)
           ORDER BY c.logged_at, c.id LIMIT $3`,
    values: [organizationId, id, limit],
  });
  return rows.map(toCase);
}
