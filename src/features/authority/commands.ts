import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

export const authorityCommands = {
  authority: defineCommand({
    name: "authority",
    slash: false,
    summary: "command.authority.summary",
    usage: "command.authority.usage",
    examples: [""],
    access: ["champion", "admin"],
    input: z.object({}),
    parse: () => ({}),
  }),
};
