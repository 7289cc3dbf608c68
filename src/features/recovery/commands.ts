import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

export const recoveryCommands = {
  checks: defineCommand({
    name: "checks",
    slash: false,
    summary: "command.checks.summary",
    usage: "command.checks.usage",
    examples: [""],
    input: z.object({}),
    parse: () => ({}),
  }),
  causes: defineCommand({
    name: "causes",
    slash: false,
    summary: "command.causes.summary",
    usage: "command.causes.usage",
    examples: ["", "Kitchen"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ unit: z.string().max(100).optional() }),
    parse(typed) {
      const unit = typed.trim();
      return unit === "" ? {} : { unit };
    },
  }),
};
