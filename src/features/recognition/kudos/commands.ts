import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";
import { giveForm } from "./forms.ts";
import { TypedThanks } from "./schema.ts";

export const kudosCommands = {
  kudos: defineCommand({
    name: "kudos",
    slash: true,
    summary: "command.kudos.summary",
    usage: "command.kudos.usage",
    examples: ["@ana calmed the angry guest at till 3", "@ana @ben stayed late to cover the night shift"],
    input: z.object({ text: TypedThanks }),
    parse: (text) => ({ text }),
    form: (say) => giveForm(say, {}),
  }),
};
