import { useState } from "react";
import type { Controls, MonthAdded, WantedClock, WantedFault } from "../../page/controls.ts";
import { dayAndTime } from "./dates.ts";
import { ask } from "./wire.ts";

/** The demo itself: its clock, its faults, and how to fill and empty it. */
export interface Backstage {
  /** Absent until the playground has told. */
  readonly controls: Controls | undefined;
  /** Another number whenever something happened. */
  readonly happenings: number;
  /** The played time, in milliseconds since the epoch. */
  now(): number;
  moveClock(to: WantedClock): Promise<void>;
  setFault(wanted: WantedFault): Promise<void>;
  reset(): Promise<void>;
  addMonth(): Promise<void>;
  /** Takes what the playground tells by itself. */
  readonly hear: (controls: Controls) => void;
  readonly hearOfHappening: () => void;
}

/**
 * @param note shows a sentence for a while
 * @param zone in which the played time is told
 */
export function useBackstage(
  note: (text: string) => void,
  zone: { readonly timeZone: string; locale: string },
): Backstage {
  const [controls, hear] = useState<Controls>();
  const [happenings, setHappenings] = useState(0);
  const [hearOfHappening] = useState(() => () => setHappenings((count) => count + 1));

  // What the controls are then is heard as everybody hears it: an answer may be late, and old.
  const change = async <Answer>(what: string, body: object, done: (answer: Answer) => void) => {
    const outcome = await ask<Answer>(what, body);
    if ("refused" in outcome) note(outcome.refused);
    else done(outcome.answer);
  };
  return {
    controls,
    happenings,
    hear,
    hearOfHappening,
    now: () => Date.now() + (controls?.ahead ?? 0),
    moveClock: (to) =>
      change<Controls>("clock", to, ({ ahead }) => note(`It is now ${dayAndTime(Date.now() + ahead, zone)}.`)),
    setFault: (wanted) => change("faults", wanted, () => {}),
    reset: () => change("reset", {}, () => note("The demo is as it was at the beginning.")),
    addMonth: () =>
      change<MonthAdded>("month", {}, ({ cases, wins }) =>
        note(
          cases + wins === 0
            ? "The busy month is there already."
            : `A busy month is there, with ${cases} cases and ${wins} wins.`,
        ),
      ),
  };
}
