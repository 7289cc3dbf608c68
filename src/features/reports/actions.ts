import { z } from "zod";
import { defineAction } from "../../kernel/action.ts";

export const reportActions = {
  /** Gives whoever presses it a fresh link of their own to the page of a digest. */
  open: defineAction("report.open", z.object({ placeId: z.uuid(), week: z.string() })),
};
