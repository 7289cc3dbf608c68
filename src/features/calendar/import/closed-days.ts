import type { OpenDatabase } from "../../../database/index.ts";
import { localTime } from "../../../kernel/calendar/index.ts";
import type { Say } from "../../../texts/catalog.ts";
import { announceCalendars } from "../cache.ts";
import { addDays } from "../read/days.ts";
import type { ClosedDay } from "../schema.ts";
import { addClosedDays } from "../store.ts";
import { readIcs } from "./ics.ts";
import { type ImportOutcome, type ReadFile, refused } from "./outcome.ts";
import { organizationMeant, sameName, unitsOf } from "./places.ts";

export interface ClosedDaysImport {
  /** Needed where there are several. */
  readonly organization?: string;
  readonly unit: string;
  /** Says what would be done. */
  readonly dryRun: boolean;
}

/** So far ahead events that are repeated are taken. */
const AHEAD = 3 * 366;

/** The days of an iCalendar file on which a unit is to be closed, from today on there. */
export function readClosedDaysFile(
  file: string,
  timeZone: string,
  now: Date,
): ReadFile<ClosedDay> & { readonly from: string } {
  const from = localTime(timeZone, now).date;
  return { ...readIcs(file, { from, until: addDays(from, AHEAD) }), from };
}

/** Adds the days of an iCalendar file, from today on, to the closed days of a unit. */
export async function importClosedDays(
  database: OpenDatabase,
  { organization, unit: name, dryRun }: ClosedDaysImport,
  file: string,
  { now, say }: { readonly now: Date; readonly say: Say },
): Promise<ImportOutcome> {
  const found = await organizationMeant(database, organization);
  if (typeof found === "string") return { done: false, says: [found] };
  const units = await unitsOf(database, found.id);
  const unit = units.find((one) => sameName(one.name, name));
  if (!unit)
    return {
      done: false,
      says: [`There is no unit “${name}”. There are: ${units.map((one) => one.name).join(", ")}.`],
    };
  const read = readClosedDaysFile(file, unit.timeZone, now);
  if ("problems" in read) return refused(read.problems, say);
  const { items: days, from } = read;
  if (dryRun) {
    const lines = days.map(({ date, name: why }) => (why === undefined ? date : `${date} ${why}`));
    return { done: true, says: [...lines, `${days.length} days would be closed days of ${unit.name}.`] };
  }
  const added = await database.transaction(async (sql) => {
    const dates = await addClosedDays(sql, unit.organizationId, unit.id, days);
    await announceCalendars(database.changes, sql, unit.organizationId, [unit.id]);
    return dates;
  });
  return {
    done: true,
    says: [`${unit.name}: ${days.length} closed days from ${from} on, ${added.length} of them new.`],
  };
}
