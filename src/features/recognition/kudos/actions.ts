import { z } from "zod";
import { defineAction, defineFormAction } from "../../../kernel/action.ts";

const OneKudos = z.object({ kudosId: z.uuid() });

export const kudosActions = {
  /** Opens the form in which thanks are corrected. */
  change: defineFormAction("kudos.change", OneKudos),
  undo: defineAction("kudos.undo", OneKudos),
  /** Shows all of a text that a card shows the beginning of. */
  show: defineAction("kudos.show", OneKudos),
  /** Says what it is for. */
  value: defineAction("kudos.value", OneKudos.extend({ value: z.string().min(1).max(60) })),
  /** Says what it is about. */
  link: defineAction("kudos.link", OneKudos.extend({ caseId: z.uuid().optional(), winId: z.uuid().optional() })),
  /** A receiver wants it shown nowhere, or everywhere again. */
  hide: defineAction("kudos.hide", OneKudos),
  unhide: defineAction("kudos.unhide", OneKudos),
  /** Thanks the people of a win for it. */
  forWin: defineAction("kudos.forWin", z.object({ winId: z.uuid() })),
  /** Opens the form, with those whom a case names. */
  forCase: defineFormAction("kudos.forCase", z.object({ caseId: z.uuid(), to: z.string().max(1_500) })),
  /** Opens the form, for one person. */
  forPerson: defineFormAction(
    "kudos.forPerson",
    z.object({ personId: z.uuid(), caseId: z.uuid().optional(), winId: z.uuid().optional() }),
  ),
};
