import { userError } from "../../../kernel/errors.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Case } from "../schema.ts";
import type { Standing } from "../standing.ts";
import { readFound } from "../store.ts";

/** Which cases somebody asks for. */
export type Search =
  | { readonly kind: "all" | "mine" | "unit" }
  | { readonly kind: "theme"; readonly theme: string }
  | { readonly kind: "words"; readonly words: string };

/** Cases on one page. */
const PAGE_SIZE = 6;

export interface Page {
  readonly cases: readonly Case[];
  /** Are there older ones? */
  readonly more: boolean;
}

/**
 * The part of a statement that says which cases somebody may know of, like `mayKnow`: `$2` is who they are, `$3` the units
 * whose cases they see.
 */
const KNOWN = `
  c.undone_at IS NULL
  AND (c.logged_by = $2 OR c.owner_id = $2 OR c.on_behalf_of = $2
       OR CASE WHEN c.confidential THEN $2 = ANY(c.named) ELSE c.unit_id = ANY($3::uuid[]) END)`;

const newest = (most: string): string => `ORDER BY c.logged_at DESC, c.id DESC LIMIT ${most}`;
const NEWEST = newest("$4");

/** Says of what type they are, also where one is not used. */
const GIVEN = "WITH given AS (SELECT $2::uuid, $3::uuid[], $4::int)";

/** Each way of being about somebody, newest first, by an index of its own; `besides` is one more condition. */
const mine = (besides: string, last = NEWEST): string[] =>
  ["c.logged_by = $2", "c.owner_id = $2 AND c.owner_id <> c.logged_by", "c.on_behalf_of = $2"].map(
    (about) =>
      `(SELECT c.id FROM "case" c WHERE c.organization_id = $1 AND ${about} AND c.undone_at IS NULL ${besides} ${last})`,
  );

/** What somebody sees for being one of a unit's people, or overseeing it. */
const ofUnits = (besides: string, last = NEWEST): string => `
  (SELECT c.id FROM unnest($3::uuid[]) AS mine(unit_id) CROSS JOIN LATERAL (
     SELECT c.id, c.logged_at FROM "case" c
     WHERE c.organization_id = $1 AND c.unit_id = mine.unit_id AND c.undone_at IS NULL AND NOT c.confidential ${besides}
     ${last}
   ) c ${last})`;

const confided = (besides: string, last = NEWEST): string => `
  (SELECT c.id FROM "case" c
   WHERE c.organization_id = $1 AND c.confidential AND c.named @> ARRAY[$2] AND c.undone_at IS NULL ${besides} ${last})`;

/** Everything that somebody may know of, newest first. */
const known = (besides = "", last = NEWEST): string =>
  [...mine(besides, last), ofUnits(besides, last), confided(besides, last)].join(" UNION ");

/** Letters and what is looked for in their place: people on phones leave accents out. */
const ACCENTED = "áàâäãåÁÀÂÄÃÅéèêëÉÈÊËíìîïÍÌÎÏóòôöõÓÒÔÖÕúùûüÚÙÛÜñÑçÇ";
const PLAIN = "aaaaaaaaaaaaeeeeeeeeiiiiiiiioooooooooouuuuuuuunncc";
const plain = (typed: string): string => `translate(${typed}, '${ACCENTED}', '${PLAIN}')`;
/** Looking for accents takes as long as all else that is done with the words of a new case; most texts have none. */
const plainText = `CASE WHEN octet_length(c.text) = length(c.text) THEN left(c.text, 2000) ELSE ${plain("left(c.text, 2000)")} END`;

/** The index `case_words` has the organization beside the words, and these without their accents. */
const WORDS = `
  (to_tsvector('simple', ${plainText}) || array_to_tsvector(ARRAY[c.organization_id::text]))
  @@ (quote_literal($1::text)::tsquery && websearch_to_tsquery('simple', ${plain("$6")}))`;

const ids = {
  all: known(),
  mine: mine("").join(" UNION "),
  unit: ofUnits(""),
  theme: known("AND c.theme = $6"),
  words: `(SELECT c.id FROM "case" c WHERE c.organization_id = $1 AND ${WORDS} AND ${KNOWN} ${NEWEST})`,
} as const;

/** The newest cases that are looked at for words, on the first page; twice as many on the second, and so on. */
const RECENT = 60;
/** Rows of all units together that are read for them; where it would be more, the index of words is asked at once. */
const MOST_READ = 20_000;

/**
 * The newest cases that somebody may know of, and of these those with the words. Words that are in many cases are in some of
 * these: by the index alone, all that have them would have to be read and sorted. The number is a part of the text, so that
 * the plan is made once.
 */
const recentWithWords = (most: number): string => `
  SELECT c.id FROM (
    SELECT c.* FROM (${GIVEN} ${known("", newest(String(most)))}) recent
    JOIN "case" c ON c.organization_id = $1 AND c.id = recent.id ${newest(String(most))}
  ) c WHERE ${WORDS} LIMIT $5 + ${PAGE_SIZE + 1}`;

/**
 * The same, and if they are not enough for the page, whatever has the words: where words are rare, one statement asks for both.
 */
const withWords = (most: number): string => `
  WITH recent AS MATERIALIZED (${recentWithWords(most)}),
       enough AS MATERIALIZED (SELECT count(*) > $5 + ${PAGE_SIZE} AS enough FROM recent)
  SELECT recent.id FROM recent WHERE (SELECT enough FROM enough)
  UNION ALL
  SELECT found.id FROM ${ids.words} found WHERE NOT (SELECT enough FROM enough)`;

/** Is there anything to look for? Of what is left out alone, and of signs, there are no words. */
const hasWords = async (sql: Sql, words: string): Promise<boolean> => {
  const text = "SELECT querytree(websearch_to_tsquery('simple', $1)) AS tree";
  const [row] = await sql.query<{ tree: string }>({ name: "case.words", text, values: [words] });
  return row !== undefined && row.tree !== "" && row.tree !== "T";
};

/** One page, from 0, of the cases that somebody asks for and may know of, newest first. Throws UserError without a word. */
export async function findCases(
  sql: Sql,
  organizationId: string,
  standing: Standing,
  search: Search,
  page: number,
): Promise<Page> {
  const from = page * PAGE_SIZE;
  const units = [...(search.kind === "unit" ? standing.units : standing.sees)];
  const values = [organizationId, standing.id, units, from + PAGE_SIZE + 1, from];
  const asked =
    search.kind === "theme" ? [search.theme] : search.kind === "words" ? [search.words.normalize("NFC")] : [];
  const rest = `OFFSET $5 LIMIT ${PAGE_SIZE + 1}`;
  const pageOf = (rows: readonly Case[]): Page => ({
    cases: rows.slice(0, PAGE_SIZE),
    more: rows.length > PAGE_SIZE,
  });
  const recent = RECENT * 2 ** Math.ceil(Math.log2(page + 1));
  const query =
    search.kind === "words" && recent * units.length <= MOST_READ
      ? { name: `case.find.words.${recent}`, ids: withWords(recent), rest }
      : { name: `case.find.${search.kind}`, ids: `${GIVEN} ${ids[search.kind]}`, rest };
  const [found, isAnything] = await Promise.all([
    readFound(sql, query, [...values, ...asked]),
    search.kind === "words" ? hasWords(sql, search.words) : true,
  ]);
  if (!isAnything) throw userError("cases.noWords");
  return pageOf(found);
}
