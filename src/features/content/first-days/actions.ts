import { z } from "zod";
import { button, defineAction, defineFormAction } from "../../../kernel/action.ts";
import type { Button } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { isFirstDay } from "./catalog.ts";

export const Day = z.int().refine(isFirstDay);
const OneDay = z.object({ unitId: z.uuid(), day: Day });

export const firstDayActions = {
  show: defineAction("firstDays.show", z.object({ unitId: z.uuid() })),
  /** Opens the form for what one card says. */
  change: defineFormAction("firstDays.change", OneDay),
  /** It says again what it said before somebody changed it for the unit, or for all. */
  putBack: defineAction("firstDays.putBack", z.object({ unitId: z.uuid(), entryId: z.uuid() })),
};

/**
 * Shows what the cards of somebody's first days say in a unit, for whoever leads there.
 * @param unit its name, where there are buttons for several
 */
export const showFirstDays = (unitId: string, say: Say, unit?: string): Button =>
  unit === undefined
    ? button(say("firstDays.showCards"), firstDayActions.show, { unitId })
    : button(say("firstDays.showCardsOf", { unit }), firstDayActions.show, { unitId });
