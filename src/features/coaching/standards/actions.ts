import { z } from "zod";
import { defineFormAction } from "../../../kernel/action.ts";

export const upkeepActions = {
  /** Opens the form that nominates somebody for an award. */
  nominate: defineFormAction("upkeep.nominate", z.object({ personId: z.uuid() })),
};
