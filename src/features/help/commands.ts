import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

export const helpCommands = {
  help: defineCommand({
    name: "help",
    slash: false,
    summary: "command.help.summary",
    usage: "command.help.usage",
    examples: [""],
    input: z.object({}),
    parse: () => ({}),
  }),
  bellhop: defineCommand({
    name: "bellhop",
    slash: true,
    summary: "command.bellhop.summary",
    usage: "command.bellhop.usage",
    examples: ["help"],
    input: z.object({}),
    parse: () => ({}),
  }),
};
