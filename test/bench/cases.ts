import { type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { findCases, type Search } from "../../src/features/feedback/find/find.ts";
import type { Standing } from "../../src/features/feedback/standing.ts";
import { themes } from "../../src/features/feedback/vocabulary.ts";
import sentences from "../fixtures/feedback-sentences.json" with { type: "json" };
import { withDatabases } from "./databases.ts";
import { type Bench, type Row, round } from "./report.ts";

const CASES = 100_000;
const UNITS = 20;
const PEOPLE = 400;
const EACH = 60;
const WARM_UP = 6;

const uuid = (kind: number, at: number): string => `019a0000-000${kind}-7000-8000-${at.toString(16).padStart(12, "0")}`;
const organizationId = uuid(1, 0);
const now = new Date("2026-11-20T12:00:00Z");
const nobody = (): void => undefined;
const silent = { debug: nobody, info: nobody, warn: nobody, error: nobody };

const texts = Object.values(sentences).flatMap((byKind) =>
  Object.values(byKind).flatMap((byLabel) => Object.values<string[]>(byLabel).flat()),
);

/** What people ask for: with a word that is in thousands of cases, and one that is in a few. */
const SEARCHES: readonly Search[] = [
  { kind: "all" },
  { kind: "mine" },
  { kind: "unit" },
  { kind: "theme", theme: "safety" },
  { kind: "words", words: "the table" },
  { kind: "words", words: "number 77" },
];

/** 100,000 cases in one organization, of 20 units and 400 people; one in a hundred confidential. */
export const cases: Bench = async ({ databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url, folder }) => [
    ...(await measure("PostgreSQL", await openDatabase({ url, queryTimeout: 120_000 }, { log: silent }))),
    ...(await measure("embedded", await openDatabase({ folder }, { log: silent }))),
  ]);

async function measure(name: string, database: OpenDatabase): Promise<Row[]> {
  await fill(database);
  const rows: Row[] = [];
  for (const search of SEARCHES) {
    const taken: number[] = [];
    for (let at = 0; at < EACH + WARM_UP; at += 1) {
      const before = performance.now();
      await findCases(database, organizationId, standing(at), search, at % 3);
      if (at >= WARM_UP) taken.push(performance.now() - before);
    }
    taken.sort((a, b) => a - b);
    rows.push({
      database: name,
      search: "words" in search ? `words “${search.words}”` : search.kind,
      "p50 ms": round(taken[Math.floor(EACH * 0.5)] ?? 0),
      "p95 ms": round(taken[Math.floor(EACH * 0.95)] ?? 0),
    });
  }
  await database.close();
  return rows;
}

const allUnits: ReadonlySet<string> = new Set(Array.from({ length: UNITS }, (_, at) => uuid(3, at)));

const people = Array.from({ length: PEOPLE }, (_, at) => uuid(5, at));

/** Every third oversees all units, the others are of one. */
function standing(at: number): Standing {
  const units = new Set([uuid(3, at % UNITS)]);
  const oversees = at % 3 === 0;
  return { id: uuid(5, at % PEOPLE), units, manages: new Set(), sees: oversees ? allUnits : units, oversees };
}

async function fill(database: OpenDatabase): Promise<void> {
  await database.query({
    text: `INSERT INTO organization (id, name, locale, time_zone, created_at) VALUES ($1, 'Bench', 'en', 'UTC', $2)`,
    values: [organizationId, now],
  });
  await database.query({
    text: `INSERT INTO person (organization_id, id, name, roles, created_at)
           SELECT $1, id, 'Ana', '{}', $3 FROM unnest($2::uuid[]) id`,
    values: [organizationId, people, now],
  });
  await database.query({
    text: `INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, severity, guessed, text, logged_by,
                               owner_id, confidential, named, logged_at)
           SELECT $1, gen_random_uuid(), at, ($2::uuid[])[1 + at % ${UNITS}], 'complaint', ($4::text[])[1 + at * 7 % ${themes.length}],
                  3, '{}', ($5::text[])[1 + at % ${texts.length}] || ', table ' || at % 97 || ', '
                    || ($5::text[])[1 + (at * 31 + 7) % ${texts.length}] || ' number ' || at % 5000,
                  ($3::uuid[])[1 + at % ${PEOPLE}], ($3::uuid[])[1 + (CASE WHEN at % 5 = 0 THEN at * 3 + 1 ELSE at END) % ${PEOPLE}],
                  at % 100 = 0, CASE WHEN at % 100 = 0 THEN ARRAY[($3::uuid[])[1 + at % ${PEOPLE}]] END,
                  $6::timestamptz - (${CASES} - at) * interval '1 minute'
           FROM generate_series(1, ${CASES}) at`,
    values: [organizationId, [...allUnits], people, themes, texts, now],
  });
  await database.query({ text: 'ANALYZE "case"', values: [] });
}
