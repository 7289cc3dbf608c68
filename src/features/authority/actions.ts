import { z } from "zod";
import { defineAction, defineFormAction, NoInput } from "../../kernel/action.ts";

const OneCase = z.object({ caseId: z.uuid() });
const OneRequest = z.object({ requestId: z.uuid() });

export const authorityActions = {
  /** Shows what may be decided and said while the customer of a case is still there. */
  stillHere: defineAction("authority.stillHere", OneCase),
  done: defineFormAction("authority.done", OneCase),
  /** Takes back what was noted as done. */
  takeBack: defineAction("authority.takeBack", OneCase.extend({ eventId: z.uuid() })),
  ask: defineFormAction("authority.ask", OneCase),
  help: defineAction("authority.help", OneCase),
  approve: defineAction("authority.approve", OneRequest),
  deny: defineAction("authority.deny", OneRequest),
  /** Opens the form that sets a limit. */
  set: defineFormAction("authority.set", NoInput),
};
