import { z } from "zod";
import { defineAction, defineFormAction, NoInput } from "../../kernel/action.ts";

const OneWin = z.object({ winId: z.uuid() });

export const winActions = {
  /** Opens the form in which a win is corrected. */
  change: defineFormAction("win.change", OneWin),
  undo: defineAction("win.undo", OneWin),
  /** Makes one's own last correction undone. */
  takeBack: defineAction("win.takeBack", OneWin.extend({ eventId: z.uuid() })),
  /** Shows all of a text that a card shows the beginning of. */
  show: defineAction("win.show", OneWin),
  start: defineFormAction("win.start", NoInput),
  /** Opens the form for how the customer of a case became happy again. */
  startAfter: defineFormAction("win.startAfter", z.object({ caseId: z.uuid() })),
};
