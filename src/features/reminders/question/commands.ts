import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";

export const questionCommands = {
  question: defineCommand({
    name: "question",
    slash: false,
    summary: "command.question.summary",
    usage: "command.question.usage",
    examples: ["", "on", "on 21:30 Kitchen", "off"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ turn: z.enum(["on", "off"]).optional(), rest: z.string() }),
    parse(text) {
      const [first = "", ...rest] = text.trim().split(/\s+/);
      const turn = /^off$/i.test(first) ? "off" : /^on$/i.test(first) ? "on" : undefined;
      return turn ? { turn, rest: rest.join(" ") } : { rest: text.trim() };
    },
  }),
};
