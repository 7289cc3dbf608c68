import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";

export const clockCommands = {
  clocks: defineCommand({
    name: "clocks",
    slash: false,
    summary: "command.clocks.summary",
    usage: "command.clocks.usage",
    examples: ["", "Kitchen"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ unit: z.string().optional() }),
    parse: (text) => (text.trim() === "" ? {} : { unit: text.trim() }),
  }),
};
