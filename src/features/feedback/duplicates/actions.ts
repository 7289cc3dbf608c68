import { z } from "zod";
import { defineAction } from "../../../kernel/action.ts";

const TwoCases = z.object({ caseId: z.uuid(), otherId: z.uuid() });
/** What else it may be the same as. */
const OneOfSeveral = TwoCases.extend({ besides: z.array(z.uuid()).max(2).optional() });

export const duplicateActions = {
  /** They are about one matter: the newer becomes one more voice of the older. */
  same: defineAction("case.sameMatter", TwoCases),
  /** They are not, or not any more. */
  another: defineAction("case.anotherCustomer", OneOfSeveral),
};
