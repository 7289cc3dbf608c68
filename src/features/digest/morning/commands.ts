import { z } from "zod";
import { defineCommand } from "../../../kernel/command.ts";

const OFF = /^(?:off|pause|stop|no|pausa|parar)$/i;
const ON = /^(?:on|resume|start|s[ií]|reanudar|seguir)$/i;

export const morningCommands = {
  morning: defineCommand({
    name: "morning",
    slash: false,
    summary: "command.morning.summary",
    usage: "command.morning.usage",
    examples: ["", "off", "on"],
    access: ["champion"],
    input: z.object({ switched: z.enum(["on", "off"]).optional() }),
    parse(typed) {
      const text = typed.trim();
      if (OFF.test(text)) return { switched: "off" };
      return ON.test(text) ? { switched: "on" } : {};
    },
  }),
};
