import type { Sql } from "../../../kernel/ports.ts";
import { newcomersDue } from "../first-days/index.ts";
import {
  BEFORE,
  daysBefore,
  LATELY,
  type Material,
  type Member,
  MONTH,
  SILENT,
  SILENT_BEFORE,
  WEEKS,
} from "./schema.ts";
import { HAPPY, HARD, KEPT, PEOPLE, RECOVERED, SILENCE, SILENT_UNITS, STANDARDS, THEMES, WINS } from "./statements.ts";

/** A row of some unit. */
type Of<Row> = Row & { readonly unitId: string };
type RowsOf<Key extends "hard" | "recovered" | "happy" | "wins" | "kept" | "themes" | "standards"> = Of<
  Material[Key][number]
>;
type PersonRow = Of<Omit<Member, "away">> & { readonly awayFrom: Date | null; readonly awayUntil: Date | null };

interface UnitRow {
  readonly unitId: string;
  readonly name: string;
  readonly since: Date;
}

/**
 * What is known of some units of an organization, with a fixed number of statements for all of them; without units that do not
 * exist.
 */
export async function readMaterial(
  sql: Sql,
  organizationId: string,
  unitIds: readonly string[],
  now: Date,
): Promise<Material[]> {
  const ago = (days: number): Date => daysBefore(now, days);
  const read = <Row>(name: string, text: string, from: Date, ...more: readonly unknown[]): Promise<Of<Row>[]> =>
    sql.query({ name: `nudge.${name}`, text, values: [organizationId, unitIds, from, ...more] });
  const units = await sql.query<UnitRow>({
    name: "nudge.units",
    text: `SELECT id AS "unitId", name, created_at AS since FROM unit WHERE organization_id = $1 AND id = ANY ($2::uuid[])`,
    values: [organizationId, unitIds],
  });
  const people = byUnit(await readPeople(sql, organizationId, unitIds, now));
  const hard = byUnit(await read<RowsOf<"hard">>("hard", HARD, ago(LATELY)));
  const recovered = byUnit(await read<RowsOf<"recovered">>("recovered", RECOVERED, ago(MONTH)));
  const happy = byUnit(await read<RowsOf<"happy">>("happy", HAPPY, ago(MONTH), ago(LATELY)));
  const wins = byUnit(await read<RowsOf<"wins">>("wins", WINS, ago(LATELY)));
  const kept = byUnit(await read<RowsOf<"kept">>("kept", KEPT, ago(LATELY)));
  const themes = byUnit(await read<RowsOf<"themes">>("themes", THEMES, ago(WEEKS + BEFORE), ago(WEEKS)));
  const standards = byUnit(await read<RowsOf<"standards">>("standards", STANDARDS, ago(WEEKS)));
  const wanted = units.map(({ unitId }) => ({ organizationId, unitId }));
  const newcomers = byUnit(await newcomersDue(sql, wanted, now));
  const silences = new Map((await readSilences(sql, organizationId, unitIds, now)).map((one) => [one.unitId, one]));
  return units.map(({ unitId, name, since }) => {
    const silence = silences.get(unitId);
    return {
      ...{ unitId, name, since },
      people: people.get(unitId) ?? [],
      newcomers: newcomers.get(unitId) ?? [],
      hard: hard.get(unitId) ?? [],
      recovered: recovered.get(unitId) ?? [],
      happy: happy.get(unitId) ?? [],
      wins: (wins.get(unitId) ?? []).map(given),
      kept: kept.get(unitId) ?? [],
      themes: themes.get(unitId) ?? [],
      standards: standards.get(unitId) ?? [],
      ...(silence && { silence: { before: silence.before, peers: silence } }),
    };
  });
}

/** Those of some units who are not their managers and can be reached. */
export async function readPeople(
  sql: Sql,
  organizationId: string,
  unitIds: readonly string[],
  now: Date,
): Promise<Of<Member>[]> {
  const values = [organizationId, unitIds, now];
  const rows = await sql.query<PersonRow>({ name: "nudge.people", text: PEOPLE, values });
  return rows.map((row) => ({ ...memberOf(row), unitId: row.unitId }));
}

interface Silence {
  readonly unitId: string;
  readonly before: number;
  readonly people: number;
  readonly count: number;
}

/** Units that say something are not compared with others. */
async function readSilences(
  sql: Sql,
  organizationId: string,
  unitIds: readonly string[],
  now: Date,
): Promise<readonly Silence[]> {
  const from = daysBefore(now, SILENT);
  const silent = await sql.query<{ id: string }>({
    name: "nudge.silent",
    text: SILENT_UNITS,
    values: [organizationId, unitIds, from],
  });
  if (silent.length === 0) return [];
  const before = daysBefore(from, SILENT_BEFORE);
  return sql.query<Silence>({
    name: "nudge.silence",
    text: SILENCE,
    values: [organizationId, silent.map(({ id }) => id), from, before, now],
  });
}

const byUnit = <Row extends { readonly unitId: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> =>
  Map.groupBy(rows, ({ unitId }) => unitId);

const memberOf = ({ awayFrom: from, awayUntil: until, ...person }: PersonRow): Member => ({
  ...person,
  away: from && until ? { from, until } : null,
});

/** What is not there is null in a row. */
const given = ({ personId, at, win, kudos }: RowsOf<"wins">): Material["wins"][number] => ({
  ...{ personId, at },
  ...(win && { win }),
  ...(kudos && { kudos }),
});
