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
        .number("attention.unclear")
        .int("attention.unclear")
        .min(FEWEST, "attention.unclear")
        .max(MOST, "attention.unclear")
        .optional(),
    }),
    parse: (text) => (text.trim() === "" ? {} : { messages: text.trim() }),
  }),
};
