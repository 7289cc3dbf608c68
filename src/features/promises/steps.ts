import {
  afterWorkingMinutes,
  isQuiet,
  isWorking,
  localMoment,
  localTime,
  nextWorking,
  type PersonCalendar,
  workingMinutes,
} from "../../kernel/calendar/index.ts";

/** What is said of a promise by itself. */
export type Step =
  /** To its owner, who is off until it is due: hand it over. */
  | "hand over"
  /** To its owner, on the day. */
  | "remind"
  /** To the unit's managers, on the day: its owner is off. */
  | "uncovered"
  /** To the unit's managers: it is overdue. */
  | "overdue";

export interface NextStep {
  readonly step: Step;
  readonly at: Date;
}

/** Working minutes before the end of a shift at which a promise is to be handed over. */
const BEFORE_THE_END = 20;
/** Minutes before a promise is due at which its owner is reminded, where the day began before that was known. */
const BEFORE_IT_IS_DUE = 30;

/**
 * What is said next of an open promise after `now`, and when: its owner is reminded at the beginning of their work on the
 * day; if they do not work then, they are asked to hand it over at the end of the shift before, and else the unit's
 * managers hear of it on the day. Whoever has it, what is overdue goes to the managers.
 * @param after the step that was taken last since it has this owner and this moment
 */
export function nextStep(dueAt: Date, owner: PersonCalendar, now: Date, after?: Step): NextStep | undefined {
  if (after === "overdue") return undefined;
  const overdue: NextStep = { step: "overdue", at: dueAt > now ? dueAt : now };
  if (dueAt <= now) return overdue;
  const day = dayOf(owner, dueAt);
  const onTheDay = later(now, day);
  const works = workingMinutes(owner, onTheDay, dueAt) > 0;
  if (works) return after === "remind" ? overdue : { step: "remind", at: reminderAt(owner, day, dueAt, now) };
  if (after === "uncovered") return overdue;
  const shiftEnds = endOfShift(owner, now);
  if (after !== "hand over" && shiftEnds < onTheDay) return { step: "hand over", at: shiftEnds };
  return { step: "uncovered", at: onTheDay };
}

/** The beginning of the owner's work on the day, if that is still to come; else a little before it is due. */
function reminderAt(owner: PersonCalendar, day: Date, dueAt: Date, now: Date): Date {
  const begins = nextWorking(owner, day);
  if (begins && begins > now && begins < dueAt) return begins;
  return later(now, new Date(dueAt.getTime() - BEFORE_IT_IS_DUE * 60_000));
}

/** A little before the owner's work of today ends, while it is not quiet yet; now, if they do not work any more. */
function endOfShift(owner: PersonCalendar, now: Date): Date {
  if (!isWorking(owner, now)) return now;
  const { timeZone } = owner;
  const tomorrow = Temporal.PlainDate.from(localTime(timeZone, now).date).add({ days: 1 }).toString();
  const left = workingMinutes(owner, now, localMoment(timeZone, tomorrow, 0));
  let at = (left > BEFORE_THE_END && afterWorkingMinutes(owner, now, left - BEFORE_THE_END)) || now;
  while (at > now && isQuiet(owner, at)) at = later(now, new Date(at.getTime() - 60 * 60_000));
  return at;
}

/** When the owner's day begins in which it is due. */
const dayOf = ({ timeZone }: PersonCalendar, dueAt: Date): Date =>
  localMoment(timeZone, localTime(timeZone, dueAt).date, 0);

const later = (one: Date, other: Date): Date => (one > other ? one : other);
