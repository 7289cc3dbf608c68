import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

const FEWEST = 1;
const MOST = 100;

export const attentionCommands = {
  budget: defineCommand({
    name: "budget",
    slash: false,
    summary: "command.budget.summary",
    usage: "command.budget.usage",
    examples: ["", "10"],
    input: z.object({
      messages: z.coerce
        .number("budget.unclear")
        .int("budget.unclear")
        .min(FEWEST, "budget.unclear")
        .max(MOST, "budget.unclear")
        .optional(),
    }),
    parse: (text) => (text.trim() === "" ? {} : { messages: text.trim() }),
  }),
};
