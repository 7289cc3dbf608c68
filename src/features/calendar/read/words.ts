/** The words of one language for days and times, in lower case. */
export interface TimeWords {
  /** The number of the month, 1 to 12. */
  readonly months: Readonly<Record<string, number>>;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** Several weekdays at once, in one word or several. */
  readonly groups: Readonly<Record<string, readonly number[]>>;
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
  /** Before a weekday or a date, without meaning: the next one is meant anyway. */
  readonly next: readonly string[];
  /** Between a day and its month, or the month and its year. */
  readonly of: readonly string[];
  /** Is 3/12 the third of December? If not, it may be anything. */
  readonly daySlashMonth: boolean;
  readonly to: readonly string[];
  readonly and: readonly string[];
  /** Before a time. */
  readonly at: readonly string[];
  /** Before a length of time. */
  readonly lasting: readonly string[];
  readonly closed: readonly string[];
  readonly never: readonly string[];
  readonly allDay: readonly string[];
  /** Between a time and its half of the day: "9 in the morning". */
  readonly inThe: readonly string[];
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
    "every day": [0, 1, 2, 3, 4, 5, 6],
    "each day": [0, 1, 2, 3, 4, 5, 6],
    "all days": [0, 1, 2, 3, 4, 5, 6],
    "every weekday": [0, 1, 2, 3, 4],
    "every weekend": [5, 6],
    "the weekend": [5, 6],
  },
  today: ["today"],
  tomorrow: ["tomorrow"],
  next: ["next", "this", "on"],
  of: ["of"],
  daySlashMonth: false,
  to: ["to", "until", "till", "til", "through", "thru"],
  and: ["and"],
  at: ["at"],
  lasting: ["for"],
  closed: ["closed", "off"],
  never: ["never", "none"],
  allDay: ["always", "24h"],
  inThe: ["in", "the"],
  morning: ["am", "morning"],
  afternoon: ["pm", "afternoon", "evening"],
  units: {
    ...{ minute: 1, minutes: 1, min: 1, mins: 1 },
    ...{ hour: HOUR, hours: HOUR, h: HOUR },
    ...{ day: DAY, days: DAY, d: DAY, week: 7 * DAY, weeks: 7 * DAY },
  },
};

function numbered(first: number, ...names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, first + at]));
}

/** Whoever speaks Spanish is understood in English too: teams are often at home in both. */
const es: TimeWords = {
  months: {
    ...en.months,
    ...numbered(1, "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"),
    ...numbered(9, "septiembre", "octubre", "noviembre", "diciembre"),
    ...numbered(1, "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
    ...{ sept: 9, setiembre: 9, set: 9 },
  },
  weekdays: {
    ...en.weekdays,
    ...numbered(0, "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    ...numbered(0, "lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
    ...{ miercoles: 2, mie: 2, sabado: 5, sab: 5, sábados: 5, sabados: 5, domingos: 6 },
  },
  groups: {
    ...en.groups,
    laborables: [0, 1, 2, 3, 4],
    diario: [0, 1, 2, 3, 4, 5, 6],
    diariamente: [0, 1, 2, 3, 4, 5, 6],
    "todos los días": [0, 1, 2, 3, 4, 5, 6],
    "todos los dias": [0, 1, 2, 3, 4, 5, 6],
    "cada día": [0, 1, 2, 3, 4, 5, 6],
    "cada dia": [0, 1, 2, 3, 4, 5, 6],
    "a diario": [0, 1, 2, 3, 4, 5, 6],
    "entre semana": [0, 1, 2, 3, 4],
    "días laborables": [0, 1, 2, 3, 4],
    "dias laborables": [0, 1, 2, 3, 4],
    "fin de semana": [5, 6],
    "fines de semana": [5, 6],
    "todos los fines de semana": [5, 6],
  },
  today: [...en.today, "hoy"],
  tomorrow: [...en.tomorrow, "mañana", "manana"],
  next: [...en.next, "el", "los", "del", "de", "próximo", "proximo", "próximos", "este", "esta"],
  of: [...en.of, "de", "del"],
  daySlashMonth: true,
  to: [...en.to, "a", "al", "hasta"],
  and: [...en.and, "y", "e"],
  at: [...en.at, "a", "las", "la"],
  lasting: [...en.lasting, "por", "durante"],
  never: [...en.never, "nunca", "ninguna"],
  closed: [...en.closed, "cerrado", "cerrada", "libre", "cierra"],
  allDay: [...en.allDay, "siempre"],
  inThe: [...en.inThe, "de", "por", "la"],
  morning: [...en.morning, "mañana", "manana", "madrugada"],
  afternoon: [...en.afternoon, "tarde", "noche"],
  units: {
    ...en.units,
    ...{ minuto: 1, minutos: 1 },
    ...{ hora: HOUR, horas: HOUR },
    ...{ día: DAY, días: DAY, dia: DAY, dias: DAY, semana: 7 * DAY, semanas: 7 * DAY },
  },
};

const languages: Readonly<Record<string, TimeWords>> = { en, es };

/** The words of a language (BCP 47); English where there are none yet. */
export const timeWords = (locale: string): TimeWords => languages[languageOf(locale)] ?? en;

/** The locale in whose words something is written that is to be read again: English for a language that is not read. */
export const writtenToBeRead = (locale: string): string => (languageOf(locale) in languages ? locale : "en");

const languageOf = (locale: string): string => locale.split("-")[0] ?? "";
