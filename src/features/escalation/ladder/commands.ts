import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";
import type { Role } from "../../../kernel/context.ts";

/** Those whose turn it may be. */
const ON_LADDER: readonly Role[] = ["manager", "champion", "leader"];

export const ladderCommands = {
  ladder: defineCommand({
    name: "ladder",
    slash: false,
    summary: "command.ladder.summary",
    usage: "command.ladder.usage",
    examples: ["", "Kitchen"],
    access: [...ON_LADDER, "admin"],
    input: z.object({ unit: z.string().optional() }),
    parse: (text) => (text.trim() === "" ? {} : { unit: text.trim() }),
  }),
  deputy: defineCommand({
    name: "deputy",
    slash: false,
    summary: "command.deputy.summary",
    usage: "command.deputy.usage",
    examples: ["", "@ben", "@ben 3–10 Dec", "off"],
    access: ON_LADDER,
    input: z.object({ text: z.string() }),
    parse: (text) => ({ text: text.trim() }),
  }),
};
