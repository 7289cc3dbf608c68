import { z } from "zod";
import { defineAction, defineFormAction } from "../../../kernel/action.ts";

export const standardActions = {
  /** Opens the form for a standard, or for a new one of a unit. */
  set: defineFormAction("standard.set", z.object({ unitId: z.uuid(), entryId: z.uuid().optional() })),
  retire: defineAction("standard.retire", z.object({ unitId: z.uuid(), entryId: z.uuid() })),
};
