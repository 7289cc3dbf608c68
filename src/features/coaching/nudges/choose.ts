import { GOOD_NEWS, type SignalName } from "../signals/names.ts";
import type { Found } from "../signals/schema.ts";
import type { Past } from "./schema.ts";

/** What a manager's next nudge is chosen from. */
export interface Situation {
  readonly managerId: string;
  /** Their local date. */
  readonly day: string;
  readonly now: Date;
  /** The reasons there are to talk with somebody of their units. */
  readonly found: readonly Found[];
  /** What they, and others about the same people, were asked in the last weeks; without what was never sent. */
  readonly past: readonly Past[];
  /** Works somebody now, or before long? */
  readonly isHere: (personId: string) => boolean;
}

/** At most so many for a manager within so many days, and one on a day. */
const A_WEEK = 2;
const WEEK = 7;
/** About the same person, or unit, one within so many days. */
export const APART = 14;
/** Two that were not needed rest their signal, for whom they were about, for so many days. */
const REST = 30;
/** What made the last few nudges has to wait behind other signals. */
const LATELY = 3;

const DAY = 24 * 60 * 60_000;

/** The more pressing first; of what is good and what is not, each by itself. */
export const PRESSING: readonly SignalName[] = [
  "hard_cases",
  "apology_missing",
  "standard_missed",
  "theme_rising",
  "same_friction",
  "silent_unit",
  "no_coaching",
  "recovery_done_well",
  "promise_under_pressure",
  "win_not_spoken_about",
  "back_from_absence",
  "new_person",
];

/** Whom to talk with, and why: one reason, or none today. */
export function chooseNudge(situation: Situation): Found | undefined {
  const mine = situation.past
    .filter(({ managerId, onRequest }) => managerId === situation.managerId && !onRequest)
    .toSorted((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
  if (!hasRoom(mine, situation.day)) return undefined;
  const [last] = mine;
  const open = situation.found.filter((one) => isOpen(one, situation));
  const good = open.filter(({ signal }) => GOOD_NEWS.has(signal));
  const other = open.filter(({ signal }) => !GOOD_NEWS.has(signal));
  // At least every second one begins with something good, and so does the first.
  const fitting = last?.good && other.length > 0 ? other : good;
  const lately = mine.slice(0, LATELY).map(({ signal }) => signal);
  const rank = (one: Found): number =>
    hasItsTime(one) ? -1 : PRESSING.indexOf(one.signal) + (lately.includes(one.signal) ? PRESSING.length : 0);
  const lastAbout = ({ unitId, personId }: Found): number =>
    mine.find((past) => past.personId === personId && past.unitId === unitId)?.madeAt.getTime() ?? 0;
  return fitting.toSorted((one, two) => rank(one) - rank(two) || lastAbout(one) - lastAbout(two))[0];
}

/** How somebody's first days go is said a week and a month after they began, and at no other time. */
const hasItsTime = ({ signal, evidence }: Found): boolean => signal === "new_person" && evidence.of !== undefined;

/** Is there room for one more of a manager's on this day, and in this week? */
export function hasRoom(mine: readonly Past[], day: string): boolean {
  const from = Temporal.PlainDate.from(day).subtract({ days: WEEK }).toString();
  const sent = mine.flatMap(({ day: first, againOn }) => (againOn === null ? [first] : [first, againOn]));
  return !sent.includes(day) && sent.filter((one) => one > from).length < A_WEEK;
}

function isOpen(found: Found, { past, now, managerId, isHere }: Situation): boolean {
  if (found.personId !== null && !isHere(found.personId)) return false;
  const since = now.getTime() - APART * DAY;
  if (past.some((one) => !one.onRequest && isAboutSame(one, found) && one.madeAt.getTime() > since)) return false;
  const own = past.filter((one) => one.managerId === managerId);
  return !isNotNeeded(found, own, now);
}

const isAboutSame = (one: Pick<Found, "unitId" | "personId">, { unitId, personId }: Found): boolean =>
  personId === null ? one.personId === null && one.unitId === unitId : one.personId === personId;

/**
 * Has a manager said that this reason is not needed: lately, or twice and the last time not long ago?
 * @param mine all that was sent to them, or that they looked for themselves
 */
export function isNotNeeded(found: Found, mine: readonly Past[], now: Date): boolean {
  const [last, before] = mine
    .filter((one) => isAboutSame(one, found) && one.signal === found.signal && one.answeredAt !== null)
    .toSorted((one, other) => answeredAt(other) - answeredAt(one));
  if (last?.state !== "not needed") return false;
  const days = before?.state === "not needed" ? REST : APART;
  return answeredAt(last) > now.getTime() - days * DAY;
}

const answeredAt = (one: Past): number => one.answeredAt?.getTime() ?? 0;
