import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";

export const recordCommands = {
  me: defineCommand({
    name: "me",
    slash: false,
    summary: "command.me.summary",
    usage: "command.me.usage",
    examples: [""],
    input: z.object({}),
    parse: () => ({}),
  }),
};
