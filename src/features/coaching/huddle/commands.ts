import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";

/** `off Kitchen` */
const SWITCH = /^(on|off)(?:\s+(.*))?$/is;

export const huddleCommands = {
  huddle: defineCommand({
    name: "huddle",
    slash: false,
    summary: "command.huddle.summary",
    usage: "command.huddle.usage",
    examples: ["", "Kitchen", "off Kitchen"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ weekly: z.enum(["on", "off"]).optional(), unit: z.string().optional() }),
    parse(text) {
      const typed = text.trim();
      const [, weekly, rest] = SWITCH.exec(typed) ?? [];
      const unit = (weekly === undefined ? typed : (rest ?? "")).trim();
      return { ...(weekly !== undefined && { weekly: weekly.toLowerCase() }), ...(unit !== "" && { unit }) };
    },
  }),
};
