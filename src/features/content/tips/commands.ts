import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";
import { Sentence } from "../words.ts";

/** What begins a tip that is to be added, and a text of tips; everything else is looked for. */
const ADD = /^(?:add|añadir|agregar)\s+(.+)$/isu;
const IMPORT = /^(?:import|importar)\s+(.+)$/isu;

export const tipCommands = {
  tips: defineCommand({
    name: "tips",
    slash: false,
    summary: "command.tips.summary",
    usage: "command.tips.usage",
    examples: ["", "queue", "add Wipe the menus before four o’clock.", "retired", "import ## Wave to whoever leaves."],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({
      add: Sentence.optional(),
      file: z.string().optional(),
      asked: z.string().max(200, "content.tooLong").optional(),
    }),
    parse(text) {
      const [, what] = ADD.exec(text.trim()) ?? [];
      const [, file] = IMPORT.exec(text.trim()) ?? [];
      if (file !== undefined) return { file };
      return what === undefined ? { asked: text.trim() } : { add: what };
    },
  }),
};
