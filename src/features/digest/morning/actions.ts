import { z } from "zod";
import { defineAction, NoInput } from "../../../kernel/action.ts";

export const morningActions = {
  /** Who leads a unit in which nothing is logged any more. */
  asleep: defineAction("morning.asleep", z.object({ unitId: z.uuid() })),
  on: defineAction("morning.on", NoInput),
  off: defineAction("morning.off", NoInput),
};
