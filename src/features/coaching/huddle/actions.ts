import { z } from "zod";
import { defineAction } from "../../../kernel/action.ts";

/** `alone`: the card was asked for, so that what is done replaces it; else it is drawn anew wherever it stands. */
const OneKit = z.object({ kitId: z.uuid(), alone: z.boolean() });

export const huddleActions = {
  done: defineAction("huddle.done", OneKit),
  notDone: defineAction("huddle.notDone", OneKit),
  print: defineAction("huddle.print", z.object({ kitId: z.uuid() })),
  /** It comes by itself each week, or does not. */
  weekly: defineAction("huddle.weekly", z.object({ unitId: z.uuid(), on: z.boolean() })),
};
