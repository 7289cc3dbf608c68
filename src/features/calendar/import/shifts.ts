import type { OpenDatabase } from "../../../database/index.ts";
import { localMoment, localTime } from "../../../kernel/calendar/index.ts";
import type { Ids } from "../../../kernel/clock.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { announceCalendars } from "../cache.ts";
import { type NewShift, type PlannedUnit, replaceShifts } from "../store.ts";
import { readShiftLines, type ShiftLine } from "./csv.ts";
import { type ImportOutcome, type Problem, refused } from "./outcome.ts";
import { organizationMeant, type Place, sameName, unitsOf } from "./places.ts";

export interface ShiftsImport {
  /** Needed where there are several. */
  readonly organization?: string;
  /** Says what would be done. */
  readonly dryRun: boolean;
}

/** Hours that a shift lasts at most. */
const LONGEST = 24;

/**
 * Takes the shifts of a CSV file for its units. For each of them the file is the whole plan from the date of its first shift
 * to that of its last: what was planned there before is replaced.
 */
export async function importShifts(
  database: OpenDatabase,
  ids: Ids,
  { organization, dryRun }: ShiftsImport,
  file: string,
): Promise<ImportOutcome> {
  const found = await organizationMeant(database, organization);
  if (typeof found === "string") return { done: false, says: [found] };
  const lines = readShiftLines(file);
  if ("problems" in lines) return refused(lines.problems);
  const known = { units: await unitsOf(database, found.id), people: await peopleOf(database, found.id) };
  const problems: Problem[] = [];
  const shifts = lines.items.flatMap((line): NewShift[] => {
    const read = readShift(line, known, ids);
    if (typeof read !== "string") return [read];
    problems.push({ line: line.line, says: read });
    return [];
  });
  if (problems.length > 0) return refused(problems);
  const plans = plansOf(shifts, known.units);
  const says = plans.map(({ unit, first, last, count }) => `${unit.name}: ${count} shifts from ${first} to ${last}.`);
  if (dryRun) return { done: true, says: [...says, "This was a dry run: nothing was imported."] };
  await database.transaction(async (sql) => {
    const before = await replaceShifts(sql, found.id, plans, shifts);
    const people = new Set([...before, ...shifts.map(({ personId }) => personId)]);
    await announceCalendars(database.changes, sql, found.id, people);
  });
  return { done: true, says };
}

interface Known {
  readonly units: readonly Place[];
  readonly people: readonly KnownPerson[];
}

interface KnownPerson {
  readonly id: string;
  readonly name: string;
  /** Their ids on the platforms. */
  readonly accounts: readonly string[];
}

const peopleOf = (sql: Sql, organizationId: string): Promise<KnownPerson[]> =>
  sql.query({
    text: `SELECT p.id, p.name, array_agg(i.external_id) AS accounts
           FROM person p JOIN identity i ON i.organization_id = p.organization_id AND i.person_id = p.id
           WHERE p.organization_id = $1 GROUP BY p.organization_id, p.id`,
    values: [organizationId],
  });

/** The shift of a line, or what is wrong with it. */
function readShift(line: ShiftLine, { units, people }: Known, ids: Ids): NewShift | string {
  const unit = units.find(({ name }) => sameName(name, line.unit));
  if (!unit) return `There is no unit “${line.unit}”.`;
  const [person, another] = people.filter(
    ({ name, accounts }) => accounts.includes(line.person) || sameName(name, line.person),
  );
  if (!person) return `Nobody here is called “${line.person}”.`;
  if (another) return `Several people are called “${line.person}”: write the account’s id instead.`;
  const from = readMoment(line.start, unit.timeZone);
  if (!from) return `“${line.start}” is no time. Write it like 2026-12-24 08:00, in the time of ${unit.timeZone}.`;
  const until = readMoment(line.end, unit.timeZone) ?? readEnd(line.end, from, unit.timeZone);
  if (!until) return `“${line.end}” is no time. Write it like 2026-12-24 16:00, in the time of ${unit.timeZone}.`;
  if (until <= from) return "The shift ends before it starts.";
  if (until.getTime() - from.getTime() > LONGEST * 60 * 60_000) return `The shift lasts more than ${LONGEST} hours.`;
  return { id: ids.next(), unitId: unit.id, personId: person.id, from, until };
}

/** "2026-12-24 08:00" in a zone, or with an offset of its own. */
function readMoment(text: string, timeZone: string): Date | undefined {
  const [, date = "", hour = "", minute = "", offset] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d?):(\d\d)(?::00)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  if (date === "" || Number(hour) > 23 || Number(minute) > 59) return undefined;
  try {
    const local = localMoment(timeZone, date, Number(hour) * 60 + Number(minute));
    return offset === undefined ? local : new Date(`${date}T${hour.padStart(2, "0")}:${minute}:00${offset}`);
  } catch {
    return undefined;
  }
}

/** "16:00": the next time that clocks show it after the start. */
function readEnd(text: string, from: Date, timeZone: string): Date | undefined {
  const { date, minute } = localTime(timeZone, from);
  const [, hour = "", minutes = ""] = /^(\d\d?):(\d\d)$/.exec(text) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minutes) > 59) return undefined;
  const end = Number(hour) * 60 + Number(minutes);
  const day = end > minute ? date : localTime(timeZone, new Date(from.getTime() + 24 * 60 * 60_000)).date;
  return localMoment(timeZone, day, end);
}

/** For each unit, the local dates of its first and last shift. */
function plansOf(
  shifts: readonly NewShift[],
  units: readonly Place[],
): (PlannedUnit & { unit: Place; count: number })[] {
  return units.flatMap((unit) => {
    const dates = shifts
      .filter(({ unitId }) => unitId === unit.id)
      .map(({ from }) => localTime(unit.timeZone, from).date)
      .sort();
    const [first, last] = [dates[0], dates.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ unit, unitId: unit.id, timeZone: unit.timeZone, first, last, count: dates.length }];
  });
}
