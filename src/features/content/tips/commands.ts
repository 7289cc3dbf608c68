import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";
import { Sentence } from "../words.ts";

/** What begins a tip that is to be added; everything else is looked for. */
const ADD = /^(?:add|añadir|agregar)\s+(.+)$/isu;

export const tipCommands = {
  tips: defineCommand({
    name: "tips",
    slash: false,
    summary: "command.tips.summary",
    usage: "command.tips.usage",
    examples: ["", "queue", "add Wipe the menus before four o’clock.", "retired"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ add: Sentence.optional(), asked: z.string().max(200, "content.tooLong").optional() }),
    parse(text) {
      const [, what] = ADD.exec(text.trim()) ?? [];
      return what === undefined ? { asked: text.trim() } : { add: what };
    },
  }),
};
