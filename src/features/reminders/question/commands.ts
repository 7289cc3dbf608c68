import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";

/** What is to become of the question, by the words that begin what was typed. */
const TURNS: Readonly<Record<string, "on" | "off">> = { on: "on", off: "off", sí: "on", si: "on", no: "off" };

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
      const turn = TURNS[first.toLowerCase()];
      return turn ? { turn, rest: rest.join(" ") } : { rest: text.trim() };
    },
  }),
};
