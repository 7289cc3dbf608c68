import {
  afterWorkingMinutes,
  isQuiet,
  isWorking,
  localMoment,
  localTime,
  nextWorking,
  onWorkingDay,
  type PersonCalendar,
  workingMinutes,
} from "../../kernel/calendar/index.ts";

/** What is said of a promise by itself. */
export type Step =
  /** To its owner, who is off when it is due: hand it over. */
  | "hand over"
  /** To its owner, on the day. */
  | "remind"
  /** To the unit's managers, on the day: its owner is off. */
  | "uncovered"
  /** To the unit's managers: it is overdue. */
  | "overdue"
  /** To them once more: nobody has said what became of it. That is the end of it. */
  | "unanswered";

/** Those which the managers are told. */
export const managersSteps = ["uncovered", "overdue", "unanswered"] as const satisfies readonly Step[];
export type ManagersStep = (typeof managersSteps)[number];
export const isForManagers = (step: Step): step is ManagersStep => managersSteps.some((one) => one === step);

export interface NextStep {
  readonly step: Step;
  readonly at: Date;
}

const MINUTE = 60_000;
/** Before the end of a shift at which a promise is to be handed over. */
const BEFORE_THE_END = 20 * MINUTE;
/** Before a promise is due at which its owner is reminded, where the day began before that was known. */
const BEFORE_IT_IS_DUE = 30 * MINUTE;
/** For which its owner looks for somebody else before the managers do. */
const PATIENCE = 60 * MINUTE;
/** Working days of the unit after which an overdue promise is given up waiting for. */
const LAST_DAYS = 2;

/**
 * What is said next of an open promise after `now`, and when. Its owner is reminded at the beginning of their work on the day.
 * If they do not work then, or not up to its moment, they are asked to hand it over before they go, and else the unit's
 * managers hear of it on the day. What is overdue goes to the managers whoever has it.
 * @param said what was said last since it has this owner and this moment
 */
export function nextStep(dueAt: Date, owner: PersonCalendar, now: Date, said?: Step | null): NextStep | undefined {
  const known = lastSteps(dueAt, owner, now, said);
  if (known !== "none yet") return known;
  const overdue: NextStep = { step: "overdue", at: dueAt };
  const day = dayOf(owner, dueAt);
  const until = endOfWork(owner, later(now, day), dueAt);
  const covers = until !== undefined && dueAt.getTime() - until.getTime() <= BEFORE_IT_IS_DUE;
  if (covers && said !== "remind") return { step: "remind", at: reminderAt(owner, day, until, now) };
  if (covers || said === "uncovered") return overdue;
  if (said === "hand over") return { step: "uncovered", at: onTheDay(day, dueAt, now) };
  if (until && said !== "remind") return { step: "remind", at: reminderAt(owner, day, until, now) };
  return { step: "hand over", at: until ? beforeItEnds(owner, until, now) : endOfShift(owner, now) };
}

/** The same for one whose owner has no account any more: the managers hear of it on the day. */
export function nextStepWithout(
  dueAt: Date,
  owner: PersonCalendar,
  now: Date,
  said?: Step | null,
): NextStep | undefined {
  const known = lastSteps(dueAt, owner, now, said);
  if (known !== "none yet") return known;
  if (said === "uncovered") return { step: "overdue", at: dueAt };
  return { step: "uncovered", at: later(now, dayOf(owner, dueAt)) };
}

/** Whoever has it, what is overdue goes to the managers, and once more two working days later. */
function lastSteps(
  dueAt: Date,
  owner: PersonCalendar,
  now: Date,
  said: Step | null | undefined,
): NextStep | undefined | "none yet" {
  if (said === "unanswered") return undefined;
  if (said === "overdue") return { step: "unanswered", at: onWorkingDay(owner.unit, now, LAST_DAYS) ?? now };
  return dueAt <= now ? { step: "overdue", at: now } : "none yet";
}

/** The beginning of the owner's work on the day, if that is still to come; else a little before they can keep it no more. */
function reminderAt(owner: PersonCalendar, day: Date, until: Date, now: Date): Date {
  const begins = nextWorking(owner, day);
  if (begins && begins > now && begins < until) return begins;
  return later(now, before(until, BEFORE_IT_IS_DUE));
}

/** The owner has had some time to find somebody; but while there still is some for the managers. */
function onTheDay(day: Date, dueAt: Date, now: Date): Date {
  const patient = new Date(now.getTime() + PATIENCE);
  const latest = later(now, before(dueAt, BEFORE_IT_IS_DUE));
  return later(day, patient < latest ? patient : latest);
}

/** A little before the owner's work of today ends, while it is not quiet yet; now, if they do not work any more. */
function endOfShift(owner: PersonCalendar, now: Date): Date {
  if (!isWorking(owner, now)) return now;
  const { timeZone } = owner;
  const tomorrow = Temporal.PlainDate.from(localTime(timeZone, now).date).add({ days: 1 }).toString();
  const ends = endOfWork(owner, now, localMoment(timeZone, tomorrow, 0));
  return ends ? beforeItEnds(owner, ends, now) : now;
}

function beforeItEnds(owner: PersonCalendar, ends: Date, now: Date): Date {
  let at = later(now, before(ends, BEFORE_THE_END));
  while (at > now && isQuiet(owner, at)) at = later(now, before(at, 60 * MINUTE));
  return at;
}

/** When the last work between two moments ends; undefined if there is none. */
function endOfWork(owner: PersonCalendar, from: Date, until: Date): Date | undefined {
  // Work is counted in whole minutes: the one that has begun counts.
  const begun = new Date(Math.floor(from.getTime() / MINUTE) * MINUTE);
  const minutes = workingMinutes(owner, begun, until);
  return minutes > 0 ? afterWorkingMinutes(owner, begun, minutes) : undefined;
}

/** When the owner's day begins in which it is due. */
const dayOf = ({ timeZone }: PersonCalendar, dueAt: Date): Date =>
  localMoment(timeZone, localTime(timeZone, dueAt).date, 0);

const before = (at: Date, milliseconds: number): Date => new Date(at.getTime() - milliseconds);
const later = (one: Date, other: Date): Date => (one > other ? one : other);
