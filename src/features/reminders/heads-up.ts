import type { Calendar } from "../../kernel/calendar/index.ts";
import type { Trouble } from "../content/index.ts";

/** What a unit's people should look out for today. */
export type HeadsUp =
  | { readonly kind: "trouble"; readonly what: string }
  /** The unit is closed from one local date to another. */
  | { readonly kind: "closed"; readonly from: string; readonly to: string }
  /** Minutes after midnight. */
  | { readonly kind: "closes early"; readonly minute: number }
  /** Customers complain of something more than they did. */
  | { readonly kind: "risen"; readonly theme: string; readonly name?: string; readonly count: number };

/** Complaints about a theme. */
export interface ThemeCount {
  readonly theme: string;
  /** In the last 14 days; in the last 7 days, and in the 28 before. */
  readonly last14: number;
  readonly last7: number;
  readonly before: number;
}

export interface Outlook {
  /** Local date. */
  readonly day: string;
  readonly at: Date;
  readonly calendar: Calendar | undefined;
  readonly troubles: readonly Trouble[];
  readonly themes: readonly ThemeCount[];
  /** A theme with what the organization calls it, if that is its own. */
  readonly named: (theme: string) => { readonly theme: string; readonly name?: string };
  /** What was said in the days before, newest last. */
  readonly saidBefore: readonly { readonly day: string; readonly headsUp: HeadsUp | null }[];
}

/** The one thing to look out for: what does not work, then when the unit is closed, what is risen, when it closes early. */
export const headsUpFor = (outlook: Outlook): HeadsUp | undefined =>
  troubleOf(outlook) ?? closedSoon(outlook) ?? risen(outlook) ?? closesEarly(outlook);

/** Of several, each day the next one. */
function troubleOf({ troubles, at, day }: Outlook): HeadsUp | undefined {
  const inForce = troubles
    .filter(({ until }) => until === undefined || until > at)
    .toSorted((a, b) => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1));
  const trouble = inForce[(Date.parse(day) / DAY) % (inForce.length || 1)];
  return trouble && { kind: "trouble", what: trouble.what };
}

const DAY = 24 * 60 * 60_000;
/** Days ahead at which it is said that the unit will be closed. */
const AHEAD = 3;

function closedSoon({ day, calendar }: Outlook): HeadsUp | undefined {
  const closed = new Set(calendar?.closed);
  const dayAfter = (days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
  const first = [1, 2, 3].slice(0, AHEAD).find((days) => closed.has(dayAfter(days)));
  if (first === undefined) return undefined;
  let last = first;
  while (closed.has(dayAfter(last + 1))) last += 1;
  return { kind: "closed", from: dayAfter(first), to: dayAfter(last) };
}

/** Fewer complaints are no news. */
const FEWEST = 3;
/** So unlikely it has to be that it is like before (Poisson). */
const UNLIKELY = 0.05;
/** Days for which the same is not said again. */
const SAID = 4;

function risen({ themes, named, saidBefore, day }: Outlook): HeadsUp | undefined {
  const said = saidBefore
    .filter((one) => Date.parse(day) - Date.parse(one.day) < SAID * DAY)
    .flatMap(({ headsUp }) => (headsUp?.kind === "risen" ? [headsUp.theme] : []));
  const [most] = themes
    .filter(({ theme, last7 }) => last7 >= FEWEST && !said.includes(theme))
    .map((one) => ({ ...one, likely: atLeast(one.last7, Math.max(one.before, 1) / 4) }))
    .filter(({ likely }) => likely < UNLIKELY)
    .toSorted((a, b) => a.likely - b.likely);
  return most && { kind: "risen", ...named(most.theme), count: most.last7 };
}

/** How likely at least `count` are where `expected` are to be expected. */
function atLeast(count: number, expected: number): number {
  let term = Math.exp(-expected);
  let below = 0;
  for (let n = 0; n < count; n += 1) {
    below += term;
    term *= expected / (n + 1);
  }
  return 1 - below;
}

/** Minutes earlier than on most weekdays that are worth a word. */
const EARLIER = 60;

function closesEarly({ day, calendar }: Outlook): HeadsUp | undefined {
  const closing = calendar?.hours.map((spans) =>
    spans.length === 0 ? undefined : Math.max(...spans.map(({ from, to }) => (to > from ? to : to + 24 * 60))),
  );
  const today = closing?.[(new Date(day).getUTCDay() + 6) % 7];
  if (!closing || today === undefined) return undefined;
  const open = closing.filter((minute) => minute !== undefined).toSorted((a, b) => a - b);
  const usual = open[Math.floor(open.length / 2)] ?? today;
  return today <= usual - EARLIER ? { kind: "closes early", minute: today % (24 * 60) } : undefined;
}
