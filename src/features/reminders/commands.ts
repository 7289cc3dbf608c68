import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

export const reminderCommands = {
  reminders: defineCommand({
    name: "reminders",
    slash: false,
    summary: "command.reminders.summary",
    usage: "command.reminders.usage",
    examples: ["", "Kitchen"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ unit: z.string().optional() }),
    parse: (text) => (text.trim() === "" ? {} : { unit: text.trim() }),
  }),
};
