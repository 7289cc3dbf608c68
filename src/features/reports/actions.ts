import { defineAction } from "../../kernel/action.ts";
import { OneDigest } from "../digest/index.ts";

export const reportActions = {
  /** Gives whoever presses it a fresh link of their own to the page of a digest. */
  open: defineAction("report.open", OneDigest),
};
