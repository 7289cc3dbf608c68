import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";
import { MaybeSentence } from "../words.ts";

export const troubleCommands = {
  trouble: defineCommand({
    name: "trouble",
    slash: false,
    summary: "command.trouble.summary",
    usage: "command.trouble.usage",
    examples: [
      "",
      "card reader 2 is down; say “the other till takes cards”",
      "the lift is out of order until 5 January; walk guests to the ramp",
    ],
    input: z.object({ what: MaybeSentence }),
    parse: (text) => ({ what: text }),
  }),
};
