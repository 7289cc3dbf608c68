import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";

export const coverageCommands = {
  team: defineCommand({
    name: "team",
    slash: false,
    summary: "command.team.summary",
    usage: "command.team.usage",
    examples: ["", "Kitchen"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ unit: z.string().optional() }),
    parse: (text) => (text.trim() === "" ? {} : { unit: text.trim() }),
  }),
};
