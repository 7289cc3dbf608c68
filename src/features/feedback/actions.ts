import { z } from "zod";
import { defineAction, defineFormAction, NoInput } from "../../kernel/action.ts";
import { KindChoice } from "./schema.ts";

const OneCase = z.object({ caseId: z.uuid() });

export const feedbackActions = {
  /** Opens the form in which a case is corrected. */
  change: defineFormAction("case.change", OneCase),
  undo: defineAction("case.undo", OneCase),
  /** Shows all of a case to one person. */
  show: defineAction("case.show", OneCase),
  take: defineAction("case.take", OneCase),
  solve: defineAction("case.solve", OneCase),
  reopen: defineAction("case.reopen", OneCase),
  /** Asks who is to have it. */
  handOver: defineFormAction("case.handOver", OneCase),
  /** Lets only those know who are named on it. */
  confide: defineAction("case.confide", OneCase),
  /** Shows at once, in the channel, what waits there in case it is for fewer people. */
  release: defineAction("case.release", OneCase),
  /** Makes one's own last change undone. */
  takeBack: defineAction("case.takeBack", OneCase.extend({ eventId: z.uuid() })),
  history: defineAction("case.history", OneCase),
  /** Shows a page of the cases that were asked for. */
  find: defineAction("case.find", z.object({ asked: z.string().max(200), page: z.int().min(0).max(1_000) })),
  startComplaint: defineFormAction("feedback.complaint", NoInput),
  /** Of a kind, for a unit; without, whoever fills in the form says which kind, and where they are says which unit. */
  startFeedback: defineFormAction(
    "feedback.feedback",
    z.object({ kind: KindChoice.optional(), unitId: z.uuid().optional() }),
  ),
};
