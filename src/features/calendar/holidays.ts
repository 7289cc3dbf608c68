import { addDays } from "./read/days.ts";
import type { ClosedDay } from "./schema.ts";

/** The public holidays of a place in the year from a local date on. */
export interface Holidays {
  /** Country, or country and region: GB, GB-ENG. */
  readonly place: string;
  readonly from: string;
  readonly days: readonly Required<ClosedDay>[];
  /** Those that begin in the middle of their day. */
  readonly partly: readonly PartlyHoliday[];
}

interface PartlyHoliday extends Required<ClosedDay> {
  /** Minutes after midnight. */
  readonly from: number;
}

/**
 * The public holidays of a country (two letters), or of a region in it. Undefined if there is no such place. The collection
 * takes 50 MB: it is loaded when somebody asks for the first time.
 */
export async function holidaysOf(place: string, from: string, locale: string): Promise<Holidays | undefined> {
  const { default: Collection } = await import("date-holidays");
  const [country = "", region = ""] = place.toUpperCase().split("-");
  const countries = new Collection();
  if (!(country in countries.getCountries())) return undefined;
  if (region !== "" && !(region in (countries.getStates(country) ?? {}))) return undefined;
  const collection = region === "" ? new Collection(country) : new Collection(country, region);
  collection.setLanguages([locale.split("-")[0] ?? "en", "en"]);
  const until = addDays(from, 365);
  const first = Number(from.slice(0, 4));
  // What began in the old year may go on in this one.
  const all = [first - 1, first, first + 1].flatMap((year) => collection.getHolidays(year));
  const names = new Map<string, string>();
  const partly: PartlyHoliday[] = [];
  for (const { date: written, start, end, name } of all.filter(({ type }) => type === "public")) {
    const date = written.slice(0, 10);
    const length = end.getTime() - start.getTime();
    if (length < 23 * HOUR) partly.push({ date, name, from: minuteOf(written) });
    else
      for (const [place, day] of daysOf(date, length).entries())
        if (place === 0 || !names.has(day)) names.set(day, name);
  }
  const days = [...names]
    .filter(([date]) => date >= from && date < until)
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    place: region === "" ? country : `${country}-${region}`,
    from,
    days,
    partly: partly.filter(({ date }) => date >= from && date < until && !names.has(date)),
  };
}

/** Of "2027-12-24 14:00:00", in minutes after midnight. */
const minuteOf = (written: string): number => Number(written.slice(11, 13)) * 60 + Number(written.slice(14, 16));

const HOUR = 60 * 60_000;

/** The local dates of a holiday that lasts so many milliseconds: some go on for days. */
function daysOf(first: string, length: number): string[] {
  // Where clocks are put back meanwhile, an hour more is not one day more.
  const days = Math.max(1, Math.ceil((length - HOUR) / (24 * HOUR)));
  return Array.from({ length: days }, (_, day) => addDays(first, day));
}
