import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";

export const standardCommands = {
  standards: defineCommand({
    name: "standards",
    slash: false,
    summary: "command.standards.summary",
    usage: "command.standards.usage",
    examples: ["", "Kitchen"],
    input: z.object({ unit: z.string().optional() }),
    parse: (text) => (text.trim() === "" ? {} : { unit: text.trim() }),
  }),
};
