import { z } from "zod";
import { NoInput } from "../../../kernel/action.ts";
import { defineCommand } from "../../../kernel/command.ts";
import type { Role } from "../../../kernel/context.ts";

/** Those who may begin somebody's first days, each in their units. */
const LEADS: readonly Role[] = ["manager", "champion", "leader", "admin"];

export const firstDaysCommands = {
  welcome: defineCommand({
    name: "welcome",
    slash: false,
    summary: "command.welcome.summary",
    usage: "command.welcome.usage",
    examples: ["@ana"],
    access: LEADS,
    input: z.object({ text: z.string() }),
    parse: (text) => ({ text: text.trim() }),
  }),
  newcomers: defineCommand({
    name: "newcomers",
    slash: false,
    summary: "command.newcomers.summary",
    usage: "command.newcomers.usage",
    examples: [""],
    access: LEADS,
    input: NoInput,
    parse: () => ({}),
  }),
};
