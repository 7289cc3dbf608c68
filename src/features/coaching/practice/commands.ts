import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";

export const practiceCommands = {
  coaching: defineCommand({
    name: "coaching",
    slash: false,
    summary: "command.coaching.summary",
    usage: "command.coaching.usage",
    examples: ["", "Kitchen"],
    access: ["champion", "leader"],
    input: z.object({ unit: z.string().optional() }),
    parse: (text) => (text.trim() === "" ? {} : { unit: text.trim() }),
  }),
};
