import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

export const reminderCommands = {
  reminders: defineCommand({
    name: "reminders",
    slash: false,
    summary: "command.reminders.summary",
    usage: "command.reminders.usage",
    examples: ["", "Kitchen", "add Mon–Fri 11:30", "add Sat 9:00 on shift Kitchen: Is every table laid?"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ unit: z.string().optional(), add: z.string().optional() }),
    parse(text) {
      const [first = "", ...rest] = text.trim().split(/\s+/);
      if (/^(?:add|añadir|agregar)$/iu.test(first)) return { add: rest.join(" ") };
      return first === "" ? {} : { unit: text.trim() };
    },
  }),
};
