import { z } from "zod";
import { defineAction, defineFormAction } from "../../../kernel/action.ts";
import { rungs } from "../schema.ts";

const OfUnit = z.object({ unitId: z.uuid() });
/** A unit, or the organization itself: every unit. */
const OfPlace = z.object({ placeId: z.uuid() });

export const ladderActions = {
  changeClocks: defineFormAction("ladder.clocks", z.object({ unitId: z.uuid(), rung: z.enum(rungs) })),
  nightContact: defineFormAction("ladder.nightContact", OfUnit),
  noNightContact: defineAction("ladder.noNightContact", z.object({ unitId: z.uuid(), placeId: z.uuid() })),
  agree: defineAction("ladder.agree", OfPlace),
  decline: defineAction("ladder.decline", OfPlace),
  threadLines: defineAction("ladder.threadLines", z.object({ unitId: z.uuid(), on: z.boolean() })),
  endDeputy: defineAction("deputy.end", z.object({})),
};
