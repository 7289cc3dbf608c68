import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";
import type { Role } from "../../../kernel/context.ts";

/** Who may change how the whole organization thanks. */
export const SETTINGS_ACCESS: readonly Role[] = ["champion", "leader", "admin"];

export const settingsCommands = {
  recognition: defineCommand({
    name: "recognition",
    slash: false,
    summary: "command.recognition.summary",
    usage: "command.recognition.usage",
    examples: [""],
    access: SETTINGS_ACCESS,
    input: z.object({}),
    parse: () => ({}),
  }),
};
