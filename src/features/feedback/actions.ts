import { z } from "zod";
import { defineAction, defineFormAction, NoInput } from "../../kernel/action.ts";

const OneCase = z.object({ caseId: z.uuid() });

export const feedbackActions = {
  /** Opens the form in which a case is corrected. */
  change: defineFormAction("case.change", OneCase),
  undo: defineAction("case.undo", OneCase),
  /** Shows all of a text that a card shows the beginning of. */
  show: defineAction("case.show", OneCase),
  startComplaint: defineFormAction("feedback.complaint", NoInput),
  startFeedback: defineFormAction("feedback.feedback", NoInput),
};
