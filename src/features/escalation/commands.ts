import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";
import { Reason } from "./words.ts";

/** `C-118 he talks of a lawyer` */
const TYPED = /^(?:C-)?(\d{1,9})(?:\s+([\s\S]*))?$/i;

export const escalationCommands = {
  escalate: defineCommand({
    name: "escalate",
    slash: false,
    summary: "command.escalate.summary",
    usage: "command.escalate.usage",
    examples: ["C-118", "C-118 the guest talks of a lawyer"],
    input: z.object({ case: z.number({ error: "escalation.whichCase" }).int(), reason: Reason.optional() }),
    parse(typed) {
      const [, number, reason] = TYPED.exec(typed.trim()) ?? [];
      return number === undefined ? {} : { case: Number(number), ...(reason && { reason }) };
    },
  }),
};
