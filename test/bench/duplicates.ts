import { type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { mostAlike, readTraits } from "../../src/features/feedback/duplicates/likeness.ts";
import { createOpenCases } from "../../src/features/feedback/duplicates/open-cases.ts";
import type { Case } from "../../src/features/feedback/schema.ts";
import sentences from "../fixtures/feedback-sentences.json" with { type: "json" };
import { withDatabases } from "./databases.ts";
import { type Bench, type Row, round } from "./report.ts";

const CASES = 100_000;
const UNITS = 20;
const DAYS = 60;
const SEARCHES = 300;
const WARM_UP = 20;

const uuid = (kind: number, at: number): string => `019a0000-000${kind}-7000-8000-${at.toString(16).padStart(12, "0")}`;
const organizationId = uuid(1, 0);
const now = new Date("2026-11-20T12:00:00Z");
const nobody = (): void => undefined;
const silent = { debug: nobody, info: nobody, warn: nobody, error: nobody };

const texts = Object.values(sentences).flatMap((byKind) =>
  Object.values(byKind).flatMap((byLabel) => Object.values<string[]>(byLabel).flat()),
);
/** The sentences in ever other pairs and places. */
const textOf = (at: number): string =>
  `${texts[at % texts.length]}, table ${at % 97}, ${texts[(at * 31 + 7) % texts.length]}`;

/** 100,000 cases in one organization: 20 units, 60 days, so that each unit has 1,170 open ones in 14 days. */
export const duplicates: Bench = async ({ databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url, folder }) => [
    await measure("PostgreSQL", await openDatabase({ url, queryTimeout: 120_000 }, { log: silent })),
    await measure("embedded", await openDatabase({ folder }, { log: silent })),
  ]);

async function measure(name: string, database: OpenDatabase): Promise<Row> {
  await fill(database);
  const openCases = createOpenCases(database);
  const [all, reading]: [number[], number[]] = [[], []];
  let [found, most] = [0, 0];
  for (let at = 0; at < SEARCHES + WARM_UP; at += 1) {
    const logged = newCase(at);
    const before = performance.now();
    const open = await openCases(logged);
    const read = performance.now();
    const [other] = mostAlike(readTraits(logged.text), open, 3);
    most = Math.max(most, open.length);
    if (at < WARM_UP) continue;
    all.push(performance.now() - before);
    reading.push(read - before);
    if (other) found += 1;
  }
  await database.close();
  const at = (values: number[], share: number) =>
    round(values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0);
  return {
    database: name,
    cases: CASES,
    compared: most,
    "p50 ms": at(all, 0.5),
    "p95 ms": at(all, 0.95),
    "p99 ms": at(all, 0.99),
    "reading p50 ms": at(reading, 0.5),
    "found %": Math.round((100 * found) / SEARCHES),
  };
}

async function fill(database: OpenDatabase): Promise<void> {
  const portion = 5_000;
  for (let first = 0; first < CASES; first += portion) {
    const rows = Array.from({ length: portion }, (_, offset) => {
      const at = first + offset;
      const loggedAt = new Date(now.getTime() - (DAYS * 24 * 60 * 60_000 * at) / CASES);
      return { id: uuid(2, at), number: at + 1, unit: uuid(3, at % UNITS), text: textOf(at), at: loggedAt };
    });
    await database.query({
      text: `INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, severity, guessed, text, logged_by,
                                 owner_id, logged_at, named)
             SELECT $1, id, number, unit, 'complaint', 'other', 3, '{}', text, $1, $1, at, '{}'
             FROM json_to_recordset($2::json) AS row(id uuid, number int, unit uuid, text text, at timestamptz)`,
      values: [organizationId, JSON.stringify(rows)],
    });
  }
  await database.query({ text: 'ANALYZE "case"', values: [] });
}

/** What somebody logs now: every second one is what was said before, in other words. */
const newCase = (at: number): Case => ({
  organizationId,
  id: uuid(4, at),
  number: CASES + at,
  kind: "complaint",
  theme: "other",
  severity: 3,
  guessed: [],
  text:
    at % 2
      ? textOf(at * 13)
          .split(" ")
          .reverse()
          .join(" ")
      : `${texts[(at * 17) % texts.length]} ${at}`,
  public: false,
  unitId: uuid(3, (at * 13) % UNITS),
  loggedBy: organizationId,
  loggedByName: "Ana",
  ownerId: organizationId,
  ownerName: "Ana",
  state: "open",
  confidential: false,
  named: [],
  loggedAt: now,
});
