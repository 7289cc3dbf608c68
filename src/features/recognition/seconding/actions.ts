import { z } from "zod";
import { defineAction } from "../../../kernel/action.ts";

const Subject = z.object({ what: z.enum(["kudos", "win", "award"]), id: z.uuid() });

export const secondingActions = {
  second: defineAction("second", Subject),
  takeBack: defineAction("second.takeBack", Subject),
};
