import { type Hours, isTimeZone } from "../../kernel/calendar/index.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Read, readHours, readSpan, readStarts, readWorking } from "./read/hours.ts";
import type { OwnHours, UnitHours } from "./schema.ts";

type Errors = { readonly errors: Readonly<Record<string, string>> };

/** Fields as they were typed; one left empty is absent. */
interface HoursTyped {
  readonly hours: string;
  readonly quiet?: string | undefined;
  readonly starts?: string | undefined;
  readonly zone?: string | undefined;
}

/** The settings that a manager typed, or what is wrong by field. */
export function readHoursForm(
  { hours, quiet = "", starts = "", zone }: HoursTyped,
  say: Say,
): { settings: UnitHours; timeZone: string | undefined } | Errors {
  const read = {
    hours: readHours(hours, say.locale),
    quiet: readSpan(quiet, say.locale),
    starts: readStarts(starts, say.locale),
    zone: readZone(zone),
  };
  if ("unclear" in read.hours || "unclear" in read.quiet || "unclear" in read.starts || "unclear" in read.zone)
    return { errors: problems(read, say) };
  const settings = { hours: read.hours.value, quiet: read.quiet.value, startOfDay: read.starts.value };
  return { settings, timeZone: read.zone.value };
}

/** What somebody typed of their own working time, or what is wrong by field. */
export function readWorkingForm(
  { working, quiet = "", zone = "" }: { [Key in "working" | "quiet" | "zone"]?: string | undefined },
  say: Say,
): { own: OwnHours } | Errors {
  const read = {
    working: working === undefined ? { value: undefined } : readWorking(working, say.locale),
    quiet: readOwnQuiet(quiet, say.locale),
    zone: readOwnZone(zone),
  };
  if ("unclear" in read.working || "unclear" in read.quiet || "unclear" in read.zone)
    return { errors: problems(read, say) };
  const { hours, weekdays } = read.working.value ?? {};
  return {
    own: {
      ...(hours ? { hours } : weekdays && { weekdays }),
      ...(read.quiet.value !== undefined && { quiet: read.quiet.value }),
      ...(read.zone.value !== undefined && { timeZone: read.zone.value }),
    },
  };
}

/** Somebody's own quiet hours, null: it is never quiet for them; undefined: as in their unit. */
export const readOwnQuiet = (typed: string, locale: string): Read<Hours | null | undefined> =>
  isAsUsual(typed) ? { value: undefined } : readSpan(typed, locale);

/** Somebody's own zone (IANA); undefined: as their chat says. */
export const readOwnZone = (typed: string): Read<string | undefined> =>
  isAsUsual(typed) ? { value: undefined } : readZone(typed);

/** Nothing, "as my chat says", "como mi unidad". */
const isAsUsual = (typed: string): boolean => /^\s*$|^\s*(?:as|like|como|igual)(?!\p{L})/iu.test(typed);

function readZone(typed: string | undefined): Read<string | undefined> {
  const zone = typed?.trim();
  return zone === undefined || zone === "" || isTimeZone(zone) ? { value: zone || undefined } : { unclear: zone };
}

const problems = (read: Readonly<Record<string, Read<unknown>>>, say: Say): Record<string, string> =>
  Object.fromEntries(
    Object.entries(read).flatMap(([name, found]) => {
      if (!("unclear" in found)) return [];
      const text = found.unclear.slice(0, 60);
      return [[name, name === "zone" ? say("hours.noZone", { zone: text }) : say("hours.unclear", { text })]];
    }),
  );
