import { z } from "zod";
import { NoInput } from "../../../kernel/action.ts";
import { defineCommand } from "../../../kernel/command.ts";

export const reviewCommands = {
  review: defineCommand({
    name: "review",
    slash: false,
    summary: "command.review.summary",
    usage: "command.review.usage",
    examples: ["", "Kitchen"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ unit: z.string().optional() }),
    parse: (text) => (text.trim() === "" ? {} : { unit: text.trim() }),
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
