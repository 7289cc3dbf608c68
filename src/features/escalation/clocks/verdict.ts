import type { Case } from "../../feedback/index.ts";
import type { DueClock, Step } from "./schema.ts";

type State = Case["state"];

/**
 * Was attained by then what a clock waits for? Undefined where it does not count: its case was taken back, is a part of
 * another, is less severe or no complaint any more. An answer is that somebody has taken the case in hand; what was taken
 * back has not happened.
 */
export function verdict({ waitsFor, severity, rule, case: found, steps }: DueClock, by: Date): boolean | undefined {
  const counts = rule ? found.kind !== "compliment" : found.kind === "complaint";
  if (found.gone || found.severity > severity || !counts) return undefined;
  const states = statesUntil(steps, found.state, by);
  if (waitsFor === "answer") return states.some((state) => state !== "open");
  return isSolved(states.at(-1) ?? "open");
}

const isSolved = (state: State): boolean => state === "solved" || state === "confirmed" || state === "not asked";

/** The states in which a case was until then, in their order, the present one last; without those that were taken back. */
function statesUntil(steps: readonly Step[], now: State, by: Date): readonly State[] {
  const states: State[] = [steps[0]?.was ?? now];
  for (const [nth, { at, kind }] of steps.entries()) {
    if (at > by) break;
    if (kind === "taken back") states.pop();
    else states.push(steps[nth + 1]?.was ?? now);
  }
  return states;
}
