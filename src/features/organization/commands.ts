import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

export const organizationCommands = {
  channel: defineCommand({
    name: "channel",
    slash: false,
    summary: "command.channel.summary",
    usage: "command.channel.usage",
    examples: ["here", "off", "here Kitchen"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ where: z.enum(["here", "off"], { error: "channel.hereOrOff" }), unit: z.string().optional() }),
    parse(text) {
      const [where = "", ...unit] = text.trim().split(/\s+/);
      return { where: where.toLowerCase(), ...(unit.length > 0 && { unit: unit.join(" ") }) };
    },
  }),
  champion: defineCommand({
    name: "champion",
    slash: false,
    summary: "command.champion.summary",
    usage: "command.champion.usage",
    examples: ["here", "off"],
    access: ["champion", "leader", "admin"],
    input: z.object({ where: z.enum(["here", "off"], { error: "champion.hereOrOff" }) }),
    parse: (text) => ({ where: text.trim().toLowerCase() }),
  }),
};
