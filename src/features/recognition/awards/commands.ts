import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";

const own = { slash: false, examples: [""], input: z.object({}), parse: () => ({}) } as const;

export const awardCommands = {
  award: defineCommand({
    ...own,
    name: "award",
    summary: "command.award.summary",
    usage: "command.award.usage",
    examples: ["", "@ana kept the wedding party happy through the power cut"],
    input: z.object({ text: z.string().max(3_000) }),
    parse: (text) => ({ text: text.trim() }),
  }),
  awards: defineCommand({
    ...own,
    name: "awards",
    summary: "command.awards.summary",
    usage: "command.awards.usage",
  }),
  funds: defineCommand({
    ...own,
    name: "funds",
    summary: "command.funds.summary",
    usage: "command.funds.usage",
    access: ["manager", "champion", "leader", "admin"],
  }),
};
