/** What can make Bellhop ask a manager to talk with somebody. The order is that of the documentation. */
export const SIGNALS = [
  "hard_cases",
  "recovery_done_well",
  "win_not_spoken_about",
  "new_person",
  "no_coaching",
  "apology_missing",
  "same_friction",
  "promise_under_pressure",
  "silent_unit",
  "theme_rising",
  "standard_missed",
  "back_from_absence",
] as const;

export type SignalName = (typeof SIGNALS)[number];

/** Signals that begin with something good. At least every second nudge of a manager is one of these. */
export const GOOD_NEWS: ReadonlySet<SignalName> = new Set<SignalName>([
  "recovery_done_well",
  "win_not_spoken_about",
  "promise_under_pressure",
  "new_person",
  "back_from_absence",
]);
