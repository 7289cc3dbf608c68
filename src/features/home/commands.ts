import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

export const homeCommands = {
  home: defineCommand({
    name: "home",
    slash: false,
    summary: "command.home.summary",
    usage: "command.home.usage",
    examples: [""],
    input: z.object({}),
    parse: () => ({}),
  }),
};
