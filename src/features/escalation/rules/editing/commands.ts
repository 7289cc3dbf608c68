import { z } from "zod";
import { defineCommand } from "../../../../kernel/command.ts";

/** "Try", in every language that Bellhop speaks. */
const TRY = /^(try|probar|prueba)$/i;

export const ruleCommands = {
  rules: defineCommand({
    name: "rules",
    slash: false,
    summary: "command.rules.summary",
    usage: "command.rules.usage",
    examples: [""],
    input: z.object({}),
    parse: () => ({}),
  }),
  escalation: defineCommand({
    name: "escalation",
    slash: false,
    summary: "command.escalation.summary",
    usage: "command.escalation.usage",
    examples: ["", "try"],
    input: z.object({ try: z.boolean() }),
    parse: (typed) => ({ try: TRY.test(typed.trim()) }),
  }),
};
