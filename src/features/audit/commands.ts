import { z } from "zod";
import { defineAction } from "../../kernel/action.ts";
import { defineCommand } from "../../kernel/command.ts";

export const auditCommands = {
  audit: defineCommand({
    name: "audit",
    slash: false,
    summary: "command.audit.summary",
    usage: "command.audit.usage",
    examples: [""],
    access: ["admin"],
    input: z.object({}),
    parse: () => ({}),
  }),
};

export const auditActions = {
  /** Those before an event. */
  older: defineAction("audit.older", z.object({ before: z.uuid() })),
};
