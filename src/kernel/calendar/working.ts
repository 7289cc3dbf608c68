import {
  type AnyCalendar,
  type Calendar,
  everyDay,
  type Hours,
  type PersonCalendar,
  type Week,
  weekOf,
} from "./calendar.ts";
import { DAY, dayAt, dayOf, isThere, momentOn, weekdayOf } from "./local-time.ts";
import { createTimeline, type Rule, type Stretch, type Timeline, without } from "./timeline.ts";

/** What is worked out about a calendar. */
interface Worked {
  /** When it works. */
  readonly time: Timeline;
  /** The first working moment of what begins on a local day, in milliseconds; undefined if nothing does. */
  startOfDay(day: number): number | undefined;
}

/** Calendars are plain data that nobody changes: what is worked out about one is kept with it. */
export function worked(calendar: AnyCalendar): Worked {
  const known = kept.get(calendar);
  if (known) return known;
  const made = "unit" in calendar ? workOutPerson(calendar) : workOutUnit(calendar);
  kept.set(calendar, made);
  return made;
}

const kept = new WeakMap<AnyCalendar, Worked>();

/** What weekly hours begin on a local day that is none of the days off. */
function* hoursOn(
  { timeZone, hours, off }: { timeZone: string; hours: Week<readonly Hours[]>; off: (day: number) => boolean },
  day: number,
): Generator<Stretch> {
  if (off(day) || !isThere(timeZone, day)) return;
  for (const { from, to } of hours[weekdayOf(day)] ?? [])
    yield { from: momentOn(timeZone, day, from), until: momentOn(timeZone, to > from ? day : day + 1, to) };
}

/** The days of a zone that may have to do with a stretch of time: local dates, and spans from the evening before. */
function* daysAround(from: number, until: number): Generator<number> {
  for (let day = Math.floor(from / DAY) - 2; day <= Math.floor(until / DAY) + 1; day++) yield day;
}

function workOutUnit({ timeZone, hours, closed, startOfDay }: Calendar): Worked {
  const off = new Set(closed.map(dayOf));
  const weekly = { timeZone, hours, off: (day: number) => off.has(day) };
  return {
    time: createTimeline({
      between: (from, until) =>
        daysAround(from, until)
          .flatMap((day) => hoursOn(weekly, day))
          .toArray(),
      repeatsFrom: latest(off) * DAY,
    }),
    startOfDay(day) {
      const spans = hours[weekdayOf(day)] ?? [];
      if (spans.length === 0 || off.has(day) || !isThere(timeZone, day)) return undefined;
      const minute = startOfDay[weekdayOf(day)] ?? Math.min(...spans.map(({ from }) => from));
      return momentOn(timeZone, day, minute);
    },
  };
}

function workOutPerson(person: PersonCalendar): Worked {
  const weekly = weeklyOfPerson(person);
  const absences = person.absences.map(toStretch);
  const shifts = person.shifts.map(toStretch);
  const rule: Rule = {
    between(from, until) {
      const touches = (one: Stretch): boolean => one.from < until && one.until > from;
      const usual = daysAround(from, until).flatMap((day) => hoursOn(weekly, day));
      return without([...usual, ...shifts.filter(touches)], absences.filter(touches));
    },
    repeatsFrom: Math.max(
      weekly.lastOff * DAY,
      latest(absences.map(({ until }) => until)),
      latest(shifts.map(({ until }) => until)),
    ),
  };
  return {
    time: worksLikeUnit(person) ? worked(person.unit).time : createTimeline(rule),
    startOfDay(day) {
      if (absences.length + shifts.length === 0) return earliest(hoursOn(weekly, day));
      const begun = shifts.filter(({ from }) => dayAt(weekly.timeZone, from) === day);
      return earliest(without([...hoursOn(weekly, day), ...begun], absences));
    },
  };
}

const worksLikeUnit = ({ hours, weekdays, absences, shifts, planned }: PersonCalendar): boolean =>
  !hours && !weekdays && absences.length + shifts.length + planned.length === 0;

/** The weekly hours of a person: their own or the unit's, not on its closed days, nor where only shifts count. */
function weeklyOfPerson({ unit, timeZone, hours, weekdays, planned }: PersonCalendar) {
  const closed = new Set(unit.closed.map(dayOf));
  const plans = planned.map(({ first, last }) => ({ first: dayOf(first), last: dayOf(last) }));
  const mine = weekOf((weekday) => (weekdays?.[weekday] === false ? [] : unit.hours[weekday]));
  return {
    timeZone: hours ? timeZone : unit.timeZone,
    hours: hours ?? mine,
    off: (day: number) => closed.has(day) || plans.some(({ first, last }) => first <= day && day <= last),
    lastOff: Math.max(latest(closed), ...plans.map(({ last }) => last)),
  };
}

/** The quiet time of a calendar. There are few quiet hours in few zones: what is worked out is shared. */
export function quietTimeOf({ timeZone, quiet }: AnyCalendar): Timeline | undefined {
  if (!quiet) return undefined;
  const key = `${timeZone} ${quiet.from} ${quiet.to}`;
  const known = quietTimes.get(key);
  if (known) return known;
  const weekly = { timeZone, hours: everyDay([quiet]), off: () => false };
  const made = createTimeline({
    between: (from, until) =>
      daysAround(from, until)
        .flatMap((day) => hoursOn(weekly, day))
        .toArray(),
    repeatsFrom: Number.NEGATIVE_INFINITY,
  });
  if (quietTimes.size >= MOST_QUIET_TIMES) quietTimes.clear();
  quietTimes.set(key, made);
  return made;
}

const quietTimes = new Map<string, Timeline>();
const MOST_QUIET_TIMES = 1_000;

const toStretch = ({ from, until }: { from: Date; until: Date }): Stretch => ({
  from: from.getTime(),
  until: until.getTime(),
});

function earliest(stretches: Iterable<Stretch>): number | undefined {
  let first: number | undefined;
  for (const { from } of stretches) if (first === undefined || from < first) first = from;
  return first;
}

const latest = (days: Iterable<number>): number => {
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days) if (day > last) last = day;
  return last;
};
