import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";

export const decisionCommands = {
  decisions: defineCommand({
    name: "decisions",
    slash: false,
    summary: "command.decisions.summary",
    usage: "command.decisions.usage",
    examples: [""],
    input: z.object({}),
    parse: () => ({}),
  }),
};
