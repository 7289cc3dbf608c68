import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

export const doctorCommands = {
  doctor: defineCommand({
    name: "doctor",
    slash: false,
    summary: "command.doctor.summary",
    usage: "command.doctor.usage",
    examples: [""],
    access: ["admin"],
    input: z.object({}),
    parse: () => ({}),
  }),
};
