import { type Case, isGoing } from "../../feedback/index.ts";
import type { Folding } from "../folding/folding.ts";
import type { Escalation, Ladder } from "../schema.ts";
import { createElsewhere } from "./elsewhere.ts";
import { readHome } from "./home.ts";
import { createOnward, type ToDo } from "./onward.ts";
import { isMissing } from "./places.ts";
import type { Steps, StepsDependencies } from "./steps.ts";
import { readDue } from "./store.ts";
import type { Turns } from "./turns.ts";

export interface LookingDependencies extends StepsDependencies {
  readonly ladder: Ladder;
  readonly turns: Turns;
  readonly steps: Steps;
  readonly folding: Folding;
}

/** Escalations that are read at once. */
const AT_ONCE = 50;
/** Looks at one escalation in a row, each of which passes it on: more people are on no ladder. */
const MOST_LOOKS = 100;

/**
 * Does what is due: whoever has not accepted in time, or is not there any more, is passed over; what was not solved in time
 * is offered higher up; and what was done with the case in other places is followed. Any number of processes may do this
 * together: each step is done once.
 */
export function createLooking({ database, ladder, turns, steps, folding }: LookingDependencies) {
  const onward = createOnward({ ladder, turns });
  const elsewhere = createElsewhere({ database, ladder, turns, folding, onward });

  /** What is to be done now, with a case that may have another as its home; undefined: it is as it should be. */
  async function decide(found: Escalation, of: Case, home: Case, now: Date): Promise<ToDo | undefined> {
    if (found.state !== "going") return elsewhere.resume(found, home, now);
    if (home.id !== of.id) return elsewhere.move(found, of, home, now);
    if (of.undoneAt) return elsewhere.withdraw(found, of, now);
    // Whatever is done with the case of a part, the ball is with what it is answered with.
    if (found.foldedInto && isGoing(of)) return { quietly: { due_at: null }, redraw: false };
    const over = isGoing(of) ? await elsewhere.follow(found, of, now) : await elsewhere.close(found, of, now);
    return over ?? (await onward.replace(found, of, now)) ?? onward.clock(found, of, now);
  }

  /** Those in the champion's channel may know of it by now, and do not yet. */
  const isToBeShown = async (found: Escalation, of: Case): Promise<boolean> =>
    found.state === "going" && !found.foldedInto && !of.confidential && (await isMissing(database, found));

  async function look(found: Escalation, now: Date): Promise<void> {
    const there = await readHome(database, found);
    if (!there || (await folding.settle(found, there.of, now))) return;
    const wanted = await decide(found, there.of, there.home, now);
    if (!wanted) return;
    if (!("quietly" in wanted)) await steps.take(there.home, found, { at: now, ...wanted });
    else await steps.quietly(found, wanted.quietly, wanted.redraw || (await isToBeShown(found, there.home)));
  }

  return async (now: Date): Promise<void> => {
    const looked = new Map<string, number>();
    const failed: unknown[] = [];
    for (;;) {
      const done = [...looked].filter(([, times]) => times >= MOST_LOOKS).map(([id]) => id);
      const due = await readDue(database, now, done, AT_ONCE);
      if (due.length === 0) break;
      for (const found of due) {
        looked.set(found.id, (looked.get(found.id) ?? 0) + 1);
        try {
          await look(found, now);
        } catch (error) {
          // What is wrong with one holds up no other.
          failed.push(error);
          looked.set(found.id, MOST_LOOKS);
        }
      }
    }
    if (failed.length > 0) throw failed[0];
  };
}
