import { z } from "zod";
import { defineAction, defineFormAction, NoInput } from "../../kernel/action.ts";

const OneCase = z.object({ caseId: z.uuid() });
const OneRequest = z.object({ requestId: z.uuid() });
const OneNote = OneCase.extend({ eventId: z.uuid() });
/** An answer is to what was seen: after so many changes. */
const OneAnswer = OneRequest.extend({ changes: z.int().min(0) });

export const authorityActions = {
  /** Shows what may be decided and said while the customer of a case is still there. */
  stillHere: defineAction("authority.stillHere", OneCase),
  done: defineFormAction("authority.done", OneCase),
  /** Opens the form that changes what was noted as done. */
  changeDone: defineFormAction("authority.changeDone", OneNote),
  /** Takes it back. */
  takeBack: defineAction("authority.takeBack", OneNote),
  ask: defineFormAction("authority.ask", OneCase),
  /** Opens the form that changes what was asked for. */
  changeAsked: defineFormAction("authority.changeAsked", OneRequest),
  help: defineAction("authority.help", OneCase),
  approve: defineAction("authority.approve", OneAnswer),
  deny: defineAction("authority.deny", OneAnswer),
  /** Opens the form that sets a limit. */
  set: defineFormAction("authority.set", NoInput),
};
