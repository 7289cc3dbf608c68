import { z } from "zod";
import { defineAction, defineFormAction, NoInput } from "../../../kernel/action.ts";

/** A page of the tips that somebody asked for. */
export const TipsPage = z.object({ asked: z.string(), page: z.int().nonnegative() });
export type TipsPage = z.infer<typeof TipsPage>;

/** The id of an own tip or of one of the library; and the page that it stands on, to be shown again. */
const OneTip = z.object({ tip: z.string().min(1), from: TipsPage.optional() });

export const tipActions = {
  find: defineAction("tips.find", TipsPage),
  add: defineFormAction("tips.add", NoInput),
  change: defineFormAction("tip.change", z.object({ entryId: z.uuid() })),
  retire: defineAction("tip.retire", OneTip),
  restore: defineAction("tip.restore", OneTip),
  import: defineFormAction("tips.import", NoInput),
  /** Opens the form with the tips that somebody asked for as text. */
  copy: defineFormAction("tips.copy", z.object({ asked: z.string() })),
};
