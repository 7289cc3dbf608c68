import { z } from "zod";
import { defineAction, defineFormAction } from "../../../kernel/action.ts";

export const standardActions = {
  /** Opens the form for a standard, or for a new one of a unit. */
  set: defineFormAction("standard.set", z.object({ unitId: z.uuid(), entryId: z.uuid().optional() })),
  /** The same for one that counts time. */
  count: defineFormAction("standard.count", z.object({ unitId: z.uuid() })),
  retire: defineAction("standard.retire", z.object({ unitId: z.uuid(), entryId: z.uuid() })),
};
