import { z } from "zod";
import { NoInput } from "../../../kernel/action.ts";
import { defineCommand } from "../../../kernel/command.ts";

export const talkCommands = {
  coached: defineCommand({
    name: "coached",
    slash: false,
    summary: "command.coached.summary",
    usage: "command.coached.usage",
    examples: ["", "@ben went through the apology step"],
    access: ["manager", "champion", "leader"],
    input: z.object({ text: z.string() }),
    parse: (text) => ({ text: text.trim() }),
  }),
  coach: defineCommand({
    name: "coach",
    slash: false,
    summary: "command.coach.summary",
    usage: "command.coach.usage",
    examples: [""],
    access: ["manager"],
    input: NoInput,
    parse: () => ({}),
  }),
};
