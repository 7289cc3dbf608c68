/** One value for each weekday, Monday first. */
export type Week<Value> = readonly [Value, Value, Value, Value, Value, Value, Value];

/**
 * A span of local time, in minutes after midnight (0 to 1439). When `to` is not after `from` it ends on the next day, so
 * that 22:00–06:00 goes over midnight and 00:00–00:00 is a whole day. Each end is a wall time: see `localMoment`.
 */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** When a unit is open. Local dates are written 2026-12-24, local times are minutes after midnight, both in its zone. */
export interface Calendar {
  /** IANA. */
  readonly timeZone: string;
  /** What begins on each weekday; several a day, in any order. */
  readonly hours: Week<readonly Hours[]>;
  /** Local dates on which nothing begins. What began on the evening before goes on over midnight. */
  readonly closed: readonly string[];
  /** Every day; absent: it is never quiet. */
  readonly quiet?: Hours;
  /** When the day starts where it does not start with the first hours. */
  readonly startOfDay: Week<number | undefined>;
}

/** From an instant until before another. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
}

/** When a person works: with their unit, except for what is their own. */
export interface PersonCalendar {
  readonly unit: Calendar;
  /** IANA: the zone of their own hours and quiet hours. */
  readonly timeZone: string;
  /** Their own, in their own zone; absent: the unit's. The unit's closed days are theirs all the same. */
  readonly hours?: Week<readonly Hours[]>;
  /** On which weekdays they work the unit's hours; without meaning beside hours of their own. Absent: on all. */
  readonly weekdays?: Week<boolean>;
  /** Every day, in their own zone; absent: it is never quiet. */
  readonly quiet?: Hours;
  /** They do not work then, whatever else says so. */
  readonly absences: readonly Period[];
  /** When they are on. A shift counts also on a closed day. */
  readonly shifts: readonly Period[];
  /** Local dates of the unit, first and last, between which they work their shifts only. */
  readonly planned: readonly { readonly first: string; readonly last: string }[];
}

export type AnyCalendar = Calendar | PersonCalendar;

/** 0 for Monday to 6 for Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** What is given for each weekday. */
export const weekOf = <Value>(valueOn: (day: Weekday) => Value): Week<Value> => [
  valueOn(0),
  valueOn(1),
  valueOn(2),
  valueOn(3),
  valueOn(4),
  valueOn(5),
  valueOn(6),
];

/** The same for every weekday. */
export const everyDay = <Value>(value: Value): Week<Value> => weekOf(() => value);
