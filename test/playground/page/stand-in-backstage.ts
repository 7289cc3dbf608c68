import { type Controls, clockPresets, type Happened } from "../../../playground/page/controls.ts";
import { type Backstage, Refused } from "../../../playground/page/index.ts";

const HOUR = 3_600_000;

/** A demo without a bot whose clock goes on by hours, that knows what it is told, and that something happened in. */
export function standInBackstage() {
  const listeners = { controls: new Set<() => void>(), happened: new Set<() => void>() };
  const none = { slack: "none", teams: "none" } as const;
  let controls: Controls = { ahead: 0, faults: none };
  let happened: Happened = { deliveries: [], requests: [] };
  const change = (changes: Partial<Controls>) => {
    controls = { ...controls, ...changes };
    for (const listener of listeners.controls) listener();
  };
  const listen = (to: Set<() => void>) => (listener: () => void) => {
    to.add(listener);
    return () => void to.delete(listener);
  };
  const backstage: Backstage = {
    controls: () => controls,
    async moveClock(to) {
      if ("at" in to && to.at < "2026") throw new Refused(400, "The clock goes forward only.");
      const hours = "preset" in to ? clockPresets.indexOf(to.preset) + 1 : 24;
      change({ ahead: controls.ahead + hours * HOUR });
    },
    fault: ({ platform, kind }) => change({ faults: { ...controls.faults, [platform]: kind } }),
    reset: async () => change({ ahead: 0, faults: none }),
    addMonth: async () => ({ cases: 321, wins: 54 }),
    happened: async () => happened,
    onControls: listen(listeners.controls),
    onHappened: listen(listeners.happened),
  };
  return {
    backstage,
    /** This happened, as the page is told. */
    happen(now: Happened) {
      happened = now;
      for (const listener of listeners.happened) listener();
    },
  };
}
