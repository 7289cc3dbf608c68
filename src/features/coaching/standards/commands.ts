import { z } from "zod";
import { NoInput } from "../../../kernel/action.ts";
import { defineCommand } from "../../../kernel/command.ts";

/** `off Kitchen` */
const SWITCH = /^(on|off)(?:\s+(.*))?$/is;

export const reviewCommands = {
  review: defineCommand({
    name: "review",
    slash: false,
    summary: "command.review.summary",
    usage: "command.review.usage",
    examples: ["", "Kitchen", "off Kitchen"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ quarterly: z.enum(["on", "off"]).optional(), unit: z.string().optional() }),
    parse(text) {
      const typed = text.trim();
      const [, quarterly, rest] = SWITCH.exec(typed) ?? [];
      const unit = (quarterly === undefined ? typed : (rest ?? "")).trim();
      return { ...(quarterly !== undefined && { quarterly: quarterly.toLowerCase() }), ...(unit !== "" && { unit }) };
    },
  }),
  upkeep: defineCommand({
    name: "upkeep",
    slash: false,
    summary: "command.upkeep.summary",
    usage: "command.upkeep.usage",
    examples: [""],
    access: ["champion", "leader"],
    input: NoInput,
    parse: () => ({}),
  }),
};
