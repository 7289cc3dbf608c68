import ICAL from "ical.js";
import { UserError, userError } from "../../../kernel/errors.ts";
import { addDays } from "../read/days.ts";
import type { ClosedDay } from "../schema.ts";
import { type Problem, problem, type ReadFile, readLine } from "./outcome.ts";

/** Local dates: from the first until before the second; what is outside is left out. */
interface Window {
  readonly from: string;
  readonly until: string;
}

/** Occurrences of all repeated events of a file that are looked at: every day of 54 years. */
const MOST_OCCURRENCES = 20_000;
/** Days that one event may last. */
const LONGEST = 366;

/**
 * Reads an iCalendar file whose events are closed days: whole days, several in a row, or repeated. Anything that cannot be
 * read is a problem with its line.
 */
export function readIcs(text: string, window: Window): ReadFile<ClosedDay> {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const broken = problemsOfLines(lines);
  if (broken.length > 0) return { problems: broken };
  const problems: Problem[] = [];
  const days = new Map<string, ClosedDay>();
  const events = eventsOf(lines);
  const elsewhere = new Set(events.flatMap(replacedBy));
  const rest = { occurrences: MOST_OCCURRENCES };
  for (const event of events) {
    const read = readLine(event.startsAt, () => readEvent(event, window, elsewhere, rest));
    if ("says" in read) problems.push(read);
    else for (const day of read.item) days.set(day.date, { ...days.get(day.date), ...day });
  }
  if (problems.length === 0 && events.length === 0) problems.push(problem(1, "calendarFile.noEvent"));
  return problems.length > 0 ? { problems } : { items: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

/** Lines that are no property, and components that do not begin or end. */
function problemsOfLines(lines: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const open: { name: string; line: number }[] = [];
  for (const [at, text] of lines.entries()) {
    const line = at + 1;
    if (text === "" || /^[ \t]/.test(text)) continue;
    const [, property = "", value = ""] = /^([A-Za-z0-9-]+)(?:;[^:]*)?:(.*)$/.exec(text) ?? [];
    if (property === "") problems.push(problem(line, "calendarFile.badLine"));
    else if (property.toUpperCase() === "BEGIN") open.push({ name: value.trim().toUpperCase(), line });
    else if (property.toUpperCase() === "END" && open.pop()?.name !== value.trim().toUpperCase())
      problems.push(problem(line, "calendarFile.notBegun", { name: value.trim().slice(0, 40) }));
    else if (open.length === 0 && property.toUpperCase() !== "END")
      problems.push(problem(line, "calendarFile.noBegin"));
    if (problems.length > 0 && open.length === 0) break;
  }
  const [first] = open;
  if (first && problems.length === 0)
    problems.push(problem(first.line, "calendarFile.notEnded", { name: first.name.slice(0, 40) }));
  return problems;
}

interface EventLines {
  readonly text: string;
  /** The line of its start, else its first. */
  readonly startsAt: number;
}

function eventsOf(lines: readonly string[]): EventLines[] {
  const events: EventLines[] = [];
  let begin: number | undefined;
  for (const [at, line] of lines.entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) begin = at;
    if (begin === undefined || !/^END:VEVENT\s*$/i.test(line)) continue;
    const own = lines.slice(begin, at + 1);
    const start = own.findIndex((one) => /^DTSTART[;:]/i.test(one));
    events.push({ text: own.join("\r\n"), startsAt: begin + Math.max(start, 0) + 1 });
    begin = undefined;
  }
  return events;
}

/** The occurrence of a repeated event in whose place an event stands: of which event, and its date there. */
function replacedBy({ text }: EventLines): string[] {
  const [, year, month, day] = /^RECURRENCE-ID(?:;[^:]*)?:(\d{4})(\d\d)(\d\d)/im.exec(text) ?? [];
  return year === undefined ? [] : [occurrence(uidOf(text), `${year}-${month}-${day}`)];
}

const uidOf = (text: string): string =>
  /^UID(?:;[^:]*)?:(.*)$/im.exec(text.replaceAll(/\r\n[ \t]/g, ""))?.[1]?.trim() ?? "";

const occurrence = (uid: string, date: string): string => `${date} ${uid}`;

/** How many occurrences may still be looked at. */
interface Rest {
  occurrences: number;
}

/**
 * The days of an event within the window, without the occurrences that other events stand in place of. Throws UserError when
 * something is wrong with it.
 */
function readEvent(
  { text }: EventLines,
  { from, until }: Window,
  elsewhere: ReadonlySet<string>,
  rest: Rest,
): ClosedDay[] {
  try {
    const component = new ICAL.Component(ICAL.parse(text));
    if (!component.getFirstProperty("dtstart")) throw userError("calendarFile.noStart");
    if (component.getFirstPropertyValue("status") === "CANCELLED") return [];
    for (const name of ["dtstart", "dtend"]) requireDate(component.getFirstProperty(name));
    const event = new ICAL.Event(component);
    if (!event.startDate.isDate) throw userError("calendarFile.timeOfDay");
    const length = Math.max(1, daysBetween(event.startDate, event.endDate));
    if (length > LONGEST) throw userError("calendarFile.tooLong", { days: length, most: LONGEST });
    const name = event.summary?.trim();
    const starts = startsOf(event, { from: addDays(from, -length), until }, rest);
    const uid = uidOf(text);
    return (event.isRecurring() ? starts.filter((start) => !elsewhere.has(occurrence(uid, start))) : starts)
      .flatMap((start) => Array.from({ length }, (_, day) => addDays(start, day)))
      .filter((date) => date >= from && date < until)
      .map((date) => ({ date, ...(name && { name: name.slice(0, 100) }) }));
  } catch (error) {
    // The library says what it stumbles over in words of its own, for nobody to read.
    throw error instanceof UserError ? error : userError("calendarFile.unreadable");
  }
}

/** The first days of an event's occurrences within the window, as local dates. */
function startsOf(event: ICAL.Event, { from, until }: Window, rest: Rest): string[] {
  const first = dateOf(event.startDate);
  if (!event.isRecurring()) return [first];
  const starts: string[] = [];
  const occurrences = event.iterator();
  for (; rest.occurrences > 0; rest.occurrences -= 1) {
    const next: ICAL.Time | undefined = occurrences.next();
    if (!next || dateOf(next) >= until) return starts;
    if (dateOf(next) > from) starts.push(dateOf(next));
  }
  throw userError("calendarFile.tooOften");
}

/** Throws UserError when there is no such date as it says: the library would take the 31st of February for March. */
function requireDate(property: ICAL.Property | null): void {
  const written = String(property?.toJSON()[3] ?? "").slice(0, ISO_DATE);
  if (property && Number.isNaN(Date.parse(`${written}T00:00Z`))) throw noDate(written);
  if (property && addDays(written, 0) !== written) throw noDate(written);
}

const noDate = (date: string): UserError => userError("calendarFile.noDate", { date });

const ISO_DATE = "2026-12-24".length;

const dateOf = ({ year, month, day }: ICAL.Time): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, ISO_DATE);

const daysBetween = (from: ICAL.Time, until: ICAL.Time): number =>
  Math.round((Date.parse(dateOf(until)) - Date.parse(dateOf(from))) / (24 * 60 * 60_000));
