/** Who looks: their zone and language, and their now in milliseconds. */
export interface Viewer {
  readonly timeZone: string;
  readonly locale: string;
  readonly now: number;
}

const DAY = 86_400;

type Token = (at: Date, viewer: Viewer) => string;

const written =
  (options: Intl.DateTimeFormatOptions): Token =>
  (at, { locale, timeZone }) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(at);

const date = written({ year: "numeric", month: "long", day: "numeric" });
const dateShort = written({ year: "numeric", month: "short", day: "numeric" });
const dateLong = written({ weekday: "long", year: "numeric", month: "long", day: "numeric" });

/** Yesterday, today and tomorrow by name. */
const pretty =
  (otherwise: Token): Token =>
  (at, viewer) => {
    const away = dayNumber(at.getTime(), viewer) - dayNumber(viewer.now, viewer);
    if (Math.abs(away) > 1) return otherwise(at, viewer);
    return new Intl.RelativeTimeFormat(viewer.locale, { numeric: "auto" }).format(away, "day");
  };

/** Days since 1970 on the viewer's calendar. */
function dayNumber(milliseconds: number, { timeZone }: Viewer): number {
  // Swedish writes dates as ISO 8601 does.
  return Date.parse(new Intl.DateTimeFormat("sv-SE", { timeZone }).format(milliseconds)) / (DAY * 1000);
}

function ago(at: Date, { locale, now }: Viewer): string {
  const seconds = (at.getTime() - now) / 1000;
  const [unit, length] = (
    [
      ["day", DAY],
      ["hour", 3_600],
      ["minute", 60],
    ] as const
  ).find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(seconds / length), unit);
}

/** https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
const tokens: Readonly<Record<string, Token>> = {
  date_num: written({ year: "numeric", month: "2-digit", day: "2-digit" }),
  date,
  date_short: dateShort,
  date_long: dateLong,
  date_pretty: pretty(date),
  date_short_pretty: pretty(dateShort),
  date_long_pretty: pretty(dateLong),
  time: written({ hour: "2-digit", minute: "2-digit" }),
  time_secs: written({ hour: "2-digit", minute: "2-digit", second: "2-digit" }),
  ago,
};

/** A moment, in Unix seconds, as Slack writes it for the viewer; words in braces that Slack does not know stay. */
export function formatDate(seconds: number, format: string, viewer: Viewer): string {
  const at = new Date(seconds * 1000);
  return format.replace(/\{(\w+)\}/g, (typed, name: string) => tokens[name]?.(at, viewer) ?? typed);
}

/** When a message was written: the time, with its date when that is not today. */
export function writtenAt(milliseconds: number, viewer: Viewer): string {
  const isToday = dayNumber(milliseconds, viewer) === dayNumber(viewer.now, viewer);
  return formatDate(milliseconds / 1_000, isToday ? "{time}" : "{date_short_pretty}, {time}", viewer);
}

/** A moment with its day of the week, as one says it. */
export const dayAndTime = (milliseconds: number, { locale, timeZone }: Omit<Viewer, "now">): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  }).format(milliseconds);

/** The same, short. */
export const shortDayAndTime = (milliseconds: number, { locale, timeZone }: Omit<Viewer, "now">): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(milliseconds);

/** A moment as a field for date and time has it: 2026-11-22T08:55. */
export const fieldDateTime = (milliseconds: number, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
    .format(milliseconds)
    .replace(" ", "T");
