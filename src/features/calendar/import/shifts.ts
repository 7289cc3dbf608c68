import type { OpenDatabase } from "../../../database/index.ts";
import { localMoment, localTime } from "../../../kernel/calendar/index.ts";
import type { Ids } from "../../../kernel/clock.ts";
import { type UserError, userError } from "../../../kernel/errors.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Say } from "../../../texts/catalog.ts";
import { announceCalendars } from "../cache.ts";
import { readShiftLines, type ShiftLine } from "./csv.ts";
import { type ImportOutcome, type Problem, readLine, refused } from "./outcome.ts";
import { organizationMeant, type Place, sameName, unitsOf } from "./places.ts";
import { type NewShift, type PlannedUnit, readPlannedPeople, replaceShifts } from "./shift-store.ts";

export interface ShiftsImport {
  /** Needed where there are several. */
  readonly organization?: string;
  /** Says what would be done. */
  readonly dryRun: boolean;
}

/** Hours that a shift lasts at most. */
const LONGEST = 24;

/** The shifts of a file, and the dates of its units for which they are the whole plan. */
export interface ShiftFile {
  readonly plans: readonly Planned[];
  readonly shifts: readonly NewShift[];
}

interface Planned extends PlannedUnit {
  readonly unit: Place;
  readonly count: number;
}

/**
 * Reads the shifts of a CSV file. For each of its units the file is the whole plan from the date of its first shift to that of
 * its last.
 * @param mayPlan whether whoever imports it may say who works in a unit
 */
export async function readShiftFile(
  sql: Sql,
  ids: Ids,
  organizationId: string,
  file: string,
  mayPlan: (unit: Place) => boolean,
): Promise<ShiftFile | { readonly problems: readonly Problem[] }> {
  const lines = readShiftLines(file);
  if ("problems" in lines) return lines;
  const known = { units: await unitsOf(sql, organizationId), people: await peopleOf(sql, organizationId), mayPlan };
  const read = lines.items.map((line) => readLine(line.line, () => readShift(line, known, ids)));
  const problems = read.filter((one) => "says" in one);
  if (problems.length > 0) return { problems };
  const shifts = read.flatMap((one) => ("item" in one ? [one.item] : []));
  return { plans: plansOf(shifts, known.units), shifts };
}

/** Everybody who works at other times when this plan replaces what was planned before. */
export const peopleIn = async (
  sql: Sql,
  organizationId: string,
  { plans, shifts }: ShiftFile,
): Promise<readonly string[]> => [
  ...new Set([...(await readPlannedPeople(sql, organizationId, plans)), ...shifts.map(({ personId }) => personId)]),
];

/** Takes the shifts of a CSV file for its units: what was planned there before on the same dates is replaced. */
export async function importShifts(
  database: OpenDatabase,
  ids: Ids,
  { organization, dryRun }: ShiftsImport,
  file: string,
  say: Say,
): Promise<ImportOutcome> {
  const found = await organizationMeant(database, organization);
  if (typeof found === "string") return { done: false, says: [found] };
  const read = await readShiftFile(database, ids, found.id, file, () => true);
  if ("problems" in read) return refused(read.problems, say);
  const says = read.plans.map(
    ({ unit, first, last, count }) => `${unit.name}: ${count} shifts from ${first} to ${last}.`,
  );
  if (dryRun) return { done: true, says: [...says, "This was a dry run: nothing was imported."] };
  const people = await peopleIn(database, found.id, read);
  await database.transaction(async (sql) => {
    await replaceShifts(sql, found.id, read.plans, read.shifts);
    await announceCalendars(database.changes, sql, found.id, people);
  });
  return { done: true, says };
}

interface Known {
  readonly mayPlan: (unit: Place) => boolean;
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

/** The shift of a line. Throws UserError when something is wrong with it. */
function readShift(line: ShiftLine, known: Known, ids: Ids): NewShift {
  const unit = known.units.find(({ name }) => sameName(name, line.unit));
  if (!unit) throw userError("import.noUnit", { unit: line.unit.slice(0, SHOWN) });
  if (!known.mayPlan(unit)) throw userError("shiftFile.notYours", { unit: unit.name });
  const personId = personOf(line.person, known).id;
  const from = readMoment(line.start, unit.timeZone);
  if (!from) throw noTime(line.start, unit);
  const until = readMoment(line.end, unit.timeZone) ?? readEnd(line.end, from, unit.timeZone);
  if (!until) throw noTime(line.end, unit);
  if (until <= from) throw userError("shiftFile.endsFirst");
  if (until.getTime() - from.getTime() > LONGEST * 60 * 60_000)
    throw userError("shiftFile.tooLong", { hours: LONGEST });
  return { id: ids.next(), unitId: unit.id, personId, from, until };
}

/** Characters of what somebody wrote that are said again. */
const SHOWN = 40;

/** Who is meant by a name, with or without an @ before it, or by an account. */
function personOf(written: string, { people }: Known): KnownPerson {
  const name = written.replace(/^@/, "");
  const [person, another] = people.filter((one) => one.accounts.includes(written) || sameName(one.name, name));
  if (!person) throw userError("shiftFile.nobody", { name: name.slice(0, SHOWN) });
  if (another) throw userError("shiftFile.several", { name: name.slice(0, SHOWN) });
  return person;
}

const noTime = (text: string, { timeZone: zone }: Place): UserError =>
  userError("shiftFile.noTime", { text: text.slice(0, SHOWN), zone });

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
function plansOf(shifts: readonly NewShift[], units: readonly Place[]): Planned[] {
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
