import { addDays } from "./read/days.ts";
import type { ClosedDay } from "./schema.ts";

/** The public holidays of a place in the year from a local date on. */
export interface Holidays {
  /** Country, or country and region: GB, GB-ENG. */
  readonly place: string;
  readonly from: string;
  readonly days: readonly Required<ClosedDay>[];
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
  const all = [first, first + 1].flatMap((year) => collection.getHolidays(year));
  const names = new Map(
    all.filter(({ type }) => type === "public").map(({ date, name }) => [date.slice(0, 10), name] as const),
  );
  const days = [...names]
    .filter(([date]) => date >= from && date < until)
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return { place: region === "" ? country : `${country}-${region}`, from, days };
}
