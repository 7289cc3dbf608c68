import { z } from "zod";
import { defineAction, defineFormAction } from "../../../kernel/action.ts";

const OneTrouble = z.object({ entryId: z.uuid() });

export const troubleActions = {
  report: defineFormAction("trouble.report", z.object({ unitId: z.uuid() })),
  change: defineFormAction("trouble.change", OneTrouble),
  solved: defineAction("trouble.solved", OneTrouble),
};
