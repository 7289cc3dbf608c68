import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

export const organizationCommands = {
  channel: defineCommand({
    name: "channel",
    slash: false,
    summary: "command.channel.summary",
    usage: "command.channel.usage",
    examples: ["here", "off"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ where: z.enum(["here", "off"], { error: "channel.hereOrOff" }) }),
    parse: (text) => ({ where: text.trim().toLowerCase() }),
  }),
};
