import { z } from "zod";
import { defineAction, defineForm, defineFormAction, NoInput } from "../../../kernel/action.ts";

const OneCard = z.object({ cardId: z.uuid() });
const OnePath = z.object({ pathId: z.uuid() });

export const pathActions = {
  done: defineAction("firstDay.done", OneCard),
  notDone: defineAction("firstDay.notDone", OneCard),
  /** They want to talk about it with their manager, or not any more. */
  ask: defineAction("firstDay.ask", OneCard),
  takeBackAsking: defineAction("firstDay.doNotAsk", OneCard),
  stopOwn: defineAction("firstDay.noMore", OneCard),
  goOnOwn: defineAction("firstDay.goOn", OneCard),
  /** Their manager has talked about it with them, or not. */
  talked: defineAction("firstDay.talked", OneCard),
  notTalked: defineAction("firstDay.notTalked", OneCard),
  /** Whoever leads begins the path of somebody: of who has this account, unless they choose another. */
  begin: defineFormAction("newcomer.begin", z.object({ who: z.string().max(200).optional() })),
  pause: defineAction("newcomer.pause", OnePath),
  goOn: defineAction("newcomer.goOn", OnePath),
  stop: defineAction("newcomer.stop", OnePath),
};

export const pathForms = {
  begin: defineForm("newcomer.begin", NoInput, z.object({ who: z.string({ error: "firstDays.whoMissing" }).min(1) })),
};
