import { z } from "zod";
import { defineAction, defineFormAction } from "../../kernel/action.ts";

const OnePromise = z.object({ promiseId: z.uuid() });

export const promiseActions = {
  /** Notes the promise that the text of a case makes. */
  note: defineAction("promise.note", z.object({ caseId: z.uuid() })),
  keep: defineAction("promise.keep", OnePromise),
  letGo: defineAction("promise.letGo", OnePromise),
  undo: defineAction("promise.undo", OnePromise),
  /** Whoever kept it or let it go says that they have not. */
  openAgain: defineAction("promise.openAgain", OnePromise),
  change: defineFormAction("promise.change", OnePromise),
  handOver: defineFormAction("promise.handOver", OnePromise),
  /** Whoever was asked takes it over, or does not. */
  accept: defineAction("promise.accept", OnePromise),
  refuse: defineAction("promise.refuse", OnePromise),
  /** Whoever decides in the unit takes it over. */
  takeOver: defineAction("promise.takeOver", OnePromise),
};
