import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";
import { What } from "./schema.ts";

/** `C-118 call her back tomorrow 10:00` */
const NOTED = /^(?:C-)?(\d{1,9})(?:\s+([\s\S]*))?$/i;

export const promiseCommands = {
  promises: defineCommand({
    name: "promises",
    slash: false,
    summary: "command.promises.summary",
    usage: "command.promises.usage",
    examples: ["", "C-118 call her back tomorrow 10:00"],
    input: z.object({ case: z.number().int().optional(), what: What.optional() }),
    parse(typed) {
      const [, number, what] = NOTED.exec(typed.trim()) ?? [];
      return number === undefined ? {} : { case: Number(number), ...(what && { what }) };
    },
  }),
};
