import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";
import { logForm } from "./forms.ts";
import { WinText } from "./schema.ts";

export const winCommands = {
  win: defineCommand({
    name: "win",
    slash: true,
    summary: "command.win.summary",
    usage: "command.win.usage",
    examples: ["guest came back for the lost scarf we mailed", "@ana calmed the couple whose room was not ready"],
    input: z.object({ text: WinText }),
    parse: (text) => ({ text }),
    form: (say) => logForm(say),
  }),
};
