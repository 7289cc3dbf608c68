import type { AppointingDependencies } from "./appointing.ts";
import { begin, end } from "./steps.ts";
import { readDueTerms, type Term } from "./store.ts";
import { createTellingOfTerms } from "./telling.ts";

/** Terms that are read at once. */
const AT_ONCE = 50;

/** Has terms begin and end when their time has come, by any number of processes: each once, and whoever it concerns is told. */
export const createPassingTerms = (deps: Omit<AppointingDependencies, "organizations">) => {
  const { database, people, ids, wake } = deps;
  const telling = createTellingOfTerms(deps);

  async function pass(term: Term, now: Date): Promise<void> {
    const isOver = term.begunAt !== null || (term.untilAt !== null && term.untilAt <= now);
    const messages = await telling.messages(term, isOver ? "over" : "begun", undefined);
    await telling.along(term.organizationId, messages, (sql) =>
      isOver ? end(sql, ids, term, term.appointedBy, now) : begin(sql, ids, term, now),
    );
    await people.changed(term.organizationId, term.personId);
    if (term.insteadOf !== null) await people.changed(term.organizationId, term.insteadOf);
  }

  return async (now: Date): Promise<void> => {
    let due: readonly Term[];
    do {
      due = await readDueTerms(database, now, AT_ONCE);
      for (const term of due) await pass(term, now);
      if (due.length > 0) wake();
    } while (due.length === AT_ONCE);
  };
};
