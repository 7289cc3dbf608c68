import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";

const PAUSE = /^(?:off|pause|stop|no|pausa|parar)$/i;
const RESUME = /^(?:on|resume|start|s[ií]|reanudar|seguir)$/i;

export const nudgeCommands = {
  nudges: defineCommand({
    name: "nudges",
    slash: false,
    summary: "command.nudges.summary",
    usage: "command.nudges.usage",
    examples: ["", "Mon–Thu 9:30", "off", "on"],
    access: ["manager"],
    input: z.object({ ask: z.enum(["show", "pause", "resume", "set"]), text: z.string().max(100) }),
    parse(typed) {
      const text = typed.trim();
      if (text === "") return { ask: "show", text };
      if (PAUSE.test(text)) return { ask: "pause", text };
      return { ask: RESUME.test(text) ? "resume" : "set", text };
    },
  }),
};
