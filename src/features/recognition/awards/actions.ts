import { z } from "zod";
import { defineAction, defineFormAction, NoInput } from "../../../kernel/action.ts";

const OneAward = z.object({ awardId: z.uuid() });

export const awardActions = {
  show: defineAction("award.show", OneAward),
  approve: defineAction("award.approve", OneAward),
  /** Opens the form that asks why. */
  decline: defineFormAction("award.decline", OneAward),
  announce: defineAction("award.announce", OneAward),
  pay: defineAction("award.pay", OneAward),
  undo: defineAction("award.undo", OneAward),
  /** What is to be paid, as a file. */
  payroll: defineAction("award.payroll", NoInput),
  /** Opens the form that sets a unit's budget. */
  setBudget: defineFormAction("award.setBudget", NoInput),
};
