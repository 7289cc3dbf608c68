import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";
import type { Role } from "../../../kernel/context.ts";

/** Who may change what the whole organization chooses from. */
export const LIST_ACCESS: readonly Role[] = ["champion", "admin"];

const common = { slash: false, examples: [""], access: LIST_ACCESS, input: z.object({}), parse: () => ({}) } as const;

export const listCommands = {
  themes: defineCommand({
    ...common,
    name: "themes",
    summary: "command.themes.summary",
    usage: "command.themes.usage",
  }),
  steps: defineCommand({
    ...common,
    name: "steps",
    summary: "command.steps.summary",
    usage: "command.steps.usage",
  }),
  values: defineCommand({
    ...common,
    name: "values",
    summary: "command.values.summary",
    usage: "command.values.usage",
  }),
};
