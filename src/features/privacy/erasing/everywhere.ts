import type { Sql } from "../../../kernel/ports.ts";
import { card, text } from "../../../message/card.ts";
import type { Words } from "./words.ts";

/** How many rows of each table were changed. */
export type Rows = Record<string, number>;

export interface Replaced {
  readonly rows: Rows;
  /** Of these rows, as far as they have one: a card may stand somewhere that says what they said. */
  readonly ids: readonly string[];
}

interface TextTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: "text" | "_text" | "json" | "jsonb" }[];
  /** Of 8 kB. */
  readonly pages: number;
}

/** What nobody changes, what is erased in a way of its own, and what is sealed. */
const APART = ["audit_event", "digest", "secret", "person", "identity", "lane", "seen", "bucket"];

/** Columns that hold keys of ours, which are nobody's words. */
const KEYS = [
  ...[
    "key",
    "kind",
    "state",
    "topic",
    "root_topic",
    "platform",
    "role",
    "roles",
    "way",
    "aspect",
    "signal",
    "audience",
  ],
  ...[
    "locale",
    "time_zone",
    "currency",
    "nature",
    "held_for",
    "address",
    "external_id",
    "hash",
    "endpoint",
    "message_id",
  ],
  ...["day", "week", "quarter", "step", "list", "content", "strategy", "question_id", "rung", "start_at", "waits_for"],
];

const TABLES = `
  SELECT c.relname AS name, (pg_relation_size(c.oid) / 8192)::int AS pages,
         json_agg(json_build_object('name', a.attname, 'type', t.typname) ORDER BY a.attnum) AS columns
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid AND t.typname IN ('text', '_text', 'json', 'jsonb')
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT (c.relname = ANY($1)) AND NOT (a.attname = ANY($2))
    AND EXISTS (SELECT FROM pg_attribute o WHERE o.attrelid = c.oid AND o.attname = 'organization_id')
  GROUP BY c.oid, c.relname ORDER BY c.relname`;

/** Pages that one statement looks through: nobody waits long for it, and a server lets it finish. */
const AT_ONCE = 500;

/**
 * Replaces words by `mark` in all texts of an organization, of whatever table, a piece at a time; a table that comes later is
 * looked through too.
 */
export async function replaceEverywhere(
  sql: Sql,
  organizationId: string,
  words: Words,
  mark: string,
): Promise<Replaced> {
  const rows: Rows = {};
  const ids: string[] = [];
  for (const table of await sql.query<TextTable>({ text: TABLES, values: [APART, KEYS] })) {
    for (let page = 0; page < table.pages; page += AT_ONCE) {
      const values = [organizationId, words.inText, words.inJson, mark, `(${page},0)`, `(${page + AT_ONCE},0)`];
      const changed = await sql.query<{ id: string | null }>({ text: replacing(table), values });
      if (changed.length > 0) rows[table.name] = (rows[table.name] ?? 0) + changed.length;
      ids.push(...changed.flatMap(({ id }) => id ?? []));
    }
  }
  return { rows, ids };
}

const replacing = ({ name, columns }: TextTable): string => `
  UPDATE "${name}" t SET ${columns.map((column) => `"${column.name}" = ${replaced(column)}`).join(", ")}
  WHERE organization_id = $1 AND ctid >= $5::tid AND ctid < $6::tid AND $2::text IS NOT NULL AND $3::text IS NOT NULL
    AND (${columns.map(({ name, type }) => `"${name}"::text ~* ${isJson(type) ? "$3" : "$2"}`).join(" OR ")})
  RETURNING to_jsonb(t)->>'id' AS id`;

const isJson = (type: string): boolean => type.startsWith("json");

function replaced({ name, type }: TextTable["columns"][number]): string {
  if (isJson(type)) return `regexp_replace("${name}"::text, $3, $4, 'gi')::${type}`;
  if (type === "text") return `regexp_replace("${name}", $2, $4, 'gi')`;
  return `(SELECT array_agg(regexp_replace(one, $2, $4, 'gi') ORDER BY place)
           FROM unnest("${name}") WITH ORDINALITY AS given(one, place))`;
}

/**
 * Leaves nothing of messages that were written out and name one of these cases: their words stand in them as they were, cut
 * and masked. Those that still wait say that it was erased.
 */
export async function eraseMessages(
  sql: Sql,
  organizationId: string,
  cases: readonly { readonly id: string; readonly number: number }[],
  mark: string,
): Promise<Rows> {
  const named = `\\mC-(${cases.map(({ number }) => number).join("|")})\\M|${cases.map(({ id }) => id).join("|")}`;
  const nothing = JSON.stringify(card(mark, text(mark)));
  const [table] = await sql.query<{ pages: number }>({
    text: "SELECT (pg_relation_size('delivery') / 8192)::int AS pages",
    values: [],
  });
  let many = 0;
  for (let page = 0; page < (table?.pages ?? 0); page += AT_ONCE) {
    const values = [organizationId, named, nothing, `(${page},0)`, `(${page + AT_ONCE},0)`];
    many += (await sql.query({ text: MESSAGES, values })).length;
  }
  return many > 0 ? { delivery: many } : {};
}

const MESSAGES = `
  UPDATE delivery SET card = $3::jsonb
  WHERE organization_id = $1 AND ctid >= $4::tid AND ctid < $5::tid AND card ? 'summary' AND card::text ~ $2
  RETURNING 1`;
