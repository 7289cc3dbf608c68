/** The words of one language for days and times, in lower case. */
export interface TimeWords {
  /** The number of the month, 1 to 12. */
  readonly months: Readonly<Record<string, number>>;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** Several weekdays at once. */
  readonly groups: Readonly<Record<string, readonly number[]>>;
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
  /** Before a weekday, without meaning: the next one is meant anyway. */
  readonly next: readonly string[];
  readonly to: readonly string[];
  readonly and: readonly string[];
  /** Before a time. */
  readonly at: readonly string[];
  /** Before a length of time. */
  readonly lasting: readonly string[];
  readonly closed: readonly string[];
  readonly allDay: readonly string[];
  readonly morning: readonly string[];
  readonly afternoon: readonly string[];
  /** Minutes in each. */
  readonly units: Readonly<Record<string, number>>;
}

const HOUR = 60;
const DAY = 24 * HOUR;

const en: TimeWords = {
  months: {
    ...numbered(1, "january", "february", "march", "april", "may", "june", "july", "august"),
    ...numbered(9, "september", "october", "november", "december"),
    ...numbered(1, "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    sept: 9,
  },
  weekdays: {
    ...numbered(0, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    ...numbered(0, "mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    ...{ tues: 1, weds: 2, thur: 3, thurs: 3 },
    ...numbered(0, "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"),
  },
  groups: {
    weekdays: [0, 1, 2, 3, 4],
    weekend: [5, 6],
    weekends: [5, 6],
    daily: [0, 1, 2, 3, 4, 5, 6],
    everyday: [0, 1, 2, 3, 4, 5, 6],
  },
  today: ["today"],
  tomorrow: ["tomorrow"],
  next: ["next", "this", "on"],
  to: ["to", "until", "till", "til", "through", "thru"],
  and: ["and"],
  at: ["at"],
  lasting: ["for"],
  closed: ["closed", "off"],
  allDay: ["always", "24h"],
  morning: ["am"],
  afternoon: ["pm"],
  units: {
    ...{ minute: 1, minutes: 1, min: 1, mins: 1 },
    ...{ hour: HOUR, hours: HOUR, h: HOUR },
    ...{ day: DAY, days: DAY, d: DAY, week: 7 * DAY, weeks: 7 * DAY },
  },
};

function numbered(first: number, ...names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, first + at]));
}

const languages: Readonly<Record<string, TimeWords>> = { en };

/** The words of a language (BCP 47); English where there are none yet. */
export const timeWords = (locale: string): TimeWords => languages[locale.split("-")[0] ?? ""] ?? en;
