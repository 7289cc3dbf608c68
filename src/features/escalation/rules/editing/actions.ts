import { z } from "zod";
import { defineAction, defineFormAction, NoInput } from "../../../../kernel/action.ts";
import { editable } from "./kinds.ts";

const OneRule = z.object({ ruleId: z.uuid() });
const OneDraft = OneRule.extend({ draftId: z.uuid() });

export const ruleActions = {
  list: defineAction("rules.list", NoInput),
  show: defineAction("rules.show", OneRule),
  /** Asks what a new rule is to look for. */
  kinds: defineAction("rules.kinds", NoInput),
  add: defineFormAction("rules.add", z.object({ kind: z.enum(editable) })),
  change: defineFormAction("rules.change", OneRule),
  switchOff: defineAction("rules.switchOff", OneRule),
  /** Takes back that a rule was switched off. */
  undoOff: defineAction("rules.undoOff", OneRule),
  /** Shows what a rule that is off would have done, before it goes live. */
  switchOn: defineAction("rules.switchOn", OneRule),
  putLive: defineAction("rules.putLive", OneDraft),
  discard: defineAction("rules.discard", OneDraft),
  try: defineAction("rules.try", NoInput),
  tryDraft: defineAction("rules.tryDraft", OneRule),
};
