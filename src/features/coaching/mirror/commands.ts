import { NoInput } from "../../../kernel/action.ts";
import { defineCommand } from "../../../kernel/command.ts";

export const mirrorCommands = {
  mirror: defineCommand({
    name: "mirror",
    slash: false,
    summary: "command.mirror.summary",
    usage: "command.mirror.usage",
    examples: [""],
    access: ["manager"],
    input: NoInput,
    parse: () => ({}),
  }),
};
