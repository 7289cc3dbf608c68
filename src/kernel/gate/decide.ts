import { type AnyCalendar, isQuiet, isWorking, nextNotQuiet, nextWorking } from "../calendar/index.ts";
import { nextWeek } from "./week.ts";

/**
 * What a message is to whoever gets it: they, or somebody in their place, asked for it; nobody did; or it cannot wait.
 */
export type Nature = "asked" | "proactive" | "urgent";

/** Who a message that nobody asked for is for, as far as it matters when it may go. */
export type Receiver =
  /** What is posted in a channel was set for its time by whoever has the unit: only quiet hours hold it. */
  | { readonly kind: "channel"; readonly calendar: AnyCalendar }
  | {
      readonly kind: "person";
      /** With their absences and pauses. */
      readonly calendar: AnyCalendar;
      /** How many more they may get in the week of an instant. */
      readonly left: (at: Date) => number;
      /** Does something wait for that moment because it is too much for a week, with which this can be sent as one message? */
      readonly folds?: (at: Date) => boolean;
    };

/** Why a message waits; "several": others of the same kind have just gone, and it is sent with what comes next. */
export type Hold = "not working" | "quiet hours" | "budget" | "several";

/** Why a message is not sent at all. */
export type Refusal = "budget" | "never working" | "too late";

export type Decision =
  | { readonly go: "now" }
  | { readonly go: "later"; readonly at: Date; readonly why: Hold }
  | { readonly go: "never"; readonly why: Refusal };

/**
 * When may this message go? What was asked for, and what is urgent, goes now. Everything else waits for the beginning of the
 * receiver's working time, outside of quiet hours, and when it would be one too many in that week, for the beginning of
 * another. What is of no use any more by then (`until`) is not sent.
 */
export function decide(nature: Nature, to: Receiver, now: Date, until?: Date): Decision {
  if (nature !== "proactive") return { go: "now" };
  const free = firstFree(to, now);
  if (!free) return { go: "never", why: "never working" };
  if (until && free.at > until) return { go: "never", why: "too late" };
  if (to.kind === "person" && to.left(free.at) <= 0) return inAnotherWeek(to, free.at, until);
  return free.why === undefined ? { go: "now" } : { go: "later", at: free.at, why: free.why };
}

/** In how many weeks room is looked for. */
const WEEKS = 8;

/** What is too much for a week waits for the beginning of working time in the next one with room for it. */
function inAnotherWeek(to: Extract<Receiver, { kind: "person" }>, at: Date, until: Date | undefined): Decision {
  let full = at;
  for (let weeks = 0; weeks < WEEKS; weeks += 1) {
    const free = firstFree(to, nextWeek(to.calendar.timeZone, full));
    if (!free || (until && free.at > until)) break;
    if (to.left(free.at) > 0 || to.folds?.(free.at)) return { go: "later", at: free.at, why: "budget" };
    full = free.at;
  }
  return { go: "never", why: "budget" };
}

/** More reasons to wait in a row than this never end. */
const PATIENCE = 50;

/** The first moment not before `now` at which nothing holds the message, and what held it first. */
function firstFree(to: Receiver, now: Date): { readonly at: Date; readonly why: Hold | undefined } | undefined {
  let at = now;
  let why: Hold | undefined;
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const hold = holdAt(to, at);
    if (!hold) return { at, why };
    if (!hold.until) return undefined;
    why ??= hold.why;
    at = hold.until;
  }
  return undefined;
}

/** What holds a message at that moment, and until when; for ever if that is undefined. */
function holdAt(to: Receiver, at: Date): { readonly why: Hold; readonly until: Date | undefined } | undefined {
  const { calendar } = to;
  if (to.kind === "person" && !isWorking(calendar, at)) return { why: "not working", until: nextWorking(calendar, at) };
  return isQuiet(calendar, at) ? { why: "quiet hours", until: nextNotQuiet(calendar, at) } : undefined;
}
