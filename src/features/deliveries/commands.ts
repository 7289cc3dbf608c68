import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

export const deliveryCommands = {
  deliveries: defineCommand({
    name: "deliveries",
    slash: false,
    summary: "command.deliveries.summary",
    usage: "command.deliveries.usage",
    examples: ["", "Kitchen"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ unit: z.string().optional() }),
    parse: (text) => (text.trim() === "" ? {} : { unit: text.trim() }),
  }),
};
